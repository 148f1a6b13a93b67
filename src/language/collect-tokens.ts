import type { Span } from "../types.js";
import type { Tokens } from "./tokens.js";

/** A token is about as long; where they are shorter, there is made more room. */
const charactersToToken = 4;

/** Collects tokens in arrays of numbers that grow as one. */
export class TokenCollector {
  readonly text: string;
  readonly paragraphStart: Int32Array;
  count = 0;
  start: Int32Array;
  end: Int32Array;
  word: Int32Array;
  shape: Uint8Array;
  sentence: Int32Array;
  paragraph: Int32Array;

  constructor(text: string, paragraphs: readonly Span[]) {
    this.text = text;
    this.paragraphStart = new Int32Array(paragraphs.length + 1);
    let room = 16;
    for (const { start, end } of paragraphs) room += (end - start) / charactersToToken;
    room = Math.ceil(room);
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.word = new Int32Array(room);
    this.shape = new Uint8Array(room);
    this.sentence = new Int32Array(room);
    this.paragraph = new Int32Array(room);
  }

  add(start: number, end: number, word: number, shape: number, paragraph: number): void {
    const at = this.count++;
    if (at === this.start.length) this.#grow();
    this.start[at] = start;
    this.end[at] = end;
    this.word[at] = word;
    this.shape[at] = shape;
    this.paragraph[at] = paragraph;
  }

  /** The tokens so far; nothing may be added after. */
  finish(): Tokens {
    const { text, count, paragraphStart } = this;
    paragraphStart[paragraphStart.length - 1] = count;
    return {
      text,
      paragraphStart,
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      word: this.word.subarray(0, count),
      shape: this.shape.subarray(0, count),
      sentence: this.sentence.subarray(0, count),
      paragraph: this.paragraph.subarray(0, count),
    };
  }

  #grow(): void {
    const room = 2 * this.start.length;
    const wider = (numbers: Int32Array): Int32Array => {
      const wide = new Int32Array(room);
      wide.set(numbers);
      return wide;
    };
    this.start = wider(this.start);
    this.end = wider(this.end);
    this.word = wider(this.word);
    this.sentence = wider(this.sentence);
    this.paragraph = wider(this.paragraph);
    const shape = new Uint8Array(room);
    shape.set(this.shape);
    this.shape = shape;
  }
}
