import { compareCodePoints } from "../../text/compare-code-points.js";
import { Blobs, type Container } from "../container/read-container.js";
import type { ContainerWriter } from "../container/write-container.js";
import type { WordsSegment } from "./read-words.js";
import { SegmentWords, WordsWriter } from "./segment-words.js";
import { BlobsWriter } from "./write-blobs.js";

/** A segment, and which of its files are kept. */
export interface MergedPart {
  readonly words: WordsSegment;
  /** Ascending. */
  readonly files: readonly number[];
}

/** An article's place among the parts: which, and which of its articles. */
export interface ArticlePlace {
  readonly part: number;
  readonly article: number;
}

/** Where the passages of a part's articles begin in the whole; those of articles that are not kept nowhere. */
const nowhere = 0xffffffff;

/** Writes what is kept of some segments as one, files by path. Gives where each article of the whole comes from. */
export function mergeWords(container: ContainerWriter, parts: readonly MergedPart[]): ArticlePlace[] {
  const files = parts
    .flatMap(({ words, files: kept }, part) => kept.map((file) => ({ part, file, path: words.pathOf(file) })))
    .toSorted((a, b) => compareCodePoints(a.path, b.path));
  const places: ArticlePlace[] = [];
  const firstArticle = new Uint32Array(files.length + 1);
  for (const [i, { part, file }] of files.entries()) {
    const first = parts[part]?.words.firstArticle;
    for (let article = first?.[file] ?? 0; article < (first?.[file + 1] ?? 0); article++)
      places.push({ part, article });
    firstArticle[i + 1] = places.length;
  }
  container.addNumbers("firstArticle", firstArticle);
  const segments = parts.map(({ words }) => words);
  copyBlobs(
    container,
    segments,
    ["paths", "notes"],
    files.map(({ part, file }) => ({ part, article: file })),
  );
  for (const name of ["changed", "sizes"]) {
    const from = segments.map((words) => words.container.section(name).numbers64());
    container.addNumbers(
      name,
      Float64Array.from(files, ({ part, file }) => from[part]?.[file] ?? 0),
    );
  }
  copyBlobs(container, segments, ["cards", "pages", "layers"], places);
  copyColumns(container, segments, places);
  mergeIndex(container, segments, places);
  return places;
}

function copyBlobs(
  container: ContainerWriter,
  segments: readonly WordsSegment[],
  names: readonly string[],
  places: readonly ArticlePlace[],
): void {
  for (const name of names) {
    const from = segments.map((words) => new Blobs(words.container, name).all());
    const writer = new BlobsWriter();
    for (const { part, article } of places) {
      const { ends, bytes } = from[part] ?? { ends: new Uint32Array(), bytes: new Uint8Array() };
      writer.push(bytes.subarray(article === 0 ? 0 : ends[article - 1], ends[article]));
    }
    writer.addTo(container, name);
  }
}

function copyColumns(
  container: ContainerWriter,
  segments: readonly WordsSegment[],
  places: readonly ArticlePlace[],
): void {
  for (const name of ["days", "lengths"]) {
    const from = segments.map((words) => words.container.section(name).numbers32());
    container.addNumbers(
      name,
      Uint32Array.from(places, ({ part, article }) => from[part]?.[article] ?? 0),
    );
  }
  const numbers = new Map<string, number>();
  const outlets = Uint32Array.from(places, ({ part, article }) => {
    const name = segments[part]?.outlet(article) ?? "";
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  container.addNumbers("outlets", outlets);
  container.add("outletNames", Buffer.from(JSON.stringify([...numbers.keys()])));
}

function mergeIndex(
  container: ContainerWriter,
  segments: readonly WordsSegment[],
  places: readonly ArticlePlace[],
): void {
  const { firstPassage, maps } = placePassages(segments, places);
  const sectionOf = new Uint8Array(firstPassage.at(-1) ?? 0);
  for (const [part, map] of maps.entries()) {
    const sections = segments[part]?.container.section("sectionOf").all();
    for (const [passage, to] of map.entries()) if (to !== nowhere) sectionOf[to] = sections?.[passage] ?? 0;
  }
  container.addNumbers("firstPassage", firstPassage);
  container.addNumbers("sectionOf", sectionOf);
  mergePostings(
    container,
    segments.map((words) => words.container),
    maps,
  );
}

/** Where each article's passages begin in the whole, and where each passage of a part goes. */
function placePassages(segments: readonly WordsSegment[], places: readonly ArticlePlace[]) {
  const from = segments.map((words) => words.container.section("firstPassage").numbers32());
  const maps = from.map((first) => new Uint32Array(first.at(-1) ?? 0).fill(nowhere));
  const firstPassage = new Uint32Array(places.length + 1);
  let next = 0;
  for (const [i, { part, article }] of places.entries()) {
    const [first, map] = [from[part], maps[part]];
    for (let passage = first?.[article] ?? 0; passage < (first?.[article + 1] ?? 0); passage++) {
      if (map !== undefined) map[passage] = next++;
    }
    firstPassage[i + 1] = next;
  }
  return { firstPassage, maps };
}

/** Goes through the sorted words of all parts at once. */
function mergePostings(
  container: ContainerWriter,
  containers: readonly Container[],
  maps: readonly Uint32Array[],
): void {
  const cursors = containers.map((one, part) => new WordCursor(one, maps[part] ?? new Uint32Array()));
  const heap = new CursorHeap(cursors);
  const writer = new WordsWriter();
  for (let word = heap.word; word !== null; word = heap.word) {
    const found = new PostingsCollector();
    while (heap.word === word) heap.take(found);
    if (found.length === 0) continue;
    writer.begin(word, found.length);
    found.writeTo(writer);
  }
  writer.addTo(container);
}

/** Postings of one word from several parts. */
class PostingsCollector {
  readonly #passages: number[] = [];
  readonly #counts: number[] = [];
  #isAscending = true;

  get length(): number {
    return this.#passages.length;
  }

  push(passage: number, count: number): void {
    if (passage < (this.#passages.at(-1) ?? 0)) this.#isAscending = false;
    this.#passages.push(passage);
    this.#counts.push(count);
  }

  writeTo(writer: WordsWriter): void {
    const order = this.#isAscending ? null : [...this.#passages.keys()].toSorted((a, b) => this.#at(a) - this.#at(b));
    for (let i = 0; i < this.#passages.length; i++) {
      const at = order?.[i] ?? i;
      writer.push(this.#at(at), this.#counts[at] ?? 1);
    }
  }

  #at(index: number): number {
    return this.#passages[index] ?? 0;
  }
}

/** The words of one part, from the first to the last. */
class WordCursor {
  /** Null past the end. */
  word: string | null = null;
  readonly #words: SegmentWords;
  readonly #map: Uint32Array;
  #row = -1;

  constructor(container: Container, map: Uint32Array) {
    this.#words = new SegmentWords(container);
    this.#map = map;
    this.#advance();
  }

  /** Hands over the postings of the word, as the whole numbers them, and goes on to the next word. */
  take(found: PostingsCollector): void {
    const { passages, counts } = this.#words.postings(this.#row);
    for (let i = 0; i < passages.length; i++) {
      const to = this.#map[passages[i] ?? 0] ?? nowhere;
      if (to !== nowhere) found.push(to, counts[i] ?? 1);
    }
    this.#advance();
  }

  #advance(): void {
    this.#row++;
    this.word = this.#row < this.#words.size ? this.#words.word(this.#row) : null;
  }
}

/** Cursors by their words: the first is at the root, each before the two below it. Of one word the earlier part is first. */
class CursorHeap {
  readonly #cursors: readonly WordCursor[];
  /** Places in `#cursors`. */
  readonly #heap: number[];

  constructor(cursors: readonly WordCursor[]) {
    this.#cursors = cursors;
    this.#heap = [...cursors.keys()].filter((part) => cursors[part]?.word !== null);
    for (let at = this.#heap.length >> 1; at >= 0; at--) this.#sink(at);
  }

  /** The first word; null past the end of all. */
  get word(): string | null {
    return this.#cursors[this.#heap[0] ?? -1]?.word ?? null;
  }

  /** Takes the postings of the first word in the part that is at the root. */
  take(found: PostingsCollector): void {
    const cursor = this.#cursors[this.#heap[0] ?? -1];
    cursor?.take(found);
    if (cursor?.word === null) {
      const last = this.#heap.pop();
      if (last !== undefined && this.#heap.length > 0) this.#heap[0] = last;
    }
    this.#sink(0);
  }

  #sink(from: number): void {
    for (let at = from; ;) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) if (this.#isBefore(below, least)) least = below;
      if (least === at) return;
      [this.#heap[at], this.#heap[least]] = [this.#heap[least] ?? 0, this.#heap[at] ?? 0];
      at = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return false;
    const [word, next] = [this.#cursors[one]?.word ?? "", this.#cursors[other]?.word ?? ""];
    return word === next ? one < other : word < next;
  }
}
