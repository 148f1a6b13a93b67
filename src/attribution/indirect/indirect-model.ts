import type { LinearModel } from "../model/linear-model.js";
import type { Trees } from "../../text/trees.js";

/** How often a word was met, and the share of its uses in which it was a cue. */
export interface CueUse {
  readonly uses: number;
  readonly share: number;
}

/** The words that may be cues, by `cueKey`: of verbs only what is known of them, as all may be. */
export type CueWords = ReadonlyMap<number, CueUse>;

/** What was learnt about speech that is reported without quotation marks. */
export interface IndirectModel {
  readonly cueWords: CueWords;
  /** Whether a word is a cue. */
  readonly cue: LinearModel;
  /** Which phrase is its source. */
  readonly source: LinearModel;
  /** Where what it reports begins and ends. */
  readonly start: LinearModel;
  readonly end: LinearModel;
  /** Whether all of that is right. */
  readonly confidence: Trees;
}
