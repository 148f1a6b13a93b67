import { leadingAbbreviations, numberAbbreviations, trailingAbbreviations } from "../lexicon/page/abbreviations.js";
import { months } from "../lexicon/page/months.js";
import { sentenceOpeners } from "../lexicon/languages/sentence-openers.js";
import { isDigitCode, isLowerCase, isSpaceCode, isUpperCase, isWordCode } from "./character-classes.js";
import { fold } from "./fold.js";

/** A single full stop between two words. */
export interface StopBetween {
  /** Where the sentence begins. */
  readonly from: number;
  readonly stop: number;
  /** Where the next word begins, which is no small letter. */
  readonly next: number;
  readonly end: number;
  /** A quotation opens between them. */
  readonly quotes: boolean;
}

/** Whether a full stop belongs to the word before it ("Mr. Osei", "J. K.", "am 3. Oktober") and ends no sentence. */
export function stopShortens(text: string, at: StopBetween): boolean {
  const start = startOfWord(text, at.from, at.stop);
  const word = text.slice(start, at.stop);
  if (word === "" || word.length >= maxWord) return false;
  const beginsNext = at.quotes || opensSentence(text, at.next, at.end);
  if (isDigitCode(word.charCodeAt(0))) return isOrdinal(text, start, at) || isItem(text, start, at.from);
  const lower = word.toLowerCase();
  // "V. S. Rao" is no "Roe v. Wade".
  const isLetter = word.length === 1 && (word !== lower || !isShortened(word));
  if (isLetter) return isItem(text, start, at.from) || isInitial(text, word, at.next, beginsNext);
  if (leadingAbbreviations.has(lower)) return true;
  if (numberAbbreviations.has(lower)) return isDigitCode(text.charCodeAt(at.next));
  return (trailingAbbreviations.has(lower) || isAcronym(word)) && !beginsNext;
}

function isShortened(word: string): boolean {
  return leadingAbbreviations.has(word) || trailingAbbreviations.has(word);
}

/** No word that decides anything is longer. */
const maxWord = 24;

function startOfWord(text: string, from: number, stop: number): number {
  const first = Math.max(from, stop - maxWord);
  let start = stop;
  while (start > first && (isWordCode(text.charCodeAt(start - 1)) || ".&-'’".includes(text.charAt(start - 1)))) start--;
  return start;
}

/** "1. The council", "A. By accident": the mark of an item, at the beginning. */
function isItem(text: string, start: number, from: number): boolean {
  for (let i = start - 1; i >= from; i--) {
    if (!isSpaceCode(text.charCodeAt(i))) return false;
  }
  return text.charAt(start) !== "I";
}

/** "J. K. Rowling", "p. 5", "z. B. Hamburg"; not "plan B. The" and not a letter of a script without case. */
function isInitial(text: string, letter: string, next: number, beginsNext: boolean): boolean {
  if (isUpperCase(letter)) return !beginsNext;
  if (!isLowerCase(letter)) return false;
  return isDigitCode(text.charCodeAt(next)) || text.charAt(next + 1) === ".";
}

/** "U.S", "Ph.D", "a.m": letters with stops between them. */
function isAcronym(word: string): boolean {
  if (!word.includes(".")) return false;
  return word.split(".").every((part) => part.length === 1 || (part.length === 2 && isUpperCase(part)));
}

/** German days and centuries: "am 3. Oktober", "im 19. Jahrhundert", "der 2. Weltkrieg". */
function isOrdinal(text: string, start: number, { stop, next, end, from }: StopBetween): boolean {
  if (stop - start > 2) return false;
  const word = fold(wordAt(text, next, end));
  if (word === "jahrhundert" || months.has(word)) return true;
  const before = startOfWord(text, from, start - 1);
  return ordinalLeads.has(text.slice(before, Math.max(before, start - 1)).toLowerCase());
}

const ordinalLeads: ReadonlySet<string> = new Set("am beim das dem den der des die im ins vom zum zur".split(" "));

/** Whether the word at `at` is one that sentences begin with; "I." of "J. I. Osei" is not. */
function opensSentence(text: string, at: number, end: number): boolean {
  const word = wordAt(text, at, end);
  return text.charAt(at + word.length) !== "." && sentenceOpeners.has(word.toLowerCase());
}

function wordAt(text: string, at: number, end: number): string {
  const last = Math.min(end, at + maxWord);
  let to = at;
  while (to < last && isWordCode(text.charCodeAt(to))) to++;
  return text.slice(at, to);
}
