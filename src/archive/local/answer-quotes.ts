import type { QuotesQuestion } from "../../questions.js";
import type { LineRecord } from "../../records.js";
import { indexAt } from "../../text/lines.js";
import type { QuotesAnswer, QuotesFacts } from "../answers.js";
import { contextOf, paragraphRecord } from "../positions.js";
import { filterArticles, limited, sortArticles } from "./filter-articles.js";
import type { FoundQuote, SpokenQuote } from "./found-quote.js";
import type { Holdings } from "./holdings.js";
import { isSure, openQuotes, QuoteReader, speakerTest } from "./read-quotes.js";

/** The quotes that fit every condition, in the order asked for. */
export async function answerQuotes(holdings: Holdings, question: QuotesQuestion): Promise<QuotesAnswer> {
  const { numbers, considered } = await filterArticles(holdings, question);
  const inOrder = sortArticles(holdings, numbers, question.sort);
  const reader = new QuoteReader(holdings, question, await speakerTest(question.by));
  const { limit } = question;
  if (limit !== undefined && question.anyOnly !== true && isCounted(question)) {
    return { considered, ...(await firstQuotes(holdings, reader, inOrder, { ...question, limit })) };
  }
  const { quotes, facts } = await selectQuotes(holdings, reader, inOrder, question);
  const reported = await countReported(holdings, numbers, question);
  return { considered, ...shown(await openQuotes(holdings, limited(quotes, question)), question), ...facts, reported };
}

/** The quotes that fit every condition, of articles that are not opened where nothing asks for their words; `limit` does not count. */
export async function selectQuotes(
  holdings: Holdings,
  reader: QuoteReader,
  numbers: readonly number[],
  question: QuotesQuestion,
): Promise<{ readonly quotes: readonly SpokenQuote[]; readonly facts: Omit<QuotesFacts, "considered" | "reported"> }> {
  const { quotes, matches } = await quotesSaid(holdings, reader, numbers, question);
  const sure = quotes.filter((quote) => isSure(quote, question.minConfidence));
  const found = await aboutWhat(holdings, sure, question);
  const facts = {
    total: found.quotes.length,
    said: quotes.length,
    unsure: quotes.length - sure.length,
    matches,
    about: found.facts,
  };
  return { quotes: found.quotes, facts };
}

/** Those about what is asked for, if anything is. */
async function aboutWhat(
  holdings: Holdings,
  quotes: readonly SpokenQuote[],
  { about }: QuotesQuestion,
): Promise<{ readonly quotes: readonly SpokenQuote[]; readonly facts: QuotesFacts["about"] }> {
  if (about === undefined) return { quotes, facts: null };
  const { selectAbout } = await import("./select-about.js");
  return selectAbout(await openQuotes(holdings, quotes), about);
}

/** What is reported of whoever is asked for by name, beside what was asked for; null where that is not known. */
async function countReported(
  holdings: Holdings,
  numbers: readonly number[],
  question: QuotesQuestion,
): Promise<number | null> {
  const { by, kinds, anyOnly, minConfidence } = question;
  if (by === undefined || kinds !== undefined || anyOnly === true || !holdings.knowsReports) return null;
  const asked = { ...question, by, kinds: ["indirect"] as const, limit: 0 };
  const reader = new QuoteReader(holdings, asked, await speakerTest(by));
  const { readQuotesBy } = await import("./find-quotes-by.js");
  const { quotes } = await readQuotesBy(holdings, reader, numbers, asked);
  const sure = quotes.filter((quote) => isSure(quote, minConfidence));
  return (await aboutWhat(holdings, sure, asked)).quotes.length;
}

/** Whether the holdings know without reading how many such quotes an article has. */
export function isCounted(question: QuotesQuestion): boolean {
  const { by, about, kinds, sections, minWords, minConfidence } = question;
  return [by, about, kinds, sections, minWords, minConfidence].every((condition) => condition === undefined);
}

/** Reads quotes up to the limit; what follows is only counted. */
async function firstQuotes(
  holdings: Holdings,
  reader: QuoteReader,
  numbers: readonly number[],
  question: QuotesQuestion & { readonly limit: number },
): Promise<Omit<QuotesAnswer, "considered">> {
  const quotes: SpokenQuote[] = [];
  let total = 0;
  for (const n of numbers) {
    if (quotes.length < question.limit) quotes.push(...(await reader.quotesOf(n)));
    total += (await holdings.counts(n)).quotes;
  }
  const facts = { total, said: total, unsure: 0, matches: [], about: null, reported: null };
  return { ...shown(await openQuotes(holdings, limited(quotes, question)), question), ...facts };
}

/** The quotes of whoever is asked for, or all. */
async function quotesSaid(
  holdings: Holdings,
  reader: QuoteReader,
  numbers: readonly number[],
  question: QuotesQuestion,
): Promise<Pick<QuotesAnswer, "matches"> & { readonly quotes: readonly SpokenQuote[] }> {
  const { by } = question;
  if (by === undefined) return { quotes: await reader.read(numbers), matches: [] };
  const { findQuotesBy } = await import("./find-quotes-by.js");
  return findQuotesBy(holdings, reader, numbers, { ...question, by });
}

function shown(quotes: readonly FoundQuote[], question: QuotesQuestion): Pick<QuotesAnswer, "quotes" | "context"> {
  return {
    quotes: quotes.map(({ record }) => record),
    context: quotes.map((quote) => contextOfQuote(quote, question)),
  };
}

function contextOfQuote(
  { article, record }: FoundQuote,
  { before = 0, after = 0, paragraph = false }: QuotesQuestion,
): LineRecord[] {
  const index = indexAt(article.paragraphs, record.spans[0]?.start ?? 0);
  const own = article.paragraphs[index];
  if (paragraph && before === 0 && after === 0) return own === undefined ? [] : [paragraphRecord(article, own)];
  return contextOf(article, index, before, after);
}
