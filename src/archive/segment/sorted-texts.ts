import { Blobs, type Container, type Section } from "../container/read-container.js";
import type { ContainerWriter } from "../container/write-container.js";
import { packAscending, unpackAscending, VarintReader, VarintWriter } from "./varints.js";
import { BlobsWriter } from "./write-blobs.js";

/** A text, and the numbers that belong to it, ascending. */
export interface TextEntry {
  readonly text: string;
  readonly numbers: readonly number[];
}

/** So many texts are read to find one. */
const textsABlock = 32;

/**
 * Writes texts by code point, each with its numbers. A block of texts begins with where its numbers do; each text has how
 * many bytes it shares with the one before, its other bytes, and how many its numbers take.
 */
export class TextsWriter {
  readonly #blocks = new BlobsWriter();
  readonly #numbers = new VarintWriter();
  #block = new VarintWriter();
  #before: Uint8Array = new Uint8Array();
  length = 0;

  push(text: string, numbers: Iterable<number>): void {
    if (this.length++ % textsABlock === 0) this.#beginBlock();
    const bytes = Buffer.from(text);
    const shared = sharedLength(this.#before, bytes);
    this.#block.push(shared);
    this.#block.push(bytes.length - shared);
    this.#block.pushBytes(bytes.subarray(shared));
    this.#before = bytes;
    const packed = packAscending(numbers);
    this.#block.push(packed.length);
    this.#numbers.pushBytes(packed);
  }

  /** Adds them as the sections that `SortedTexts` reads. */
  addTo(container: ContainerWriter, name: string): void {
    if (this.length > 0) this.#blocks.push(this.#block.bytes());
    this.#blocks.addTo(container, name);
    container.add(`${name}.numbers`, this.#numbers.bytes());
  }

  #beginBlock(): void {
    if (this.length > 1) this.#blocks.push(this.#block.bytes());
    this.#block = new VarintWriter();
    this.#block.push(this.#numbers.length);
    this.#before = new Uint8Array();
  }
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** In bytes; few texts are longer. */
const longText = 256;

/** Where the numbers of a text are. */
interface PlacedNumbers {
  readonly start: number;
  readonly end: number;
}

interface PlacedText extends PlacedNumbers {
  readonly text: Buffer;
}

/** Sorted texts with their numbers; of one only its block and its numbers are read. Rows count from 0. */
export class SortedTexts {
  readonly #blocks: Blobs;
  readonly #numbers: Section;
  /** The block that was read last: rows that are asked for together are often neighbours. */
  #block = -1;
  #texts: readonly PlacedText[] = [];

  constructor(container: Container, name: string) {
    this.#blocks = new Blobs(container, name);
    this.#numbers = container.section(`${name}.numbers`);
  }

  /** The numbers of a text; none where it is not there. */
  find(text: string): readonly number[] {
    const wanted = Buffer.from(text);
    let [low, high] = [0, this.#blocks.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (wanted.compare(this.#firstOf(middle)) < 0) high = middle;
      else low = middle;
    }
    const place = low < high ? this.#textsIn(low).find((one) => wanted.equals(one.text)) : undefined;
    return place === undefined ? [] : this.#numbersAt(place);
  }

  at(row: number): TextEntry {
    const place = this.#textsIn(Math.floor(row / textsABlock))[row % textsABlock];
    if (place === undefined) throw new RangeError(`no text ${row}`);
    return { text: place.text.toString(), numbers: this.#numbersAt(place) };
  }

  *all(): Iterable<TextEntry> {
    for (let block = 0; block < this.#blocks.length; block++) {
      for (const place of this.#textsIn(block)) yield { text: place.text.toString(), numbers: this.#numbersAt(place) };
    }
  }

  /**
   * The texts that `isWanted` says so of, from their bytes: those are in one array for all texts, of which the first `length`
   * count. Nothing is made of any other text, of which there may be half a million.
   */
  *matching(isWanted: (bytes: Uint8Array, length: number) => boolean): Iterable<TextEntry> {
    const { ends, bytes } = this.#blocks.all();
    let text = Buffer.alloc(longText);
    for (const [block, blockEnd] of ends.entries()) {
      const reader = new VarintReader(bytes.subarray(ends[block - 1] ?? 0, blockEnd));
      for (let start = reader.next(); !reader.done;) {
        const [shared, other] = [reader.next(), reader.next()];
        const length = shared + other;
        if (length > text.length) text = Buffer.concat([text], 2 * length);
        reader.copyTo(text, shared, other);
        const end = start + reader.next();
        if (isWanted(text, length))
          yield { text: text.toString("utf8", 0, length), numbers: this.#numbersAt({ start, end }) };
        start = end;
      }
    }
  }

  #firstOf(block: number): Uint8Array {
    const reader = new VarintReader(this.#blocks.at(block));
    for (let skipped = 0; skipped < 2; skipped++) reader.next();
    return reader.bytes(reader.next());
  }

  #textsIn(block: number): readonly PlacedText[] {
    if (block === this.#block) return this.#texts;
    const reader = new VarintReader(this.#blocks.at(block));
    const texts: PlacedText[] = [];
    let before = Buffer.alloc(0);
    for (let start = reader.next(); !reader.done;) {
      const shared = before.subarray(0, reader.next());
      const text = Buffer.concat([shared, reader.bytes(reader.next())]);
      before = text;
      const end = start + reader.next();
      texts.push({ text, start, end });
      start = end;
    }
    [this.#block, this.#texts] = [block, texts];
    return texts;
  }

  #numbersAt({ start, end }: PlacedNumbers): number[] {
    return unpackAscending(this.#numbers.bytes(start, end));
  }
}
