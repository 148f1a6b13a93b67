import { fold, foldExceptCase } from "../text/fold.js";
import type { Form, Pattern } from "./read-terms.js";
import { capitalTerm, compoundAt, isCapitalTerm, withoutCapitals, type Reading } from "./read-compounds.js";
import { WordScanner } from "./scan-words.js";

/** Where a pattern stands in a text. */
export interface Located {
  /** The pattern's place in the list that was looked for. */
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
  readonly edits: number;
  readonly cost: number;
}

/** Finds patterns in texts: one pass over each, however many patterns there are. */
export class MatchLocator {
  readonly #patterns: readonly Pattern[];
  /** The patterns that may begin with a word. */
  readonly #startingWith = new Map<string, number[]>();
  /** A 1 for each plain letter and figure that such a word begins with, by its code. */
  readonly #initials = new Uint8Array(128);

  constructor(patterns: readonly Pattern[]) {
    this.#patterns = patterns;
    patterns.forEach(({ words }, pattern) => {
      for (const word of words[0]?.keys() ?? []) {
        const starting = this.#startingWith.get(word);
        if (starting === undefined) this.#startingWith.set(word, [pattern]);
        else starting.push(pattern);
        // What is a letter to readers but none of the plain ones may stand for any.
        const initial = (isCapitalTerm(word) ? word.slice(1) : word).charCodeAt(0) | smallLetter;
        if (initial < 128) this.#initials[initial] = 1;
      }
    });
  }

  /** The first `most` matches in reading order; a pattern does not overlap itself. */
  locate(text: string, most = mostMatches): Located[] {
    const found: Located[] = [];
    const free = new Map<number, number>();
    const scanner = new WordScanner(text);
    const add = (term: string, start: number): void => {
      for (const number of this.#startingWith.get(term) ?? none) {
        const pattern = this.#patterns[number];
        if (pattern === undefined || start < (free.get(number) ?? 0) || found.length === most) continue;
        const match = matchAt(text, start, pattern);
        if (match === null) continue;
        free.set(number, match.end);
        found.push({ pattern: number, start, ...match });
      }
    };
    while (found.length < most && scanner.next()) {
      const { start, end } = scanner;
      // Most words begin with another letter, and need no closer look.
      const initial = text.charCodeAt(start) | smallLetter;
      if (initial < 128 && this.#initials[initial] === 0) continue;
      const written = text.slice(start, end);
      add(fold(written), start);
      for (const { term } of otherReadings(text, start, written)) add(term, start);
    }
    return found;
  }
}

/** Makes a capital of ASCII a small letter, and leaves figures as they are. */
const smallLetter = 0x20;

/** A passage as large as a file would fill the memory with matches that nobody can look at. */
const mostMatches = 1000;
const none: readonly never[] = [];

/** What readers take for one word that begins with a written one, beside the word itself; mostly nothing. */
function otherReadings(text: string, start: number, written: string): readonly Reading[] {
  const end = start + written.length;
  const compound = compoundAt(text, start, end)?.reading ?? null;
  const capital = capitalTerm(written);
  if (compound === null) return capital === null ? none : [{ term: capital, text: written, end }];
  const small = { ...compound, term: withoutCapitals(compound.term) };
  return capital === null ? [compound, small] : [{ term: capital, text: written, end }, compound, small];
}

/** The pattern's words, one after the other from `start`, over a cue that splits a quotation too, or null. */
function matchAt(text: string, start: number, pattern: Pattern): Pick<Located, "end" | "edits" | "cost"> | null {
  let end = start;
  let edits = 0;
  let cost = 0;
  let scanner = new WordScanner(text, start);
  for (let place = 0; place < pattern.words.length; place++) {
    let answer = scanner.next() ? answerAt(text, scanner, pattern, place) : null;
    if (answer === null && place > 0) {
      const next = behindCue(text, end);
      if (next === null) return null;
      scanner = new WordScanner(text, next);
      answer = scanner.next() ? answerAt(text, scanner, pattern, place) : null;
    }
    if (answer === null) return null;
    // A compound ends behind the word that it begins with.
    if (answer.end !== scanner.end) scanner = new WordScanner(text, answer.end);
    ({ end } = answer);
    edits += answer.form.edits;
    cost += answer.form.cost;
  }
  return { end, edits, cost };
}

/** How the scanner's word answers a word of a pattern, and where what answers ends. */
function answerAt(
  text: string,
  { start, end }: WordScanner,
  pattern: Pattern,
  place: number,
): { readonly form: Form; readonly end: number } | null {
  const forms = pattern.words[place];
  const written = text.slice(start, end);
  const form = forms?.get(fold(written));
  if (form !== undefined && hasCase(written, pattern, place, form)) return { form, end };
  for (const reading of otherReadings(text, start, written)) {
    const other = forms?.get(reading.term);
    if (other !== undefined && hasCase(reading.text, pattern, place, other)) return { form: other, end: reading.end };
  }
  return null;
}

/** Where a quotation goes on that ends at `at` (`“We lost,” she said, “and`), or null. */
function behindCue(text: string, at: number): number | null {
  if (!closers.includes(text.charAt(at))) return null;
  // Made for each use: a pattern that is shared remembers where it was.
  const cue = /[,.;:?!…–—-]{0,3}["”“»«’'][,.;]? [^"“”„«»\n]{1,160}?(?<=[\s(])["“„«»‘']/y;
  cue.lastIndex = at;
  return cue.test(text) ? cue.lastIndex : null;
}

const closers = `,.;:?!…–—-"”“»«’'`;

function hasCase(written: string, pattern: Pattern, place: number, form: Form): boolean {
  const asked = pattern.asWritten?.[place];
  if (asked === undefined) return true;
  const [found, wanted] = [foldExceptCase(written), foldExceptCase(asked.text)];
  return form.cost === 0 ? found === wanted : found.startsWith(wanted);
}
