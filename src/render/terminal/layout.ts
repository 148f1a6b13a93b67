import { Chalk, type ColorSupportLevel } from "chalk";
import { indexAt } from "../../text/lines.js";
import type { Span } from "../../types.js";
import { fitForTerminal, type MarkedText, markText, type Style } from "./mark-text.js";
import type { LinkTarget, LinkText } from "./hyperlinks.js";
import { wrapText } from "../../text/wrap-text.js";

export type Palette = Readonly<Record<Style, (text: string) => string>>;

/** The colours of the terminal. chalk's own instance would read argv and ignore NO_COLOR, so the level is given. */
export function createPalette(level: ColorSupportLevel): Palette {
  const chalk = new Chalk({ level });
  return { path: chalk.magenta, line: chalk.green, match: chalk.bold.red, quote: chalk.bold, dim: chalk.dim };
}

/** Where output goes to: a terminal of some width with some colours. */
export interface Screen {
  readonly width: number;
  readonly palette: Palette;
  readonly link: LinkText;
}

/** What stands before a block's first line, and how it is shown. */
export interface BlockLayout {
  /** ASCII; the lines after the first are indented by its length. */
  readonly label?: string;
  /** What the label's number is a line of. */
  readonly target?: LinkTarget;
  /** The style of the whole text; its marks keep their own. */
  readonly style?: Style;
}

/** Text wrapped beside its label. An empty text leaves the label alone. */
export function* printBlock(
  screen: Screen,
  text: MarkedText,
  { label = "", target, style }: BlockLayout = {},
): Iterable<string> {
  const { palette, width, link } = screen;
  const indent = " ".repeat(label.length);
  const linked = (number: string): string => (target === undefined ? number : link(number, target));
  let before = label.replace(/\S+/, (number) => linked(palette.line(number)));
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

/** What stands over an article's results. */
export interface Heading {
  /** Null where the reader named the article. */
  readonly path: string | null;
  readonly title: string | null;
  /** What is known of outlet, authors and date, in this order. */
  readonly details: readonly (string | null)[];
}

/** Path, title and details, and the blank line that ends them. A path is never broken, so that it can be copied. */
export function* printHeading(screen: Screen, { path, title, details }: Heading): Iterable<string> {
  if (path !== null) yield printPath(path, screen);
  if (title !== null) yield* printBlock(screen, markText(title));
  const known = details.filter((detail) => detail !== null && detail !== "");
  yield* printBlock(screen, markText(known.join(" · ")));
  yield "";
}

/** A path as a terminal shows it, leading to its file. It is never broken, so that it can be copied. */
export function printPath(path: string, { palette, link }: Screen): string {
  return link(palette.path(fitForTerminal(path)), { path });
}

/** The day of an ISO date: `2024-10-24`. */
export function dayOf(published: string | null): string | null {
  return published?.slice(0, 10) ?? null;
}

/** An ISO date as people read it: `2024-10-24 17:37`. */
export function momentOf(published: string | null): string | null {
  return published?.replace("T", " ") ?? null;
}

/** Splits results into runs under one path: the articles that they stand in. */
export function groupByPath<Item extends { readonly path: string }>(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group?.[0]?.path === item.path) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** "1 quote", "3 quotes". */
export function countNoun(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
