import type { QuoteRecord } from "../records.js";
import { isSameSpeaker } from "../verify/compare-speakers.js";
import type { ReadText } from "../verify/describe-changes.js";
import { readText } from "../verify/judge-quote.js";
import { plainWords } from "../verify/plain-words.js";
import { joinWordings, type Wording } from "./join-wordings.js";

/** What is looked at of a quote. */
export type GroupedQuote = Pick<QuoteRecord, "id" | "text" | "speaker" | "speakerType" | "published">;

/** Fewer words may be anybody's: they are one statement only of one speaker, within a few days. */
const tellingWords = 8;
const fewDays = 7;
const msPerDay = 86_400_000;

/**
 * Groups quotes that are one statement: each group the earliest first, and the groups by their earliest; those without a date last.
 * Takes time in proportion to the number of quotes.
 */
export function groupQuotes<Quote extends GroupedQuote>(quotes: readonly Quote[]): Quote[][] {
  const ranked = quotes.toSorted(byDate).map((quote, rank) => ({ quote, rank }));
  const short = new ShortStatements<Quote>();
  const long = new Map<string, WordedQuotes<Quote>>();
  const forms: PlainForms = new Map();
  for (const one of ranked) {
    const words = wordsOf(one.quote.text, forms);
    const key = words.join(" ");
    const known = long.get(key);
    if (words.length < tellingWords) short.add(one, key);
    else if (known === undefined) long.set(key, new WordedQuotes(words, one));
    else known.quotes.push(one);
  }
  const statements = [...short.all, ...joinWorded([...long.values()])];
  return statements.toSorted(byFirst).map((statement) => statement.map(({ quote }) => quote));
}

/** Words as they are compared: without case, accents and marks, in one spelling. */
export function wordsOf(text: string, known: PlainForms = new Map()): string[] {
  return readText(text).words.flatMap(({ kind, key }) => (kind === "word" ? plainForm(key, known) : []));
}

/** Words in one spelling, by their keys: most words of many quotes have been met before. */
type PlainForms = Map<string, readonly string[]>;

function plainForm(key: string, known: PlainForms): readonly string[] {
  const form = known.get(key) ?? plainWords([key]);
  known.set(key, form);
  return form;
}

/** A quote, and its place among all by date. */
interface Ranked<Quote> {
  readonly quote: Quote;
  readonly rank: number;
}

function byDate(a: GroupedQuote, b: GroupedQuote): number {
  if (a.published === b.published) return 0;
  if (a.published === null) return 1;
  if (b.published === null) return -1;
  return a.published < b.published ? -1 : 1;
}

function byFirst<Quote>(a: readonly Ranked<Quote>[], b: readonly Ranked<Quote>[]): number {
  return (a[0]?.rank ?? 0) - (b[0]?.rank ?? 0);
}

/** Quotes with the same words. */
class WordedQuotes<Quote extends GroupedQuote> implements Wording {
  readonly words: readonly string[];
  readonly speaker: Quote;
  readonly quotes: Ranked<Quote>[];

  constructor(words: readonly string[], first: Ranked<Quote>) {
    this.words = words;
    this.speaker = first.quote;
    this.quotes = [first];
  }

  read(): ReadText {
    return readText(this.speaker.text);
  }
}

function joinWorded<Quote extends GroupedQuote>(worded: readonly WordedQuotes<Quote>[]): Ranked<Quote>[][] {
  const statements = new Map<number, Ranked<Quote>[]>();
  for (const [n, first] of joinWordings(worded).entries()) {
    const quotes = worded[n]?.quotes ?? [];
    const known = statements.get(first);
    if (known === undefined) statements.set(first, [...quotes]);
    else for (const quote of quotes) known.push(quote);
  }
  return [...statements.values()].map((quotes) => quotes.toSorted((a, b) => a.rank - b.rank));
}

/** Statements of few words: the same words of the same speaker within a few days, or in copies of one article. */
class ShortStatements<Quote extends GroupedQuote> {
  readonly all: Ranked<Quote>[][] = [];
  /** The latest of those with the same words and the same surname. */
  readonly #latest = new Map<string, Ranked<Quote>[]>();
  readonly #byId = new Map<string, Ranked<Quote>[]>();

  add(one: Ranked<Quote>, words: string): void {
    const { id } = one.quote;
    const key = `${words}\0${wordsOf(one.quote.speaker ?? "").at(-1) ?? ""}`;
    const latest = this.#latest.get(key);
    const known = this.#byId.get(id) ?? (latest !== undefined && areOne(latest, one) ? latest : undefined);
    const statement = known ?? [];
    statement.push(one);
    this.#byId.set(id, statement);
    if (known !== undefined) return;
    this.#latest.set(key, statement);
    this.all.push(statement);
  }
}

function areOne<Quote extends GroupedQuote>([first]: readonly Ranked<Quote>[], { quote }: Ranked<Quote>): boolean {
  return (
    first !== undefined && isSameSpeaker(first.quote, quote) === true && daysBetween(first.quote, quote) <= fewDays
  );
}

/** Not a number, which is no few days, where one of them has no date. */
function daysBetween(a: GroupedQuote, b: GroupedQuote): number {
  return Math.abs(dayOf(a) - dayOf(b)) / msPerDay;
}

/** A year or a month alone is no day. */
function dayOf({ published }: GroupedQuote): number {
  return published !== null && published.length >= "2024-10-24".length
    ? Date.parse(published.slice(0, 10))
    : Number.NaN;
}
