/** Of one number. */
const mostBytes = 5;

/** Numbers from 0 up to 2^32 - 1, small ones in few bytes: 7 bits in each, the last without the high bit. */
export class VarintWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    this.#makeRoom(mostBytes);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest = rest >>> 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** From -2^31 on: whatever is near 0 is in few bytes, on either side. */
  pushSigned(value: number): void {
    this.push(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Bytes as they are. */
  pushBytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  pushByte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = value;
  }

  /** Forgets what was written. */
  clear(): void {
    this.#length = 0;
  }

  /** What was written; not to be used after more is pushed. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(length: number): void {
    if (this.#length + length <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + length));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads such numbers one after the other; past the end it reads 0. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** How many bytes have been read. */
  get at(): number {
    return this.#at;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  /** The next so many bytes, as they are; fewer where they end. */
  bytes(length: number): Uint8Array {
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }

  /** Puts the next so many bytes into `target`, from `at` on. */
  copyTo(target: Uint8Array, at: number, length: number): void {
    for (let i = 0; i < length; i++) target[at + i] = this.#bytes[this.#at++] ?? 0;
  }

  nextSigned(): number {
    const value = this.next();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }
}

/** Ascending numbers, as the differences between them. */
export function packAscending(numbers: Iterable<number>): Uint8Array {
  const writer = new VarintWriter();
  let before = 0;
  for (const number of numbers) {
    writer.push(number - before);
    before = number;
  }
  return writer.bytes();
}

export function unpackAscending(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  const reader = new VarintReader(bytes);
  let sum = 0;
  while (!reader.done) numbers.push((sum += reader.next()));
  return numbers;
}
