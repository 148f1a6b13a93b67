import { fold, foldExceptCase } from "../text/fold.js";
import type { Form, Pattern } from "./read-terms.js";
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
      const { start } = scanner;
      for (const number of this.#startingWith.get(fold(text.slice(start, scanner.end))) ?? []) {
        const pattern = this.#patterns[number];
        if (pattern === undefined || start < (free.get(number) ?? 0)) continue;
        const match = matchAt(text, start, pattern);
        if (match === null) continue;
        free.set(number, match.end);
        found.push({ pattern: number, start, ...match });
        if (found.length === most) break;
      }
    }
    return found;
  }
}

/** A passage as large as a file would fill the memory with matches that nobody can look at. */
const mostMatches = 1000;

/** The pattern's words, one after the other from `start`, or null. */
function matchAt(text: string, start: number, pattern: Pattern): Pick<Located, "end" | "edits" | "cost"> | null {
  const scanner = new WordScanner(text, start);
  let edits = 0;
  let cost = 0;
  for (const [place, forms] of pattern.words.entries()) {
    if (!scanner.next()) return null;
    const written = text.slice(scanner.start, scanner.end);
    const form = forms.get(fold(written));
    if (form === undefined || !hasCase(written, pattern, place, form)) return null;
    edits += form.edits;
    cost += form.cost;
  }
  return { end: scanner.end, edits, cost };
}

function hasCase(written: string, pattern: Pattern, place: number, form: Form): boolean {
  const asked = pattern.asWritten?.[place];
  if (asked === undefined) return true;
  const [found, wanted] = [foldExceptCase(written), foldExceptCase(asked.text)];
  return form.cost === 0 ? found === wanted : found.startsWith(wanted);
}
