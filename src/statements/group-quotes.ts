import { isSameSpeaker } from "../verify/compare-speakers.js";
import type { ReadText } from "../verify/describe-changes.js";
import { readText } from "../verify/judge-quote.js";
import { plainWords } from "../verify/plain-words.js";
import { areNear, type GroupedQuote, type Ranked, tellingWords } from "./grouped-quote.js";
import { joinParts, type WordedStatement } from "./join-parts.js";
import { joinWordings, type Wording } from "./join-wordings.js";

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
    if (words.length < tellingWords) short.add(one, words);
    else if (known === undefined) long.set(key, new WordedQuotes(words, one));
    else known.quotes.push(one);
  }
  const statements = joinParts([...short.all, ...joinWorded([...long.values()])].toSorted(byFirst));
  return statements.toSorted(byFirstQuote).map((statement) => statement.map(({ quote }) => quote));
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

function byDate(a: GroupedQuote, b: GroupedQuote): number {
  if (a.published === b.published) return 0;
  if (a.published === null) return 1;
  if (b.published === null) return -1;
  return a.published < b.published ? -1 : 1;
}

function byFirst<Quote>(a: WordedStatement<Quote>, b: WordedStatement<Quote>): number {
  return byFirstQuote(a.quotes, b.quotes);
}

function byFirstQuote<Quote>(a: readonly Ranked<Quote>[], b: readonly Ranked<Quote>[]): number {
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

function joinWorded<Quote extends GroupedQuote>(worded: readonly WordedQuotes<Quote>[]): WordedStatement<Quote>[] {
  const statements = new Map<number, Ranked<Quote>[]>();
  for (const [n, first] of joinWordings(worded).entries()) {
    const quotes = worded[n]?.quotes ?? [];
    const known = statements.get(first);
    if (known === undefined) statements.set(first, [...quotes]);
    else for (const quote of quotes) known.push(quote);
  }
  return [...statements].map(([first, quotes]) => ({
    words: worded[first]?.words ?? [],
    quotes: quotes.toSorted((a, b) => a.rank - b.rank),
  }));
}

/** Statements of few words: the same words of the same speaker within a few days, or in copies of one article. */
class ShortStatements<Quote extends GroupedQuote> {
  readonly all: WordedStatement<Quote>[] = [];
  /** The latest of those with the same words and the same surname. */
  readonly #latest = new Map<string, Ranked<Quote>[]>();
  readonly #byId = new Map<string, Ranked<Quote>[]>();

  add(one: Ranked<Quote>, words: readonly string[]): void {
    const { id } = one.quote;
    const key = `${words.join(" ")}\0${wordsOf(one.quote.speaker ?? "").at(-1) ?? ""}`;
    const latest = this.#latest.get(key);
    const known = this.#byId.get(id) ?? (latest !== undefined && areOne(latest, one) ? latest : undefined);
    const quotes = known ?? [];
    quotes.push(one);
    this.#byId.set(id, quotes);
    if (known !== undefined) return;
    this.#latest.set(key, quotes);
    this.all.push({ words, quotes });
  }
}

function areOne<Quote extends GroupedQuote>([first]: readonly Ranked<Quote>[], { quote }: Ranked<Quote>): boolean {
  return first !== undefined && isSameSpeaker(first.quote, quote) === true && areNear(first.quote, quote);
}
