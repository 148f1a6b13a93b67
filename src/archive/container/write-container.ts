import { crc32 } from "node:zlib";
import { containerFormat, magic, pageSize, trailerSize, type SectionPlace } from "./container.js";

/** Where bytes go, in order. */
export type Sink = (bytes: Uint8Array) => void;

/** Writes a container, section after section, without holding it in memory. */
export class ContainerWriter {
  readonly #sink: Sink;
  readonly #sections: Record<string, SectionPlace> = {};
  readonly #sums: number[] = [];
  #written = 0;
  /** The sum of the page that is being filled. */
  #sum = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
    this.#write(magic);
  }

  add(name: string, bytes: Uint8Array): void {
    this.addParts(name, [bytes]);
  }

  /** Adds a section of these parts, one after the other. */
  addParts(name: string, parts: Iterable<Uint8Array>): void {
    this.#write(new Uint8Array(-this.#written & 7));
    const start = this.#written;
    for (const part of parts) this.#write(part);
    this.#sections[name] = [start, this.#written - start];
  }

  /** Adds numbers, each in as many bytes as its array says. */
  addNumbers(name: string, numbers: Uint8Array | Uint32Array | Int32Array | Float64Array): void {
    this.add(name, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  }

  finish(): void {
    const body = this.#written;
    if (body % pageSize !== 0) this.#sums.push(this.#sum);
    const sums = Uint32Array.from(this.#sums);
    const table = new TextEncoder().encode(JSON.stringify(this.#sections));
    const trailer = new DataView(new ArrayBuffer(trailerSize));
    const sumBytes = new Uint8Array(sums.buffer);
    trailer.setFloat64(0, body, true);
    trailer.setUint32(8, sumBytes.length, true);
    trailer.setUint32(12, table.length, true);
    trailer.setUint32(16, crc32(table, crc32(sumBytes)), true);
    trailer.setUint32(20, containerFormat, true);
    for (const bytes of [sumBytes, table, new Uint8Array(trailer.buffer)]) this.#sink(bytes);
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const room = pageSize - (this.#written % pageSize);
      const piece = bytes.subarray(at, at + room);
      this.#sum = crc32(piece, this.#sum);
      this.#written += piece.length;
      at += piece.length;
      if (this.#written % pageSize !== 0) continue;
      this.#sums.push(this.#sum);
      this.#sum = 0;
    }
    this.#sink(bytes);
  }
}

/** A sink that keeps what it is given, in memory. */
export function memorySink(): { readonly sink: Sink; readonly bytes: () => Uint8Array } {
  const parts: Uint8Array[] = [];
  return { sink: (part) => void parts.push(part), bytes: () => concatenated(parts) };
}

/** In a buffer of its own, which can be handed to another thread. */
function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
