import { nothingGiven } from "../document.js";
import { type ArticlePlan, type ExportText, nextWords, wordLines } from "./export-text.js";
import { planNexis } from "./nexis-article.js";
import { isStoryLabel, type NexisHead, readHead } from "./nexis-head.js";
import { isCopyright, isDateLine, isPageFurniture } from "./read-line.js";

const numbered =
  /^(?:(DOCUMENT|Document|Dokument|DOKUMENT|Documento)\s)?(\d{1,5}) (?:of|von|de|di|van) (\d{1,5})( DOCUMENTS?| DOKUMENTEN?)?$/i;

/**
 * LexisNexis and Nexis until 2018: "2 of 3 DOCUMENTS" (also "DOCUMENT 2 OF 3", "Dokument 2 von 3") above paper, date and
 * headline. A line that says so by chance is no beginning: the numbers must go up to one total, and fields must follow.
 * What stands above the first is the order's cover, and nobody's text: it is left out.
 */
export function planOldNexis(text: ExportText): ArticlePlan[] | null {
  const starts = findStarts(text);
  const heads = starts.map((from, k) => {
    const to = starts[k + 1] ?? text.lines.length;
    return readHead(text, from + 1, to, "outlet-first");
  });
  const sure = starts.flatMap((from, k) => {
    const head = heads[k] ?? null;
    return head !== null && head.fields >= 1 && (head.date !== null || head.fields >= 2) ? [{ from, head }] : [];
  });
  if (sure.length === 0 || (sure.length === 1 && (sure[0]?.head.fields ?? 0) < 2)) return null;
  return sure.map(({ from, head }, k) =>
    planNexis(text, from, sure[k + 1]?.from ?? text.lines.length, head, "outlet-first"),
  );
}

/** The lines that number the documents, as far as they go up to one total. */
function findStarts({ lines }: ExportText): number[] {
  const starts: number[] = [];
  let last = 0;
  let total: string | null = null;
  for (const [i, { text }] of lines.entries()) {
    if (text.length > 40) continue;
    const match = numbered.exec(text);
    if (match === null || (match[1] === undefined && match[4] === undefined)) continue;
    const [, , number = "", ,] = match;
    if ((total !== null && match[3] !== total) || Number(number) <= last || Number(number) > Number(match[3])) continue;
    total = match[3] ?? null;
    last = Number(number);
    starts.push(i);
  }
  return starts;
}

const endMarks: ReadonlySet<string> = new Set([
  "end of document",
  "ende des dokuments",
  "dokumentende",
  "fin du document",
  "fin del documento",
  "fine del documento",
  "einde van het document",
  "fim do documento",
]);

/** Lines of the cover that Nexis Uni prints before the first article. */
const coverLine =
  /^(?:user name|date and time|job number|documents? \(\d+\)|client\/(?:matter|agenda)|search (?:terms|type)|narrowed by|content type|timeline|\d{1,4}\. \S|(?:\| )?about lexisnexis|.{0,30}©\s?\d{4} lexisnexis)/i;

/**
 * Nexis Uni and Nexis Advance: headline, paper, date, "Copyright …", fields, "Body", the story, "Load-Date: …" and "End of
 * Document". The last words alone are no sign: a date and two of the other parts must stand above them. The cover with its
 * list of documents is nobody's text: it is left out.
 */
export function planNexisUni(text: ExportText): ArticlePlan[] | null {
  const ends = text.lines.flatMap((line, i) =>
    line.text.length < 30 && endMarks.has(line.text.toLowerCase()) ? [i] : [],
  );
  const plans: ArticlePlan[] = [];
  let from = 0;
  let read = 0;
  for (const end of [...ends, text.lines.length]) {
    const to = Math.min(end + 1, text.lines.length);
    const start = from === 0 ? findFirst(text, to) : from;
    const head = readUniHead(text, start, to);
    if (head !== null) {
      plans.push(planNexis(text, start, to, head, "title-first"));
      read++;
    } else if (plans.length > 0) extendLast(text, plans, to);
    else plans.push(planUnread(from, to));
    from = to;
  }
  const isSure = ends.length > 0 || text.lines.some(({ text: words }) => words.startsWith("Load-Date:"));
  return read > 0 && isSure ? plans : null;
}

/** An article whose head cannot be read, before any that can: it is left as it stands. */
function planUnread(from: number, to: number): ArticlePlan {
  return { from, to, tags: new Map([[to - 1, "meta"]]), labels: new Map(), given: nothingGiven };
}

function readUniHead(text: ExportText, from: number, to: number): NexisHead | null {
  const head = readHead(text, from, to, "title-first");
  if (head === null || head.date === null || head.outlet === null || head.title.length === 0) return null;
  const rows = wordLines(text, head.date, to);
  const signs = rows.filter((i) => {
    const words = text.lines[i]?.text ?? "";
    return isStoryLabel(words) || isCopyright(words) || words.startsWith("Load-Date:");
  });
  return signs.length + head.fields >= 2 ? head : null;
}

/** Where the first headline stands: behind the cover. */
function findFirst(text: ExportText, to: number): number {
  const rows = wordLines(text, 0, to, mostCoverLines);
  const cover = rows.findLastIndex((i) => coverLine.test(text.lines[i]?.text ?? ""));
  const date = rows.findIndex(
    (i, k) => k > cover && isDateLine(text.lines[i]?.text ?? "") && followedByField(text, i, to),
  );
  let first = date - 2;
  if (first < 0) return rows[0] ?? 0;
  const isOfTitle = (k: number): boolean => {
    const words = text.lines[rows[k] ?? -1]?.text ?? "";
    const isNext = (rows[k + 1] ?? 0) - (rows[k] ?? 0) === 1;
    return isNext && text.hasBlankLines && !coverLine.test(words) && !isPageFurniture(words);
  };
  while (first > 0 && isOfTitle(first - 1)) first--;
  return rows[first] ?? 0;
}

/** A list of 500 documents with what was searched for. */
const mostCoverLines = 5000;

/** Whether one of the next lines is the copyright or a field, as below the date of an article; the cover prints dates too. */
function followedByField(text: ExportText, at: number, to: number): boolean {
  let i = at;
  for (let k = 0; k < 6; k++) {
    i = nextWords(text, i + 1, to);
    const words = text.lines[i]?.text ?? "";
    if (
      isCopyright(words) ||
      isStoryLabel(words) ||
      /^(?:section|length|byline|rubrik|länge|autor|rubrique|longueur):/i.test(words)
    )
      return true;
  }
  return false;
}

/** What is no article by itself belongs to the one before it, as data: a page's foot behind the last "End of Document". */
function extendLast(text: ExportText, plans: ArticlePlan[], to: number): void {
  const last = plans.at(-1);
  if (last === undefined) return;
  // A copy for each such part would take quadratic time on a file of nothing but ends.
  for (const i of wordLines(text, last.to, to)) last.tags.set(i, "meta");
  last.to = to;
}
