import type { QuotesQuestion } from "../../questions.js";
import { fold } from "../../text/fold.js";
import type { NameMatch } from "../answers.js";
import type { FoundQuote } from "./found-quote.js";
import type { Holdings } from "./holdings.js";
import { identifySpeakers } from "./identify-speakers.js";
import { matchSpeakers, type Quoted } from "./match-speakers.js";
import { isFullName } from "./merge-people.js";
import { keyOfName, keysOfWanted } from "./name-keys.js";
import { readFullName } from "./read-full-name.js";
import { type QuoteReader, unknownSpeaker } from "./read-quotes.js";

/** What `by` finds. */
export interface QuotesBy {
  /** In the order of the articles. */
  readonly quotes: readonly FoundQuote[];
  readonly matches: readonly NameMatch[];
}

/**
 * The quotes of whoever `by` asks for: what somebody says under one form of a name is also theirs who is asked for under
 * another, as another article has it. Only articles that may name them are opened.
 */
export async function findQuotesBy(
  holdings: Holdings,
  reader: QuoteReader,
  numbers: readonly number[],
  question: QuotesQuestion & { readonly by: readonly string[] },
): Promise<QuotesBy> {
  const { by } = question;
  const naming = await articlesNaming(holdings, by);
  const opened = naming === null ? numbers : await withNamesakes(holdings, reader, numbers, naming);
  const isOneArticle = numbers.length === 1;
  const read = await reader.read(opened);
  const speakers = identifySpeakers(read, isOneArticle);
  const theirs = new Set(speakers.filter(({ names }) => reader.isSaidBy(names)).flatMap(({ quotes }) => quotes));
  const quotes = read.filter((quote) => quote.said || theirs.has(quote));
  const everybody = async (): Promise<Quoted[]> => {
    const kept = await keptSpeakers(holdings, numbers, question);
    if (kept !== null) return kept;
    const all =
      question.anyOnly === true || opened.length === numbers.length
        ? speakers
        : identifySpeakers(await reader.read(numbers), isOneArticle);
    return all.map(({ name, quotes: theirs }) => ({ name, quotes: theirs.length }));
  };
  const matches = [];
  for (const wanted of by) {
    if (fold(wanted) === unknownSpeaker) continue;
    const mayName = await articlesNaming(holdings, [wanted]);
    const named = mayName === null ? numbers : numbers.filter((n) => mayName.has(n));
    matches.push(await matchSpeakers(holdings, named, wanted, speakers, everybody));
  }
  return { quotes, matches };
}

/** All who are quoted, where that is known without reading: of all articles, and of quotes of the usual kinds. */
async function keptSpeakers(
  holdings: Holdings,
  numbers: readonly number[],
  { kinds, sections, minWords }: QuotesQuestion,
): Promise<Quoted[] | null> {
  const isUsual = [kinds, sections, minWords].every((condition) => condition === undefined);
  const table = isUsual && numbers.length === (await holdings.all()).length ? await holdings.speakers() : null;
  if (table === null) return null;
  return Array.from(table.quotes).flatMap((quotes, row) => {
    const name = table.name(row);
    return name === null ? [] : { name, quotes };
  });
}

/** The articles in which somebody may be named that `by` asks for; null where any may be. */
async function articlesNaming(holdings: Holdings, by: readonly string[]): Promise<ReadonlySet<number> | null> {
  if (by.some((wanted) => fold(wanted) === unknownSpeaker)) return null;
  return articlesWith(holdings, by.flatMap(keysOfWanted));
}

async function articlesWith(holdings: Holdings, keys: readonly string[]): Promise<ReadonlySet<number> | null> {
  const found = new Set<number>();
  for (const key of new Set(keys)) {
    const numbers = await holdings.naming(key);
    if (numbers === null) return null;
    for (const n of numbers) found.add(n);
  }
  return found;
}

/** With those that may quote the same people under another form: who is one over articles is told by surname, or by name. */
async function withNamesakes(
  holdings: Holdings,
  reader: QuoteReader,
  numbers: readonly number[],
  naming: ReadonlySet<number>,
): Promise<readonly number[]> {
  const read = await reader.read(numbers.filter((n) => naming.has(n)));
  const keys = read.flatMap(({ said, record: { speaker, speakerType } }) => {
    if (!said || speaker === null) return [];
    return isFullName(speaker, speakerType) ? readFullName(speaker).surname : keyOfName(speaker);
  });
  const namesakes = await articlesWith(holdings, keys);
  return namesakes === null ? numbers : numbers.filter((n) => naming.has(n) || namesakes.has(n));
}
