import { nothingGiven, plainDocument } from "../document.js";
import {
  type ArticlePlan,
  type ExportText,
  joinLines,
  type LineTag,
  readExportText,
  wordLines,
} from "./export-text.js";
import { isDateLine, isPageFurniture } from "./read-line.js";

const rule = /^(?:[-_=*~#•·—–+]\s{0,3}){3,}$/;
const byline =
  /^(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|Di|Da|Door)\s\p{Lu}[\p{L}.'’-]*(?:[\s,&]+(?:and\s|und\s|et\s|y\s|van\s|von\s|de\s)?\p{Lu}[\p{L}.'’-]*){0,10}$/u;
/** "HARBOUR TOWN (AP) — The …", "LAGOS, March 3 (Reuters) - …": the place in capitals, and a dash. */
const dateline = /^\p{Lu}[\p{Lu} .'’-]{1,40}(?:, [\p{L}\d .,]{2,40})?\s?(?:\([\p{L} /]{2,20}\)\s?)?(?:[—–]|--?\s)/u;

const longestHeadline = 160;
/** Lines below a headline among which byline, date and dateline are looked for. */
const headLines = 5;

/** How much of a file is read to see whether it opens with an article's head. */
const opening = 2000;

/** Without rules its head must have a date, so soon. */
const headLength = 400;
const ruleStarts = [
  "\n---",
  "\n***",
  "\n* *",
  "\n===",
  "\n___",
  "\n###",
  "\n# #",
  "\n~~~",
  "\n- -",
  "\n+++",
  "\n•",
  "\f",
];

/** Whether a file opens as an article does, and has what may part it from another. */
export function mayBePasted(text: string): boolean {
  const isRuled = ruleStarts.some((start) => text.includes(start));
  if (!isRuled && !/(?:19|20)\d\d/.test(text.slice(0, headLength))) return false;
  const top = readExportText(plainDocument(text.slice(0, opening)));
  return opensWithHead(top);
}

function opensWithHead(text: ExportText): boolean {
  const first = wordLines(text, 0, text.lines.length, 1)[0];
  const signs = first === undefined ? null : signsAt(text, first);
  return signs !== null && (signs.byline || signs.dateline);
}

/** What stands in the lines below a headline. */
interface Signs {
  readonly byline: boolean;
  readonly date: boolean;
  readonly dateline: boolean;
}

/**
 * Several articles that somebody pasted into one file. A new one begins behind a rule ("-----", "* * *", a form feed)
 * where a headline with a byline or a dateline follows; or, without a rule, where a headline, a byline, a date and a
 * paragraph with a dateline follow each other. The file's own first lines must be such a head too: a rule inside a story
 * and a list of teasers under one are no boundaries.
 */
export function planPasted(text: ExportText): ArticlePlan[] | null {
  const first = wordLines(text, 0, text.lines.length, 1)[0];
  if (first === undefined || !opensWithHead(text)) return null;
  const starts = [{ from: 0, head: first }];
  for (const head of findHeads(text, first)) {
    const rows = text.lines.slice(starts.at(-1)?.head ?? 0, head.from);
    // A piece of a few words is no article: nothing of it would be left.
    if (countWords(rows.map((line) => line.text)) >= fewestWords) starts.push(head);
  }
  if (starts.length < 2) return null;
  return starts.map(({ from, head }, k) => planArticle(text, from, starts[k + 1]?.from ?? text.lines.length, head));
}

const fewestWords = 25;

function countWords(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (line === "" ? 0 : line.split(" ").length), 0);
}

/** The heads below the first, with the line that each article begins on: its rule. */
function findHeads(text: ExportText, first: number): { from: number; head: number }[] {
  const heads: { from: number; head: number }[] = [];
  let ruled: number | null = null;
  let blank = false;
  for (let i = first + 1; i < text.lines.length; i++) {
    const line = text.lines[i];
    if (line === undefined) break;
    if (isFormFeed(text, i) || rule.test(line.text)) ruled ??= i;
    if (line.text === "" || rule.test(line.text)) {
      blank = true;
      continue;
    }
    const signs = blank || ruled === i ? signsAt(text, i) : null;
    const isHead =
      signs !== null &&
      (ruled === null ? signs.byline && signs.date && signs.dateline : signs.byline || signs.dateline);
    if (isHead) heads.push({ from: ruled ?? i, head: i });
    ruled = null;
    blank = false;
  }
  return heads;
}

function isFormFeed({ document, lines }: ExportText, i: number): boolean {
  return document.text.charCodeAt(lines[i]?.start ?? 0) === 12;
}

/** What follows a line if it can be a headline; null where it cannot. */
function signsAt(text: ExportText, at: number): Signs | null {
  const [words = "", ...below] = wordLines(text, at, text.lines.length, headLines + 1).map(
    (i) => text.lines[i]?.text ?? "",
  );
  const isHeadline =
    words.length <= longestHeadline &&
    /^["“‘'«„]?[\p{Lu}\p{Lo}\d]/u.test(words) &&
    words.includes(" ") &&
    !/[.,;:]["”’']?$/.test(words) &&
    !isDateLine(words) &&
    !isPageFurniture(words) &&
    !byline.test(words);
  if (!isHeadline) return null;
  // Rules end what may be a head.
  const until = below.findIndex((line) => rule.test(line));
  const rows = (until < 0 ? below : below.slice(0, until)).filter((line) => line !== "");
  const prose = rows.findIndex((line) => line.length > longestHeadline);
  const head = prose < 0 ? rows : rows.slice(0, prose + 1);
  return {
    byline: head.slice(0, 3).some((line) => line.length < 120 && byline.test(line)),
    date: head.slice(0, 4).some((line) => isDateLine(line)),
    dateline: head.some((line) => line.length > 40 && dateline.test(line)),
  };
}

function planArticle(text: ExportText, from: number, to: number, head: number): ArticlePlan {
  const tags = new Map<number, LineTag>();
  for (const i of wordLines(text, from, head)) tags.set(i, "meta");
  tags.set(head, "title");
  return { from, to, tags, labels: new Map(), given: { ...nothingGiven, title: joinLines(text, [head]) } };
}
