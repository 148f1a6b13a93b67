import { type ExportField, labelledFields } from "../../lexicon/page/export-fields.js";
import { nothingGiven } from "../document.js";
import { type ArticlePlan, type ExportText, joinLines, type LineTag, wordLines } from "./export-text.js";
import { isDateLine, isPageFurniture, readField } from "./read-line.js";

const rule = /^(?:[-_=*~#•·—–+]\s{0,3}){3,}$/;
const byline =
  /^(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|Di|Da|Door)\s\p{Lu}[\p{L}.'’-]*(?:[\s,&]+(?:and\s|und\s|et\s|y\s|van\s|von\s|de\s)?\p{Lu}[\p{L}.'’-]*){0,10}$/u;
/** "HARBOUR TOWN (AP) — The …", "LAGOS, March 3 (Reuters) - …": the place in capitals, and a dash. */
const dateline = /^\p{Lu}[\p{Lu} .'’-]{1,40}(?:, [\p{L}\d .,]{2,40})?\s?(?:\([\p{L} /]{2,20}\)\s?)?(?:[—–]|--?\s)/u;

const longestHeadline = 160;
/** Lines below a headline among which byline, date and dateline are looked for. */
const headLines = 5;

/** What is a head where a rule stands above it, or the file begins. */
function isHead({ byline, dateline, labelled }: Signs): boolean {
  return byline || dateline || labelled;
}

function opensWithHead(text: ExportText): boolean {
  const first = wordLines(text, 0, text.lines.length, 1)[0];
  const signs = first === undefined ? null : signsAt(text, first);
  return signs !== null && isHead(signs);
}

/** What stands in the lines below a headline. */
interface Signs {
  readonly byline: boolean;
  readonly date: boolean;
  readonly dateline: boolean;
  /** It is a field itself, "Title: …", with others under it. */
  readonly labelled: boolean;
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

const fewestWords = 12;

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
    const isNext = signs !== null && (ruled === null ? signs.byline && signs.date && signs.dateline : isHead(signs));
    if (isNext) heads.push({ from: ruled ?? i, head: i });
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
  const labelled = readField(words, labelledFields)?.field === "title";
  if (labelled)
    return { ...noSigns, labelled: below.slice(0, 4).filter((line) => headFields.has(fieldOf(line))).length >= 2 };
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
    labelled: false,
  };
}

const noSigns: Signs = { byline: false, date: false, dateline: false, labelled: false };
const headFields: ReadonlySet<ExportField | null> = new Set(["authors", "published", "outlet", "url"]);

function fieldOf(words: string): ExportField | null {
  return readField(words, labelledFields)?.field ?? null;
}

function planArticle(text: ExportText, from: number, to: number, head: number): ArticlePlan {
  const tags = new Map<number, LineTag>();
  for (const i of wordLines(text, from, head)) tags.set(i, "meta");
  const words = text.lines[head]?.text ?? "";
  const field = readField(words, labelledFields);
  // What the fields under it say `clean/` reads as it does in a file of one article.
  if (field?.field === "title")
    return { from, to, tags, labels: new Map(), given: { ...nothingGiven, title: field.value } };
  tags.set(head, "title");
  for (const i of wordLines(text, head + 1, to, 3)) if (byline.test(text.lines[i]?.text ?? "")) tags.set(i, "meta");
  return { from, to, tags, labels: new Map(), given: { ...nothingGiven, title: joinLines(text, [head]) } };
}
