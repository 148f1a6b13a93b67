import { fold, foldExceptCase } from "../text/fold.js";
import type { Form, Pattern } from "./read-terms.js";
import { capitalTerm, compoundAt, withoutCapitals, type Reading } from "./read-compounds.js";
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

  constructor(patterns: readonly Pattern[]) {
    this.#patterns = patterns;
    patterns.forEach(({ words }, pattern) => {
      for (const word of words[0]?.keys() ?? []) {
        const starting = this.#startingWith.get(word);
        if (starting === undefined) this.#startingWith.set(word, [pattern]);
        else starting.push(pattern);
      }
    });
  }

  /** The first `most` matches in reading order; a pattern does not overlap itself. */
  locate(text: string, most = mostMatches): Located[] {
    const found: Located[] = [];
    const free = new Map<number, number>();
    const scanner = new WordScanner(text);
    while (found.length < most && scanner.next()) {
      const { start, end } = scanner;
      for (const { term } of readingsAt(text, start, end)) {
        for (const number of this.#startingWith.get(term) ?? []) {
          const pattern = this.#patterns[number];
          if (pattern === undefined || start < (free.get(number) ?? 0)) continue;
          const match = matchAt(text, start, pattern);
          if (match === null) continue;
          free.set(number, match.end);
          found.push({ pattern: number, start, ...match });
          if (found.length === most) return found;
        }
      }
    }
    return found;
  }
}

/** A passage as large as a file would fill the memory with matches that nobody can look at. */
const mostMatches = 1000;

/** The terms of the index that begin with a word: the word itself, and what readers take for one word. */
function readingsAt(text: string, start: number, end: number): Reading[] {
  const written = text.slice(start, end);
  const readings = [{ term: fold(written), text: written, end }];
  const capital = capitalTerm(written);
  if (capital !== null) readings.push({ term: capital, text: written, end });
  const compound = compoundAt(text, start, end)?.reading ?? null;
  if (compound === null) return readings;
  readings.push(compound);
  const small = withoutCapitals(compound.term);
  if (small !== compound.term) readings.push({ ...compound, term: small });
  return readings;
}

/** The pattern's words, one after the other from `start`, over a cue that splits a quotation too, or null. */
function matchAt(text: string, start: number, pattern: Pattern): Pick<Located, "end" | "edits" | "cost"> | null {
  let end = start;
  let edits = 0;
  let cost = 0;
  for (const [place, forms] of pattern.words.entries()) {
    const answers = ({ term, text: written }: Reading): boolean => {
      const form = forms.get(term);
      return form !== undefined && hasCase(written, pattern, place, form);
    };
    const reading =
      readFrom(text, end, answers) ?? (place === 0 ? null : readFrom(text, behindCue(text, end), answers));
    const form = forms.get(reading?.term ?? "");
    if (reading === null || form === undefined) return null;
    end = reading.end;
    edits += form.edits;
    cost += form.cost;
  }
  return { end, edits, cost };
}

/** How the first word from `at` on is read so that it answers, or null. */
function readFrom(text: string, at: number | null, answers: (reading: Reading) => boolean): Reading | null {
  if (at === null) return null;
  const scanner = new WordScanner(text, at);
  return scanner.next() ? (readingsAt(text, scanner.start, scanner.end).find(answers) ?? null) : null;
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
