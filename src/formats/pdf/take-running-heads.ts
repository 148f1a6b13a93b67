import { median } from "./find-rows.js";
import type { PdfPage, Row, TextLine } from "./page-types.js";

/** What stands at the edge of the pages, taken out of them. */
export interface RunningHeads {
  /** By page, what is left. */
  readonly rows: readonly (readonly Row[])[];
  /** Each text once. */
  readonly heads: readonly TextLine[];
  readonly feet: readonly TextLine[];
  /** Where a browser printed the page from; null where none says. */
  readonly url: string | null;
}

/** At the top and at the bottom: a title, a line with the date, a rule. */
const rowsAtEdge = 3;
/** In points: what repeats at the same height. */
const sameHeight = 4;

/** A row at the edge of a page, and whether it stands at the top. */
interface EdgeRow {
  readonly row: Row;
  readonly page: number;
  readonly isTop: boolean;
  readonly text: string;
}

/**
 * Takes out running heads and feet, which say the same at the same height of several pages but for figures, and the
 * numbers of the pages. "The Port Ellery Mercury" above every page goes; above the first alone, it stays.
 */
export function takeRunningHeads(pages: readonly PdfPage[], rowsOfPages: readonly (readonly Row[])[]): RunningHeads {
  const edges = pages.flatMap((page, index) => edgeRows(page, rowsOfPages[index] ?? []));
  const places = pagesByPlace(edges);
  const taken = new Set<Row>();
  const kept = new Map<string, TextLine & { readonly isTop: boolean }>();
  let url: string | null = null;
  for (const edge of edges) {
    const isNumber = isPageNumber(edge.text, edge.page, pages.length);
    const print = readPrint(edge.text);
    if (!isNumber && print === null && !repeats(edge, places, pages.length)) continue;
    taken.add(edge.row);
    if (print !== null) url ??= print.url;
    const key = withoutFigures(edge.text);
    if (!isNumber && print === null && !kept.has(key)) kept.set(key, { ...asLine(edge), isTop: edge.isTop });
  }
  const lines = [...kept.values()];
  return {
    rows: rowsOfPages.map((rows) => rows.filter((row) => !taken.has(row))),
    heads: lines.filter(({ isTop }) => isTop),
    feet: lines.filter(({ isTop }) => !isTop),
    url,
  };
}

function edgeRows({ number, height }: PdfPage, rows: readonly Row[]): EdgeRow[] {
  const asEdge = (row: Row): EdgeRow => ({ row, page: number, isTop: row.y < height / 2, text: textOf(row) });
  const top = rows.slice(0, rowsAtEdge).filter(({ y }) => y < height * 0.2);
  const bottom = rows.slice(-rowsAtEdge).filter(({ y }) => y > height * 0.8);
  return [...top, ...bottom.toReversed()].map(asEdge);
}

/** The pages that say something at a height, by what it is but for figures. */
function pagesByPlace(edges: readonly EdgeRow[]): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  for (const edge of edges) {
    const key = placeOf(edge, 0);
    const pages = places.get(key);
    if (pages === undefined) places.set(key, new Set([edge.page]));
    else pages.add(edge.page);
  }
  return places;
}

/** `steps`: so much higher or lower, for heights are rounded. */
function placeOf({ row, text }: EdgeRow, steps: number): string {
  return `${Math.round(row.y / sameHeight) + steps} ${withoutFigures(text)}`;
}

/** Left and right pages differ: it is enough that a second page says the same, and in long documents a tenth of them. */
function repeats(edge: EdgeRow, places: ReadonlyMap<string, ReadonlySet<number>>, pages: number): boolean {
  const near = [-1, 0, 1].map((steps) => places.get(placeOf(edge, steps)) ?? new Set<number>());
  const count = Math.max(...near.map((others) => others.size - (others.has(edge.page) ? 1 : 0)));
  return count >= Math.max(1, Math.floor(pages / 10));
}

function withoutFigures(text: string): string {
  return text.toLowerCase().replaceAll(/\d+/g, "0").replaceAll(/\s+/g, " ").trim();
}

/** "3", "- 3 -", "Page 3 of 10", "3/10". */
function isPageNumber(text: string, page: number, pages: number): boolean {
  const found =
    /^[-–—|\s]*(?:(?:page|seite|pagina|página|p\.|s\.)\s*)?(\d{1,4})(?:\s*(?:of|von|de|\/)\s*(\d{1,4}))?[-–—|\s]*$/i.exec(
      text,
    );
  if (found === null) return false;
  const isCounted = Number(found[1]) === page || found[2] !== undefined;
  return isCounted || (pages > 1 && Number(found[1]) > page);
}

/** What a browser writes around a page that it prints: "10/14/25, 6:05 PM  Title" and "https://… 1/3". */
function readPrint(text: string): { readonly url: string | null } | null {
  const foot = /^((?:https?|file):\/\/\S+)(?:\s+(?:page\s+)?\d+(?:\/| of )\d+)?$/i.exec(text);
  if (foot !== null) return { url: foot[1]?.startsWith("http") === true ? foot[1] : null };
  const head = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?:\s?[ap]m)?\s/i.test(text);
  return head ? { url: null } : null;
}

function textOf({ segments }: Row): string {
  return segments.map(({ text }) => text).join(" ");
}

function asLine({ row, page, text }: EdgeRow): TextLine {
  const size = median(row.segments.map((segment) => segment.size));
  const left = Math.min(...row.segments.map((segment) => segment.left));
  const right = Math.max(...row.segments.map((segment) => segment.right));
  return { text, left, right, y: row.y, size, font: row.segments[0]?.font ?? "", page };
}
