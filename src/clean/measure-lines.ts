import { lineSpans } from "../text/lines.js";
import type { Span } from "../types.js";
import { scriptIndex, scripts } from "./tell-script.js";

/** How a line is marked up: a Markdown heading, a list item, a block quotation, or not at all. */
export type Marker = "heading" | "item" | "quote" | null;

/** A line that is not blank, with what every rule needs to know about it, counted once. */
export interface MeasuredLine extends Span {
  readonly number: number;
  /** The span without white space at either end. */
  readonly inner: Span;
  readonly marker: Marker;
  /** Where the words begin, after the marker. */
  readonly wordsAt: number;
  readonly words: number;
  readonly digits: number;
  /** Letters by script, as `scripts` orders them. */
  readonly letters: readonly number[];
  readonly blankBefore: boolean;
}

/** Every line of the text that is not blank. One pass over the characters; a lone `\r` is a space. */
export function measureLines(text: string): MeasuredLine[] {
  const lines: MeasuredLine[] = [];
  let blankBefore = true;
  lineSpans(text).forEach((span, index) => {
    const inner = trimSpan(text, span);
    if (inner === null) {
      blankBefore = true;
      return;
    }
    const { marker, wordsAt } = readMarker(text, inner);
    const { words, digits, letters } = count(text, wordsAt, inner.end);
    const { start, end } = span;
    lines.push({ start, end, number: index + 1, inner, marker, wordsAt, words, digits, letters, blankBefore });
    blankBefore = false;
  });
  return lines;
}

/** The span without white space at its ends; null where nothing is left. */
function trimSpan(text: string, { start, end }: Span): Span | null {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

/** White space as `\s` has it, with the zero-width signs that pages leave behind. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0;
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    "\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff".includes(String.fromCharCode(code))
  );
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

const markerPattern = /^(?:(#{1,6})\s+|([*+•·▪◦‣■●○➤►-])\s+|(\d{1,2}[.)])\s+(?=\D)|(>[>\s]*))(?=\S)/;

function readMarker(text: string, inner: Span): { marker: Marker; wordsAt: number } {
  if (isLetter(text.charCodeAt(inner.start))) return { marker: null, wordsAt: inner.start };
  const head = text.slice(inner.start, Math.min(inner.end, inner.start + 16));
  const match = markerPattern.exec(head);
  if (match === null) return { marker: null, wordsAt: inner.start };
  const wordsAt = inner.start + match[0].length;
  if (match[4] !== undefined) return { marker: "quote", wordsAt };
  if (match[1] === undefined && match[2] === undefined) return { marker: "item", wordsAt: inner.start };
  if (match[1] !== undefined) return { marker: "heading", wordsAt };
  // html2text writes a heading that stands in a list as "* ## Words".
  const inside = /^#{1,6}\s+/.exec(text.slice(wordsAt, wordsAt + 8));
  return { marker: "item", wordsAt: wordsAt + (inside?.[0].length ?? 0) };
}

/** Scripts written without spaces: a word is taken to be two characters long. */
const unspaced: ReadonlySet<number> = new Set([scripts.indexOf("han"), scripts.indexOf("thai")]);

function count(text: string, start: number, end: number): Pick<MeasuredLine, "words" | "digits" | "letters"> {
  const letters = noLetters.slice();
  let tokens = 0;
  let digits = 0;
  let latin = 0;
  let together = 0;
  let spaced = true;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0) {
      spaced = true;
      continue;
    }
    if (spaced) tokens++;
    spaced = false;
    if (code < 0x80) {
      if (code >= 97 ? code <= 122 : code >= 65 && code <= 90) latin++;
      else if (code >= 48 && code <= 57) digits++;
      continue;
    }
    const script = scriptIndex(code);
    if (script < 0) continue;
    letters[script] = (letters[script] ?? 0) + 1;
    if (unspaced.has(script)) together++;
  }
  letters[latinIndex] = (letters[latinIndex] ?? 0) + latin;
  return { words: Math.max(tokens, Math.round(together / 2)), digits, letters };
}

const noLetters: readonly number[] = scripts.map(() => 0);
const latinIndex = scripts.indexOf("latin");
