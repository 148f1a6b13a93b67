import type { TallyQuestion } from "../../questions.js";
import { fold } from "../../text/fold.js";
import type { KeyCount, TallyAnswer } from "../answers.js";
import { compareNames } from "./speaker-table.js";

/** Keys that are names: those that differ only in case and accents are one, written as it comes first. */
const names: ReadonlySet<TallyQuestion["by"]> = new Set(["outlet", "author", "speaker"]);

/** Keys that have an order of their own. */
const dates: ReadonlySet<TallyQuestion["by"]> = new Set(["year", "month", "day"]);

function compareCounts(a: KeyCount, b: KeyCount): number {
  return b.count - a.count || compareKeys(a, b);
}

function compareKeys(a: KeyCount, b: KeyCount): number {
  return compareNames(a.key, b.key);
}

/** Counts by key. */
export class Tally {
  counted = 0;
  readonly #isOfNames: boolean;
  readonly #counts = new Map<string | null, { readonly key: string | null; count: number }>();

  constructor(by: TallyQuestion["by"]) {
    this.#isOfNames = names.has(by);
  }

  /** Results that have these keys, each once; null is that of what is not known. */
  add(keys: readonly (string | null)[], results = 1): void {
    if (results === 0) return;
    this.counted += results;
    const different = new Map(keys.map((key) => [this.#isOfNames && key !== null ? fold(key) : key, key]));
    for (const [same, key] of different) {
      const known = this.#counts.get(same);
      if (known === undefined) this.#counts.set(same, { key, count: results });
      else known.count += results;
    }
  }

  /** In the order asked for. */
  result({ by, among: { sort, limit } }: TallyQuestion): Pick<TallyAnswer, "counts" | "counted" | "total"> {
    const byKey = (sort ?? (dates.has(by) ? "key" : "count")) === "key";
    const all = [...this.#counts.values()].toSorted(byKey ? compareKeys : compareCounts);
    return { counts: all.slice(0, limit), counted: this.counted, total: all.length };
  }
}

/** Of an ISO date. */
export const dateLengths = { year: 4, month: 7, day: 10 } as const;

/** Null where the date does not say so much. */
export function partOfDate(published: string | null, length: number): string | null {
  return published === null || published.length < length ? null : published.slice(0, length);
}
