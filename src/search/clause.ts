import type { Gathered } from "./gather-passages.js";
import type { Term } from "./parse-query.js";
import type { Pattern } from "./read-terms.js";

/** One thing that must hold: any of its terms. */
export interface Clause {
  readonly terms: readonly Term[];
  /** What the terms look like in the text; fields look like nothing. */
  readonly patterns: readonly Pattern[];
  readonly gathered: Gathered;
}

/** What it gathers is not known yet. What fields gather depends on the other clauses, and is never taken over. */
export type ClauseToGather = Omit<Clause, "gathered"> & Partial<Pick<Clause, "gathered">>;

export function isMissing(clause: Clause): boolean {
  return clause.gathered.passages.length === 0;
}

export function hasField(clause: Pick<Clause, "terms">): boolean {
  return clause.terms.some((term) => term.field !== null);
}

export function onlyTerm(clause: Pick<Clause, "terms"> | undefined): Term | null {
  const [term, ...others] = clause?.terms ?? [];
  return term === undefined || others.length > 0 || term.field !== null ? null : term;
}
