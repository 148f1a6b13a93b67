import type { SpeakerType } from "../../types.js";
import type { AboutFacts, Considered } from "../answers.js";

/** A role that an article gives a speaker, and the file's line of it; `n` is the number of the article. */
export interface RowRole {
  readonly role: string;
  readonly n: number;
  readonly line: number;
}

/** The lines of an article's file that a speaker's quotes begin in. */
export interface RowPlace {
  readonly n: number;
  readonly lines: readonly number[];
}

/** A speaker over articles, these by number. */
export interface SpeakerRow {
  /** Null for all whom nobody knows. */
  readonly speaker: string | null;
  readonly type: SpeakerType | null;
  readonly quotes: number;
  /** How many of them are reported without quotation marks; null where those do not count. */
  readonly reports: number | null;
  readonly roles: readonly RowRole[];
  readonly names: readonly string[];
  /** Of a surname alone: the only full name that fits it. */
  readonly maybe: string | null;
  readonly places: readonly RowPlace[];
}

/** The rows of speakers, most quotes first, and the one without a name last. */
export interface SpeakerTable {
  /** How many quotes each row has. */
  readonly quotes: Uint32Array;
  /** The articles, by number, that are left out since others have the same text, with quotes in it. */
  readonly copies: Uint32Array;
  name(row: number): string | null;
  row(row: number): SpeakerRow;
}

/** The speakers of the articles that a question is about, and how what they speak of was told. */
export interface AskedTable {
  readonly considered: Considered;
  readonly table: SpeakerTable;
  readonly about: AboutFacts | null;
}

/** By code unit; no name comes last. */
export function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
