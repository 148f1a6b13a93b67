/** A run of letters in one font on one line. Lengths are in points; y grows downwards, from the top of the page. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** The height of the font. */
  readonly size: number;
  /** An id of the font, the same on all pages. */
  readonly font: string;
}

/** A page with its text as it was drawn. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
}

/** Runs of one baseline without a wide gap between them. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** What stands on one baseline, from left to right. */
export interface Row {
  readonly y: number;
  readonly segments: readonly Segment[];
}

/** A line of a column. */
export interface TextLine extends Segment {
  readonly page: number;
}

/** Lines of one column that stand below each other. */
export type Block = readonly TextLine[];

/** Lines that are read as one paragraph. */
export interface Paragraph {
  readonly lines: readonly TextLine[];
  /** Where the lines of its column begin and end. */
  readonly left: number;
  readonly right: number;
}
