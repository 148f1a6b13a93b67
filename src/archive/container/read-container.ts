import { crc32 } from "node:zlib";
import { parseKept } from "./parse-kept.js";
import {
  BrokenContainer,
  containerFormat,
  magic,
  pageSize,
  trailerSize,
  type ContainerTable,
  type SectionPlace,
} from "./container.js";

/** Bytes that are read by position: a file's, or memory's. */
export interface ByteSource {
  readonly size: number;
  /** A copy of so many bytes from `start` on; fewer where the source ends. */
  read(start: number, length: number): Uint8Array;
  close(): void;
}

export function memorySource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, length) => bytes.slice(start, start + length), close: () => {} };
}

/** Pages that are kept once they were read, of all containers together: 16 MiB of them. */
const mostPages = 1024;

/** The pages that each container keeps, and how many all keep. */
const keeping = new Set<Map<number, Uint8Array>>();
let kept = 0;

function keepPage(pages: Map<number, Uint8Array>, number: number, page: Uint8Array): void {
  if (kept >= mostPages) for (const some of keeping) dropPages(some);
  pages.set(number, page);
  keeping.add(pages);
  kept++;
}

function dropPages(pages: Map<number, Uint8Array>): void {
  if (keeping.delete(pages)) kept -= pages.size;
  pages.clear();
}

/** Reads a container. Whatever is wrong with its bytes is a `BrokenContainer`, thrown before they are used. */
export class Container {
  readonly #source: ByteSource;
  readonly #sections: ContainerTable;
  readonly #sums: Uint32Array;
  readonly #body: number;
  readonly #pages = new Map<number, Uint8Array>();

  constructor(source: ByteSource) {
    const { body, sums, table } = readEnd(source);
    this.#source = source;
    this.#body = body;
    this.#sums = sums;
    this.#sections = table;
    if (!magic.every((byte, i) => this.#page(0)[i] === byte)) throw new BrokenContainer("it does not begin as one");
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#sections, name);
  }

  section(name: string): Section {
    const place = this.#sections[name];
    if (place === undefined) throw new BrokenContainer(`it has no section ${name}`);
    return new Section((start, end) => this.#bytes(start, end), place);
  }

  close(): void {
    dropPages(this.#pages);
    this.#source.close();
  }

  /** The bytes from `start` up to `end`, each page of them checked. */
  #bytes(start: number, end: number): Uint8Array {
    if (start < 0 || end > this.#body || start > end) throw new BrokenContainer("it leads outside itself");
    const [first, last] = [Math.floor(start / pageSize), Math.floor(Math.max(start, end - 1) / pageSize)];
    // A long stretch is read once, and kept by whoever asked for it.
    if (last - first > 16)
      return this.#readPages(first, last).subarray(start - first * pageSize, end - first * pageSize);
    if (first === last) return this.#page(first).subarray(start - first * pageSize, end - first * pageSize);
    const bytes = new Uint8Array(end - start);
    for (let page = first; page <= last; page++) {
      const from = page * pageSize;
      const piece = this.#page(page).subarray(Math.max(0, start - from), Math.min(pageSize, end - from));
      bytes.set(piece, Math.max(0, from - start));
    }
    return bytes;
  }

  #page(number: number): Uint8Array {
    const known = this.#pages.get(number);
    if (known !== undefined) return known;
    const page = this.#readPages(number, number);
    keepPage(this.#pages, number, page);
    return page;
  }

  #readPages(first: number, last: number): Uint8Array {
    const start = first * pageSize;
    const length = Math.min((last + 1) * pageSize, this.#body) - start;
    const bytes = this.#source.read(start, length);
    if (bytes.length !== length) throw new BrokenContainer("it is cut");
    for (let page = first; page <= last; page++) {
      const from = (page - first) * pageSize;
      if (crc32(bytes.subarray(from, from + pageSize)) !== this.#sums[page])
        throw new BrokenContainer(`bytes ${page * pageSize} and following are damaged`);
    }
    return bytes;
  }
}

function readEnd(source: ByteSource): { body: number; sums: Uint32Array; table: ContainerTable } {
  const bytes = source.read(Math.max(0, source.size - trailerSize), trailerSize);
  if (bytes.length < trailerSize) throw new BrokenContainer("it is cut");
  const trailer = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (trailer.getUint32(20, true) !== containerFormat) throw new BrokenContainer("it is of another version, or cut");
  const [body, sumLength, tableLength] = [
    trailer.getFloat64(0, true),
    trailer.getUint32(8, true),
    trailer.getUint32(12, true),
  ];
  const fits = Number.isSafeInteger(body) && body >= 0 && body + sumLength + tableLength + trailerSize === source.size;
  if (!fits || sumLength !== 4 * Math.ceil(body / pageSize)) throw new BrokenContainer("its length is wrong");
  const end = source.read(body, sumLength + tableLength);
  if (crc32(end) !== trailer.getUint32(16, true)) throw new BrokenContainer("its table is damaged");
  const sums = new Uint32Array(end.slice(0, sumLength).buffer);
  const table = parseKept<ContainerTable>(end.subarray(sumLength));
  return { body, sums, table };
}

/** In bytes, of a section that is read from one end to the other: just so many that they are read at once and not kept. */
const pieceSize = 18 * pageSize;

/** A section's bytes, by their place in it. */
export class Section {
  readonly length: number;
  readonly #read: (start: number, end: number) => Uint8Array;
  readonly #offset: number;

  constructor(read: (start: number, end: number) => Uint8Array, [offset, length]: SectionPlace) {
    this.#read = read;
    this.#offset = offset;
    this.length = length;
  }

  /** Not to be written to. */
  bytes(start: number, end: number): Uint8Array {
    if (start < 0 || end > this.length) throw new BrokenContainer("it leads outside a section");
    return this.#read(this.#offset + start, this.#offset + end);
  }

  all(): Uint8Array {
    return this.bytes(0, this.length);
  }

  /** The same, one after the other in pieces. */
  *pieces(start: number, end: number): Generator<Uint8Array> {
    for (let at = start; at < end; at += pieceSize) yield this.bytes(at, Math.min(end, at + pieceSize));
  }

  /** Not to be written to. */
  numbers32(): Uint32Array {
    const { buffer, byteOffset, byteLength } = aligned(this.all(), 4);
    return new Uint32Array(buffer, byteOffset, byteLength / 4);
  }

  /** Not to be written to. */
  numbers64(): Float64Array {
    const { buffer, byteOffset, byteLength } = aligned(this.all(), 8);
    return new Float64Array(buffer, byteOffset, byteLength / 8);
  }
}

/** The bytes themselves, or a copy where numbers of this width cannot lie so. */
function aligned(bytes: Uint8Array, width: number): Uint8Array {
  return bytes.byteOffset % width === 0 ? bytes : bytes.slice();
}

/** So many numbers are read one by one; whoever asks for more asks for most of them. */
const askedSingly = 200;

/** A section of 4-byte numbers of which only some are asked for. */
export class Column {
  readonly length: number;
  readonly #section: Section;
  #asked = 0;
  #all: Uint32Array | null = null;

  constructor(section: Section) {
    this.#section = section;
    this.length = section.length / 4;
  }

  at(index: number): number {
    if (this.#all !== null || this.#asked++ >= askedSingly) return this.all()[index] ?? 0;
    return numberIn(this.#section.bytes(4 * index, 4 * index + 4), 0);
  }

  all(): Uint32Array {
    return (this.#all ??= this.#section.numbers32());
  }
}

function numberIn(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
}

/** The same of 8-byte numbers. */
export class Column64 {
  readonly #section: Section;
  #asked = 0;
  #all: Float64Array | null = null;

  constructor(section: Section) {
    this.#section = section;
  }

  at(index: number): number {
    if (this.#asked++ >= askedSingly) return (this.#all ??= this.#section.numbers64())[index] ?? 0;
    const { buffer, byteOffset } = this.#section.bytes(8 * index, 8 * index + 8);
    return new DataView(buffer, byteOffset).getFloat64(0, true);
  }
}

/** Byte strings one after the other, found by where each ends. */
export class Blobs {
  readonly length: number;
  readonly #ends: Column;
  readonly #bytes: Section;
  #all: { readonly ends: Uint32Array; readonly bytes: Uint8Array } | null = null;

  constructor(container: Container, name: string) {
    this.#ends = new Column(container.section(`${name}.ends`));
    this.#bytes = container.section(name);
    this.length = this.#ends.length;
  }

  at(index: number): Uint8Array {
    if (this.#all !== null) return this.#all.bytes.subarray(this.#all.ends[index - 1] ?? 0, this.#all.ends[index]);
    return this.#bytes.bytes(index === 0 ? 0 : this.#ends.at(index - 1), this.#ends.at(index));
  }

  /** Where each ends, and all of them; kept from then on. */
  all(): { readonly ends: Uint32Array; readonly bytes: Uint8Array } {
    return (this.#all ??= { ends: this.ends(), bytes: this.#bytes.all() });
  }

  /** Where each ends. */
  ends(): Uint32Array {
    return this.#ends.all();
  }

  /** Those from number `from` up to `to`, one after the other, in pieces. */
  stretch(from: number, to: number): Iterable<Uint8Array> {
    return this.#bytes.pieces(from === 0 ? 0 : this.#ends.at(from - 1), to === 0 ? 0 : this.#ends.at(to - 1));
  }

  /** Each in its turn; only what is read at once is in memory. */
  *inOrder(): Generator<Uint8Array> {
    const ends = this.#ends.all();
    let piece: Uint8Array = new Uint8Array();
    /** Where the piece begins, and the blob. */
    let [from, start] = [0, 0];
    for (const end of ends) {
      if (end > from + piece.length) {
        from = start;
        piece = this.#bytes.bytes(start, Math.max(end, Math.min(this.#bytes.length, start + pieceSize)));
      }
      yield piece.subarray(start - from, end - from);
      start = end;
    }
  }
}
