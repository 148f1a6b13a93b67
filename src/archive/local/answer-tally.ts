import type { SearchQuestion, TallyQuestion } from "../../questions.js";
import { sections } from "../../search/build-index.js";
import type { ArticleKey, CountKeys, LineLabel } from "../../types.js";
import type { Considered, PassagesFacts, TallyAnswer } from "../answers.js";
import { findPassages } from "./answer-passages.js";
import { isCounted, selectQuotes } from "./answer-quotes.js";
import { askedRows, askedTable, copiesIn } from "./answer-speakers.js";
import { filterArticles, isAboutOne } from "./filter-articles.js";
import type { SpokenQuote } from "./found-quote.js";
import type { Holdings } from "./holdings.js";
import { identifySpeakers } from "./identify-speakers.js";
import { QuoteReader, speakerTest } from "./read-quotes.js";
import { dateLengths, partOfDate, Tally } from "./tally.js";

type About<Of extends TallyQuestion["of"]> = Extract<TallyQuestion, { readonly of: Of }>;

/** How many results of a question there are by a key. */
export function answerTally(holdings: Holdings, question: TallyQuestion): Promise<TallyAnswer> {
  switch (question.of) {
    case "quotes":
      return tallyQuotes(holdings, question);
    case "search":
      return tallyPassages(holdings, question);
    case "speakers":
      return tallySpeakers(holdings, question);
    case "unquoted":
      return tallyUnquoted(holdings, question);
    case "list":
      return tallyArticles(holdings, question);
  }
}

async function tallyArticles(holdings: Holdings, question: About<"list">): Promise<TallyAnswer> {
  const { by, among } = question;
  const { numbers, considered } = await filterArticles(holdings, among);
  const tally = new Tally(by);
  for (const n of numbers) tally.add(keysOfArticle(holdings, n, by));
  return { of: "list", ...tally.result(question), facts: { considered } };
}

async function tallyPassages(holdings: Holdings, question: About<"search">): Promise<TallyAnswer> {
  const { by, among } = question;
  const { limit: _, ...all } = among;
  const { places, facts } = await (all.regexp === true ? placesOfPattern(holdings, all) : placesOfQuery(holdings, all));
  const tally = new Tally(by);
  for (const { n, section } of places) tally.add(by === "section" ? [section] : keysOfPlace(holdings, n, by));
  return { of: "search", ...tally.result(question), facts };
}

/** Where passages stand: in which article, and in which section of it. */
interface FoundPlaces {
  readonly places: readonly { readonly n: number; readonly section: LineLabel | null }[];
  readonly facts: PassagesFacts;
}

async function placesOfQuery(holdings: Holdings, question: SearchQuestion): Promise<FoundPlaces> {
  const { hits, facts, index } = await findPassages(holdings, question);
  const places = hits.map(({ article, passage }) => {
    const section = sections[index.sectionOf[(index.firstPassage[article] ?? 0) + passage] ?? 0] ?? null;
    return { n: article, section };
  });
  return { places, facts };
}

async function placesOfPattern(holdings: Holdings, question: SearchQuestion): Promise<FoundPlaces> {
  const { findPattern } = await import("./answer-pattern.js");
  const { articles, facts } = await findPattern(holdings, question);
  const places: FoundPlaces["places"][number][] = [];
  let total = 0;
  for await (const hits of articles) {
    total++;
    for (const { hit, paragraph } of hits) places.push({ n: hit.article, section: paragraph.label });
  }
  return { places, facts: { ...facts, total } };
}

async function tallyQuotes(holdings: Holdings, question: About<"quotes">): Promise<TallyAnswer> {
  const { by, among } = question;
  const tally = new Tally(by);
  const listed = isCounted(among) ? await addListed(tally, holdings, question) : null;
  if (listed !== null) {
    const total = tally.counted;
    const facts = { considered: listed, total, said: total, unsure: 0, matches: [], about: null, reported: null };
    return { of: "quotes", ...tally.result(question), facts };
  }
  const { numbers, considered } = await filterArticles(holdings, among);
  const reader = new QuoteReader(holdings, among, await speakerTest(among.by));
  const { quotes, facts } = await selectQuotes(holdings, reader, numbers, among);
  if (by === "speaker") addSpeakers(tally, quotes, isAboutOne(holdings, numbers));
  else for (const spoken of quotes) tally.add(keysOfQuote(holdings, spoken, by));
  return { of: "quotes", ...tally.result(question), facts: { ...facts, considered, reported: null } };
}

/**
 * Without a condition on the quotes it is known how many each article has, and each speaker, who has in copies of an article
 * as many as in one: no quote is read. Null where that does not tell.
 */
async function addListed(tally: Tally, holdings: Holdings, { by, among }: About<"quotes">): Promise<Considered | null> {
  if (by === "kind" || by === "section") return null;
  if (by === "speaker") {
    const { table, considered } = await askedTable(holdings, among);
    if (table.copies.length > 0) return null;
    for (const [row, quotes] of table.quotes.entries()) tally.add([table.name(row)], quotes);
    return considered;
  }
  const { numbers, considered } = await filterArticles(holdings, among);
  for (const n of numbers) tally.add(keysOfPlace(holdings, n, by), (await holdings.counts(n)).quotes);
  return considered;
}

/** People as `quotes --by` knows them over articles. */
function addSpeakers(tally: Tally, quotes: readonly SpokenQuote[], isOneArticle: boolean): void {
  for (const { name, quotes: theirs } of identifySpeakers(quotes, isOneArticle)) tally.add([name], theirs.length);
  tally.add([null], quotes.filter(({ quote }) => (quote.attribution?.speaker ?? null) === null).length);
}

function keysOfQuote(
  holdings: Holdings,
  { n, quote }: SpokenQuote,
  by: Exclude<CountKeys["quotes"], "speaker">,
): (string | null)[] {
  return by === "kind" || by === "section" ? [quote[by]] : keysOfPlace(holdings, n, by);
}

/** Whoever is quoted in several months, or outlets, counts in each; the quotes without a speaker are nobody. */
async function tallySpeakers(holdings: Holdings, question: About<"speakers">): Promise<TallyAnswer> {
  const { by, among } = question;
  const { considered, table, about } = await askedTable(holdings, among);
  const tally = new Tally(by);
  for (const number of await askedRows(table, among)) {
    if (table.name(number) === null) continue;
    const { type, places } = table.row(number);
    if (by === "type") tally.add([type]);
    else tally.add(places.flatMap(({ n }) => keysOfArticle(holdings, n, by)));
  }
  return { of: "speakers", ...tally.result(question), facts: { considered, about, copies: copiesIn(table, holdings) } };
}

/** Whoever several articles tell of counts as a speaker does. */
async function tallyUnquoted(holdings: Holdings, question: About<"unquoted">): Promise<TallyAnswer> {
  const { by, among } = question;
  const { readUnquoted } = await import("./answer-unquoted.js");
  const { rows, considered, about } = await readUnquoted(holdings, among);
  const tally = new Tally(by);
  for (const { record, numbers } of rows) {
    if (by === "type" || by === "act") tally.add([record[by]]);
    else tally.add(numbers.flatMap((n) => keysOfArticle(holdings, n, by)));
  }
  return { of: "unquoted", ...tally.result(question), facts: { considered, about } };
}

function keysOfPlace(holdings: Holdings, n: number, by: ArticleKey | "article"): (string | null)[] {
  return by === "article" ? [holdings.path(n)] : keysOfArticle(holdings, n, by);
}

/** What an article is counted under: each of its authors, one of all else. */
function keysOfArticle(holdings: Holdings, n: number, by: ArticleKey): (string | null)[] {
  switch (by) {
    case "outlet":
      return [holdings.outlet(n)];
    case "author": {
      const { authors } = holdings.card(n);
      return authors.length === 0 ? [null] : [...authors];
    }
    case "language":
      return [holdings.card(n).language];
    case "year":
    case "month":
    case "day":
      return [partOfDate(holdings.published(n), dateLengths[by])];
  }
}
