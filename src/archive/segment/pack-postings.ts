import type { Postings } from "../../search/words.js";
import { VarintReader, VarintWriter } from "./varints.js";

/** Of fewer passages, whole bytes take no more room. */
const fewest = 8;

/** More low bits than this do not fit in what is read at once; no folder has passages so far apart. */
const mostLowBits = 24;

/** Passages, ascending, and how often each holds a word. */
export interface PostingsToWrite {
  readonly passages: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

/**
 * Writes the postings of words, one after the other. First how many, as a varint. Of few then for each the step from the
 * passage before, doubled, and 1 more where a count above 1 follows, as varints. Of more a byte with how many low bits a
 * step has, then bits, from the lowest of each byte on: of each step, less 1, what is above its low bits as so many zeros
 * and a one, and the low bits; of each count the number of its bits but for the first as so many zeros, a one, and those
 * bits (Rice and Elias gamma codes: three quarters of the bytes that varints take).
 */
export class PostingsWriter {
  readonly #writer = new VarintWriter();
  #bits = 0;
  #held = 0;

  /** In bytes. */
  get length(): number {
    return this.#writer.length;
  }

  push(postings: PostingsToWrite): void {
    const { length } = postings.passages;
    this.#writer.push(length);
    if (length < fewest) this.#pushFew(postings);
    else this.#pushMany(postings);
  }

  /** Forgets what was written. */
  clear(): void {
    this.#writer.clear();
  }

  /** What was written; not to be used after more is pushed. */
  bytes(): Uint8Array {
    return this.#writer.bytes();
  }

  #pushFew({ passages, counts }: PostingsToWrite): void {
    for (let i = 0, before = 0; i < passages.length; i++) {
      const [passage, count] = [passages[i] ?? 0, counts[i] ?? 1];
      this.#writer.push((passage - before) * 2 + (count > 1 ? 1 : 0));
      if (count > 1) this.#writer.push(count);
      before = passage;
    }
  }

  #pushMany({ passages, counts }: PostingsToWrite): void {
    const mean = (passages[passages.length - 1] ?? 0) / passages.length;
    const low = Math.min(mostLowBits, Math.max(0, Math.floor(Math.log2(mean * Math.LN2))));
    this.#writer.pushByte(low);
    for (let i = 0, before = -1; i < passages.length; i++) {
      const [passage, count] = [passages[i] ?? 0, counts[i] ?? 1];
      const step = passage - before - 1;
      this.#pushUnary(step >>> low);
      this.#pushBits(step & ((1 << low) - 1), low);
      const width = 31 - Math.clz32(count);
      this.#pushUnary(width);
      this.#pushBits(count & ((1 << width) - 1), width);
      before = passage;
    }
    if (this.#held > 0) this.#pushBits(0, 8 - this.#held);
  }

  #pushUnary(zeros: number): void {
    for (let left = zeros; left > 0; left -= mostLowBits) this.#pushBits(0, Math.min(left, mostLowBits));
    this.#pushBits(1, 1);
  }

  /** At most `mostLowBits` of them. */
  #pushBits(value: number, width: number): void {
    this.#bits |= value << this.#held;
    this.#held += width;
    for (; this.#held >= 8; this.#held -= 8) {
      this.#writer.pushByte(this.#bits & 0xff);
      this.#bits >>>= 8;
    }
  }
}

export function countPostings(bytes: Uint8Array): number {
  return new VarintReader(bytes).next();
}

export function readPostings(bytes: Uint8Array): Postings {
  const reader = new VarintReader(bytes);
  const length = reader.next();
  const postings = { passages: new Uint32Array(length), counts: new Uint8Array(length) };
  if (length < fewest) readFew(reader, postings);
  else readMany(bytes, reader.at, postings);
  return postings;
}

function readFew(reader: VarintReader, { passages, counts }: Postings): void {
  for (let i = 0, passage = 0; i < passages.length; i++) {
    const step = reader.next();
    passages[i] = passage += step >>> 1;
    counts[i] = step & 1 ? reader.next() : 1;
  }
}

/** One loop, without calls: of a frequent word it is most of a search. */
function readMany(bytes: Uint8Array, start: number, { passages, counts }: Postings): void {
  const low = bytes[start] ?? 0;
  const mask = (1 << low) - 1;
  let [at, bits, held, passage] = [start + 1, 0, 0, -1];
  for (let i = 0; i < passages.length; i++) {
    let high = 0;
    // At least 25 bits are at hand from here on, or all that are left.
    for (; held <= 24; held += 8) bits |= (bytes[at++] ?? 0) << held;
    for (; bits === 0 && at < bytes.length; held = 32) {
      high += held;
      bits =
        (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
      at += 4;
    }
    const zeros = 31 - Math.clz32(bits & -bits);
    bits = (bits >>> zeros) >>> 1;
    held -= zeros + 1;
    for (; held <= 24; held += 8) bits |= (bytes[at++] ?? 0) << held;
    passage += ((high + zeros) << low) + (bits & mask) + 1;
    bits >>>= low;
    held -= low;
    for (; held <= 24; held += 8) bits |= (bytes[at++] ?? 0) << held;
    const width = 31 - Math.clz32(bits & -bits);
    passages[i] = passage;
    counts[i] = (1 << width) | ((bits >>> (width + 1)) & ((1 << width) - 1));
    bits >>>= 2 * width + 1;
    held -= 2 * width + 1;
  }
}
