import { breathe } from "../../breathe.js";
import type { SearchIndex } from "../../search/build-index.js";
import { countWords } from "../../text/words.js";
import type { Acts, Article, Attributions, ReportedSpeech, SourceText } from "../../types.js";
import { type GuardedStages, nobody, nothingReported } from "../guard-stages.js";
import { bodyOf, countQuotes } from "../local/count-article.js";
import type { Card, Counts, Holdings, Layout, Named, NameInArticles } from "../local/holdings.js";

/** Often enough for a progress line, seldom enough to cost nothing. */
const articlesABreath = 64;

/** Of so many articles it takes about a second to find out who speaks. */
const attributedSoon = 200;

/** Texts that are all in memory; each is cleaned and attributed once, when first asked for. */
export class MemoryHoldings implements Holdings {
  readonly size: number;
  readonly age = 0;
  readonly chosen = null;
  readonly knowsReports = false;
  readonly #sources: readonly SourceText[];
  readonly #stages: GuardedStages;
  /** Null where cleaning failed. */
  readonly #articles = new Map<number, Article | null>();
  readonly #attributed = new Map<Article, Attributions>();
  readonly #reported = new Map<Article, ReportedSpeech>();
  #numbers: ReadonlyMap<string, number> | null = null;
  #all: readonly number[] | null = null;
  #clean: ReturnType<GuardedStages["clean"]> | null = null;
  #attribute: Awaited<ReturnType<GuardedStages["attribute"]>> | null = null;
  #index: SearchIndex | null = null;
  /** How many texts have each length. */
  #lengths: ReadonlyMap<number, number> | null = null;

  constructor(sources: readonly SourceText[], stages: GuardedStages) {
    this.size = sources.length;
    this.#sources = sources;
    this.#stages = stages;
  }

  name(n: number): Named {
    const source = this.#sources[n];
    if (source === undefined) throw new RangeError(`no article ${n}`);
    return source;
  }

  path(n: number): string {
    return this.name(n).path;
  }

  /** Texts of one length alone are no copies: their hashes need not be worked out. */
  textKey(n: number): string {
    const { length } = this.#sources[n]?.text ?? "";
    this.#lengths ??= countLengths(this.#sources);
    return (this.#lengths.get(length) ?? 0) > 1 ? this.name(n).id : String(length);
  }

  find(path: string): number | null {
    this.#numbers ??= new Map(this.#sources.map((source, n) => [source.path, n]));
    return this.#numbers.get(path) ?? null;
  }

  called(_part: string): readonly number[] {
    return [...this.#sources.keys()];
  }

  async all(): Promise<readonly number[]> {
    if (this.#all !== null) return this.#all;
    const numbers: number[] = [];
    for (let n = 0; n < this.size; n++) {
      if (n % articlesABreath === articlesABreath - 1) await breathe();
      if ((await this.article(n)) !== null) numbers.push(n);
    }
    return (this.#all = numbers);
  }

  async count(): Promise<number> {
    return (await this.all()).length;
  }

  card(n: number): Card {
    const article = this.#articles.get(n) ?? null;
    if (article === null) throw new RangeError(`article ${n} is not read yet`);
    return article;
  }

  shownCard(n: number): Card {
    return this.card(n);
  }

  published(n: number): string | null {
    return this.card(n).published;
  }

  outlet(n: number): string | null {
    return this.card(n).outlet;
  }

  async article(n: number): Promise<Article | null> {
    const known = this.#articles.get(n);
    if (known !== undefined) return known;
    const source = this.#sources[n];
    const clean = await (this.#clean ??= this.#stages.clean());
    const article = source === undefined ? null : clean(source);
    this.#articles.set(n, article);
    return article;
  }

  layout(n: number): Promise<Layout | null> {
    return this.article(n);
  }

  async attributed(n: number): Promise<Attributions> {
    const article = await this.article(n);
    if (article === null) return nobody;
    const known = this.#attributed.get(article);
    if (known !== undefined) return known;
    if (this.#attributed.size % articlesABreath === articlesABreath - 1) await breathe();
    this.#attribute ??= await this.#stages.attribute();
    return this.#attributedNow(article);
  }

  async attributedSoon(n: number): Promise<Attributions | null> {
    return this.#attributed.size < attributedSoon ? this.attributed(n) : null;
  }

  async indirect(n: number): Promise<ReportedSpeech> {
    const article = await this.article(n);
    if (article === null) return nothingReported;
    const known = this.#reported.get(article);
    if (known !== undefined) return known;
    const reported = (await this.#stages.indirect())(article, await this.attributed(n));
    this.#reported.set(article, reported);
    return reported;
  }

  async acts(n: number): Promise<Acts> {
    const article = await this.article(n);
    if (article === null) return { acts: [], speakers: [] };
    return (await this.#stages.acts())(article, await this.attributed(n));
  }

  async words(n: number): Promise<number> {
    const article = await this.article(n);
    return article === null ? 0 : countWords(bodyOf(article));
  }

  async counts(n: number): Promise<Counts> {
    return countQuotes(await this.attributed(n));
  }

  async namesWith(_keys: readonly string[]): Promise<readonly NameInArticles[] | null> {
    return null;
  }

  async namesNear(_words: readonly string[]): Promise<readonly NameInArticles[] | null> {
    return null;
  }

  async namedIn(numbers: readonly number[]): Promise<Iterable<string>> {
    const names = new Set<string>();
    for (const n of numbers) for (const name of (await this.attributed(n)).named) names.add(name);
    return names;
  }

  async index(withSpeakers: boolean): Promise<SearchIndex> {
    if (withSpeakers) this.#attribute ??= await this.#stages.attribute();
    if (this.#index !== null) return this.#index;
    await this.all();
    const { indexArticles } = await import("../index-articles.js");
    const articles = this.#sources.map((_, n) => this.#articles.get(n) ?? null);
    return (this.#index = indexArticles(articles, (article) => this.#attributedNow(article)));
  }

  async speakers(): Promise<null> {
    return null;
  }

  /** Who speaks in an article, worked out once; what tells must have been loaded. */
  #attributedNow(article: Article): Attributions {
    const attributed = this.#attributed.get(article) ?? this.#attribute?.(article);
    if (attributed === undefined) throw new TypeError("asked who speaks before that was loaded");
    this.#attributed.set(article, attributed);
    return attributed;
  }
}

function countLengths(sources: readonly SourceText[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { text } of sources) counts.set(text.length, (counts.get(text.length) ?? 0) + 1);
  return counts;
}
