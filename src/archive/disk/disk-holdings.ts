import type { SearchableArticle, SearchIndex } from "../../search/build-index.js";
import { compareCodePoints } from "../../text/compare-code-points.js";
import type { Acts, Article } from "../../types.js";
import { nobody } from "../guard-stages.js";
import type { Card, Counts, Holdings, Layout, Named, NameInArticles } from "../local/holdings.js";
import type { SpeakerTable } from "../local/speaker-table.js";
import { searchable } from "../searchable.js";
import { inWords, type NamedStatements, type ReportedStatements, type Statements } from "../statements.js";
import type { ReadLayer } from "../segment/read-words.js";
import type { DiskStages } from "./disk-stages.js";
import { type HeldArticles, type PlacedArticle, placeOf } from "./held-articles.js";
import { createDiskIndex } from "./disk-index.js";
import { HeldSpeech } from "./held-speech.js";
import { findNamed } from "./find-named.js";
import { keyOfSpeakers, readSpeakers, writeSpeakers } from "./speakers-file.js";
import { isSame, stateOf } from "./match-files.js";
import { namedInAny, placeSpeech, type PlacedSpeech } from "./place-speech.js";

/** A file that is not any more what the archive knows; the question has to be asked again. */
export class ChangedFile extends Error {
  override name = "ChangedFile";
}

/** Of fewer articles the speakers are counted anew. */
const speakersFrom = 1000;

/** Articles that were read lately are asked for again: to weigh a passage, then to show it. */
const mostOpen = 256;

/** A text layer, and where its paragraphs begin and end. */
interface PlacedText {
  readonly text: string;
  readonly spans: Uint32Array;
}

/** Articles of archives on disk. */
export class DiskHoldings implements Holdings {
  readonly size: number;
  readonly chosen = null;
  readonly #held: HeldArticles;
  readonly #stages: DiskStages;
  readonly #looked: number | null;
  readonly #open = new Map<number, Article>();
  readonly #texts = new Map<number, PlacedText>();
  readonly #searched = new Map<number, SearchableArticle>();
  readonly #speech: HeldSpeech<NamedStatements>;
  readonly #reports: HeldSpeech<ReportedStatements>;
  #index: SearchIndex | null = null;
  #parts: readonly PlacedSpeech[] | null = null;

  /** `looked`: when every file was looked at, in milliseconds; null: just now. */
  constructor(held: HeldArticles, stages: DiskStages, looked: number | null) {
    this.#held = held;
    this.#looked = looked;
    this.#stages = stages;
    this.size = held.segmentOf.length;
    const place = (n: number) => this.#place(n);
    this.#speech = new HeldSpeech("speech", place, {
      read: (speech, article) => renamed(speech.attributed(article), stages),
      find: async (n) => stages.attribute(await this.article(n)),
      complete: () => stages.complete("speech"),
    });
    this.#reports = new HeldSpeech("reports", place, {
      read: (reports, article) => renamed(reports.statements(article), stages),
      find: async (n) => {
        // First: a reading learns of those who are quoted, and then of those who are reported.
        await this.attributed(n);
        return stages.indirect(await this.article(n));
      },
      complete: () => stages.complete("reports"),
    });
  }

  get age(): number {
    return this.#looked === null ? 0 : Math.max(1, Math.round((Date.now() - this.#looked) / 1000));
  }

  name(n: number): Named {
    const { segment, local, path } = this.#place(n);
    return segment.words.name(local, path);
  }

  path(n: number): string {
    const { segment, local, path } = this.#place(n);
    return segment.words.path(local, path);
  }

  textKey(n: number): string {
    return this.name(n).id;
  }

  find(path: string): number | null {
    const [, file = path] = /^(.*?)(?:#\d+|:\d+)$/s.exec(path) ?? [];
    for (const one of new Set([file, path])) {
      for (let n = this.#firstAt(one); n < this.size && this.#place(n).path === one; n++) {
        if (this.path(n) === path) return n;
      }
    }
    return null;
  }

  called(part: string): readonly number[] {
    return findNamed(this.#held, part);
  }

  async count(): Promise<number> {
    return this.size;
  }

  async all(): Promise<readonly number[]> {
    return Array.from({ length: this.size }, (_, n) => n);
  }

  card(n: number): Card & { readonly words: number } {
    const { segment, local, path } = this.#place(n);
    return segment.words.card(local, path);
  }

  shownCard(n: number): Card {
    this.#checkSame(n);
    return this.card(n);
  }

  published(n: number): string | null {
    return this.#value("dates", n);
  }

  outlet(n: number): string | null {
    return this.#value("outlets", n);
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

  attributed(n: number): Promise<NamedStatements> {
    return this.#speech.of(n);
  }

  async attributedSoon(n: number): Promise<NamedStatements | null> {
    return this.#speech.soon(n);
  }

  indirect(n: number): Promise<ReportedStatements> {
    return this.#reports.of(n);
  }

  get knowsReports(): boolean {
    return this.#held.segments.every(({ segment }) => segment.knowsAll("reports"));
  }

  async acts(n: number): Promise<Acts> {
    const article = await this.article(n);
    // Who is named is no part of it, and is looked for through all names.
    const { quotes, speakers } = await this.attributed(n);
    return this.#stages.acts(article, { ...inWords(article, { quotes, speakers }), named: [] });
  }

  async words(n: number): Promise<number> {
    return this.card(n).words;
  }

  async counts(n: number): Promise<Counts> {
    await this.#stages.complete("speech");
    const part = this.#speech.placeOf(n);
    return part?.speech.counts(part.article) ?? { quotes: 0, speakers: 0 };
  }

  async namesWith(keys: readonly string[]): Promise<readonly NameInArticles[]> {
    return (await this.#speechParts()).flatMap((part) => part.namesWith(keys));
  }

  async namesNear(words: readonly string[]): Promise<readonly NameInArticles[]> {
    return (await this.#speechParts()).flatMap((part) => part.namesNear(words));
  }

  async namedIn(numbers: readonly number[]): Promise<Iterable<string>> {
    const asked = new Uint8Array(this.size);
    for (const n of numbers) asked[n] = 1;
    return namedInAny(await this.#speechParts(), asked);
  }

  /** Every file of speech, with the numbers of the articles in it. */
  async #speechParts(): Promise<readonly PlacedSpeech[]> {
    await this.#stages.complete("speech");
    return (this.#parts ??= placeSpeech(this.#held));
  }

  async index(withSpeakers: boolean): Promise<SearchIndex> {
    if (withSpeakers) await this.#stages.complete("speech");
    return (this.#index ??= createDiskIndex(this.#held, {
      article: (n) => this.#searchable(n),
      text: (n, passage) => this.#passage(n, passage),
    }));
  }

  /** Kept for a whole large folder: for that of another question it takes longer to keep than to work out. */
  async speakers(): Promise<SpeakerTable | null> {
    const { speakersFile } = this.#held;
    if (speakersFile === null || this.size < speakersFrom) return null;
    await this.#stages.complete("speech");
    const key = keyOfSpeakers(this.#held);
    const known = readSpeakers(speakersFile, key);
    if (known !== null) return known;
    const { countSpeakers } = await import("../local/count-speakers.js");
    const counted = await countSpeakers(this, await this.all());
    writeSpeakers(speakersFile, key, counted);
    return counted;
  }

  #value(column: "dates" | "outlets", n: number): string | null {
    const { segments, segmentOf, local, isWhole } = this.#held;
    return segments[segmentOf[n] ?? 0]?.segment.words.value(column, isWhole ? n : (local[n] ?? 0)) ?? null;
  }

  #searchable(n: number): SearchableArticle {
    const known = this.#searched.get(n);
    if (known !== undefined) return known;
    const found = searchable(
      this.card(n),
      () => this.#read(n),
      () => this.#speech.known(n) ?? nobody,
    );
    if (this.#searched.size >= mostOpen) this.#searched.clear();
    this.#searched.set(n, found);
    return found;
  }

  /** Only its text layer is read, and where the paragraphs lie in that. */
  #passage(n: number, passage: number): string {
    const { text, spans } = this.#text(n);
    return text.slice(spans[2 * passage], spans[2 * passage + 1]);
  }

  #text(n: number): PlacedText {
    const known = this.#texts.get(n);
    if (known !== undefined) return known;
    const { segment, local, path } = this.#place(n);
    const text = segment.words.text(local, path, this.#readAgain);
    const placed = { text, spans: segment.words.paragraphSpans(local) };
    if (this.#texts.size >= mostOpen) this.#texts.clear();
    this.#texts.set(n, placed);
    return placed;
  }

  #checkSame(n: number): void {
    const { segment, local, path } = this.#place(n);
    if (!isSame(segment, segment.words.fileOf(local), stateOf(path))) throw new ChangedFile(path);
  }

  #read(n: number): Article {
    const known = this.#open.get(n);
    if (known !== undefined) return known;
    const { segment, local, path } = this.#place(n);
    const article = segment.words.article(local, path, () => this.#text(n).text);
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

  /** The first article whose file is at this path or after it. */
  #firstAt(path: string): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareCodePoints(this.#place(middle).path, path) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #place(n: number): PlacedArticle {
    return placeOf(this.#held, n);
  }
}

function renamed<Said extends Statements>(said: Said | null, stages: DiskStages): Said | null {
  return said === null ? null : stages.rename(said);
}
