import { packBytes, unpackBytes } from "./pack.js";
import { VarintReader, VarintWriter } from "./varints.js";

/**
 * Records as numbers and texts, each kind by itself: numbers have more in common with numbers. A name is a text that
 * stands in many records, and is written once.
 *
 *     length of the packed numbers    varint
 *     numbers                         varints, packed
 *     names and texts                 as they are first written, with a newline between two, packed
 */
export class RecordWriter {
  readonly #numbers = new VarintWriter();
  readonly #texts: string[] = [];
  readonly #names = new Map<string, number>();

  number(value: number): void {
    this.#numbers.push(value);
  }

  signed(value: number): void {
    this.#numbers.pushSigned(value);
  }

  text(value: string): void {
    this.#texts.push(escapeLines(value));
  }

  /** The number of a name from 1 on; 0 stands before one that is new. */
  name(value: string): void {
    const known = this.#names.get(value);
    this.number(known ?? 0);
    if (known !== undefined) return;
    this.#names.set(value, this.#names.size + 1);
    this.text(value);
  }

  list<T>(items: readonly T[], write: (item: T) => void): void {
    this.number(items.length);
    for (const item of items) write(item);
  }

  bytes(): Uint8Array {
    const numbers = packBytes(this.#numbers.bytes());
    const length = new VarintWriter();
    length.push(numbers.length);
    return Buffer.concat([length.bytes(), numbers, packBytes(Buffer.from(this.#texts.join("\n")))]);
  }
}

/** Reads what a `RecordWriter` wrote, in the same order. */
export class RecordReader {
  readonly #numbers: VarintReader;
  readonly #texts: readonly string[];
  readonly #names: string[] = [];
  #text = 0;

  constructor(bytes: Uint8Array) {
    const length = new VarintReader(bytes);
    const numbers = length.next();
    const texts = length.at + numbers;
    this.#numbers = new VarintReader(unpackBytes(bytes.subarray(length.at, texts)));
    this.#texts = unpackBytes(bytes.subarray(texts)).toString().split("\n");
  }

  number(): number {
    return this.#numbers.next();
  }

  signed(): number {
    return this.#numbers.nextSigned();
  }

  text(): string {
    return unescapeLines(this.#texts[this.#text++] ?? "");
  }

  name(): string {
    const known = this.#names[this.number() - 1];
    if (known !== undefined) return known;
    const name = this.text();
    this.#names.push(name);
    return name;
  }

  list<T>(read: () => T): T[] {
    const items: T[] = [];
    for (let left = this.number(); left > 0; left--) items.push(read());
    return items;
  }
}

/** A name may run over the end of a line. */
function escapeLines(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
}

function unescapeLines(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replaceAll(/\\[\\n]/g, (escaped) => (escaped === "\\n" ? "\n" : "\\"));
}
