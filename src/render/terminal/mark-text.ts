import { showControls } from "../../text/show-controls.js";
import type { Span } from "../../types.js";

/** What a stretch of text is to the reader of a terminal. */
export type Style = "path" | "line" | "match" | "quote" | "dim";

/** A stretch of a text that is shown in a style. */
export interface Mark extends Span {
  readonly style: Style;
}

/** Text that is fit for a terminal, without control characters and runs of white space, and its marks in order. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Makes text fit for a terminal; `spans` are the stretches of it to be marked, in order. Overlapping ones are left out. */
export function markText(text: string, spans: readonly Span[] = [], style: Style = "match"): MarkedText {
  let fit = "";
  const marks: Mark[] = [];
  let at = 0;
  const append = (end: number): void => {
    const part = fitForTerminal(text.slice(at, end));
    fit += part.startsWith(" ") && (fit === "" || fit.endsWith(" ")) ? part.slice(1) : part;
    at = end;
  };
  for (const span of spans) {
    if (span.start < at || span.start >= span.end) continue;
    append(span.start);
    const start = fit.length;
    append(span.end);
    marks.push({ start, end: fit.length, style });
  }
  append(text.length);
  return { text: fit.trimEnd(), marks };
}

/** One line of text as it may be sent to a terminal. */
export function fitForTerminal(text: string): string {
  return showControls(text.replace(/\s+/g, " "));
}

/** The words between two others, put there as they are. */
export function surround(before: string, { text, marks }: MarkedText, after: string): MarkedText {
  const shift = before.length;
  return {
    text: before + text + after,
    marks: marks.map(({ start, end, style }) => ({ start: start + shift, end: end + shift, style })),
  };
}

/** `text.slice(start, end)` with the marks that lie in it. */
export function sliceMarked({ text, marks }: MarkedText, { start, end }: Span): MarkedText {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  return {
    text: text.slice(start, end),
    marks: inside.map((mark) => ({
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
      style: mark.style,
    })),
  };
}
