import type { CheckedQuoteRecord, CheckReport, LineRecord } from "../records.js";

/** A line with the quoted stretches that begin on it. */
export interface CheckedLine {
  readonly line: LineRecord;
  readonly quotes: readonly CheckedQuoteRecord[];
}

/** Puts every quoted stretch of an article under its line, in the order of their positions. */
export function placeQuotes({ lines, quotes }: CheckReport): CheckedLine[] {
  let next = 0;
  return lines.map((line, index) => {
    const end = lines[index + 1]?.line ?? Infinity;
    const from = next;
    while ((quotes[next]?.line ?? Infinity) < end) next++;
    return { line, quotes: quotes.slice(from, next) };
  });
}
