import { soundKey } from "./key-sound.js";
import { letterSet, mayBeNear } from "./word-shape.js";
import type { Postings, Words } from "./words.js";

/** Words in memory, sorted by code unit: those with one beginning are neighbours. */
export class ArrayWords implements Words {
  readonly words: readonly string[];
  /** Word w's postings are those from `starts[w]` up to `starts[w + 1]`. */
  readonly starts: Uint32Array;
  readonly #postings: Postings;

  constructor(words: readonly string[], starts: Uint32Array, postings: Postings) {
    this.words = words;
    this.starts = starts;
    this.#postings = postings;
  }

  find(word: string): number | null {
    const row = this.#rowOf(word);
    return this.words[row] === word ? row : null;
  }

  *beginning(beginning: string): Iterable<number> {
    for (let row = this.#rowOf(beginning); this.word(row).startsWith(beginning) && row < this.words.length; row++)
      yield row;
  }

  *near(word: string, most: number): Iterable<number> {
    const letters = letterSet(word);
    for (const [row, other] of this.words.entries()) {
      // The length first: it settles most.
      if (Math.abs(other.length - word.length) > most) continue;
      if (mayBeNear(word.length, letters, other.length, letterSet(other), most)) yield row;
    }
  }

  *sounding(key: string, letters: string): Iterable<number> {
    for (const letter of new Set(letters)) {
      for (const row of this.beginning(letter)) if (soundKey(this.word(row)) === key) yield row;
    }
  }

  word(row: number): string {
    return this.words[row] ?? "";
  }

  count(row: number): number {
    return (this.starts[row + 1] ?? 0) - (this.starts[row] ?? 0);
  }

  postings(row: number): Postings {
    const [from, to] = [this.starts[row], this.starts[row + 1]];
    const { passages, counts } = this.#postings;
    return { passages: passages.subarray(from, to), counts: counts.subarray(from, to) };
  }

  /** The row of the first word that is not before `word`. */
  #rowOf(word: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.word(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
