import { indexAt } from "../../text/lines.js";
import type { Span } from "../../types.js";
import type { Palette, Style } from "./create-palette.js";
import type { MarkedText } from "./mark-text.js";
import { wrapText } from "./wrap-text.js";

/** Where output goes to: a terminal of some width with some colours. */
export interface Screen {
  readonly width: number;
  readonly palette: Palette;
}

/** What stands before a block's first line, and how it is shown. */
export interface BlockLayout {
  /** ASCII; the lines after the first are indented by its length. */
  readonly label?: string;
  /** The style of the whole text; its marks keep their own. */
  readonly style?: Style;
}

/** Text wrapped beside its label. An empty text leaves the label alone. */
export function* printBlock(
  screen: Screen,
  text: MarkedText,
  { label = "", style }: BlockLayout = {},
): Iterable<string> {
  const { palette, width } = screen;
  const indent = " ".repeat(label.length);
  let before = label.replace(/\S+/, (number) => palette.line(number));
  for (const line of wrapText(text.text, Math.max(1, width - label.length))) {
    const painted = paintLine(palette, text, line);
    yield before + (style === undefined ? painted : palette[style](painted));
    before = indent;
  }
  if (before !== indent) yield before.trimEnd();
}

function paintLine(palette: Palette, { text, marks }: MarkedText, { start, end }: Span): string {
  let painted = "";
  let at = start;
  for (let i = Math.max(0, indexAt(marks, start)); i < marks.length; i++) {
    const mark = marks[i];
    if (mark === undefined || mark.start >= end) break;
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (from >= to) continue;
    painted += text.slice(at, from) + palette[mark.style](text.slice(from, to));
    at = to;
  }
  return painted + text.slice(at, end);
}

/** `" 33  "`: a line's number to the right of a gutter as wide as its widest, at least of three digits. */
export function gutterLabel(line: number, digits: number): string {
  return `${String(line).padStart(digits)}  `;
}

/** The digits of the largest line number, at least three: most articles then stand at the same indent. */
export function gutterDigits(places: Iterable<{ readonly line: number }>): number {
  let digits = 3;
  for (const { line } of places) digits = Math.max(digits, String(line).length);
  return digits;
}
