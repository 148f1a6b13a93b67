import type { Span } from "../../types.js";
import { abbreviations } from "../../lexicon/kept-stops.js";
import { hashWord } from "./hash-words.js";

/** What the letters of a token look like. */
export const shapes = { lower: 0, capital: 1, capitals: 2, mixed: 3, number: 4, mark: 5, possessive: 6 } as const;

/** The words and marks of a text in parallel arrays: index i is one token in all of them. */
export interface Tokens {
  readonly text: string;
  readonly start: number[];
  readonly end: number[];
  /** The hash of the lower-cased word (`hashWord`). */
  readonly word: number[];
  readonly shape: number[];
  /** The number of its sentence and of its paragraph in the text. */
  readonly sentence: number[];
  readonly paragraph: number[];
}

/** The tokens of the paragraphs, in order: words with their inner marks ("U.S.", "Ji-eun"), "'s" and every other mark alone. */
export function tokenize(text: string, paragraphs: readonly Span[]): Tokens {
  const tokens: Tokens = { text, start: [], end: [], word: [], shape: [], sentence: [], paragraph: [] };
  let sentence = 0;
  paragraphs.forEach((paragraph, number) => {
    const first = tokens.start.length;
    addTokens(tokens, paragraph, number);
    sentence = numberSentences(tokens, first, sentence) + 1;
  });
  return tokens;
}

function addTokens(tokens: Tokens, paragraph: Span, number: number): void {
  const { text } = tokens;
  let at = paragraph.start;
  while (at < paragraph.end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const end = isWordCode(code) ? wordEnd(text, at, paragraph.end) : markEnd(text, at, paragraph.end);
    const shape = isWordCode(code)
      ? shapeOf(text, at, end)
      : end - at > 1 && isApostrophe(code)
        ? shapes.possessive
        : shapes.mark;
    tokens.start.push(at);
    tokens.end.push(end);
    tokens.word.push(hashWord(text, at, end));
    tokens.shape.push(shape);
    tokens.paragraph.push(number);
    at = end;
  }
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000 || code === 0xfeff;
}

const letter = /[\p{L}\p{N}\p{M}]/u;

function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code >= 0x2010 && code <= 0x206f) return false;
  // Halves of surrogate pairs are nearly always letters of rare scripts or pictures: one word each run.
  return (code >= 0xd800 && code <= 0xdfff) || letter.test(String.fromCharCode(code));
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** Where the word that begins at `at` ends: inner marks stay inside, "'s" does not, an abbreviation keeps its stop. */
function wordEnd(text: string, at: number, limit: number): number {
  let end = at;
  let dots = 0;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isWordCode(code)) {
      end++;
      continue;
    }
    const joins = code === 45 || code === 46 || code === 38 || isApostrophe(code) || code === 0x2011;
    if (!joins || end + 1 >= limit || !isWordCode(text.charCodeAt(end + 1))) break;
    if (isApostrophe(code) && isPossessive(text, end, limit)) break;
    if (code === 46) dots++;
    end += 2;
  }
  return end < limit && text.charCodeAt(end) === 46 && keepsStop(text, at, end, dots) ? end + 1 : end;
}

function isPossessive(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at + 1);
  return (code === 115 || code === 83) && (at + 2 >= limit || !isWordCode(text.charCodeAt(at + 2)));
}

function keepsStop(text: string, start: number, end: number, dots: number): boolean {
  if (dots > 0) return end - start <= 7 && !/\d/.test(text.slice(start, end));
  if (end - start === 1) return /\p{Lu}/u.test(text.charAt(start));
  return (
    end - start <= 6 && /^\p{Lu}/u.test(text.charAt(start)) && abbreviations.has(text.slice(start, end).toLowerCase())
  );
}

function markEnd(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  if (
    isApostrophe(code) &&
    at > 0 &&
    isWordCode(text.charCodeAt(at - 1)) &&
    at + 1 < limit &&
    isPossessive(text, at, limit)
  )
    return at + 2;
  // "...", "--" and "''" are one mark each.
  const repeats = code === 46 || code === 45 || code === 39 || code === 96;
  let end = at + 1;
  if (!repeats) return end;
  while (end < limit && end - at < 3 && text.charCodeAt(end) === code) end++;
  return end;
}

function shapeOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (first >= 48 && first <= 57) return shapes.number;
  let upper = 0;
  let lower = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) upper++;
    else if (code > 127 && isWordCode(code)) {
      if (isUpper(code)) upper++;
      else lower++;
    }
  }
  const capital = (first >= 65 && first <= 90) || (first > 127 && isUpper(first));
  if (!capital) return upper === 0 ? shapes.lower : shapes.mixed;
  if (lower === 0) return upper > 1 ? shapes.capitals : shapes.capital;
  return upper === 1 ? shapes.capital : shapes.mixed;
}

function isUpper(code: number): boolean {
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}

/** Numbers the sentences from token `first`; returns the last number given. */
function numberSentences(tokens: Tokens, first: number, from: number): number {
  let sentence = from;
  let ended = false;
  for (let i = first; i < tokens.start.length; i++) {
    const start = tokens.start[i] ?? 0;
    const mark = tokens.shape[i] === shapes.mark;
    if (ended && !(mark && isCloser(tokens, i))) {
      if (tokens.shape[i] !== shapes.lower) sentence++;
      ended = false;
    }
    tokens.sentence.push(sentence);
    if (mark && ".!?…。！？".includes(tokens.text.charAt(start))) ended = true;
  }
  return sentence;
}

/** A mark that closes what stands before it: no space before, none of a word after. */
function isCloser(tokens: Tokens, i: number): boolean {
  const char = tokens.text.charAt(tokens.start[i] ?? 0);
  if (!"\"”’'»)].!?".includes(char)) return false;
  return tokens.start[i] === tokens.end[i - 1];
}
