import type { Archive } from "../archive/archive.js";
import { nothingToSummarise } from "../errors.js";
import type { SummaryQuestion } from "../questions.js";
import type { QuotedSpeaker, SummaryFigure, SummaryRecord, SummaryReport, SummarySentence } from "../records.js";
import type { Article } from "../types.js";
import { filterArticles, limited, sortArticles } from "./filter-articles.js";
import { fileLine, positionOf } from "./positions.js";
import { isListed } from "./quote-records.js";

const defaultSentences = 3;

/** Answers `summary`: what each article says, in its own sentences, whom it quotes, and its key figures. */
export async function reportSummary(archive: Archive, question: SummaryQuestion): Promise<SummaryReport> {
  const { articles, notes } = filterArticles(await archive.articles(), question);
  const shown = limited(sortArticles(articles, question.sort), question);
  const { words } = question;
  const count = question.sentences ?? (words === undefined ? defaultSentences : Infinity);
  const summaries: SummaryRecord[] = [];
  for (const article of shown) {
    const sentences = await archive.summary(article, count, words);
    if (sentences === null) continue;
    const details = question.details === false ? noDetails : await findDetails(archive, article);
    summaries.push(summaryRecord(article, sentences, details));
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

/** What a summary says beside its sentences. */
type Details = Pick<SummaryRecord, "quoted" | "figures">;

const noDetails: Details = { quoted: [], figures: [] };

async function findDetails(archive: Archive, article: Article): Promise<Details> {
  const figures = await archive.figures(article);
  return { quoted: await listQuoted(archive, article), figures: figures.map((one) => inFile(article, one)) };
}

/** Who is quoted, most often first, then as they come. */
async function listQuoted(archive: Archive, article: Article): Promise<QuotedSpeaker[]> {
  const bySpeaker = new Map<string, { quotes: number; readonly lines: Set<number> }>();
  for (const quote of (await archive.attributed(article)).quotes) {
    const speaker = quote.attribution?.speaker ?? null;
    if (speaker === null || !isListed(quote)) continue;
    const quoted = bySpeaker.get(speaker) ?? { quotes: 0, lines: new Set<number>() };
    bySpeaker.set(speaker, quoted);
    quoted.quotes++;
    quoted.lines.add(positionOf(article, quote.spans[0]?.start ?? quote.sentence.start).line);
  }
  const all = [...bySpeaker].map(([speaker, { quotes, lines }]) => ({ speaker, quotes, lines: [...lines] }));
  return all.toSorted((a, b) => b.quotes - a.quotes);
}

function inFile<Found extends SummaryFigure | SummarySentence>(article: Article, found: Found): Found {
  return { ...found, line: fileLine(article, found.line) };
}

function summaryRecord(article: Article, chosen: readonly SummarySentence[], details: Details): SummaryRecord {
  const { article: name, path, title, authors, outlet, published, url, language, lineUnit } = article;
  const sentences = chosen.map((sentence) => inFile(article, sentence));
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
    url,
    language,
    lineUnit,
    summary: sentences.map(({ text }) => text),
    sentences,
    ...details,
  };
}
