/** Counts how many edits lead from one word to others, as `editDistance` does, in a fraction of its time. */
export class EditCounter {
  /** Of each letter of ASCII: a bit for each place of the word where it stands. */
  readonly #places = new Int32Array(128);
  readonly #length: number;

  /** A word of at most `longestCounted` code units. */
  constructor(word: string) {
    this.#length = word.length;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      if (code < 128) this.#places[code] = (this.#places[code] ?? 0) | (1 << i);
    }
  }

  /**
   * To a word of ASCII, given as bytes. All of a column of the table that `editDistance` works out is kept as
   * bits: where it is higher, and where it is lower than the place above (Hyyrö, "A bit-vector algorithm for computing
   * Levenshtein and Damerau edit distances", 2003).
   */
  to(bytes: Uint8Array): number {
    const last = 1 << (this.#length - 1);
    let [higher, lower, same, before] = [-1, 0, 0, 0];
    let edits = this.#length;
    for (let at = 0; at < bytes.length; at++) {
      const places = this.#places[bytes[at] ?? 0] ?? 0;
      const swapped = ((~same & places) << 1) & before;
      same = (((places & higher) + higher) ^ higher) | places | lower | swapped;
      const up = lower | ~(same | higher);
      const down = same & higher;
      if (up & last) edits++;
      if (down & last) edits--;
      const shifted = (up << 1) | 1;
      higher = (down << 1) | ~(same | shifted);
      lower = shifted & same;
      before = places;
    }
    return edits;
  }
}

/** As many as there are bits. */
export const longestCounted = 32;
