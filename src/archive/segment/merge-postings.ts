import { Blobs, type Container } from "../container/read-container.js";
import type { ContainerWriter } from "../container/write-container.js";
import { type PostingsToWrite, readPostings } from "./pack-postings.js";
import { WordsWriter } from "./segment-words.js";

/** Where the passages of articles go that are not kept. */
export const nowhere = 0xffffffff;

/** Goes through the sorted words of all parts at once; `maps` says where the passages of each go. */
export function mergePostings(
  container: ContainerWriter,
  containers: readonly Container[],
  maps: readonly Uint32Array[],
): void {
  const writer = new WordsWriter();
  const cursors = containers.map((one, part) => new WordCursor(one, maps[part] ?? new Uint32Array()));
  container.addParts("postings", mergedPostings(new CursorHeap(cursors), writer));
  writer.addTo(container);
}

/** In bytes: so many postings are handed on at once. */
const pieceSize = 1024 * 1024;

function* mergedPostings(heap: CursorHeap, writer: WordsWriter): Iterable<Uint8Array> {
  for (let word = heap.word; word !== null; word = heap.word) {
    const found = new PostingsCollector();
    while (heap.word === word) heap.take(found);
    if (found.length === 0) continue;
    writer.push(word, found.sorted());
    if (writer.held >= pieceSize) yield writer.takePostings();
  }
  yield writer.takePostings();
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

  sorted(): PostingsToWrite {
    const [passages, counts] = [this.#passages, this.#counts];
    if (this.#isAscending) return { passages, counts };
    const order = [...passages.keys()].toSorted((a, b) => this.#at(a) - this.#at(b));
    return { passages: order.map((i) => this.#at(i)), counts: order.map((i) => counts[i] ?? 1) };
  }

  #at(index: number): number {
    return this.#passages[index] ?? 0;
  }
}

const decoder = new TextDecoder();

/** The words of one part, from the first to the last. */
class WordCursor {
  /** Null past the end. */
  word: string | null = null;
  readonly #words: Iterator<Uint8Array>;
  readonly #postings: Iterator<Uint8Array>;
  readonly #map: Uint32Array;

  constructor(container: Container, map: Uint32Array) {
    this.#words = new Blobs(container, "words").inOrder();
    this.#postings = new Blobs(container, "postings").inOrder();
    this.#map = map;
    this.#advance();
  }

  /** Hands over the postings of the word, as the whole numbers them, and goes on to the next word. */
  take(found: PostingsCollector): void {
    const { passages, counts } = readPostings(this.#postings.next().value ?? new Uint8Array());
    for (let i = 0; i < passages.length; i++) {
      const to = this.#map[passages[i] ?? 0] ?? nowhere;
      if (to !== nowhere) found.push(to, counts[i] ?? 1);
    }
    this.#advance();
  }

  #advance(): void {
    const next = this.#words.next();
    this.word = next.done === true ? null : decoder.decode(next.value);
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
