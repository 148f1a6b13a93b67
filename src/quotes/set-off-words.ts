import type { SetOff, Span } from "../types.js";

/** Words that are somebody's without quotation marks: a turn or a block. */
export interface SetOffWords {
  readonly setOff: SetOff;
  /** The words, one span for each paragraph. */
  readonly spans: readonly Span[];
  /** From the first to the last of them. */
  readonly marks: Span;
  /** Indices into `article.paragraphs` of the first and the last. */
  readonly paragraphs: readonly [number, number];
}
