import type { SearchableArticle, SearchIndex } from "../../search/build-index.js";
import type { Article, Attributions } from "../../types.js";
import { nobody } from "../guard-stages.js";
import type { Card, Counts, Holdings, Layout, Named, SpeakerTable } from "../local/holdings.js";
import { searchable } from "../searchable.js";
import type { ReadLayer } from "../segment/read-words.js";
import type { SpeechSegment } from "../segment/read-speech.js";
import type { OpenSegment } from "../segment/open-segment.js";
import type { HeldArticles } from "./held-articles.js";
import { createDiskIndex } from "./disk-index.js";
import { keyOfSpeakers, readSpeakers, writeSpeakers } from "./speakers-file.js";
import { isSame, stateOf } from "./match-files.js";

/** A file that is not any more what the archive knows; the question has to be asked again. */
export class ChangedFile extends Error {
  override name = "ChangedFile";
}

/** What is not kept and has to be worked out from an article. */
export interface DiskStages {
  readonly readLayer: ReadLayer;
  /** Where who says what is not known yet. */
  attribute(article: Article): Promise<Attributions>;
  indirect(article: Article, attributed: Attributions): Promise<Attributions>;
  /** Called once more than a few articles are asked who says what in them, and it is not known of all. */
  completeSpeech(): Promise<void>;
}

/** Of fewer articles the speakers are counted anew. */
const speakersFrom = 1000;

/** So many articles are attributed one by one before all of them are. */
const attributedSingly = 20;

/** Articles that were read lately are asked for again: to weigh a passage, then to show it. */
const mostOpen = 256;

/** Articles of archives on disk. */
export class DiskHoldings implements Holdings {
  readonly size: number;
  readonly #held: HeldArticles;
  readonly #stages: DiskStages;
  readonly #looked: number | null;
  readonly #names: Named[] = [];
  readonly #open = new Map<number, Article>();
  readonly #searched = new Map<number, SearchableArticle>();
  readonly #attributed = new Map<number, Attributions>();
  #index: SearchIndex | null = null;
  /** Whether an article has been found by its path, and all of them by theirs, once that is worth it. */
  #isAsked = false;
  #numbers: ReadonlyMap<string, number> | null = null;

  /** `looked`: when every file was looked at, in milliseconds; null: just now. */
  constructor(held: HeldArticles, stages: DiskStages, looked: number | null) {
    this.#held = held;
    this.#looked = looked;
    this.#stages = stages;
    this.size = held.local.length;
  }

  get age(): number {
    return this.#looked === null ? 0 : Math.max(1, Math.round((Date.now() - this.#looked) / 1000));
  }

  /** Whoever looks for a name asks all of them, and more than once. */
  name(n: number): Named {
    const known = this.#names[n];
    if (known !== undefined) return known;
    const { segment, local, path } = this.#place(n);
    return (this.#names[n] = segment.words.name(local, path));
  }

  /** Whoever asks for one article has it looked for; whoever asks again will ask for many. */
  find(path: string): number | null {
    if (this.#isAsked) {
      this.#numbers ??= new Map(Array.from({ length: this.size }, (_, n) => [this.name(n).path, n]));
      return this.#numbers.get(path) ?? null;
    }
    this.#isAsked = true;
    return this.#lookFor(path);
  }

  #lookFor(path: string): number | null {
    const [, file = path] = /^(.*?)(?:#\d+|:\d+)$/s.exec(path) ?? [];
    for (let n = 0; n < this.size; n++) {
      const shown = this.#place(n).path;
      if ((shown === path || shown === file) && this.name(n).path === path) return n;
    }
    return null;
  }

  all(): Promise<readonly number[]> {
    return Promise.resolve(Array.from({ length: this.size }, (_, n) => n));
  }

  card(n: number): Card {
    const { segment, local, path } = this.#place(n);
    return segment.words.card(local, path);
  }

  shownCard(n: number): Card {
    this.#checkSame(n);
    return this.card(n);
  }

  published(n: number): string | null {
    const { segments, segmentOf, local } = this.#held;
    return segments[segmentOf[n] ?? 0]?.segment.words.value("dates", local[n] ?? 0) ?? null;
  }

  outlet(n: number): string | null {
    const { segments, segmentOf, local } = this.#held;
    return segments[segmentOf[n] ?? 0]?.segment.words.value("outlets", local[n] ?? 0) ?? null;
  }

  /** Throws a `ChangedFile` where the file is another by now: what is shown is what the file says. */
  article(n: number): Promise<Article> {
    // Read first: it may change while it is read.
    const article = this.#read(n);
    this.#checkSame(n);
    return Promise.resolve(article);
  }

  layout(n: number): Promise<Layout> {
    const { segment, local, path } = this.#place(n);
    return Promise.resolve(segment.words.layout(local, path));
  }

  async attributed(n: number): Promise<Attributions> {
    const before = this.#speechOf(n) ?? this.#attributed.get(n);
    if (before !== undefined) return before;
    if (this.#attributed.size >= attributedSingly) {
      await this.#stages.completeSpeech();
      const found = this.#speechOf(n);
      if (found !== null) return found;
    }
    const attributed = await this.#stages.attribute(await this.article(n));
    this.#attributed.set(n, attributed);
    return attributed;
  }

  async indirect(n: number): Promise<Attributions> {
    return this.#stages.indirect(await this.article(n), await this.attributed(n));
  }

  words(n: number): Promise<number> {
    const { segment, local, path } = this.#place(n);
    return Promise.resolve(segment.words.card(local, path).words);
  }

  async counts(n: number): Promise<Counts> {
    await this.#stages.completeSpeech();
    const part = this.#partOf(n);
    return part === null ? { quotes: 0, speakers: 0 } : part.speech.counts(part.article);
  }

  async naming(key: string): Promise<readonly number[]> {
    await this.#stages.completeSpeech();
    const naming = this.#held.segments.map(({ segment }) => new Set(namingIn(segment, key)));
    const found: number[] = [];
    for (let n = 0; n < this.size; n++) {
      if (naming[this.#held.segmentOf[n] ?? 0]?.has(this.#held.local[n] ?? 0)) found.push(n);
    }
    return found;
  }

  async index(withSpeakers: boolean): Promise<SearchIndex> {
    if (withSpeakers) await this.#stages.completeSpeech();
    const { segments, segmentOf, local } = this.#held;
    const words = segments.map(({ segment }) => segment.words);
    return (this.#index ??= createDiskIndex({ size: this.size, segments: words, segmentOf, local }, (n) =>
      this.#searchable(n),
    ));
  }

  /** Kept for a whole large folder: for that of another question it takes longer to keep than to work out. */
  async speakers(): Promise<SpeakerTable | null> {
    const { speakersFile } = this.#held;
    if (speakersFile === null || this.size < speakersFrom) return null;
    await this.#stages.completeSpeech();
    const key = keyOfSpeakers(this.#held);
    const [first] = this.#held.segments;
    const shown = first?.shown ?? "";
    const known = readSpeakers(speakersFile, key, shown);
    if (known !== null) return known;
    const { countSpeakers } = await import("../local/answer-speakers.js");
    writeSpeakers(speakersFile, key, shown, await countSpeakers(this, await this.all()));
    return readSpeakers(speakersFile, key, shown);
  }

  #searchable(n: number): SearchableArticle {
    const known = this.#searched.get(n);
    if (known !== undefined) return known;
    const found = searchable(
      this.card(n),
      () => this.#read(n),
      () => this.#speechOf(n) ?? this.#attributed.get(n) ?? nobody,
    );
    if (this.#searched.size >= mostOpen) this.#searched.clear();
    this.#searched.set(n, found);
    return found;
  }

  #checkSame(n: number): void {
    const { segment, local, path } = this.#place(n);
    if (!isSame(segment, segment.words.fileOf(local), stateOf(path))) throw new ChangedFile(path);
  }

  #read(n: number): Article {
    const known = this.#open.get(n);
    if (known !== undefined) return known;
    const { segment, local, path } = this.#place(n);
    const article = segment.words.article(local, path, this.#readAgain);
    if (this.#open.size >= mostOpen) this.#open.clear();
    this.#open.set(n, article);
    return article;
  }

  /** The text of a file that has been read before. */
  readonly #readAgain: ReadLayer = (path, repaired) => {
    try {
      return this.#stages.readLayer(path, repaired);
    } catch (error) {
      throw new ChangedFile(path, { cause: error });
    }
  };

  /** Where an article is kept, and the path of its file. */
  #place(n: number): { readonly segment: OpenSegment; readonly local: number; readonly path: string } {
    const { segments, segmentOf, local } = this.#held;
    const [shown, own] = [segments[segmentOf[n] ?? 0], local[n]];
    if (shown === undefined || own === undefined) throw new RangeError(`no article ${n}`);
    const { words } = shown.segment;
    return {
      segment: shown.segment,
      local: own,
      path: shown.shown + words.pathOf(words.fileOf(own)).slice(shown.below.length),
    };
  }

  /** Null where it is not known yet. */
  #speechOf(n: number): Attributions | null {
    const part = this.#partOf(n);
    return part === null ? null : part.speech.attributed(part.article);
  }

  /** The part of a segment's speech that an article's is in, and its number there. */
  #partOf(n: number): { readonly speech: SpeechSegment; readonly article: number } | null {
    const { segment, local } = this.#place(n);
    let article = local;
    for (const [i, { articles }] of segment.listed.speech.entries()) {
      const speech = segment.speech[i];
      if (article < articles && speech !== undefined) return { speech, article };
      article -= articles;
    }
    return null;
  }
}

function namingIn({ listed, speech }: OpenSegment, key: string): number[] {
  let first = 0;
  return speech.flatMap((part, i) => {
    const start = first;
    first += listed.speech[i]?.articles ?? 0;
    return part.naming(key).map((article) => start + article);
  });
}
