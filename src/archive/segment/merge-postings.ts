import type { Postings } from "../../search/words.js";
import { Blobs, type Container } from "../container/read-container.js";
import type { ContainerWriter } from "../container/write-container.js";
import { mergeSorted } from "./merge-sorted.js";
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
  container.addParts("postings", mergedPostings(containers.map(wordsIn), maps, writer));
  writer.addTo(container);
}

/** In bytes: so many postings are handed on at once. */
const pieceSize = 1024 * 1024;

function* mergedPostings(
  parts: readonly Iterable<WordEntry>[],
  maps: readonly Uint32Array[],
  writer: WordsWriter,
): Iterable<Uint8Array> {
  for (const same of mergeSorted(parts, (a, b) => a < b)) {
    const found = new PostingsCollector();
    for (const { part, entry } of same) found.add(readPostings(entry.postings), maps[part] ?? new Uint32Array());
    if (found.length === 0) continue;
    writer.push(same[0]?.entry.text ?? "", found.sorted());
    if (writer.held >= pieceSize) yield writer.takePostings();
  }
  yield writer.takePostings();
}

/** A word, and its postings as they are packed. */
interface WordEntry {
  readonly text: string;
  readonly postings: Uint8Array;
}

const decoder = new TextDecoder();

/** The words of one part, from the first to the last. */
function* wordsIn(container: Container): Iterable<WordEntry> {
  const postings = new Blobs(container, "postings").inOrder();
  for (const word of new Blobs(container, "words").inOrder()) {
    yield { text: decoder.decode(word), postings: postings.next().value ?? new Uint8Array() };
  }
}

/** Postings of one word from several parts. */
class PostingsCollector {
  readonly #passages: number[] = [];
  readonly #counts: number[] = [];
  #isAscending = true;

  get length(): number {
    return this.#passages.length;
  }

  /** Those of one part, as the whole numbers them. */
  add({ passages, counts }: Postings, map: Uint32Array): void {
    for (let i = 0; i < passages.length; i++) {
      const to = map[passages[i] ?? 0] ?? nowhere;
      if (to !== nowhere) this.#push(to, counts[i] ?? 1);
    }
  }

  sorted(): PostingsToWrite {
    const [passages, counts] = [this.#passages, this.#counts];
    if (this.#isAscending) return { passages, counts };
    const order = [...passages.keys()].toSorted((a, b) => this.#at(a) - this.#at(b));
    return { passages: order.map((i) => this.#at(i)), counts: order.map((i) => counts[i] ?? 1) };
  }

  #push(passage: number, count: number): void {
    if (passage < (this.#passages.at(-1) ?? 0)) this.#isAscending = false;
    this.#passages.push(passage);
    this.#counts.push(count);
  }

  #at(index: number): number {
    return this.#passages[index] ?? 0;
  }
}
