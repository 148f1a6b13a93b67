import { isLetterOrFigure, isMark } from "../text/character-classes.js";

/**
 * The words of a text as search knows them, one after the other: runs of letters and digits, without the possessive 's.
 * "U.S." is two words, "mid-October" is two, "O'Neill" is two: a query is cut the same way, and finds them as a sequence.
 * In scripts that leave no space between words (Han, Kana, Thai, Lao, Khmer, Burmese) every character is a word of its
 * own, so that a name is found wherever it stands in running text. Linear in the text, whatever it holds.
 */
export class WordScanner {
  /** Where the last word found by `next` begins and ends, in the text. */
  start = 0;
  end = 0;
  readonly #text: string;
  #at: number;

  constructor(text: string, from = 0) {
    this.#text = text;
    this.#at = from;
  }

  /** Goes to the next word; false where there is none. */
  next(): boolean {
    const text = this.#text;
    let at = this.#at;
    let kind = outside;
    while (at < text.length) {
      kind = kindAt(text, at);
      if (kind > mark) break;
      at++;
    }
    if (at >= text.length) return false;
    this.start = at;
    const last = Math.min(text.length, at + longestWord);
    at += widthAt(text, at);
    while (at < last) {
      const next = kindAt(text, at);
      if (next !== mark && (next !== kind || kind === single)) break;
      at += widthAt(text, at);
    }
    this.end = at;
    this.#at = kind === letter ? afterPossessive(text, at) : at;
    return true;
  }
}

/** A word is cut here, and its rest is the next word: nothing that people search for is longer. */
const longestWord = 64;

const [outside, mark, letter, single, hangul, unknown] = [0, 1, 2, 3, 4, 255];

/** The end of a possessive 's that begins at `at`, or `at`. */
function afterPossessive(text: string, at: number): number {
  const apostrophe = text.charCodeAt(at);
  if (apostrophe !== 0x27 && apostrophe !== 0x2019 && apostrophe !== 0x2bc) return at;
  if ((text.charCodeAt(at + 1) | 0x20) !== 0x73) return at;
  return at + 2 < text.length && kindAt(text, at + 2) !== outside ? at : at + 2;
}

/** 2 for a character outside the first 65,536, whose second half alone is outside any word; else 1. */
function widthAt(text: string, at: number): number {
  return text.charCodeAt(at) < 0xd800 || !isAstral(text, at) ? 1 : 2;
}

function isAstral(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** What each UTF-16 unit is, looked up once; half of a pair is nothing by itself, and is never kept. */
const kinds = new Uint8Array(0x10000).fill(unknown);

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code] ?? unknown;
  return known === unknown ? lookUpKind(text, at, code) : known;
}

function lookUpKind(text: string, at: number, code: number): number {
  if (isAstral(text, at)) return kindOf(text.slice(at, at + 2));
  if (code >= 0xd800 && code < 0xe000) return outside;
  return (kinds[code] = kindOf(text.charAt(at)));
}

/** Thai. All scripts that are written without spaces, and Hangul, stand behind it. */
const firstUnspaced = 0xe00;

function kindOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  // What most texts have of other scripts: the patterns below take a millisecond where they are first used.
  if (code >= 0xac00 && code <= 0xd7a3) return hangul;
  if (code >= 0x4e00 && code <= 0x9fff) return single;
  // The halfwidth voicing marks are letters to Unicode, but part of the Kana before them.
  if (isMark(code) || character === "ﾞ" || character === "ﾟ") return mark;
  if (!isLetterOrFigure(code)) return outside;
  if (code < firstUnspaced) return letter;
  if (/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(character))
    return single;
  return /\p{sc=Hang}/u.test(character) ? hangul : letter;
}
