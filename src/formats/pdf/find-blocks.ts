import type { Block, Row, Segment, TextLine } from "./page-types.js";
import { median } from "./find-rows.js";

/** A strip without text between two columns, and the rows (half-open) along which it is free. */
interface Gutter {
  /** Where the right column begins. */
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** Fewer lines beside each other are no columns. */
const fewestRows = 3;
/** In ems: narrower ones are the columns of a table. */
const narrowestColumn = 7;
/** In ems: what lies this far left of a column's beginning is free. */
const gutterWidth = 0.55;
/** In points: beginnings of lines that differ by less are one. */
const sameEdge = 2;
const mostEdges = 24;

/**
 * The blocks of a page in the order in which they are read: columns from left to right, and what lies across them before
 * or after. The longest gutter divides its rows into a left and a right part; what is above comes before, what is below after.
 */
export function findBlocks(rows: readonly Row[], page: number, budget = { cuts: 200 }): Block[] {
  if (rows.length === 0) return [];
  const gutter = budget.cuts > 0 ? longestGutter(rows) : null;
  if (gutter === null) return [rows.map((row) => asLine(row, page))];
  budget.cuts--;
  const inside = rows.slice(gutter.from, gutter.to);
  return [
    ...findBlocks(rows.slice(0, gutter.from), page, budget),
    ...findBlocks(
      partOf(inside, ({ left }) => left < gutter.x - sameEdge),
      page,
      budget,
    ),
    ...findBlocks(
      partOf(inside, ({ left }) => left >= gutter.x - sameEdge),
      page,
      budget,
    ),
    ...findBlocks(rows.slice(gutter.to), page, budget),
  ];
}

function partOf(rows: readonly Row[], isIn: (segment: Segment) => boolean): Row[] {
  return rows
    .map(({ y, segments }) => ({ y, segments: segments.filter(isIn) }))
    .filter(({ segments }) => segments.length > 0);
}

function longestGutter(rows: readonly Row[]): Gutter | null {
  let longest: Gutter | null = null;
  let most = 0;
  const body = median(rows.flatMap(({ segments }) => segments.map(({ size }) => size)));
  for (const x of edgesOf(rows)) {
    for (const gutter of guttersAt(x, rows, body)) {
      const lines = linesBeside(gutter, rows, body);
      if (lines > most) [longest, most] = [gutter, lines];
    }
  }
  return longest;
}

/** Where many lines begin that are not the first in their row, or do not begin where the page's text does. */
function edgesOf(rows: readonly Row[]): number[] {
  const counts = new Map<number, number>();
  for (const { segments } of rows) {
    for (const { left } of segments) {
      const edge = Math.round(left / sameEdge) * sameEdge;
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
    }
  }
  const common = [...counts].filter(([, count]) => count >= fewestRows).toSorted((a, b) => b[1] - a[1]);
  return common.slice(0, mostEdges).map(([edge]) => edge);
}

/** The stretches of rows along which the strip left of `x` is free. */
function guttersAt(x: number, rows: readonly Row[], body: number): Gutter[] {
  const gutters: Gutter[] = [];
  let from = 0;
  rows.forEach((row, index) => {
    if (!isCrossed(row, x, body) && !isHeadAcross(rows, index, x, body)) return;
    if (index - from >= fewestRows) gutters.push({ x, from, to: index });
    from = index + 1;
  });
  if (rows.length - from >= fewestRows) gutters.push({ x, from, to: rows.length });
  return gutters;
}

function isCrossed({ segments }: Row, x: number, body: number): boolean {
  const strip = { left: x - sameEdge - gutterWidth * body, right: x - sameEdge };
  return segments.some(({ left, right }) => left < strip.right && right > strip.left + 0.5);
}

/** A headline that ends before the gutter, with nothing beside it, divides what is above it from what is below. */
function isHeadAcross(rows: readonly Row[], index: number, x: number, body: number): boolean {
  const row = rows[index];
  const size = Math.max(...(row?.segments.map((segment) => segment.size) ?? [0]));
  if (row === undefined || size < 1.25 * body) return false;
  const sides = new Set(row.segments.map(({ left }) => left < x));
  if (sides.size > 1) return false;
  const isLeft = sides.has(true);
  const near = [rows[index - 1], rows[index + 1]];
  const reach = size * 0.9;
  return !near.some(
    (other) =>
      other !== undefined &&
      Math.abs(other.y - row.y) < reach &&
      other.segments.some(({ left }) => left < x !== isLeft),
  );
}

/** How many lines a gutter has beside it; 0 where they are no two columns of text. */
function linesBeside({ x, from, to }: Gutter, rows: readonly Row[], body: number): number {
  const left: Segment[] = [];
  const right: Segment[] = [];
  for (const { segments } of rows.slice(from, to)) {
    for (const segment of segments) (segment.left < x - sameEdge ? left : right).push(segment);
  }
  const isColumn = (segments: readonly Segment[]): boolean =>
    new Set(segments.map(({ y }) => y)).size >= fewestRows && widthOf(segments) >= narrowestColumn * body;
  if (!isColumn(left) || !isColumn(right)) return 0;
  const atEdge = right.filter((segment) => Math.abs(segment.left - x) <= sameEdge).length;
  return atEdge >= fewestRows ? left.length + right.length : 0;
}

/** Of the wider half of the lines, in points. */
function widthOf(segments: readonly Segment[]): number {
  const byRow = new Map<number, { left: number; right: number }>();
  for (const { y, left, right } of segments) {
    const row = byRow.get(y);
    byRow.set(y, { left: Math.min(left, row?.left ?? left), right: Math.max(right, row?.right ?? right) });
  }
  return median([...byRow.values()].map(({ left, right }) => right - left));
}

/** A row as one line: gaps that are no gutter are spaces. */
function asLine({ segments }: Row, page: number): TextLine {
  const longest = segments.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
  return {
    text: segments.map(({ text }) => text).join(" "),
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
    // Not the row's: columns are seldom level with each other.
    y: longest.y,
    size: longest.size,
    font: longest.font,
    page,
  };
}
