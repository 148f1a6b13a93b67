import type { QuotesFacts } from "../archive/answers.js";
import type { Archive } from "../archive/archive.js";
import { noQuotes, reportedToo, unsureLeftOut } from "../errors.js";
import type { QuotesQuestion } from "../questions.js";
import type { QuotesReport } from "../report.js";
import type { Warning } from "../types.js";
import { noteFilter } from "./note-filter.js";
import { noteSearch } from "./note-search.js";
import { noteSpeakers } from "./note-speakers.js";

/** Answers `quotes`: the quotes that fit every condition, in the order asked for. */
export async function reportQuotes(archive: Archive, question: QuotesQuestion): Promise<QuotesReport> {
  const answer = await archive.quotes(question);
  const { considered, quotes, context, total, reported } = answer;
  return {
    kind: "quotes",
    quotes,
    context,
    total,
    reported,
    found: total > 0,
    countsAge: considered.age,
    notes: [...noteQuotes(answer, question, archive.name), ...noteReported(reported)],
  };
}

/** What the asker should know of quotes that were found, or were not. */
export function noteQuotes(answer: QuotesFacts, question: QuotesQuestion, archive: string): Warning[] {
  const { considered, matches } = answer;
  const { articles } = considered;
  return [
    ...noteFilter(considered, question),
    ...(articles === 0 ? [] : noteSpeakers(matches, articles, archive)),
    ...noteAbout(answer, question),
    ...noteUnsure(answer, question),
    ...noteNothing(answer, question),
  ];
}

function noteReported(reported: number | null): Warning[] {
  return reported === null || reported === 0 ? [] : [reportedToo(reported)];
}

function noteAbout({ about, said, unsure, total }: QuotesFacts, question: QuotesQuestion): Warning[] {
  if (about === null) return [];
  const searched = { query: question.about ?? "", count: said - unsure, noun: "quote", found: total > 0 } as const;
  return noteSearch(searched, about);
}

function noteUnsure({ unsure }: QuotesFacts, { minConfidence }: QuotesQuestion): Warning[] {
  return minConfidence === undefined || unsure === 0 ? [] : [unsureLeftOut(unsure, minConfidence)];
}

/** Nothing found, and nothing said yet about why. */
function noteNothing({ total, said, matches, considered }: QuotesFacts, question: QuotesQuestion): Warning[] {
  const { by = [], about, kinds, sections, minWords, minConfidence } = question;
  const onlyUnknown = by.length > 0 && matches.length === 0;
  const explained =
    (minConfidence !== undefined && said > 0) ||
    (by.length > 0 && !onlyUnknown && said === 0) ||
    (about !== undefined && said > 0);
  if (total > 0 || considered.articles === 0 || explained) return [];
  const isChosen = kinds !== undefined || sections !== undefined || minWords !== undefined;
  return [
    noQuotes(considered.articles, onlyUnknown ? "quotes without a speaker" : isChosen ? "such quotes" : "quotes"),
  ];
}
