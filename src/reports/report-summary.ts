import type { Archive } from "../archive/archive.js";
import { nothingToSummarise } from "../errors.js";
import type { SummaryQuestion, SummaryRecord, SummaryReport, SummarySentence } from "../records.js";
import type { Article } from "../types.js";
import { filterArticles, limited, sortArticles } from "./filter-articles.js";
import { fileLine } from "./positions.js";

const defaultSentences = 3;

/** Answers `summary`: what each article says, in its own sentences. */
export async function reportSummary(archive: Archive, question: SummaryQuestion): Promise<SummaryReport> {
  const { articles, notes } = filterArticles(await archive.articles(), question);
  const shown = limited(sortArticles(articles, question.sort), question);
  const summaries: SummaryRecord[] = [];
  for (const article of shown) {
    const sentences = await archive.summary(article, question.sentences ?? defaultSentences);
    if (sentences !== null) summaries.push(summaryRecord(article, sentences));
  }
  const empty = summaries.filter(({ sentences }) => sentences.length === 0);
  // What the limit has cut off counts for whether there is anything, not for what is shown.
  const found = empty.length < summaries.length || (await anySummary(archive, articles));
  return {
    kind: "summary",
    summaries,
    total: articles.length - (shown.length - summaries.length),
    found,
    notes: [...notes, ...empty.map(({ path }) => nothingToSummarise(path))],
  };
}

async function anySummary(archive: Archive, articles: readonly Article[]): Promise<boolean> {
  for (const article of articles) if (((await archive.summary(article, 1)) ?? []).length > 0) return true;
  return false;
}

function summaryRecord(article: Article, chosen: readonly SummarySentence[]): SummaryRecord {
  const { article: name, path, title, authors, outlet, published } = article;
  const sentences = chosen.map((s) => ({ ...s, line: fileLine(article, s.line) }));
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
