import type { Analysis } from "../language/analyse.js";
import type { Article, Span, Stretch } from "../types.js";
import type { KindDecision } from "./kinds.js";
import type { ConfidenceRow } from "./model/confidence.js";
import type { Decision } from "./model/decide-source.js";
import type { Part } from "./model/model-types.js";
import type { Source } from "./source.js";

/** An article read once: the analysis of its prose, whose quotations are the stretches that lie in no other. */
export interface ReadArticle {
  readonly analysis: Analysis;
  /** For each paragraph of the analysis the number that it has in the article. */
  readonly paragraphs: readonly number[];
  readonly outer: readonly Stretch[];
}

/** An article read once, with what was decided about each of its quotations. */
export interface Reading {
  readonly article: Article;
  readonly analysis: Analysis;
  /** For each paragraph of the analysis the number that it has in the article. */
  readonly paragraphs: readonly number[];
  readonly stretches: readonly Stretch[];
  readonly decided: readonly Decided[];
}

/** One stretch with what was decided about it. */
export interface Decided {
  readonly stretch: Stretch;
  readonly kind: KindDecision;
  /** What the model decided; null of what it was not asked about. */
  readonly found: { readonly part: Part; readonly decision: Decision } | null;
  readonly mention: Span | null;
  readonly cue: Span | null;
  readonly source: Source | null;
  /** The id of what named the speaker. */
  readonly rule: string;
  readonly row: ConfidenceRow | null;
  readonly confidence: number | null;
}

/** A stretch of whose speaker nothing is said. */
export function undecided(stretch: Stretch, kind: KindDecision): Decided {
  return { stretch, kind, found: null, mention: null, cue: null, source: null, rule: "", row: null, confidence: null };
}

/** What a stretch inside another is: whose it is, nobody has looked. */
export const nestedKind: KindDecision = { kind: "other", why: "nested", rule: "inside-another" };
