import { nothingGiven } from "../document.js";
import { readAuthors } from "../read-authors.js";
import { type ArticlePlan, type ExportText, joinLines, type LineTag, wordLines } from "./export-text.js";
import { isCopyright, isPageFurniture } from "./read-line.js";

/** "October 2, 2024 | Harbour Herald, The (NC) | Mara Lindqvist | Page 1B"; a PDF may have lost the bars. */
const dayAndPaper = /^(\p{L}{3,9}\.? \d{1,2}, (?:19|20)\d{2})\s*\|?\s*(\p{Lu}[^|]{2,100}?)\s*(?:\|\s*(.*))?$/u;
const fields =
  /^(?:(?:authors?|section|page|edition|column|index terms|dateline|estimated printed pages)\s?:|\d[\d,]* words\b)/i;
const citation = /^[•*]?\s*citation \((?:aglc|apa|chicago|harvard|mla|turabian)[ -]style\)$/i;

const rowsOfHead = 8;
const longestRow = 250;
const mostTitleLines = 4;

interface Head {
  readonly title: readonly number[];
  readonly date: string;
  readonly outlet: string;
  readonly authors: readonly string[];
  readonly end: number;
}

/**
 * NewsBank (Access World News): headline, "October 2, 2024 | Harbour Herald, The (NC)", "Author: … | Section: … | 623 Words",
 * "OpenURL Link", the story, "Copyright (c) …", "Citation (aglc Style)" and the citation. A day with its paper opens an
 * article only below a headline, and where "OpenURL Link" or a field stands below it.
 */
export function planNewsBank(text: ExportText): ArticlePlan[] | null {
  const rows = wordLines(text, 0, text.lines.length);
  const heads = rows.flatMap((_, k) => readHead(text, rows, k) ?? []);
  if (heads.length === 0) return null;
  return heads.map((head, n) => {
    const next = heads[n + 1];
    return planArticle(text, head, next?.title[0] ?? text.lines.length);
  });
}

/** The head whose day and paper stand in `rows[at]`. */
function readHead(text: ExportText, rows: readonly number[], at: number): Head | null {
  const words = (k: number): string => text.lines[rows[k] ?? -1]?.text ?? "";
  const own = words(at).length < longestRow ? dayAndPaper.exec(words(at)) : null;
  if (own === null || at === 0) return null;
  const [, date = "", outlet = "", beside = ""] = own;
  let below = at + 1;
  let isOpened = false;
  while (below < at + rowsOfHead && (fields.test(words(below)) || words(below) === "OpenURL Link")) {
    isOpened = true;
    below++;
  }
  const title = titleAbove(text, rows, at);
  if (!isOpened || title.length === 0) return null;
  const said = rows.slice(at + 1, below).flatMap((i) => authorIn(text.lines[i]?.text ?? "") ?? []);
  return {
    title,
    date,
    outlet,
    authors: readAuthors(said[0] ?? beside.split(/\s*\|\s*/)[0] ?? ""),
    end: (rows[below - 1] ?? 0) + 1,
  };
}

/** "Mara Lindqvist" of "Author: Mara Lindqvist; Staff Writer | Section: News | 623 Words". */
function authorIn(words: string): string | null {
  return /^authors?\s?:\s*(.*?)\s*(?:\||\bsection:|\bpage:|\d[\d,]* words\b|$)/i.exec(words)?.[1] ?? null;
}

/** The lines of the headline: up to a blank one, or to what ends the article above. */
function titleAbove(text: ExportText, rows: readonly number[], at: number): number[] {
  const title: number[] = [];
  for (let k = at - 1; k >= 0 && title.length < mostTitleLines; k--) {
    const row = rows[k] ?? -1;
    const isApart = text.hasBlankLines && title.length > 0 && (title[0] ?? 0) - row > 1;
    if (isApart || isFoot(text.lines[row]?.text ?? "")) break;
    title.unshift(row);
    if (!text.hasBlankLines) break;
  }
  return title;
}

/** What an article ends with: whose it is, how it is cited, and where it lies. */
function isFoot(words: string): boolean {
  return (
    isCopyright(words) ||
    citation.test(words) ||
    isPageFurniture(words) ||
    /^record(?: number)?:/i.test(words) ||
    /newsbank\.com\//.test(words)
  );
}

function planArticle(text: ExportText, head: Head, to: number): ArticlePlan {
  const from = head.title[0] ?? head.end;
  const tags = new Map<number, LineTag>();
  for (const i of wordLines(text, from, head.end)) tags.set(i, "meta");
  for (const i of head.title) tags.set(i, "title");
  let isBelow = false;
  for (const i of wordLines(text, head.end, to)) {
    const words = text.lines[i]?.text ?? "";
    isBelow ||= isFoot(words) && !isPageFurniture(words);
    if (isBelow || isPageFurniture(words)) tags.set(i, "meta");
  }
  const url = urlIn(text, head.end, to);
  const { date, outlet, authors } = head;
  const given = {
    ...nothingGiven,
    title: joinLines(text, head.title),
    authors,
    published: date,
    outlet: plain(outlet),
    url,
  };
  return { from, to, tags, labels: new Map(), given };
}

/** Where the citation says that it lies. */
function urlIn(text: ExportText, from: number, to: number): string | null {
  for (const { text: words } of text.lines.slice(from, to)) {
    const url = /https?:\/\/[^\s<>‹›|]*newsbank\.com\/[^\s<>‹›|]*/.exec(words);
    if (url !== null) return url[0];
  }
  return null;
}

/** "The Harbour Herald" of "Harbour Herald, The (NC)". */
function plain(paper: string): string {
  const name = paper.replace(/\s*\([^()]*\)\s*$/, "").trim();
  const turned = /^(.+), (The|A|An|El|La|Le|Die|Der|Das)$/.exec(name);
  return turned === null ? name : `${turned[2]} ${turned[1]}`;
}
