import { reportingVerbs } from "../lexicon/languages/en/verb-complements.js";
import { judgementVerbs, showingVerbs, speechVerbs, stanceVerbs } from "../lexicon/languages/en/verbs.js";
import { formsOf } from "../text/inflect-verb.js";

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

/** What a form of a verb, in lower case, takes; 0 where it reports nothing. */
export function complementsOf(form: string): number {
  // Built at the first question: only those who ask for indirect speech pay for it.
  table ??= buildTable();
  return table.get(form) ?? 0;
}

function buildTable(): Map<string, number> {
  const byBase = new Map<string, number>();
  for (const kind of kinds) {
    for (const line of reportingVerbs[kind]) {
      for (const base of line.split(" ")) byBase.set(base, (byBase.get(base) ?? 0) | complement[kind]);
    }
  }
  const byForm = new Map<string, number>();
  for (const line of [...speechVerbs, ...judgementVerbs, ...stanceVerbs, ...showingVerbs]) {
    for (const base of line.split(" ")) {
      const takes = byBase.get(base) ?? 0;
      if (takes > 0) for (const form of formsOf(base)) byForm.set(form, (byForm.get(form) ?? 0) | takes);
    }
  }
  return byForm;
}
