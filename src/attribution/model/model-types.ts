import type { Analysis } from "../../language/analyse.js";
import type { Chunks } from "../../language/chunk-types.js";
import type { Placement } from "../placement.js";

/** A part of the page whose quotations are decided one after the other: the story, or what stands around it. */
export interface Part {
  readonly analysis: Analysis;
  readonly chunks: Chunks;
  /** For each mention the entity that it names or is set beside, counted from 1; 0 where it is no name. */
  readonly entityOf: Int32Array;
  /** For each paragraph of the analysis the number that it has in the article. */
  readonly paragraphs: readonly number[];
}

/** What is known about a quotation before any candidate is looked at. */
export interface QuotationView {
  /** The mark or word before it and after it, its last inner mark and how it begins, as small numbers. */
  readonly before: number;
  readonly after: number;
  readonly wordBefore: number;
  readonly edge: number;
  readonly firstChunk: number;
  readonly lastChunk: number;
  readonly labelBefore: number;
  readonly labelAfter: number;
  /** How it stands in its sentence. */
  readonly placement: Placement;
}

/** Who spoke last: the mention, the entity it led to (0 none) and how near that was: 1 same sentence to 4 far; 0 nobody did. */
export interface LastSpeaker {
  readonly mention: number;
  readonly chunk: number;
  readonly entity: number;
  readonly near: number;
}

/** What the source model thinks of a quotation. */
export interface BestGuess {
  /** The probability of the best candidate among all, and of the one after it; 0 where there is none. */
  readonly first: number;
  readonly second: number;
  readonly mention: number;
}

/** What came before the quotation. */
export interface StatementContext {
  /** The same words stood in marks before. */
  readonly repeated: boolean;
  /** What the quotation before was: 0 none, 1 said, 2 not said, 3 said in the same sentence, 4 not said in the same sentence. */
  readonly before: number;
  readonly inParagraph: number;
}
