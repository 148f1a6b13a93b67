import type { Considered, QuotesAnswer } from "../archive/answers.js";
import type { Archive } from "../archive/archive.js";
import type { ListQuestion, QuotesQuestion } from "../questions.js";
import type { ListReport, QuotesReport } from "../report.js";
import { noteFilter } from "./note-filter.js";
import { noteQuotes } from "./report-quotes.js";

/** Questions that one article after the other can answer: `by`, `about` and orders by date need them all. */
export type EachQuestion<T extends QuotesQuestion | ListQuestion> = Omit<T, "by" | "about" | "sort">;

/**
 * Answers `quotes` of archives that come one by one and are forgotten: a report of each that has any, without notes, and at
 * last one without records, with the total and the notes of all.
 */
export async function* reportEachQuotes(
  archives: AsyncIterable<Archive>,
  question: EachQuestion<QuotesQuestion>,
): AsyncGenerator<QuotesReport> {
  let sum = noAnswer;
  let shown = 0;
  for await (const archive of archives) {
    const answer = await archive.quotes(withLeft(question, shown));
    sum = addAnswers(sum, answer);
    shown += answer.quotes.length;
    if (answer.quotes.length > 0) yield quotesReport(answer);
    if (question.anyOnly === true && sum.total > 0) break;
  }
  yield { ...quotesReport(sum), notes: noteQuotes(sum, question, "-") };
}

/** Answers `list` in the same way. */
export async function* reportEachArticle(
  archives: AsyncIterable<Archive>,
  question: EachQuestion<ListQuestion>,
): AsyncGenerator<ListReport> {
  let considered = nothingConsidered;
  let total = 0;
  let shown = 0;
  for await (const archive of archives) {
    const answer = await archive.articles(withLeft(question, shown));
    considered = addConsidered(considered, answer.considered);
    total += answer.total;
    shown += answer.articles.length;
    if (answer.articles.length > 0) yield listReport(answer.articles, answer.total);
    if (question.anyOnly === true && total > 0) break;
  }
  yield { ...listReport([], total), notes: noteFilter(considered, question) };
}

/** The question, of which so many records have been shown. */
function withLeft<Question extends { readonly limit?: number }>(question: Question, shown: number): Question {
  return question.limit === undefined ? question : { ...question, limit: question.limit - shown };
}

function quotesReport({ quotes, context, total }: QuotesAnswer): QuotesReport {
  return { kind: "quotes", quotes, context, total, found: total > 0, countsAge: 0, reported: null, notes: [] };
}

function listReport(articles: ListReport["articles"], total: number): ListReport {
  return { kind: "list", articles, total, found: total > 0, countsAge: 0, notes: [] };
}

const nothingConsidered: Considered = { all: 0, articles: 0, undated: 0, unplaced: 0, age: 0 };

const noAnswer: QuotesAnswer = {
  considered: nothingConsidered,
  quotes: [],
  context: [],
  total: 0,
  said: 0,
  unsure: 0,
  matches: [],
  about: null,
  reported: null,
};

/** What there is to tell of both, without their records. */
function addAnswers(one: QuotesAnswer, other: QuotesAnswer): QuotesAnswer {
  return {
    ...noAnswer,
    considered: addConsidered(one.considered, other.considered),
    total: one.total + other.total,
    said: one.said + other.said,
    unsure: one.unsure + other.unsure,
  };
}

function addConsidered(one: Considered, other: Considered): Considered {
  return {
    all: one.all + other.all,
    articles: one.articles + other.articles,
    undated: one.undated + other.undated,
    unplaced: one.unplaced + other.unplaced,
    age: 0,
  };
}
