/** A line of a printed page, or a part of one that belongs to a column, with the line of the file that it is from. */
export interface PrintedLine {
  readonly text: string;
  /** From 1. */
  readonly fileLine: number;
}
