import { firstCharacter, isWord, shapes, tokenText, type Tokens } from "../../language/tokens.js";
import { isCapital as isCapitalCode } from "../../text/character-classes.js";
import { plainText } from "../../text/plain-text.js";
import type { Gender, Language } from "./language.js";

/** What French and Italian write onto the next word: "l'avocat", "d'une", "dell'opera". */
const elided = /^(l|d|s|m|t|n|c|j|qu|un|all|dell|nell|sull|dall|quest)'(?=.)/;

/** The words of a text as its language's tables have them. */
export class TextWords {
  readonly tokens: Tokens;
  readonly language: Language;
  readonly #inside: Int32Array;
  #plain: TextWords | null = null;
  readonly #lower = new Map<number, string>();

  constructor(tokens: Tokens, language: Language, inside: Int32Array) {
    this.tokens = tokens;
    this.language = language;
    this.#inside = inside;
  }

  /** The same words as if nothing stood in marks, to read what does. */
  withoutMarks(): TextWords {
    this.#plain ??= new TextWords(this.tokens, this.language, new Int32Array(0));
    return this.#plain;
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
    if (this.#lower.size > maxKept) this.#lower.clear();
    this.#lower.set(hash, word);
    return word;
  }

  /** The word without what is elided onto it: of "l'avocat" "avocat". */
  word(i: number): string {
    const full = this.full(i);
    return full.includes("'") ? full.replace(elided, "") : full;
  }

  /** "l'" of "l'avocat", "" where nothing is elided. */
  prefix(i: number): string {
    const full = this.full(i);
    return full.includes("'") ? (elided.exec(full)?.[0] ?? "") : "";
  }

  mark(i: number): string {
    return i >= 0 && i < this.length && !isWord(this.tokens, i) ? firstCharacter(this.tokens, i) : "";
  }

  /** Whether the word, without what is elided onto it, begins with a capital. */
  isCapital(i: number): boolean {
    if (i < 0 || i >= this.length || !isWord(this.tokens, i) || this.tokens.shape[i] === shapes.number) return false;
    const text = tokenText(this.tokens, i);
    return isCapitalCode(text.codePointAt(this.prefix(i).length) ?? 0);
  }

  /** The gender that a determiner at `i` tells; undefined where there is none. */
  determiner(i: number): Gender | undefined {
    const { determiners } = this.language;
    const prefix = this.prefix(i);
    return prefix === "" ? determiners.get(this.full(i)) : determiners.get(prefix);
  }

  isGenitive(i: number): boolean {
    const { genitives } = this.language;
    return genitives.has(this.full(i)) || genitives.has(this.prefix(i));
  }

  /** The gender of a noun for people, compounds included ("Verbandschef"); undefined where it is none. */
  person(i: number): Gender | undefined {
    const word = this.word(i);
    const { persons, nounsHaveCapitals } = this.language;
    const known = persons.get(word);
    if (known !== undefined || persons.has(word)) return known ?? null;
    if (!nounsHaveCapitals) return undefined;
    for (let from = 1; from <= word.length - shortestNoun; from++) {
      const noun = word.slice(from);
      if (persons.has(noun)) return persons.get(noun) ?? null;
    }
    return /(?:erin|orin|istin|entin|antin|ärztin)$/.test(word) ? "she" : undefined;
  }

  /** A noun for people and what it is by itself: "bundeskanzlerin", "kanzlerin". */
  personNouns(i: number): string[] {
    const word = this.word(i);
    const nouns = [word];
    if (!this.language.nounsHaveCapitals) return nouns;
    for (let from = 1; from <= word.length - shortestNoun; from++) {
      if (this.language.persons.has(word.slice(from))) nouns.push(word.slice(from));
    }
    return nouns;
  }

  /** Whether a noun is one of a body, compounds included: "Bundespolizei". */
  bodyLike(i: number): boolean {
    const word = this.word(i);
    const { bodies, nounsHaveCapitals } = this.language;
    if (bodies.has(word) || !nounsHaveCapitals) return bodies.has(word);
    for (let from = 1; from <= word.length - shortestNoun; from++) if (bodies.has(word.slice(from))) return true;
    return false;
  }

  /** Whether a stop ends the sentence at `i`; not the one of "am 3. Mai". */
  isStop(i: number): boolean {
    if (!".!?…。".includes(this.mark(i) || " ")) return false;
    return !(this.language.nounsHaveCapitals && this.mark(i) === "." && this.tokens.shape[i - 1] === shapes.number);
  }

  inside(i: number): number {
    return this.#inside[i] ?? -1;
  }

  sameParagraph(i: number, j: number): boolean {
    return this.tokens.paragraph[i] === this.tokens.paragraph[j];
  }

  /** Whether a token begins what a reporter says: a paragraph, or behind a stop or a quotation. */
  opens(i: number): boolean {
    const before = this.mark(i - 1);
    if (before !== "" && "—–―".includes(before) && !this.sameParagraph(i, i - 2)) return true;
    return i === 0 || !this.sameParagraph(i, i - 1) || this.isStop(i - 1) || this.mark(i - 1) === ":";
  }
}

const shortestNoun = 4;
const maxKept = 20_000;
