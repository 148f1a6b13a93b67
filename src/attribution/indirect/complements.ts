import { stemWord } from "../../language/stem.js";
import { reportingVerbs } from "../../lexicon/languages/en/verb-complements.js";
import { formsOf } from "../../text/inflect-verb.js";

/** What a verb may take to say what somebody says: a set of bits. */
export const complement = {
  that: 1,
  bare: 1 << 1,
  question: 1 << 2,
  infinitive: 1 << 3,
  object: 1 << 4,
  listener: 1 << 5,
  fronted: 1 << 6,
} as const;

const kinds = ["that", "bare", "question", "infinitive", "object", "listener", "fronted"] as const;

let table: Map<string, number> | null = null;

/** What a verb takes, by its stem; 0 where it reports nothing. */
export function complementsOf(stem: string): number {
  // Built at the first question: only those who ask for indirect speech pay for it.
  table ??= buildTable();
  return table.get(stem) ?? 0;
}

function buildTable(): Map<string, number> {
  const byStem = new Map<string, number>();
  for (const kind of kinds) {
    for (const base of reportingVerbs[kind].flatMap((line) => line.split(" "))) {
      // "agreed" and "agree" have two stems.
      for (const stem of new Set(formsOf(base).map(stemWord)))
        byStem.set(stem, (byStem.get(stem) ?? 0) | complement[kind]);
    }
  }
  return byStem;
}
