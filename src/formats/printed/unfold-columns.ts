import type { PrintedLine } from "./printed-line.js";

/** Columns are told from a table and from a wide space by how long they go on. */
const fewestLines = 3;
const narrowestGutter = 2;
const narrowestColumn = 12;

/**
 * The lines of a page with columns that stand beside each other put below each other. A stretch has columns where a strip
 * of white at least two characters wide runs down through it, most of its lines have words on both sides of that, and
 * the words left of it run on from line to line as prose does.
 */
export function unfoldColumns(page: readonly PrintedLine[]): PrintedLine[] {
  const unfolded: PrintedLine[] = [];
  let at = 0;
  while (at < page.length) {
    const stretch = stretchFrom(page, at);
    const gutter = stretch.length < fewestLines ? null : gutterOf(stretch);
    if (gutter === null) {
      unfolded.push(...page.slice(at, at + Math.max(stretch.length, 1)));
    } else {
      const columns = [
        stretch.map((line) => ({ ...line, text: line.text.slice(0, gutter).trim() })),
        stretch.map((line) => ({ ...line, text: line.text.slice(gutter).trim() })),
      ];
      for (const column of columns) {
        unfolded.push(...joinParagraphs(unfoldColumns(column)), { text: "", fileLine: column[0]?.fileLine ?? 1 });
      }
    }
    at += Math.max(stretch.length, 1);
  }
  return unfolded;
}

/** Lines from `at` on up to one that cannot stand in columns: two blank ones, or an inked one without a wide gap among many. */
function stretchFrom(page: readonly PrintedLine[], at: number): readonly PrintedLine[] {
  let end = at;
  while (end < page.length && page[end]?.text.trim() !== "") end++;
  return page.slice(at, end);
}

/** The column behind the gutter, from 0; null where there is none. */
function gutterOf(lines: readonly PrintedLine[]): number | null {
  const starts = new Map<number, number>();
  for (const { text } of lines) {
    for (const match of text.matchAll(/(?<=\S) {2,}(?=\S)/g)) {
      const start = match.index + match[0].length;
      starts.set(start, (starts.get(start) ?? 0) + 1);
    }
  }
  const [best] = [...starts].toSorted(([a, m], [b, n]) => n - m || a - b);
  if (best === undefined) return null;
  const [start, count] = best;
  const open = lines.filter(({ text }) => text.length <= start || isWhite(text, start)).length;
  const isColumn =
    start >= narrowestColumn && count >= Math.max(fewestLines, lines.length * 0.6) && open === lines.length;
  return isColumn && isProse(lines.map(({ text }) => text.slice(0, start))) ? start : null;
}

function isWhite(text: string, start: number): boolean {
  return text.slice(start - narrowestGutter, start).trim() === "" && text.charAt(start).trim() !== "";
}

/** A table's cells begin with capitals and numbers; prose goes on in small letters. */
function isProse(column: readonly string[]): boolean {
  const inked = column.filter((text) => text.trim() !== "");
  const words = inked.reduce((sum, text) => sum + text.trim().split(/\s+/).length, 0);
  const goesOn = inked.slice(1).filter((text) => /^\s*\p{Ll}/u.test(text)).length;
  return words >= inked.length * 2.5 && goesOn >= Math.max(1, (inked.length - 1) * 0.2);
}

/** A line that ends a sentence well short of its column's width ends the paragraph. */
const shortLine = 0.75;

/** A column is too narrow to show by itself which of its lines run on: each paragraph becomes one line, at the place of its first. */
function joinParagraphs(column: readonly PrintedLine[]): PrintedLine[] {
  const width = Math.max(...column.map(({ text }) => text.length));
  const joined: PrintedLine[] = [];
  let goesOn = false;
  for (const line of column) {
    const before = joined.at(-1);
    if (goesOn && before !== undefined && line.text !== "") {
      joined[joined.length - 1] = { ...before, text: `${before.text} ${line.text}` };
    } else joined.push(line);
    goesOn = line.text !== "" && !(line.text.length < width * shortLine && /[.!?”"’]$/.test(line.text));
  }
  return joined;
}
