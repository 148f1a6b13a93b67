import type { Span } from "../../types.js";
import { leadingAbbreviations, numberAbbreviations } from "../../lexicon/page/abbreviations.js";
import { isCapital, isDigitCode } from "../../text/character-classes.js";
import { TokenCollector } from "./collect-tokens.js";
import { finishHash, hashBegin, hashUnit, hashWord } from "./hash-words.js";
import { isWordCode, kindOfUnit, letterKinds } from "./letter-kinds.js";

/** What the letters of a token look like. */
export const shapes = { lower: 0, capital: 1, capitals: 2, mixed: 3, number: 4, mark: 5, possessive: 6 } as const;

/** The words and marks of a text in parallel arrays: index i is one token in all of them. */
export interface Tokens {
  readonly text: string;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The hash of the lower-cased word (`hashWord`). */
  readonly word: Int32Array;
  readonly shape: Uint8Array;
  /** The number of its sentence and of its paragraph in the text. */
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
}

/** The tokens of the paragraphs, in order: words with their inner marks ("U.S.", "Ji-eun"), "'s" and every other mark alone. */
export function tokenize(text: string, paragraphs: readonly Span[]): Tokens {
  const tokens = new TokenCollector(text, paragraphs);
  let sentence = 0;
  paragraphs.forEach((paragraph, number) => {
    const first = tokens.count;
    addTokens(tokens, paragraph, number);
    sentence = numberSentences(tokens, first, sentence) + 1;
  });
  return tokens.finish();
}

function addTokens(tokens: TokenCollector, paragraph: Span, number: number): void {
  const { text } = tokens;
  let at = paragraph.start;
  while (at < paragraph.end) {
    const code = text.charCodeAt(at);
    const kind = kindOfUnit(code);
    if ((kind & letterKinds.blank) !== 0) at++;
    else if ((kind & letterKinds.word) !== 0) at = addWord(tokens, at, paragraph.end, number);
    else {
      const end = markEnd(text, at, paragraph.end);
      const shape = end - at > 1 && isApostrophe(code) ? shapes.possessive : shapes.mark;
      tokens.add(at, end, hashWord(text, at, end), shape, number);
      at = end;
    }
  }
}

/** Adds the word at `start`, and returns its end: inner marks stay inside, "'s" does not, an abbreviation keeps its stop. */
function addWord(tokens: TokenCollector, start: number, limit: number, paragraph: number): number {
  const { text } = tokens;
  let end = start;
  let dots = 0;
  let upper = 0;
  let lower = 0;
  let foreign = false;
  let hash = hashBegin;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    const kind = kindOfUnit(code);
    if ((kind & letterKinds.word) === 0) {
      if (!isInner(text, end, limit, code)) break;
      if (code === 46) dots++;
    } else if ((kind & letterKinds.upper) !== 0) upper++;
    else if (code > 57) lower++;
    if (code > 127 && code !== 0x2019) foreign = true;
    hash = hashUnit(hash, code);
  }
  if (end < limit && text.charCodeAt(end) === 46 && keepsStop(text, start, end, dots)) {
    end++;
    hash = hashUnit(hash, 46);
  }
  const word = foreign ? hashWord(text, start, end) : finishHash(hash);
  tokens.add(start, end, word, shapeOf(text.charCodeAt(start), upper, lower), paragraph);
  return end;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** A mark between two characters of a word, unless it begins "'s". */
function isInner(text: string, at: number, limit: number, code: number): boolean {
  const joins = code === 45 || code === 46 || code === 38 || isApostrophe(code) || code === 0x2011;
  if (!joins || at + 1 >= limit || !isWordCode(text.charCodeAt(at + 1))) return false;
  return !isApostrophe(code) || !isPossessive(text, at, limit);
}

function isPossessive(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at + 1);
  return (code === 115 || code === 83) && (at + 2 >= limit || !isWordCode(text.charCodeAt(at + 2)));
}

function keepsStop(text: string, start: number, end: number, dots: number): boolean {
  if (dots > 0) return end - start <= 7 && !/\d/.test(text.slice(start, end));
  if (end - start > 6 || !isCapital(text.charCodeAt(start))) return false;
  if (end - start === 1) return true;
  const word = text.slice(start, end).toLowerCase();
  return leadingAbbreviations.has(word) || numberAbbreviations.has(word);
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

/** The shape of a word by its first character and how many of its letters are capitals. */
function shapeOf(first: number, upper: number, lower: number): number {
  if (isDigitCode(first)) return shapes.number;
  if ((kindOfUnit(first) & letterKinds.upper) === 0) return upper === 0 ? shapes.lower : shapes.mixed;
  if (lower === 0) return upper > 1 ? shapes.capitals : shapes.capital;
  return upper === 1 ? shapes.capital : shapes.mixed;
}

/** Numbers the sentences from token `first`; returns the last number given. */
function numberSentences(tokens: TokenCollector, first: number, from: number): number {
  const { text, start, shape, count } = tokens;
  let sentence = from;
  let ended = false;
  for (let i = first; i < count; i++) {
    const mark = shape[i] === shapes.mark;
    if (ended && !(mark && isCloser(tokens, i))) {
      if (shape[i] !== shapes.lower) sentence++;
      ended = false;
    }
    tokens.sentence[i] = sentence;
    if (mark && ".!?…。！？".includes(text.charAt(start[i] ?? 0))) ended = true;
  }
  return sentence;
}

/** A mark that closes what stands before it: no space before, none of a word after. */
function isCloser({ text, start, end }: TokenCollector, i: number): boolean {
  return "\"”’'»)].!?".includes(text.charAt(start[i] ?? 0)) && start[i] === end[i - 1];
}
