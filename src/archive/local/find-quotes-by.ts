import type { QuotesQuestion } from "../../questions.js";
import { fold } from "../../text/fold.js";
import type { NameMatch } from "../answers.js";
import { findNearSpeaker } from "./find-near-speaker.js";
import type { SpokenQuote } from "./found-quote.js";
import type { Holdings } from "./holdings.js";
import { matchSpeakers } from "./match-speakers.js";
import { keysOfWanted } from "./name-keys.js";
import { QuoteReader, type SpeakerTest, unknownSpeaker } from "./read-quotes.js";
import { type ReadSpeakers, SpeakersReader } from "./read-speakers.js";

/** What `by` finds. */
export interface QuotesBy {
  /** In the order of the articles. */
  readonly quotes: readonly SpokenQuote[];
  readonly matches: readonly NameMatch[];
}

/**
 * The quotes of whoever `by` asks for: what somebody says under one form of a name is also theirs who is asked for under
 * another, as another article has it. Only articles in which they may speak are asked.
 */
export async function findQuotesBy(
  holdings: Holdings,
  reader: QuoteReader,
  numbers: readonly number[],
  question: QuotesQuestion & { readonly by: readonly string[] },
): Promise<QuotesBy> {
  const { by } = question;
  const { quotes, speakers } = await readQuotesBy(holdings, reader, numbers, question);
  // Where nothing is found without a look at every file, all is asked again after one.
  if (quotes.length === 0 && holdings.age > 0) return { quotes, matches: [] };
  const near = (wanted: string) => findNearSpeaker(holdings, hintReader(holdings, reader, numbers, question), wanted);
  const matches = [];
  for (const wanted of by) {
    if (fold(wanted) === unknownSpeaker) continue;
    matches.push(await matchSpeakers(holdings, numbers, wanted, speakers, () => near(wanted)));
  }
  return { quotes, matches };
}

/** Those quotes, and everybody who says anything in the articles that were read for them. */
export async function readQuotesBy(
  holdings: Holdings,
  reader: QuoteReader,
  numbers: readonly number[],
  question: QuotesQuestion & { readonly by: readonly string[] },
): Promise<ReadSpeakers> {
  const speakersReader = new SpeakersReader(holdings, reader, numbers, question);
  const { quotes, speakers } = await readSpeakersNamed(speakersReader, question.by, reader.isSaidBy);
  const theirs = new Set(speakers.filter(({ names }) => reader.isSaidBy(names)).flatMap((speaker) => speaker.quotes));
  return { quotes: quotes.filter((quote) => quote.said || theirs.has(quote)), speakers };
}

/** Whom a hint may name: those who are quoted. Who else is reported is not known before all articles are read. */
function hintReader(
  holdings: Holdings,
  reader: QuoteReader,
  numbers: readonly number[],
  question: QuotesQuestion,
): SpeakersReader {
  if (question.kinds?.includes("indirect") !== true) return new SpeakersReader(holdings, reader, numbers, question);
  const { kinds: _, ...quoted } = question;
  return new SpeakersReader(holdings, new QuoteReader(holdings, quoted, reader.isSaidBy), numbers, quoted);
}

/** What is said in the articles in which somebody may speak that `by` asks for; in all where that may be any. */
async function readSpeakersNamed(
  reader: SpeakersReader,
  by: readonly string[],
  isSaidBy: SpeakerTest,
): Promise<ReadSpeakers> {
  if (by.some((wanted) => fold(wanted) === unknownSpeaker)) return reader.readAll();
  const naming = await reader.articlesWith(by.flatMap(keysOfWanted));
  return naming === null ? reader.readAll() : reader.readWithNamesakes(naming, (name) => isSaidBy([name]));
}
