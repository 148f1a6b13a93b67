import type { PrintedLine } from "./printed-line.js";

/** So many lines at a page's head or foot may be printed on every page. */
const deepest = 2;
const longest = 120;

/**
 * Running heads and feet: a line at the edge of a page that holds a page number as pages have them, or says the same as a
 * line at the edge of another page, numbers aside; and of a headline printed again, the one that says "continued".
 */
export function findRunningLines(pages: readonly (readonly PrintedLine[])[]): Set<PrintedLine> {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const lines of edges) for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const running = new Set<PrintedLine>();
  for (const [page, lines] of edges.entries()) {
    for (const line of lines) {
      const isRepeated = (counts.get(keyOf(line)) ?? 0) > 1 && page > 0;
      if (isRepeated || numbered.test(line.text) || (page > 0 && continued.test(line.text))) running.add(line);
    }
  }
  return running;
}

function edgesOf(page: readonly PrintedLine[]): PrintedLine[] {
  const inked = page.filter(({ text }) => text.trim() !== "");
  return [...new Set([...inked.slice(0, deepest), ...inked.slice(-deepest)])].filter(
    ({ text }) => text.length <= longest,
  );
}

function keyOf({ text }: PrintedLine): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, "0")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/** "Page 4", "Harbour Herald, 4 March 2024    4", "- 4 -", "4 | Monday", "4/12", in the languages of papers. */
const numbered =
  /^\s*[-–—[(]?\s*\d{1,4}\s*[-–—\])]?\s*$|\b(?:page|seite|página|pagina|pág|strona|sida|side|стр)\.?\s*\d{1,4}\b|\S\s{3,}\d{1,4}\s*$|^\s*\d{1,4}\s{3,}\S|(?:^|\s)\d{1,4}\s+\|\s|\s\|\s+\d{1,4}\s*$/iu;
const continued =
  /\((?:continued|cont['’]?d\.?|from page \w+|fortsetzung|suite|continuación|segue)\)\s*$|^\s*(?:continued|from) (?:from )?page /i;
