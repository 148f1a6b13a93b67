/**
 * The lines of a file that comes in pieces, without their `\n`, in one pass; null for a line that is longer than `longest`
 * bytes. A line may be overwritten by the next: it is to be used at once.
 */
export class LineSplitter {
  readonly #longest: number;
  #held: Buffer[] = [];
  #length = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  /** The lines that end in this piece. */
  *split(chunk: Buffer): Generator<Buffer | null> {
    let start = 0;
    for (let newline = chunk.indexOf(10); newline >= 0; newline = chunk.indexOf(10, start)) {
      yield this.#take(newline === start ? nothing : chunk.subarray(start, newline));
      start = newline + 1;
    }
    if (start === chunk.length) return;
    this.#length += chunk.length - start;
    if (this.#length > this.#longest) this.#held = [];
    else this.#held.push(Buffer.from(chunk.subarray(start)));
  }

  /** The last line, where no line end stands behind it. */
  *end(): Generator<Buffer | null> {
    if (this.#length > 0) yield this.#take(nothing);
  }

  #take(end: Buffer): Buffer | null {
    const isTooLong = this.#length + end.length > this.#longest;
    const line = isTooLong ? null : this.#held.length === 0 ? end : Buffer.concat([...this.#held, end]);
    this.#held = [];
    this.#length = 0;
    return line;
  }
}

const nothing = Buffer.alloc(0);
