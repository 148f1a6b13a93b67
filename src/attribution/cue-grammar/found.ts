import type { Phrase } from "./read-phrase.js";

/** Whom a cue names, where the cue stands, and how they stand to the quotation: the id of a rule. */
export interface Found {
  readonly phrase: Phrase;
  readonly cue: readonly [first: number, next: number] | null;
  readonly rule: string;
}
