import type { Archive } from "../archive/archive.js";
import { nothingToSummarise } from "../errors.js";
import type { SummaryQuestion, SummaryRecord, SummaryReport } from "../records.js";
import { summariseArticle } from "../summary/summarise-article.js";
import type { Article } from "../types.js";
import { filterArticles, limited, sortArticles } from "./filter-articles.js";
import { fileLine } from "./positions.js";

const defaultSentences = 3;

/** Answers `summary`: what each article says, in its own sentences. */
export async function reportSummary(archive: Archive, question: SummaryQuestion): Promise<SummaryReport> {
  const { articles, notes } = filterArticles(await archive.articles(), question);
  const shown = limited(sortArticles(articles, question.sort), question);
  const summaries = shown.map((article) => summaryRecord(article, question.sentences ?? defaultSentences));
  const empty = summaries.filter(({ sentences }) => sentences.length === 0);
  // What the limit has cut off counts for whether there is anything, not for what is shown.
  const found = empty.length < summaries.length || articles.some((article) => summariseArticle(article, 1).length > 0);
  return {
    kind: "summary",
    summaries,
    total: articles.length,
    found,
    notes: [...notes, ...empty.map(({ path }) => nothingToSummarise(path))],
  };
}

function summaryRecord(article: Article, count: number): SummaryRecord {
  const { article: name, path, title, authors, outlet, published } = article;
  const sentences = summariseArticle(article, count).map((s) => ({ ...s, line: fileLine(article, s.line) }));
  return {
    schema: "onrecord.summary/1",
    get id() {
      return article.id;
    },
    article: name,
    path,
    title,
    authors,
    outlet,
    published,
    summary: sentences.map(({ text }) => text),
    sentences,
  };
}
