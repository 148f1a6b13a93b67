import type { SearchIndex } from "../../search/build-index.js";
import type { Acts, Article } from "../../types.js";
import type { Considered } from "../answers.js";
import type { GuardedStages } from "../guard-stages.js";
import { indexArticles } from "../index-articles.js";
import { countQuotes } from "../local/count-article.js";
import type { Card, Counts, Holdings, Layout, Named, NameInArticles } from "../local/holdings.js";
import type { SpeakerAliases } from "../speaker-aliases.js";
import { inWords, type NamedStatements, type ReportedStatements } from "../statements.js";
import {
  type Column,
  readArticle,
  readLayout,
  readSpeech,
  readStatements,
  type StoredCard,
  type StoredColumns,
} from "./read-document.js";
import type { Found, RemoteIndex, Stored } from "./remote-index.js";

/** An article is not any more what its card says; the question has to be asked again. */
export class ChangedDocument extends Error {
  override name = "ChangedDocument";
}

/** Whoever asks for one article after the other is given more at a time, up to so many. */
const mostTexts = 128;
const mostStatements = 500;
/** Texts that are kept at hand: a question may go through all articles. */
const mostKept = 2000;

type Speech = Pick<StoredColumns, "speech" | "named" | "page">;

/** Articles on a cluster that were chosen for a question, in its order, and are asked as those of any archive. */
export class Selection implements Holdings {
  readonly size: number;
  readonly age = 0;
  readonly knowsReports = true;
  readonly chosen: Considered;
  readonly #index: RemoteIndex;
  readonly #found: readonly Found<StoredCard>[];
  readonly #stages: GuardedStages;
  readonly #aliases: SpeakerAliases | null;
  readonly #articles = new Map<number, Article>();
  readonly #speech = new Map<number, Speech>();
  readonly #attributed = new Map<number, NamedStatements>();
  readonly #reports = new Map<number, ReportedStatements>();
  #textsAtOnce = 1;

  constructor(
    index: RemoteIndex,
    found: readonly Found<StoredCard>[],
    chosen: Considered,
    { stages, aliases }: { readonly stages: GuardedStages; readonly aliases: SpeakerAliases | null },
  ) {
    this.size = found.length;
    this.chosen = chosen;
    this.#index = index;
    this.#found = found;
    this.#stages = stages;
    this.#aliases = aliases;
  }

  name(n: number): Named {
    return this.card(n);
  }

  path(n: number): string {
    return this.card(n).path;
  }

  textKey(n: number): string {
    return this.card(n).textKey;
  }

  find(path: string): number | null {
    const n = this.#found.findIndex(({ source }) => source.path === path);
    return n < 0 ? null : n;
  }

  called(_part: string): readonly number[] {
    return [...this.#found.keys()];
  }

  async all(): Promise<readonly number[]> {
    return [...this.#found.keys()];
  }

  async count(): Promise<number> {
    return this.chosen.all;
  }

  card(n: number): Card & StoredCard {
    const found = this.#found[n];
    if (found === undefined) throw new RangeError(`no article ${n}`);
    return found.source;
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

  async article(n: number): Promise<Article> {
    const known = this.#articles.get(n);
    if (known !== undefined) return known;
    if (this.#articles.size + this.#textsAtOnce > mostKept) this.#articles.clear();
    const missing = this.#missing(this.#articles, n, this.#textsAtOnce);
    await this.#load(missing, ["page"], true, (one, stored) => {
      this.#articles.set(one, readArticle(this.card(one), stored));
    });
    this.#textsAtOnce = Math.min(mostTexts, 2 * this.#textsAtOnce);
    return this.#kept(this.#articles, n);
  }

  async layout(n: number): Promise<Layout> {
    const known = this.#articles.get(n);
    if (known !== undefined) return known;
    return readLayout(this.card(n), await this.#speechOf(n));
  }

  async attributed(n: number): Promise<NamedStatements> {
    const known = this.#attributed.get(n);
    if (known !== undefined) return known;
    const speech = readSpeech(await this.#speechOf(n));
    const attributed = this.#aliases?.rename(speech) ?? speech;
    this.#attributed.set(n, attributed);
    return attributed;
  }

  attributedSoon(n: number): Promise<NamedStatements> {
    return this.attributed(n);
  }

  async indirect(n: number): Promise<ReportedStatements> {
    const known = this.#reports.get(n);
    if (known !== undefined) return known;
    await this.#load(this.#missing(this.#reports, n, mostStatements), ["reports"], false, (one, { reports }) => {
      const statements = readStatements(reports);
      this.#reports.set(one, this.#aliases?.rename(statements) ?? statements);
    });
    return this.#kept(this.#reports, n);
  }

  async acts(n: number): Promise<Acts> {
    const article = await this.article(n);
    return (await this.#stages.acts())(article, inWords(article, await this.attributed(n)));
  }

  async words(n: number): Promise<number> {
    return this.card(n).words;
  }

  /** Two names in one article may be one person's, by an alias. */
  async counts(n: number): Promise<Counts> {
    return this.#aliases === null ? this.card(n) : countQuotes(await this.attributed(n));
  }

  /** Those of all articles that were chosen are asked: they were chosen by these. */
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
    this.#textsAtOnce = mostTexts;
    const articles: Article[] = [];
    const attributed = new Map<Article, NamedStatements>();
    for (let n = 0; n < this.size; n++) {
      const article = await this.article(n);
      articles.push(article);
      if (withSpeakers) attributed.set(article, await this.attributed(n));
    }
    const index = indexArticles(articles, (article) => attributed.get(article) ?? { quotes: [], speakers: [] });
    // A long article is one that is long among all, not among these.
    return { ...index, averageLength: this.#index.averageLength };
  }

  async speakers(): Promise<null> {
    return null;
  }

  async #speechOf(n: number): Promise<Speech> {
    const known = this.#speech.get(n);
    if (known !== undefined) return known;
    await this.#load(
      this.#missing(this.#speech, n, mostStatements),
      ["speech", "named", "page"],
      false,
      (one, speech) => {
        this.#speech.set(one, speech);
      },
    );
    return this.#kept(this.#speech, n);
  }

  /** An article and those behind it that are not at hand. */
  #missing(known: ReadonlyMap<number, unknown>, n: number, most: number): number[] {
    const missing: number[] = [];
    for (let one = n; one < this.size && missing.length < most; one++) if (!known.has(one)) missing.push(one);
    return missing;
  }

  async #load(
    numbers: readonly number[],
    columns: readonly Column[],
    withText: boolean,
    take: (n: number, stored: Stored) => void,
  ): Promise<void> {
    const ids = numbers.map((n) => this.#found[n]?.id ?? "");
    const stored = await this.#index.read(ids, columns, withText);
    for (const [i, n] of numbers.entries()) {
      const one = stored.get(ids[i] ?? "");
      if (one?.textKey !== this.textKey(n)) throw new ChangedDocument(this.path(n));
      take(n, one);
    }
  }

  #kept<Value>(known: ReadonlyMap<number, Value>, n: number): Value {
    const value = known.get(n);
    if (value === undefined) throw new ChangedDocument(this.path(n));
    return value;
  }
}
