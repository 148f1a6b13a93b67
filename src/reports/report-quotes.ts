import type { Archive } from "../archive/archive.js";
import { noQuotes, unsureLeftOut } from "../errors.js";
import type { QuotesQuestion } from "../questions.js";
import type { LineRecord, QuoteRecord, QuotesReport } from "../records.js";
import { fold } from "../text/fold.js";
import { indexAt } from "../text/lines.js";
import { countWords } from "../text/words.js";
import type { Article, LineLabel, QuoteKind, Warning } from "../types.js";
import { filterArticles, limited, sortArticles } from "./filter-articles.js";
import type { FoundQuote } from "./found-quote.js";
import { identifySpeakers, type QuotedSpeaker } from "./identify-speakers.js";
import { listQuotes } from "./list-quotes.js";
import { noteSpeakers } from "./note-speakers.js";
import { contextOf } from "./positions.js";
import { quoteRecord, quoteSections, speakerOf } from "./quote-records.js";
import { selectAbout } from "./select-about.js";

const listedKinds: readonly QuoteKind[] = ["direct", "mixed"];

/** The word that `by` takes for quotes without a speaker. */
const unknownSpeaker = "unknown";

/** Answers `quotes`: the quotes that fit every condition, in the order asked for. */
export async function reportQuotes(archive: Archive, question: QuotesQuestion): Promise<QuotesReport> {
  const { articles, notes } = filterArticles(await archive.articles(), question);
  const byName = await quotesIn(archive, sortArticles(articles, question.sort), question);
  const speakers = question.by === undefined ? [] : identifySpeakers(byName);
  const inPlace = await saidUnderAnyName(byName, speakers, question.by);
  const saidAtAll = inPlace.filter((quote) => quote.said);
  const said = saidAtAll.filter(({ record }) => isSure(record, question.minConfidence));
  const about = question.about === undefined ? null : await selectAbout(said, question.about);
  const found = about?.quotes ?? said;
  const shown = limited(found, question);
  const speakerNotes =
    question.by === undefined || articles.length === 0
      ? []
      : await noteSpeakers(archive, articles, question.by, speakers);
  return {
    kind: "quotes",
    quotes: shown.map(({ record }) => record),
    context: shown.map((quote) => contextOfQuote(quote, question)),
    total: found.length,
    found: found.length > 0,
    notes: [
      ...notes,
      ...speakerNotes,
      ...(about?.notes ?? []),
      ...noteUnsure(saidAtAll.length - said.length, question.minConfidence),
      ...noteNothing(found.length, saidAtAll.length, question, articles.length),
    ],
  };
}

/** Whether a quote is as surely right as asked; what nobody can tell is not. */
function isSure({ confidence }: QuoteRecord, min: number | undefined): boolean {
  return min === undefined || (confidence !== null && confidence >= min);
}

function noteUnsure(count: number, min: number | undefined): Warning[] {
  return min === undefined || count === 0 ? [] : [unsureLeftOut(count, min)];
}

/** Nothing found, and nothing said yet about why. */
function noteNothing(found: number, said: number, question: QuotesQuestion, articles: number): Warning[] {
  const { by = [], about, kinds, sections, minWords, minConfidence } = question;
  const onlyUnknown = by.length > 0 && by.every((wanted) => fold(wanted) === unknownSpeaker);
  const explained =
    (minConfidence !== undefined && said > 0) ||
    (by.length > 0 && !onlyUnknown && said === 0) ||
    (about !== undefined && said > 0);
  if (found > 0 || articles === 0 || explained) return [];
  const isChosen = kinds !== undefined || sections !== undefined || minWords !== undefined;
  return [noQuotes(articles, onlyUnknown ? "quotes without a speaker" : isChosen ? "such quotes" : "quotes")];
}

/** Every quote of the kinds, sections and length asked for, with whether its speaker is one of those asked for. */
async function quotesIn(
  archive: Archive,
  articles: readonly Article[],
  question: QuotesQuestion,
): Promise<FoundQuote[]> {
  const kinds: ReadonlySet<QuoteKind> = new Set(question.kinds ?? listedKinds);
  const sections: ReadonlySet<LineLabel> = question.sections === undefined ? quoteSections : new Set(question.sections);
  const isSaidBy = await speakerTest(question.by);
  const found: FoundQuote[] = [];
  const oneIsEnough = question.anyOnly === true && question.about === undefined;
  for (const article of articles) {
    for (const { quote, attributed } of await listQuotes(archive, article, kinds)) {
      if (!sections.has(quote.section)) continue;
      const record = quoteRecord(article, attributed, quote);
      if (question.minWords !== undefined && countWords(record.text) < question.minWords) continue;
      const speaker = speakerOf(attributed, quote);
      const names = record.speaker === null ? [] : [record.speaker, ...(speaker?.names ?? [])];
      const roles = speaker?.roles.map(({ role }) => role) ?? [];
      const said = isSaidBy(names);
      found.push({ article, record, names, roles, said });
      if (said && oneIsEnough && isSure(record, question.minConfidence)) return found;
    }
  }
  return found;
}

/** What somebody says under one form of a name is also theirs who is asked for under another, as another article has it. */
async function saidUnderAnyName(
  quotes: readonly FoundQuote[],
  speakers: readonly QuotedSpeaker[],
  by: QuotesQuestion["by"],
): Promise<readonly FoundQuote[]> {
  const isSaidBy = await speakerTest(by);
  const theirs = new Set(speakers.filter(({ names }) => isSaidBy(names)).flatMap((speaker) => speaker.quotes));
  return quotes.map((quote) => (quote.said || !theirs.has(quote) ? quote : { ...quote, said: true }));
}

/** A test of a speaker's names against `by`. */
async function speakerTest(by: readonly string[] | undefined): Promise<(names: readonly string[]) => boolean> {
  if (by === undefined) return () => true;
  const { matchesName } = await import("../search/match-names.js");
  const wantsUnknown = by.some((wanted) => fold(wanted) === unknownSpeaker);
  return (names) =>
    (wantsUnknown && names.length === 0) || names.some((name) => by.some((wanted) => matchesName(name, wanted)));
}

function contextOfQuote({ article, record }: FoundQuote, { before = 0, after = 0 }: QuotesQuestion): LineRecord[] {
  return contextOf(article, indexAt(article.paragraphs, record.spans[0]?.start ?? 0), before, after);
}
