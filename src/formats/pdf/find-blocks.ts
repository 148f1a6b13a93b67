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
/** In ems: what stands this far from the text beside it is a box, however its lines begin. */
const boxGap = 1.2;
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
  if (gutter === null) {
    const extent = extentOf(rows);
    return [rows.flatMap((row) => asLines(row, page, extent))];
  }
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
  const before = [0];
  for (const { segments } of rows) before.push((before.at(-1) ?? 0) + segments.length);
  const body = median(rows.flatMap(({ segments }) => segments.map(({ size }) => size)));
  for (const edge of edgesOf(rows, body)) {
    for (const gutter of guttersAt(edge, rows, body)) {
      // It has no more lines than its rows, which is soon counted.
      if ((before[gutter.to] ?? 0) - (before[gutter.from] ?? 0) <= most) continue;
      const lines = linesBeside(gutter, edge, rows, body);
      if (lines > most) [longest, most] = [gutter, lines];
    }
  }
  return longest;
}

/** Where the right column of a gutter may begin, and how wide the strip before it has to be, in ems. */
interface Edge {
  readonly x: number;
  readonly strip: number;
  readonly rows: number;
  /** How many lines have to begin there. */
  readonly aligned: number;
}

/** Where many lines begin, and where few do, but far from what is before them: a box beside the text. */
function edgesOf(rows: readonly Row[], body: number): Edge[] {
  const counts = new Map<number, number>();
  const apart = new Set<number>();
  for (const { segments } of rows) {
    segments.forEach(({ left }, index) => {
      const x = Math.round(left / sameEdge) * sameEdge;
      counts.set(x, (counts.get(x) ?? 0) + 1);
      const before = segments[index - 1];
      if (before !== undefined && left - before.right > boxGap * body) apart.add(x);
    });
  }
  const ordered = [...counts].toSorted((a, b) => b[1] - a[1]);
  const many = ordered.filter(([, count]) => count >= fewestRows).slice(0, mostEdges);
  const few = ordered.filter(([x, count]) => count < fewestRows && apart.has(x)).slice(0, mostEdges);
  return [
    ...many.map(([x]) => ({ x, strip: gutterWidth, rows: fewestRows, aligned: fewestRows })),
    ...few.map(([x]) => ({ x, strip: boxGap, rows: fewestRows + 1, aligned: 1 })),
  ];
}

/** The stretches of rows along which the strip left of an edge is free. */
function guttersAt({ x, strip, rows: fewest }: Edge, rows: readonly Row[], body: number): Gutter[] {
  const gutters: Gutter[] = [];
  let from = 0;
  const end = (to: number): void => {
    if (to - from >= fewest) gutters.push({ x, from, to });
  };
  rows.forEach((row, index) => {
    const isHead = isHeadRow(rows, index, x, body);
    const isEnd = isHead || isCrossed(row, x, strip * body);
    if (!isEnd) return;
    end(index);
    from = isHead ? index : index + 1;
  });
  end(rows.length);
  return gutters;
}

function isCrossed({ segments }: Row, x: number, width: number): boolean {
  const strip = { left: x - sameEdge - width, right: x - sameEdge };
  return segments.some(({ left, right }) => left < strip.right && right > strip.left + 0.5);
}

/**
 * Headlines with nothing but headlines beside them, or nothing at all: what is above is read before what is below, though
 * the gutter goes on.
 */
function isHeadRow(rows: readonly Row[], index: number, x: number, body: number): boolean {
  const row = rows[index];
  if (row === undefined || !row.segments.every(({ size }) => isLarge(size, body))) return false;
  const reach = 0.9 * Math.max(...row.segments.map(({ size }) => size));
  const isLeft = new Set(row.segments.map(({ left }) => left < x));
  for (const step of [-1, 1]) {
    for (let i = index + step; Math.abs((rows[i]?.y ?? Infinity) - row.y) < reach; i += step) {
      const beside = rows[i]?.segments.filter(({ left }) => isLeft.size > 1 || !isLeft.has(left < x)) ?? [];
      if (beside.some(({ size, left }) => !isLarge(size, body) && isBeside(left, row))) return false;
    }
  }
  return true;
}

function isBeside(left: number, { segments }: Row): boolean {
  return !segments.some((segment) => segment.left - sameEdge <= left && left < segment.right);
}

function isLarge(size: number, body: number): boolean {
  return size >= 1.25 * body;
}

/** How many lines a gutter has beside it; 0 where they are no two columns of text. */
function linesBeside({ x, from, to }: Gutter, edge: Edge, rows: readonly Row[], body: number): number {
  const left: Segment[] = [];
  const right: Segment[] = [];
  for (const { segments } of rows.slice(from, to)) {
    for (const segment of segments) (segment.left < x - sameEdge ? left : right).push(segment);
  }
  const isColumn = (segments: readonly Segment[]): boolean =>
    new Set(segments.map(({ y }) => y)).size >= edge.rows && widthOf(segments) >= narrowestColumn * body;
  if (!isColumn(left) || !isColumn(right)) return 0;
  const atEdge = right.filter((segment) => Math.abs(segment.left - x) <= sameEdge).length;
  return atEdge >= edge.aligned ? left.length + right.length : 0;
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

/** In ems: cells of a table, and what stands at both ends of a line. */
const cellGap = 4;
/** In ems: lines of narrow columns that are stretched to both edges have gaps like a table's. */
const narrowestTable = 25;

/** From the leftmost to the rightmost letter, in points. */
function extentOf(rows: readonly Row[]): number {
  const segments = rows.flatMap((row) => row.segments);
  let [left, right] = [Infinity, -Infinity];
  for (const segment of segments) [left, right] = [Math.min(left, segment.left), Math.max(right, segment.right)];
  return right - left;
}

/** A row as lines: gaps that are no gutter are spaces, unless they are very wide. `extent`: of its block. */
function asLines({ segments }: Row, page: number, extent: number): TextLine[] {
  const cells: Segment[][] = [];
  for (const segment of segments) {
    const last = cells.at(-1)?.at(-1);
    const em = segment.size;
    const isCell = extent > narrowestTable * em && segment.left - (last?.right ?? 0) >= cellGap * em;
    if (last !== undefined && !isCell) cells.at(-1)?.push(segment);
    else cells.push([segment]);
  }
  return cells.map((cell) => asLine(cell, page));
}

function asLine(segments: readonly Segment[], page: number): TextLine {
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
