/**
 * What was worked out for words, by their hash: as many as there are slots, of two with one slot the later. So it is bounded,
 * though a corpus has no end of words, and an answer is two reads of memory, a third of what a `Map` takes.
 */
export class WordMemo {
  /** Each word's hash and one, since 0 is an empty slot. */
  readonly #words: Int32Array;
  readonly #answers: Int32Array;
  readonly #mask: number;

  /** `bits`: there are 2 ** bits slots. */
  constructor(bits: number) {
    this.#words = new Int32Array(1 << bits);
    this.#answers = new Int32Array(1 << bits);
    this.#mask = (1 << bits) - 1;
  }

  /** The answer for a word, -1 where there is none. */
  get(word: number): number {
    const slot = word & this.#mask;
    return this.#words[slot] === word + 1 ? (this.#answers[slot] ?? -1) : -1;
  }

  set(word: number, answer: number): void {
    const slot = word & this.#mask;
    this.#words[slot] = word + 1;
    this.#answers[slot] = answer;
  }
}
