import { clockWords } from "../lexicon/languages/en/clock-words.js";
import { letterNouns } from "../lexicon/languages/letter-nouns.js";
import { sentenceOpeners } from "../lexicon/languages/sentence-openers.js";
import { leadingAbbreviations, numberAbbreviations, trailingAbbreviations } from "../lexicon/page/abbreviations.js";
import { capitalAbbreviations } from "../lexicon/page/capital-abbreviations.js";
import { months } from "../lexicon/page/months.js";
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
  if (isDigitCode(word.charCodeAt(0))) return isOrdinal(text, start, at, beginsNext) || isItem(text, start, at.from);
  const lower = withoutElision(word.toLowerCase());
  // "V. S. Rao" is no "Roe v. Wade".
  const isLetter = word.length === 1 && (isUpperCase(word) || !isShortened(word));
  if (isLetter) return isItem(text, start, at.from) || isInitial(text, start, at, beginsNext);
  // "10 Downing St. The talks" is a street, "St. Olaf" a saint.
  if (leadingAbbreviations.has(lower)) return lower !== "st" || !beginsNext;
  if (capitalAbbreviations.has(lower) && isUpperCase(word.charAt(0))) return !beginsNext;
  if (numberAbbreviations.has(lower)) return isDigitCode(text.charCodeAt(at.next));
  if (clock.has(lower)) return !at.quotes && clockGoesOn(text, start, at);
  return (trailingAbbreviations.has(lower) || isAcronym(word)) && !beginsNext;
}

/** "avv" of "l'avv. Verdi". */
function withoutElision(word: string): string {
  return word.slice(Math.max(word.lastIndexOf("'"), word.lastIndexOf("’")) + 1);
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

/** "J. K. Adeyemi", "p. 5", "z. B. Hamburg"; not "plan B. Kenya", "C. The" and not a letter of a script without case. */
function isInitial(text: string, start: number, { from, next }: StopBetween, beginsNext: boolean): boolean {
  const letter = text.charAt(start);
  if (isUpperCase(letter)) return !beginsNext && !letterNouns.has(wordBefore(text, from, start));
  if (!isLowerCase(letter)) return false;
  return isDigitCode(text.charCodeAt(next)) || text.charAt(next + 1) === ".";
}

/** "U.S", "Ph.D", "a.m": letters with stops between them. */
function isAcronym(word: string): boolean {
  if (!word.includes(".")) return false;
  return word.split(".").every((part) => part.length === 1 || (part.length === 2 && isUpperCase(part)));
}

/** German days and centuries: "am 3. Oktober", "im 19. Jahrhundert", "der 2. Weltkrieg"; not "am 3. Sie kam". */
function isOrdinal(text: string, start: number, { stop, next, end, from }: StopBetween, beginsNext: boolean): boolean {
  if (stop - start > 2) return false;
  const word = fold(wordAt(text, next, end));
  if (word === "jahrhundert" || months.has(word)) return true;
  return !beginsNext && ordinalLeads.has(wordBefore(text, from, start));
}

/** The word before the one at `start`, in lower case; empty where there is none. */
function wordBefore(text: string, from: number, start: number): string {
  const before = startOfWord(text, from, start - 1);
  return text.slice(before, Math.max(before, start - 1)).toLowerCase();
}

const ordinalLeads: ReadonlySet<string> = new Set("am beim das dem den der des die im ins vom zum zur".split(" "));

const clock: ReadonlySet<string> = new Set(["a.m", "p.m"]);

/** "5 p.m. Monday", "5 p.m. New York time", "5 p.m. (2100 GMT)", "the 5 p.m. Mass"; not "at 5 p.m. Gates open". */
function clockGoesOn(text: string, start: number, { from, next, end }: StopBetween): boolean {
  if (!isUpperCase(text.charAt(next))) return true;
  const word = fold(wordAt(text, next, end));
  if (clockWords.has(word) || months.has(word)) return true;
  if (/^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)? (?:[Tt]ime|[Ss]tandard)\b/u.test(text.slice(next, next + maxZone)))
    return true;
  return !opensSentence(text, next, end) && theClock.test(text.slice(Math.max(from, start - maxWord), start));
}

/** "New South Wales time" is about as long as the names of zones are. */
const maxZone = 32;

/** The time itself is what somebody comes to: "a 5:30", "the usual 5". */
const theClock = /\b(?:an?|each|every|her|his|its|our|that|the|their|this)\s+(?:\p{Ll}+\s+)?[\d:.]+\s*$/iu;

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
