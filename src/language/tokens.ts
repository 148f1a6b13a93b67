import { plainText } from "../text/plain-text.js";

/** What the letters of a token look like; a mark and the possessive "'s" are tokens of their own. */
export const shapes = { lower: 0, capital: 1, capitals: 2, mixed: 3, number: 4, mark: 5, possessive: 6 } as const;

/** The words and marks of a text in parallel arrays: index i is one token in all of them. */
export interface Tokens {
  readonly text: string;
  /** UTF-16 offsets into the text, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The hash of the lower-cased word, without what cannot be seen in it. */
  readonly word: Int32Array;
  /** One of `shapes`. */
  readonly shape: Uint8Array;
  /** The number of its sentence and of its paragraph in the text; a stop inside a quotation ends a sentence too. */
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
  /** The first token of each paragraph, and behind them the number of all tokens. */
  readonly paragraphStart: Int32Array;
}

/** Whether a token is written as names are. */
export function isCapital({ shape }: Tokens, i: number): boolean {
  const own = shape[i];
  return own === shapes.capital || own === shapes.capitals || own === shapes.mixed;
}

/** Whether a token is a word, in whatever letters, or a figure. */
export function isWord({ shape }: Tokens, i: number): boolean {
  return (shape[i] ?? shapes.mark) <= shapes.number;
}

/** Whether a token opens its sentence. */
export function opensSentence({ sentence }: Tokens, i: number): boolean {
  return i === 0 || sentence[i - 1] !== sentence[i];
}

/** Whether two tokens stand in one sentence. */
export function sameSentence({ sentence }: Tokens, i: number, j: number): boolean {
  return sentence[i] === sentence[j];
}

/** The token as printed, "" where there is none. */
export function tokenText({ text, start, end }: Tokens, i: number): string {
  return text.slice(start[i] ?? 0, end[i] ?? 0);
}

/** The first character of a token, "" where there is none. */
export function firstCharacter({ text, start }: Tokens, i: number): string {
  return i < 0 ? "" : text.charAt(start[i] ?? text.length);
}

/** The words of tokens [first, next) as a reader sees them: on one line, nothing hidden in them. */
export function wordsOf({ text, start, end }: Tokens, first: number, next: number): string {
  return plainText(text.slice(start[first] ?? 0, end[next - 1] ?? 0));
}

/** The number of the first token that begins at or behind an offset. */
export function tokenFrom({ start }: Tokens, offset: number): number {
  let low = 0;
  let high = start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
