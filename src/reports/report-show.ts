import type { Archive } from "../archive/archive.js";
import { contextOf, fileLine, paragraphRecord, placeOf } from "../archive/positions.js";
import { checkedQuoteRecord, clauseReader } from "../archive/quote-records.js";
import { emptyArticle, noStory } from "../errors.js";
import type { CheckQuestion, ShowQuestion } from "../questions.js";
import type { LineRecord } from "../records.js";
import type { ArticleHeading, CheckReport, ShowReport } from "../report.js";
import { indexAt } from "../text/lines.js";
import type { Article } from "../types.js";

/** Answers `show`: one article as a reader wants it, or the lines about one of its lines. */
export async function reportShow(archive: Archive, question: ShowQuestion): Promise<ShowReport> {
  const { article, line } = await archive.open(question.article);
  const view = question.view ?? (line === null ? "story" : "around");
  const lines = linesOf(article, view, line, question.context ?? 0);
  return {
    kind: "show",
    heading: headingOf(article),
    view,
    focus: line,
    lines,
    text: view === "raw" ? article.text : "",
    total: lines.length,
    found: lines.length > 0,
    countsAge: 0,
    notes: lines.length > 0 ? [] : [article.lines.length > 0 ? noStory(article.path) : emptyArticle(article.path)],
  };
}

/** Answers `check`: every line's label and every quoted stretch's decision, with the rules behind them. */
export async function reportCheck(archive: Archive, question: CheckQuestion): Promise<CheckReport> {
  const opened = await archive.open(question.article);
  const { article } = opened;
  const { attributed, decisions } = await opened.explained();
  const reported = question.reports === true ? await opened.reported() : null;
  const clauseOf = reported === null ? () => null : clauseReader(reported);
  const lines = everyLine(article);
  return {
    kind: "check",
    heading: headingOf(article),
    lines,
    quotes: [
      ...attributed.quotes.map((quote, n) =>
        checkedQuoteRecord(article, attributed, quote, decisions[n], clauseOf(quote)),
      ),
      // Only what was found is known of a report: its source and its words were chosen together.
      ...(reported?.quotes.map((quote) => checkedQuoteRecord(article, reported, quote, undefined)) ?? []),
    ],
    total: lines.length,
    found: lines.length > 0,
    countsAge: 0,
    notes: lines.length > 0 ? [] : [emptyArticle(article.path)],
  };
}

function headingOf({ path, title, authors, outlet, published }: Article): ArticleHeading {
  return { path, title, authors, outlet, published };
}

function linesOf(article: Article, view: ShowReport["view"], line: number | null, context: number): LineRecord[] {
  if (view === "raw" || view === "all") return everyLine(article);
  if (view === "around" && line !== null) return aroundLine(article, line, context);
  return article.paragraphs
    .filter(({ label }) => label === "body" || label === "heading" || label === "caption" || label === "title")
    .map((paragraph) => paragraphRecord(article, paragraph));
}

/** The paragraph that holds the file's line `line`, with its context. */
function aroundLine(article: Article, line: number, context: number): LineRecord[] {
  const at = lineBefore(article, line) ?? article.lines[0];
  const index = at === undefined ? -1 : indexAt(article.paragraphs, at.start);
  const paragraph = article.paragraphs[index];
  if (paragraph === undefined) return [];
  return context === 0 ? [paragraphRecord(article, paragraph)] : contextOf(article, index, context, context);
}

/** The last of its lines that stands at the file's line `line` or above it; readers may have put lines in another order. */
function lineBefore(article: Article, line: number): Article["lines"][number] | undefined {
  const above = article.lines.filter(({ number }) => fileLine(article, number) <= line);
  const last = above.reduce((most, { number }) => Math.max(most, fileLine(article, number)), 0);
  return above.find(({ number }) => fileLine(article, number) === last);
}

function everyLine(article: Article): LineRecord[] {
  return article.lines.map(({ number, start, end, label, rule }) => ({
    schema: "onrecord.line/1",
    path: article.path,
    ...placeOf(article, number),
    start,
    end,
    label,
    rule,
    text: article.text.slice(start, end),
  }));
}
