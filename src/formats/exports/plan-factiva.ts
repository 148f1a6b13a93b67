import { nothingGiven } from "../document.js";
import { type ArticlePlan, blockEnd, type ExportText, joinLines, type LineTag, wordLines } from "./export-text.js";
import { isName, readAuthors } from "../read-authors.js";
import { isCopyright, isDateLine, isPageFurniture, readLanguage } from "./read-line.js";

/** "Document HARHER0020240303ek3300001": the line that ends an article, with the source's code and the date in it. */
export const documentLine = /^(?:Document|Dokument|Documento) (?=\S*\d{8})[A-Za-z][A-Za-z0-9_]{11,39}$/;

const wordCount =
  /^\d[\d.,\u00a0\u202f ]{0,9}\s?(?:words?|mots?|Wörter|palabras?|parole|palavras?|woorden|ord|слов[ао]?|字|語|단어)$/i;

/** Lines among which a head's word count is looked for, and those below it that may belong to the head. */
const linesAbove = 40;
const linesBelow = 12;

/** What stands above the story. Indices are lines of the file. */
interface Head {
  readonly from: number;
  readonly title: readonly number[];
  readonly authors: readonly string[];
  readonly date: string;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly end: number;
}

/**
 * Factiva as it is displayed: headline, byline, "61 words", date, source, its code, language, "(c) …", the story, and
 * "Document …" with a number. That line alone is no sign: the count of words and a date below it must stand above.
 * Behind the last one stands the summary of the search, which is nobody's text and left out.
 */
export function planFactiva(text: ExportText): ArticlePlan[] | null {
  const ends = text.lines.flatMap((line, i) => (documentLine.test(line.text) ? [i] : []));
  const plans: ArticlePlan[] = [];
  let from = 0;
  let read = 0;
  for (const end of ends) {
    const head = readHead(text, from, end);
    plans.push(head === null ? planUnread(from, end + 1) : planArticle(text, head, end + 1));
    if (head !== null) read++;
    from = end + 1;
  }
  if (read === 0 || read < ends.length / 2) return null;
  const cutOff = readHead(text, from, text.lines.length);
  if (cutOff !== null) plans.push(planArticle(text, cutOff, text.lines.length));
  return plans;
}

/** An article whose head cannot be read is left as it stands. */
function planUnread(from: number, to: number): ArticlePlan {
  return { from, to, tags: new Map([[to - 1, "meta"]]), labels: new Map(), given: nothingGiven };
}

function readHead(text: ExportText, from: number, to: number): Head | null {
  const rows = wordLines(text, from, to, linesAbove + linesBelow);
  const row = (k: number): string => text.lines[rows[k] ?? -1]?.text ?? "";
  const count = rows.findIndex((_, k) => k < linesAbove && wordCount.test(row(k)));
  if (count < 1 || !isDateLine(row(count + 1))) return null;
  const isTimed = /^\d{1,2}[:.]\d{2}\b/.test(row(count + 2));
  const outletAt = count + (isTimed ? 3 : 2);
  const tail = readTail(text, rows, outletAt, to);
  const above = rowsAbove(text, rows, count, from === 0);
  const byline = findByline(above.map((k) => row(k)));
  const named = byline < 0 ? above : above.filter((_, i) => i < byline);
  return {
    from: from === 0 ? (rows[above[0] ?? 0] ?? from) : from,
    title: headline(
      named.map((k) => rows[k] ?? -1),
      text,
    ),
    authors: byline < 0 ? [] : readAuthors(row(above[byline] ?? -1)),
    date: isTimed ? `${row(count + 1)} ${row(count + 2)}` : row(count + 1),
    outlet: row(outletAt) === "" ? null : row(outletAt),
    language: tail.language,
    end: tail.end,
  };
}

/** The lines above the count that are head: in the first article the list of contents may stand above them. */
function rowsAbove(text: ExportText, rows: readonly number[], count: number, isFirst: boolean): number[] {
  const all = rows.map((_, k) => k).filter((k) => k < count && !isPageFurniture(text.lines[rows[k] ?? -1]?.text ?? ""));
  if (!isFirst || all.length <= 4) return all;
  if (!text.hasBlankLines) return all.slice(-2);
  let first = all.length - 1;
  while (first > 0 && (rows[all[first] ?? 0] ?? 0) - (rows[all[first - 1] ?? 0] ?? 0) === 1) first--;
  return all.slice(first);
}

/** Which of the lines above the count names the author: one that says "By", or the last where it is a name and a headline stands above it. */
function findByline(above: readonly string[]): number {
  const said = above.findIndex(
    (words, i) => i > 0 && /^(?:by|von|par|por|di|da|door)\s/i.test(words) && words.length < 200,
  );
  if (said > 0) return said;
  const last = above.length - 1;
  return last > 0 && isNames(above[last] ?? "") ? last : -1;
}

function isNames(words: string): boolean {
  const first = words.split(/\s*[,;]\s*|\s+(?:and|und|et|y)\s+/)[0] ?? "";
  return isName(first) && first.split(" ").length <= 4;
}

/** The headline's lines: the section that some sources print above it is not one. */
function headline(lines: readonly number[], { lines: all }: ExportText): readonly number[] {
  const words = lines.map((i) => all[i]?.text ?? "");
  const first = words[0] ?? "";
  const isSection =
    words.length > 1 && (first.length < 25 || first.includes(";")) && (words[1] ?? "").length > first.length;
  return isSection ? lines.slice(1) : lines;
}

/** What stands below the source: its code, edition and page, the language, and whose the text is. */
function readTail(
  text: ExportText,
  rows: readonly number[],
  outlet: number,
  to: number,
): { language: string | null; end: number } {
  let language: string | null = null;
  let end = (rows[outlet] ?? to - 1) + 1;
  for (let k = outlet + 1; k < Math.min(rows.length, outlet + linesBelow); k++) {
    const line = rows[k] ?? -1;
    const words = text.lines[line]?.text ?? "";
    if (isCopyright(words)) {
      end = blockEnd(text, line, to);
      // A right that is reserved in several lines.
      const next = rows.find((row) => row >= end);
      if (next !== undefined && isCopyright(text.lines[next]?.text ?? "")) end = blockEnd(text, next, to);
      break;
    }
    if (words.length > 60 || language !== null) break;
    if (words.length < 30 && !words.includes(" ")) language = readLanguage(words);
    if (language !== null || /^[A-Z0-9]{2,12}$/.test(words)) end = line + 1;
  }
  return { language, end };
}

function planArticle(text: ExportText, head: Head, to: number): ArticlePlan {
  const tags = new Map<number, LineTag>();
  for (const i of wordLines(text, head.from, head.end)) tags.set(i, "meta");
  for (const i of head.title) tags.set(i, "title");
  for (const i of wordLines(text, head.end, to)) if (isFoot(text.lines[i]?.text ?? "")) tags.set(i, "meta");
  const { authors, date, outlet, language } = head;
  return {
    from: head.from,
    to,
    tags,
    labels: new Map(),
    given: { ...nothingGiven, title: joinLines(text, head.title), authors, published: date, outlet, language },
  };
}

/** A page's foot, the number of the document, and what Dow Jones prints below its own stories. */
function isFoot(words: string): boolean {
  return (
    documentLine.test(words) ||
    isPageFurniture(words) ||
    /^\(END\) |^\d{2}:\d{2} ET\b|^\S+ \d{2}, \d{4} \d{2}:\d{2} ET \(/.test(words)
  );
}
