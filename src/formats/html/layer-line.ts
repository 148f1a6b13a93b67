import type { Element } from "./element.js";

/** Words between two line ends of a block. */
export interface Segment {
  /** White space run together, none at the ends. */
  text: string;
  /** Where its first character is in the markup. */
  readonly at: number;
  /** How many of its characters stand in links. */
  linked: number;
  /** In preformatted text: it is set in, as the first line of a paragraph may be. */
  readonly isIndented: boolean;
}

/** A line of the text layer in the making. */
export interface LayerLine extends Segment {
  readonly block: Element;
  /** The page leaves room above it. */
  readonly hasGap: boolean;
}
