import type { OpenedArticle } from "../archive/answers.js";
import type { Archive } from "../archive/archive.js";
import { fileLine, positionOf } from "../archive/positions.js";
import { isDoubtful, quoteSections } from "../archive/quote-records.js";
import { nothingToSummarise } from "../errors.js";
import type { SummaryQuestion } from "../questions.js";
import type { QuotedSpeaker, SummaryFigure, SummaryRecord, SummarySentence } from "../records.js";
import type { SummaryReport } from "../report.js";
import type { Article, Quote, QuoteKind } from "../types.js";
import { noteFilter } from "./note-filter.js";

const defaultSentences = 3;

/** Of the list only the paths are needed: each article is opened. */
const pathsAlone = { counts: false, words: false };

/** Answers `summary`: what each article says, in its own sentences, whom it quotes, and its key figures. */
export async function reportSummary(archive: Archive, question: SummaryQuestion): Promise<SummaryReport> {
  const { considered, articles, total } = await archive.articles({ ...question, ...pathsAlone });
  const { words } = question;
  const count = question.sentences ?? (words === undefined ? defaultSentences : Infinity);
  const summaries: SummaryRecord[] = [];
  for (const { path } of articles) {
    const opened = await archive.open(path);
    const sentences = await opened.summary(count, words);
    if (sentences === null) continue;
    const details = question.details === false ? noDetails : await findDetails(opened, question);
    summaries.push(summaryRecord(opened.article, sentences, details));
  }
  const empty = summaries.filter(({ sentences }) => sentences.length === 0);
  // What the limit has cut off counts for whether there is anything, not for what is shown.
  const found = empty.length < summaries.length || (await anySummary(archive, question));
  return {
    kind: "summary",
    summaries,
    total: total - (articles.length - summaries.length),
    found,
    countsAge: considered.age,
    notes: [...noteFilter(considered, question), ...empty.map(({ path }) => nothingToSummarise(path))],
  };
}

async function anySummary(archive: Archive, question: SummaryQuestion): Promise<boolean> {
  const { articles } = await archive.articles({ ...question, limit: Infinity, ...pathsAlone });
  for (const { path } of articles) {
    const sentences = await (await archive.open(path)).summary(1);
    if (sentences !== null && sentences.length > 0) return true;
  }
  return false;
}

/** What a summary says beside its sentences. */
type Details = Pick<SummaryRecord, "quoted" | "figures">;

const noDetails: Details = { quoted: [], figures: [] };

async function findDetails(opened: OpenedArticle, { kinds }: SummaryQuestion): Promise<Details> {
  const figures = await opened.figures();
  return {
    quoted: await listQuoted(opened, new Set(kinds ?? ["direct", "mixed"])),
    figures: figures.map((one) => inFile(opened.article, one)),
  };
}

/** Who is quoted, most often first, then as they come. */
async function listQuoted(opened: OpenedArticle, kinds: ReadonlySet<QuoteKind>): Promise<QuotedSpeaker[]> {
  const { article } = opened;
  const withReports = kinds.has("indirect");
  const { quotes: said } = await opened.attributed();
  const { quotes: reported } = withReports ? await opened.reported() : { quotes: [] };
  const bySpeaker = new Map<string, { quotes: number; reports: number; readonly lines: Set<number> }>();
  for (const quote of [...said, ...reported].toSorted((a, b) => startOf(a) - startOf(b))) {
    const speaker = quote.attribution?.speaker ?? null;
    const isAsked = kinds.has(quote.kind) && quoteSections.has(quote.section) && !isDoubtful(quote);
    if (speaker === null || !isAsked) continue;
    const quoted = bySpeaker.get(speaker) ?? { quotes: 0, reports: 0, lines: new Set<number>() };
    bySpeaker.set(speaker, quoted);
    quoted.quotes++;
    if (quote.kind === "indirect") quoted.reports++;
    quoted.lines.add(positionOf(article, startOf(quote)).line);
  }
  const all = [...bySpeaker].map(([speaker, { quotes, reports, lines }]) => ({
    speaker,
    quotes,
    reports: withReports ? reports : null,
    lines: [...lines],
  }));
  return all.toSorted((a, b) => b.quotes - a.quotes);
}

function startOf({ spans, sentence }: Quote): number {
  return spans[0]?.start ?? sentence.start;
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
