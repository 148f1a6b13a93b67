import { isLetter, isSpaceCode } from "../text/character-classes.js";
import { fold } from "../text/fold.js";
import { WordScanner } from "./scan-words.js";

/** One word to a reader, though it is written in parts or in capitals: a term of the index beside the words themselves. */
export interface Reading {
  readonly term: string;
  /** As it is written, without the marks between its parts. */
  readonly text: string;
  readonly end: number;
}

/** A run of parts with one kind of mark between them. `term` is null where it is not one word ("9.30"). */
interface Compound {
  readonly kind: Kind;
  readonly reading: Reading | null;
  /** Where the last part begins, which may begin another compound ("anti-U.S."). */
  readonly lastPart: number;
}

type Kind = "hyphen" | "stop" | "group" | "apostrophe";

/** More parts than any word has: what is longer is read in pieces, in linear time. */
const mostParts = 8;

/** Finds compounds in a text, asked at its words in order. */
export class CompoundReader {
  readonly #text: string;
  /** Before here, words stand inside a compound that has been read. */
  #from = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The compound that begins with the word from `start` to `end`, if it does. */
  next(start: number, end: number): Compound | null {
    if (start < this.#from) return null;
    const compound = compoundAt(this.#text, start, end);
    this.#from = compound?.lastPart ?? end;
    return compound;
  }
}

/**
 * "co-operation" is "cooperation", "U.S." and "J. K." are "US" and "JK", "Ph.D." is "PhD", "3,000" is "3000", "Qur'an" and
 * "Qur‘an" are "Quran".
 * Not: "2023-24", "9.30", "we're".
 */
export function compoundAt(text: string, start: number, end: number): Compound | null {
  if (!mayJoin(text, end, end - start)) return null;
  const scanner = new WordScanner(text, start);
  scanner.next();
  const parts = [text.slice(start, scanner.end)];
  let lastPart = start;
  let last = scanner.end;
  let kind: Kind | null = null;
  let mark = "";
  while (parts.length < mostParts && scanner.next()) {
    const part = text.slice(scanner.start, scanner.end);
    const gap = text.slice(last, scanner.start);
    const joining = kindOfGap(gap, parts.at(-1) ?? "", part);
    if (joining === null || (kind !== null && (joining !== kind || gap.charAt(0) !== mark))) break;
    // The first letter of a sentence, not of an abbreviation: "Plan B. A week later".
    if (gap === ". " && text.charAt(scanner.end) !== ".") break;
    [kind, mark] = [joining, gap.charAt(0)];
    parts.push(part);
    [lastPart, last] = [scanner.start, scanner.end];
  }
  if (kind === null) return null;
  return { kind, lastPart, reading: isOneWord(kind, parts) ? readingOf(kind, parts, last) : null };
}

function readingOf(kind: Kind, parts: readonly string[], end: number): Reading {
  const text = parts.join("");
  const capital = kind === "stop" ? capitalTerm(text) : null;
  return { term: capital ?? fold(text), text, end };
}

/** A cheap test for every word of a text: whether a mark and more follow it without a space. */
function mayJoin(text: string, at: number, length: number): boolean {
  const mark = text.charCodeAt(at);
  // A space, and the end of the text.
  if (mark === 0x20 || !(mark >= 0x27) || !joiners.includes(text.charAt(at))) return false;
  const after = text.charCodeAt(at + 1);
  if (!isSpaceCode(after)) return true;
  return after === 0x0a ? hyphens.includes(text.charAt(at)) : mark === 0x2e && length === 1;
}

/** The last two are those of scripts that join letters. */
const hyphens = "-\u2010\u2011\u200c\u200d";
const joiners = `${hyphens}.,'‘’\u00a0\u202f\u2009`;
const hyphenGap = new RegExp(`^[${hyphens}](?:\\n[ \\t]*)?$`);

function kindOfGap(gap: string, before: string, after: string): Kind | null {
  if (hyphenGap.test(gap)) return isFigures(before) && isFigures(after) ? null : "hyphen";
  if (gap === "." || gap === ". ") {
    if (isOneLetter(before) && isOneLetter(after) && (gap === "." || isCapital(before + after))) return "stop";
    if (gap === ". ") return null;
    if (isShortCapitalised(before) && isShortCapitalised(after)) return "stop";
  }
  if (/^[.,'’\u00a0\u202f\u2009]$/.test(gap) && isFigures(before) && isFigures(after)) return "group";
  return /^['‘’]$/.test(gap) ? "apostrophe" : null;
}

function isOneWord(kind: Kind, parts: readonly string[]): boolean {
  const [first = "", ...others] = parts;
  switch (kind) {
    case "hyphen":
    case "stop":
      return true;
    case "group":
      return /^[1-9]\d{0,2}$/.test(first) && others.every((part) => part.length === 3);
    case "apostrophe":
      // "l'air" and "she'll" are two words each, "O'Neill" and "N'Djamena" are one.
      return !/^[a-z]$/.test(first) && !contractions.has(fold(others.at(-1) ?? ""));
  }
}

const contractions = new Set(["d", "ll", "m", "re", "s", "t", "ve"]);

function isFigures(part: string): boolean {
  return /^\d+$/.test(part);
}

function isOneLetter(part: string): boolean {
  return part.length === 1 && isLetter(part.charCodeAt(0));
}

/** A part of a degree or a title: "Ph", "Sc", "LL". */
function isShortCapitalised(part: string): boolean {
  return part.length <= 2 && isLetter(part.charCodeAt(part.length - 1)) && isCapital(part.charAt(0));
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Everyday words that are abbreviations in capitals: "US" is not "us", "WHO" is not "who", and in French "UN" is not "un". */
const abbreviations: ReadonlySet<string> = new Set("aids am is it la pa pm un us who".split(" "));

/** The term of an abbreviation in capitals that would be another word in small letters, or null; no folded word is like it. */
export function capitalTerm(written: string): string | null {
  if (written.length > longestAbbreviation || written.charCodeAt(1) >= 0x61 || !isCapital(written)) return null;
  const word = fold(written);
  return abbreviations.has(word) ? `${capitalSign}${word}` : null;
}

const longestAbbreviation = 4;
const capitalSign = "^";

export function isCapitalTerm(term: string): boolean {
  return term.startsWith(capitalSign);
}

/** What a term is in small letters: what is looked for where nobody writes it in capitals. */
export function withoutCapitals(term: string): string {
  return isCapitalTerm(term) ? term.slice(1) : term;
}

/** The words of a text with its compounds in place of their parts, as the index has them. */
export function joinedWords(text: string, kinds: readonly Kind[]): Reading[] {
  const found: Reading[] = [];
  const compounds = new CompoundReader(text);
  const scanner = new WordScanner(text);
  let from = 0;
  while (scanner.next()) {
    const { start, end } = scanner;
    const compound = compounds.next(start, end);
    if (start < from) continue;
    const written = text.slice(start, end);
    const joined = compound !== null && kinds.includes(compound.kind) ? compound.reading : null;
    found.push(joined ?? { term: capitalTerm(written) ?? fold(written), text: written, end });
    from = joined?.end ?? end;
  }
  return found;
}
