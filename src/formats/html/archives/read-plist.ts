import { FormatError } from "../../document.js";

/** A value of a property list: a list has its items, a dictionary its values by their keys. */
export type PlistValue = string | Uint8Array | readonly PlistValue[] | ReadonlyMap<string, PlistValue> | null;

const damaged = "it is damaged: its parts cannot be found";
const deepest = 12;
/** So many objects hold a page of many frames. */
const mostObjects = 200_000;

/** Reads Apple's binary property lists: texts, data, lists and dictionaries; numbers and dates are null. */
export function readPlist(bytes: Uint8Array): PlistValue {
  return new PlistReader(bytes).root();
}

class PlistReader {
  private readonly bytes: Buffer;
  private readonly offsetSize: number;
  private readonly refSize: number;
  private readonly count: number;
  private readonly top: number;
  private readonly table: number;
  /** What was read already; null while it is being read, so that a list that holds itself ends. */
  private readonly known = new Map<number, PlistValue>();
  /** In bytes: the texts of an honest file lie in it side by side. */
  private room: number;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const trailer = this.bytes.length - 32;
    if (trailer < 8 || this.bytes.toString("latin1", 0, 6) !== "bplist") throw new FormatError(damaged);
    this.offsetSize = this.bytes[trailer + 6] ?? 0;
    this.refSize = this.bytes[trailer + 7] ?? 0;
    this.count = this.number(trailer + 8, 8);
    this.room = this.bytes.length;
    this.top = this.number(trailer + 16, 8);
    this.table = this.number(trailer + 24, 8);
  }

  root(): PlistValue {
    return this.object(this.top, 0);
  }

  private number(at: number, size: number): number {
    if (size < 1 || size > 8 || at < 0 || at + size > this.bytes.length) throw new FormatError(damaged);
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + (this.bytes[at + i] ?? 0);
    return value;
  }

  private object(reference: number, depth: number): PlistValue {
    const known = this.known.get(reference);
    if (known !== undefined) return known;
    if (reference >= this.count || depth > deepest || this.known.size > mostObjects) throw new FormatError(damaged);
    this.known.set(reference, null);
    const value = this.readObject(reference, depth);
    this.known.set(reference, value);
    return value;
  }

  private readObject(reference: number, depth: number): PlistValue {
    const at = this.number(this.table + reference * this.offsetSize, this.offsetSize);
    const marker = this.number(at, 1);
    const { size, start } = this.extent(at, marker & 15);
    switch (marker >> 4) {
      case 4:
        return this.slice(start, size);
      case 5:
        return this.words(start, size).toString("latin1");
      case 6:
        return Buffer.from(this.words(start, size * 2))
          .swap16()
          .toString("utf16le");
      case 10:
        return this.references(start, size).map((item) => this.object(item, depth + 1));
      case 13:
        return this.dictionary(start, size, depth);
      default:
        return null;
    }
  }

  /** How many items an object has, and where they begin: what is 15 and more is written behind as a number. */
  private extent(at: number, low: number): { readonly size: number; readonly start: number } {
    if (low !== 15) return { size: low, start: at + 1 };
    const length = 1 << (this.number(at + 1, 1) & 15);
    return { size: this.number(at + 2, length), start: at + 2 + length };
  }

  private slice(start: number, size: number): Buffer {
    if (start + size > this.bytes.length) throw new FormatError(damaged);
    return this.bytes.subarray(start, start + size);
  }

  private words(start: number, size: number): Buffer {
    this.room -= size;
    if (this.room < 0) throw new FormatError(damaged);
    return this.slice(start, size);
  }

  private references(start: number, size: number): number[] {
    if (size > mostObjects) throw new FormatError(damaged);
    return Array.from({ length: size }, (_, i) => this.number(start + i * this.refSize, this.refSize));
  }

  private dictionary(start: number, size: number, depth: number): Map<string, PlistValue> {
    const keys = this.references(start, size);
    const values = this.references(start + size * this.refSize, size);
    const found = new Map<string, PlistValue>();
    for (const [i, key] of keys.entries()) {
      const name = this.object(key, depth + 1);
      const value = values[i];
      if (typeof name === "string" && value !== undefined) found.set(name, this.object(value, depth + 1));
    }
    return found;
  }
}
