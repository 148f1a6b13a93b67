import { leadingAbbreviations, numberAbbreviations } from "../lexicon/page/abbreviations.js";
import { isCapital, isDigitCode, isLetterOrFigure, isMark } from "../text/character-classes.js";
import { letterEntityLength } from "../text/decode-letters.js";
import { isInvisible, plainText } from "../text/plain-text.js";
import type { TokenCollector } from "./collect-tokens.js";
import { finishHash, hashBegin, hashOf, hashUnit } from "./hash.js";
import { shapes } from "./tokens.js";

/** What a UTF-16 unit is: a set of bits. */
export const unitKinds = { known: 1, word: 2, upper: 4, blank: 8, invisible: 16 } as const;

/** Worked out once for each unit: a text has a hundred different ones. */
const kinds = new Uint8Array(0x10000);

export function kindOfUnit(code: number): number {
  const known = kinds[code] ?? 0;
  return known === 0 ? learnKind(code) : known;
}

function learnKind(code: number): number {
  let kind: number = unitKinds.known;
  if (isInvisible(code)) kind |= unitKinds.invisible;
  else if (isLetter(code)) kind |= unitKinds.word;
  if (isUpper(code)) kind |= unitKinds.upper;
  if (isBlank(code)) kind |= unitKinds.blank;
  kinds[code] = kind;
  return kind;
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigitCode(code);
  if (code >= 0x2010 && code <= 0x206f) return false;
  // Halves of surrogate pairs are nearly always letters of rare scripts or pictures: one word each run.
  return (code >= 0xd800 && code <= 0xdfff) || isLetterOrFigure(code) || isMark(code);
}

function isUpper(code: number): boolean {
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}

/** Whether a word goes on or begins here: a letter, a figure, or a letter that the page spells out ("&eacute;"). */
export function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (kindOfUnit(code) & unitKinds.word) !== 0 || (code === 38 && letterEntityLength(text, at) > 0);
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** Whether "'s" begins here. */
export function isPossessive(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at + 1);
  return (code === 115 || code === 83) && (at + 2 >= limit || !isWordUnit(text, at + 2));
}

/** Adds the word at `start`, and returns its end: inner marks stay inside, "'s" does not, an abbreviation keeps its stop. */
export function addWord(tokens: TokenCollector, start: number, limit: number, paragraph: number): number {
  const { text } = tokens;
  let [end, dots, upper, lower, hash] = [start, 0, 0, 0, hashBegin];
  let plain = true;
  while (end < limit) {
    const code = text.charCodeAt(end);
    const kind = kindOfUnit(code);
    if ((kind & unitKinds.word) === 0) {
      const length = innerLength(text, end, limit, code);
      if (length === 0) break;
      if (code === 46) dots++;
      if (length > 1 || (kind & unitKinds.invisible) !== 0 || code > 127) plain = plain && code === 0x2019;
      hash = hashUnit(hash, code);
      end += length;
      continue;
    }
    if ((kind & unitKinds.upper) !== 0) upper++;
    else if (code > 57) lower++;
    if (code > 127) plain = false;
    hash = hashUnit(hash, code);
    end++;
  }
  if (end < limit && text.charCodeAt(end) === 46 && keepsStop(text, start, end, dots)) {
    end++;
    hash = hashUnit(hash, 46);
  }
  const word = plain ? finishHash(hash) : hashOf(plainText(text.slice(start, end)));
  tokens.add(start, end, word, shapeOf(text, start, upper, lower), paragraph);
  return end;
}

/** How long what joins two parts of a word is at `at`: a mark, what cannot be seen, a hyphen at a line's end; else 0. */
function innerLength(text: string, at: number, limit: number, code: number): number {
  if (code === 38 && letterEntityLength(text, at) > 0) return letterEntityLength(text, at);
  if ((kindOfUnit(code) & unitKinds.invisible) !== 0) {
    let next = at + 1;
    while (next < limit && (kindOfUnit(text.charCodeAt(next)) & unitKinds.invisible) !== 0) next++;
    return next < limit && isWordUnit(text, next) ? next - at : 0;
  }
  const joins = code === 45 || code === 46 || code === 38 || isApostrophe(code) || code === 0x2011 || code === 0x2010;
  if (!joins || at + 1 >= limit) return 0;
  if ((code === 45 || code === 0x2010) && isLineEnd(text.charCodeAt(at + 1))) return brokenLength(text, at, limit);
  if (!isWordUnit(text, at + 1) || (isApostrophe(code) && isPossessive(text, at, limit))) return 0;
  return 1;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** The length of a hyphen with the line end behind it, where a word goes on in the next line; else 0. */
function brokenLength(text: string, at: number, limit: number): number {
  let next = at + 1;
  while (next < limit && next < at + maxIndent && text.charCodeAt(next) <= 32) next++;
  return next < limit && isWordUnit(text, next) && !isDigitCode(text.charCodeAt(next)) ? next - at : 0;
}

/** A line is indented by fewer blanks. */
const maxIndent = 12;

function keepsStop(text: string, start: number, end: number, dots: number): boolean {
  if (dots > 0) return end - start <= 7 && !/\d/.test(text.slice(start, end));
  if (end - start > 6 || !isCapital(text.charCodeAt(start))) return false;
  if (end - start === 1) return true;
  const word = text.slice(start, end).toLowerCase();
  return leadingAbbreviations.has(word) || numberAbbreviations.has(word) || word === "jr" || word === "sr";
}

/** The shape of a word by its first character and how many of its letters are capitals. */
function shapeOf(text: string, start: number, upper: number, lower: number): number {
  const first = text.charCodeAt(start);
  if (isDigitCode(first)) return shapes.number;
  if (first === 38) return (kindOfUnit(text.charCodeAt(start + 1)) & unitKinds.upper) !== 0 ? 1 : 0;
  if ((kindOfUnit(first) & unitKinds.upper) === 0) {
    if (upper === 0) return shapes.lower;
    // "al-Sisi": the capital stands behind the article; "iPhone" is none of ours.
    return shapes.mixed;
  }
  if (lower === 0) return upper > 1 ? shapes.capitals : shapes.capital;
  return upper === 1 ? shapes.capital : shapes.mixed;
}
