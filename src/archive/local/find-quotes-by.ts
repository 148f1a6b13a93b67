import type { QuotesQuestion } from "../../questions.js";
import { fold } from "../../text/fold.js";
import type { NameMatch } from "../answers.js";
import type { SpokenQuote } from "./found-quote.js";
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
  // Who is reported without quotation marks is only named as long as nobody looks for that.
  const quoted = question.kinds?.includes("indirect") !== true;
  const naming = await articlesNaming(holdings, by, quoted);
  const opened = naming === null ? numbers : await withNamesakes(holdings, reader, numbers, naming, quoted);
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
    matches.push(await matchSpeakers(holdings, numbers, wanted, speakers, everybody));
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

/** The articles in which somebody may speak that `by` asks for, in quotation marks where `quoted`; null where any may be. */
async function articlesNaming(
  holdings: Holdings,
  by: readonly string[],
  quoted: boolean,
): Promise<ReadonlySet<number> | null> {
  if (by.some((wanted) => fold(wanted) === unknownSpeaker)) return null;
  return articlesWith(holdings, by.flatMap(keysOfWanted), quoted);
}

/** The articles of names that have all keys of one of these sets; null where nobody knows. */
async function articlesWith(
  holdings: Holdings,
  sets: readonly (readonly string[])[],
  quoted: boolean,
): Promise<ReadonlySet<number> | null> {
  const found = new Set<number>();
  for (const keys of sets) {
    const names = await holdings.namesWith(keys);
    if (names === null) return null;
    for (const { named, speaking } of names) {
      for (const n of speaking) found.add(n);
      if (!quoted) for (const n of named) found.add(n);
    }
  }
  return found;
}

/** With those that may quote the same people under another form: who is one over articles is told by surname, or by name. */
async function withNamesakes(
  holdings: Holdings,
  reader: QuoteReader,
  numbers: readonly number[],
  naming: ReadonlySet<number>,
  quoted: boolean,
): Promise<readonly number[]> {
  const read = await reader.read(numbers.filter((n) => naming.has(n)));
  const keys = new Set(read.filter(({ said }) => said).flatMap(keysOfNamesakes));
  const sets = Array.from(keys, (key) => [key]);
  const namesakes = await articlesWith(holdings, sets, quoted);
  return namesakes === null ? numbers : numbers.filter((n) => naming.has(n) || namesakes.has(n));
}

/** The keys of whoever may be the speaker of a quote under another form of the name. */
function keysOfNamesakes({ quote: { attribution } }: SpokenQuote): string[] {
  if (attribution === null || attribution.speaker === null) return [];
  const { speaker, speakerType } = attribution;
  if (!isFullName(speaker, speakerType)) return [keyOfName(speaker)];
  const { given, surname } = readFullName(speaker);
  // "Kim" alone may be Kim Jong-un.
  return speaker.includes("-") ? [surname, given] : [surname];
}
