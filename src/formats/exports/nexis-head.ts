import { nexisHeaderFields } from "../../lexicon/page/export-fields.js";
import { blockEnd, type ExportText, joinLines, wordLines } from "./export-text.js";
import { readAuthors } from "../read-authors.js";
import { type FieldLine, isCopyright, isDateLine, isPageFurniture, readField } from "./read-line.js";

/** Nexis Uni prints headline, paper and date; the older services paper, date and headline. */
export type NexisOrder = "title-first" | "outlet-first";

/** What stands above the story. Indices are lines of the file. */
export interface NexisHead {
  readonly title: readonly number[];
  readonly outlet: number | null;
  readonly date: number | null;
  readonly deck: readonly number[];
  readonly authors: readonly string[];
  readonly fields: number;
  /** The first line behind it; the story may begin on it, behind a label of so many characters. */
  readonly end: number;
  readonly label: number;
}

/** Lines of a head, blank ones not counted. */
const headLines = 60;
/** Lines that may stand between two fields of a head: a headline, a line under it. */
const mostBetween = 4;
const longestBetween = 300;

const storyLabels: ReadonlySet<string> = new Set(["body", "volltext", "corps", "cuerpo"]);

/** "Body" on a line by itself: behind it Nexis Uni prints the story. */
export function isStoryLabel(text: string): boolean {
  return text.length < 12 && storyLabels.has(text.toLowerCase());
}

/** A field above the story. The older services print all labels in capitals, which keeps "Source: …" in a story a sentence. */
function headField(text: string, order: NexisOrder): FieldLine | null {
  const found = readField(text, nexisHeaderFields);
  return found !== null && (order === "title-first" || isCapitals(text, found)) ? found : null;
}

export function isCapitals(text: string, { label }: FieldLine): boolean {
  const printed = text.slice(0, label.length);
  return printed === printed.toUpperCase();
}

/** What stands above the story of an article that begins at `from`; null where it is not one. */
export function readHead(text: ExportText, from: number, to: number, order: NexisOrder): NexisHead | null {
  const rows = wordLines(text, from, to, headLines);
  const row = (k: number): string => text.lines[rows[k] ?? -1]?.text ?? "";
  const dateAt = rows.findIndex((_, k) => k <= (order === "title-first" ? 30 : 8) && isDateLine(row(k)));
  const scan = scanFields(text, rows, Math.max(dateAt, 0), { order, to });
  if (scan.last < 0) return null;
  const isPlain = (k: number): boolean => !scan.taken.has(k) && !isCopyright(row(k)) && !isPageFurniture(row(k));
  const above = rows.map((_, k) => k).filter((k) => k < (dateAt < 0 ? 1 : dateAt) && isPlain(k));
  const below = rows.map((_, k) => k).filter((k) => Math.max(dateAt, 0) < k && k < scan.last && isPlain(k));
  const names =
    order === "title-first"
      ? { outlet: above.at(-1) ?? -1, title: above.slice(0, -1) }
      : { outlet: above[0] ?? -1, title: belowEdition(text, rows, dateAt, below) };
  const title = scan.title.length > 0 ? scan.title : firstBlock(text, rows, names.title, order);
  return {
    title: title.map((k) => rows[k] ?? -1),
    outlet: rows[names.outlet] ?? null,
    date: rows[dateAt] ?? null,
    deck: scan.deck.map((k) => rows[k] ?? -1),
    authors: scan.authors,
    fields: scan.count,
    end: scan.end,
    label: scan.label,
  };
}

interface Scan {
  /** Indices into the rows that fields take. */
  readonly taken: Set<number>;
  title: number[];
  deck: number[];
  authors: readonly string[];
  count: number;
  last: number;
  end: number;
  label: number;
}

/** The fields of a head, up to "Body" or to the last one before the story's own lines. */
function scanFields(
  text: ExportText,
  rows: readonly number[],
  after: number,
  { order, to }: { order: NexisOrder; to: number },
): Scan {
  const scan: Scan = { taken: new Set(), title: [], deck: [], authors: [], count: 0, last: -1, end: to, label: 0 };
  let between = 0;
  for (let k = after; k < rows.length; k++) {
    const line = rows[k] ?? -1;
    const words = text.lines[line]?.text ?? "";
    if (isStoryLabel(words)) return { ...scan, last: k, end: line + 1 };
    const field = headField(words, order);
    if (field === null) {
      if (!isCopyright(words)) between += words.length > longestBetween ? mostBetween : 1;
      if (between > mostBetween && scan.count > 0) break;
      continue;
    }
    if (field.field === "text")
      return {
        ...scan,
        last: k,
        end: field.value === "" ? line + 1 : line,
        label: field.value === "" ? 0 : field.valueAt,
      };
    const until = valueEnd(text, line, { order, to });
    takeField(text, scan, field, { rows, k, until });
    between = 0;
    scan.last = k;
    scan.end = until;
    k += until - line - 1;
  }
  return scan;
}

function takeField(
  text: ExportText,
  scan: Scan,
  field: FieldLine,
  { rows, k, until }: { rows: readonly number[]; k: number; until: number },
): void {
  scan.count++;
  const line = rows[k] ?? 0;
  const own = rows.flatMap((row, i) => (row >= line && row < until ? [i] : []));
  for (const i of own) scan.taken.add(i);
  if (field.field === "title") scan.title = own;
  if (field.field === "deck") scan.deck = own;
  const rest =
    joinLines(
      text,
      own.slice(1).map((i) => rows[i] ?? -1),
    ) ?? "";
  if (field.field === "authors" && scan.authors.length === 0)
    scan.authors = readAuthors(`${field.value} ${rest}`.trim());
}

/** A field's value runs on in the lines under it, up to a blank line or another field. */
function valueEnd(text: ExportText, line: number, { order, to }: { order: NexisOrder; to: number }): number {
  const end = blockEnd(text, line, to);
  let at = line + 1;
  while (at < end) {
    const words = text.lines[at]?.text ?? "";
    if (headField(words, order) !== null || isStoryLabel(words) || isCopyright(words)) break;
    at++;
  }
  return at;
}

/** What is centred right under the date is the edition; "Late Edition - Final" is wherever it stands, and goes on behind "Edition 1;". */
function belowEdition(text: ExportText, rows: readonly number[], dateAt: number, below: readonly number[]): number[] {
  const date = rows[dateAt] ?? -1;
  const isCentred = (text.lines[date]?.indent ?? 0) > deepIndent;
  const edition = new Set<number>();
  for (const k of below) {
    const line = text.lines[rows[k] ?? -1];
    if (line === undefined) continue;
    const isUnderDate = (rows[k] ?? 0) - date === k - dateAt && isCentred && line.indent > deepIndent;
    const goesOn = edition.has(k - 1) && (text.lines[rows[k - 1] ?? -1]?.text.endsWith(";") ?? false);
    if (isUnderDate || goesOn || editionLine.test(line.text)) edition.add(k);
  }
  return below.filter((k) => !edition.has(k));
}

/** In characters: what stands so far in is centred. */
const deepIndent = 8;
const editionLine = /^(?:\S+ ){0,4}(?:edition|ausgabe|édition|edición|edizione)\b.{0,30}$/i;

/** Of the lines that may be the headline those that stand together, the nearest to the paper's name, or the first below the date. */
function firstBlock(text: ExportText, rows: readonly number[], found: readonly number[], order: NexisOrder): number[] {
  const isTogether = (a: number, b: number): boolean => text.hasBlankLines && (rows[b] ?? 0) - (rows[a] ?? 0) === 1;
  const block: number[] = [];
  const inOrder = order === "title-first" ? found.toReversed() : found;
  for (const k of inOrder) {
    const previous = block.at(-1);
    if (previous !== undefined && !isTogether(Math.min(previous, k), Math.max(previous, k))) break;
    block.push(k);
  }
  return block.toSorted((a, b) => a - b);
}
