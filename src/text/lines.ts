import type { Span } from "../types.js";

/**
 * The lines of a text as spans without their ends. A line ends at `\n`; a `\r` before it is no part of the line.
 * `lineSpans("a\r\nb")` is `[{start: 0, end: 1}, {start: 3, end: 4}]`.
 */
export function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const next = newline < 0 ? text.length : newline;
    const end = newline > start && text.charCodeAt(newline - 1) === carriageReturn ? newline - 1 : next;
    if (newline >= 0 || start < text.length) spans.push({ start, end });
    if (newline < 0) break;
    start = newline + 1;
  }
  return spans;
}

const carriageReturn = 13;

/** The index of the last item whose `start` is at or before `offset`, or -1: binary search over sorted spans. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
