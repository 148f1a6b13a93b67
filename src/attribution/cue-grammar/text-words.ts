import { firstCharacter, isWord, shapes, tokenText, type Tokens } from "../../language/tokens.js";
import { isCapital as isCapitalCode } from "../../text/character-classes.js";
import { plainText } from "../../text/plain-text.js";
import type { CueTable } from "../../lexicon/languages/cue-table.js";

/** What French and Italian write onto the next word: "l'avocat", "d'une", "dell'opera". */
const elided = /^(l|d|s|m|t|n|c|j|qu|un|all|dell|nell|sull|dall|quest)'(?=.)/;
const shortestNoun = 4;
const longestNoun = 20;

export type Gender = "he" | "she" | "they" | null;

/** One of the lists of words in a cue table. */
export type WordClass = { [K in keyof CueTable]: CueTable[K] extends object ? K : never }[keyof CueTable];

/** A cue table made ready for looking words up. */
export class Language {
  readonly table: CueTable;
  /** "nach_angaben" as its words. */
  readonly cuePrepositions: readonly (readonly string[])[];
  readonly #classes = new Map<string, ReadonlyMap<string, Gender>>();

  constructor(table: CueTable) {
    this.table = table;
    this.cuePrepositions = table.cuePrepositions.flatMap((line) => line.split(" ").map((phrase) => phrase.split("_")));
    const lists: Readonly<Record<string, CueTable[keyof CueTable]>> = { ...table };
    for (const [name, list] of Object.entries(lists)) {
      if (typeof list === "object") this.#classes.set(name, gendersOf("he" in list ? list : { any: list }));
    }
  }

  is(word: string, ...classes: readonly WordClass[]): boolean {
    return classes.some((one) => this.#classes.get(one)?.has(word) === true);
  }

  /** The gender that a word of a class tells; null where it tells none, undefined where it is not of the class. */
  gender(word: string, of: WordClass): Gender | undefined {
    return this.#classes.get(of)?.get(word);
  }
}

/** A word of both genders tells none. */
function gendersOf(
  lists: Readonly<Partial<Record<"he" | "she" | "they" | "any", readonly string[]>>>,
): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const gender of ["any", "he", "she", "they"] as const) {
    for (const word of (lists[gender] ?? []).flatMap((line) => line.split(" ")))
      genders.set(word, gender === "any" || genders.has(word) ? null : gender);
  }
  return genders;
}

/** The words of a text as its language's tables have them, and the number of the quotation that each token lies in. */
export class TextWords {
  readonly tokens: Tokens;
  readonly language: Language;
  readonly #inside: Int32Array;
  readonly #lower = new Map<number, string>();

  constructor(tokens: Tokens, language: Language, inside: Int32Array) {
    this.tokens = tokens;
    this.language = language;
    this.#inside = inside;
  }

  get length(): number {
    return this.tokens.start.length;
  }

  /** The word in lower case, "" for a mark. */
  full(i: number): string {
    if (i < 0 || i >= this.length || !isWord(this.tokens, i)) return "";
    const hash = this.tokens.word[i] ?? 0;
    const known = this.#lower.get(hash);
    if (known !== undefined) return known;
    const word = plainText(tokenText(this.tokens, i)).normalize("NFC").toLowerCase().replaceAll("’", "'");
    this.#lower.set(hash, word);
    return word;
  }

  /** "l'" of "l'avocat", "" where nothing is elided. */
  prefix(i: number): string {
    const full = this.full(i);
    return full.includes("'") ? (elided.exec(full)?.[0] ?? "") : "";
  }

  /** The word without what is elided onto it: of "l'avocat" "avocat". */
  word(i: number): string {
    return this.full(i).slice(this.prefix(i).length);
  }

  is(i: number, ...classes: readonly WordClass[]): boolean {
    return this.language.is(this.full(i), ...classes);
  }

  mark(i: number): string {
    return i >= 0 && i < this.length && !isWord(this.tokens, i) ? firstCharacter(this.tokens, i) : "";
  }

  isDash(i: number): boolean {
    return "—–―".includes(this.mark(i) || " ");
  }

  /** Whether the word, without what is elided onto it, begins with a capital. */
  isCapital(i: number): boolean {
    if (i < 0 || i >= this.length || !isWord(this.tokens, i) || this.tokens.shape[i] === shapes.number) return false;
    return isCapitalCode(tokenText(this.tokens, i).codePointAt(this.prefix(i).length) ?? 0);
  }

  /** The gender that a determiner at `i` tells; undefined where there is none. */
  determiner(i: number): Gender | undefined {
    return this.language.gender(this.prefix(i) || this.full(i), "determiners");
  }

  isGenitive(i: number): boolean {
    return this.is(i, "genitives") || this.language.is(this.prefix(i), "genitives");
  }

  /** A noun and, where nouns are written together, what it ends with: "bundeskanzlerin", "kanzlerin". */
  nouns(i: number): string[] {
    const word = this.word(i);
    const nouns = [word];
    if (!this.language.table.nounsHaveCapitals) return nouns;
    for (let length = Math.min(word.length - 1, longestNoun); length >= shortestNoun; length--)
      nouns.push(word.slice(-length));
    return nouns;
  }

  /** The gender of a noun for people; undefined where it is none. */
  person(i: number): Gender | undefined {
    for (const noun of this.nouns(i)) {
      const gender = this.language.gender(noun, "persons");
      if (gender !== undefined) return gender;
    }
    return undefined;
  }

  isPerson(i: number): boolean {
    return this.person(i) !== undefined;
  }

  isBody(i: number): boolean {
    return this.nouns(i).some((noun) => this.language.is(noun, "bodies"));
  }

  /** Whether a stop ends the sentence at `i`; not the one of "am 3. Mai". */
  isStop(i: number): boolean {
    if (!".!?…".includes(this.mark(i) || " ")) return false;
    return !(this.language.table.nounsHaveCapitals && this.tokens.shape[i - 1] === shapes.number);
  }

  /** The number of the quotation that a token lies in, or -1. */
  inside(i: number): number {
    return this.#inside[i] ?? -1;
  }

  sameParagraph(i: number, j: number): boolean {
    return this.tokens.paragraph[i] === this.tokens.paragraph[j];
  }

  /** Whether a token begins what a reporter says: a paragraph, or behind a stop or colon. */
  opens(i: number): boolean {
    if (this.isDash(i - 1) && !this.sameParagraph(i, i - 2)) return true;
    return i === 0 || !this.sameParagraph(i, i - 1) || this.isStop(i - 1) || this.mark(i - 1) === ":";
  }
}
