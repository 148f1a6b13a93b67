import type { Analysis } from "../../language/analyse.js";
import type { Span, Stretch } from "../../types.js";
import type { KindDecision } from "../kinds.js";
import type { Source } from "../source.js";

/** What the cues around a stretch say of it. */
export interface CueDecision {
  readonly stretch: Stretch;
  readonly kind: KindDecision;
  readonly mention: Span | null;
  readonly cue: Span | null;
  readonly source: Source | null;
  readonly rule: string;
}

/** An article's quotations, read by cues. */
export interface CueReading {
  /** With the names of its language. */
  readonly analysis: Analysis;
  /** With the turns of dialogue that have no marks, numbered anew in reading order. */
  readonly stretches: readonly Stretch[];
  readonly decided: readonly CueDecision[];
}

/** The decision about a stretch of which no cue speaks. */
export function unsaid(stretch: Stretch, kind: KindDecision): CueDecision {
  return { stretch, kind, mention: null, cue: null, source: null, rule: "" };
}

export function nested(stretch: Stretch): CueDecision {
  return unsaid(stretch, { kind: "other", why: "nested", rule: "inside-another" });
}
