import { MatchLocator, type Located } from "./locate-matches.js";
import type { Pattern } from "./read-terms.js";

/** A stretch of a passage that answers a term. */
export interface SearchMatch {
  /** As it was asked for. */
  readonly term: string;
  readonly matched: string;
  /** Offsets into the passage's text. */
  readonly start: number;
  readonly end: number;
  /** 0 for the word itself and for longer words that begin with it. */
  readonly edits: number;
}

/** Finds in passages what is to be marked, given what each clause of a query looks like. */
export class HitMarker {
  readonly #patterns: readonly Pattern[];
  readonly #clauseOf: readonly number[];
  readonly #locator: MatchLocator;

  constructor(clauses: readonly (readonly Pattern[])[]) {
    this.#patterns = clauses.flat();
    this.#clauseOf = clauses.flatMap((patterns, clause) => patterns.map(() => clause));
    this.#locator = new MatchLocator(this.#patterns);
  }

  /** In reading order. Two terms may answer with the same words ("rubicon", "crossed the rubicon"), and then overlap. */
  mark(text: string): SearchMatch[] {
    return this.#likeliest(this.#locator.locate(text)).map(({ pattern, start, end, edits }) => {
      return { term: this.#patterns[pattern]?.term ?? "", matched: text.slice(start, end), start, end, edits };
    });
  }

  /** Beside the word itself, or a likelier spelling of it, a close spelling in the same passage is another word. */
  #likeliest(located: readonly Located[]): Located[] {
    const least = new Map<number, number>();
    for (const match of located) {
      const clause = this.#clauseOf[match.pattern] ?? 0;
      least.set(clause, Math.min(least.get(clause) ?? Infinity, doubt(match)));
    }
    const places = new Set<string>();
    return located.filter((match) => {
      // Two words of the query written as one answer two clauses at one place; that is one match.
      const place = `${match.start} ${match.end} ${this.#patterns[match.pattern]?.term ?? ""}`;
      if (doubt(match) > (least.get(this.#clauseOf[match.pattern] ?? 0) ?? 0) || places.has(place)) return false;
      places.add(place);
      return true;
    });
  }
}

function doubt({ edits, cost }: Located): number {
  return edits === 0 ? 0 : cost;
}
