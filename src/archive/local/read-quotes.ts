import type { QuotesQuestion } from "../../questions.js";
import type { QuoteRecord } from "../../records.js";
import { fold } from "../../text/fold.js";
import { countWords } from "../../text/words.js";
import type { Article, LineLabel, QuoteKind } from "../../types.js";
import { quoteRecord, quoteSections, speakerOf } from "../quote-records.js";
import type { FoundQuote } from "./found-quote.js";
import type { Holdings } from "./holdings.js";
import { type ListedQuote, listQuotes } from "./list-quotes.js";

const listedKinds: readonly QuoteKind[] = ["direct", "mixed"];

/** The word that `by` takes for quotes without a speaker. */
export const unknownSpeaker = "unknown";

/** Whether one of the names is asked for. */
export type SpeakerTest = (names: readonly string[]) => boolean;

/** Reads quotes of the kinds, sections and length asked for, each with whether its speaker is one of those asked for. */
export class QuoteReader {
  readonly isSaidBy: SpeakerTest;
  readonly #holdings: Holdings;
  readonly #question: QuotesQuestion;
  readonly #kinds: ReadonlySet<QuoteKind>;
  readonly #sections: ReadonlySet<LineLabel>;
  /** Each article is read once. */
  readonly #quotes = new Map<number, readonly FoundQuote[]>();

  constructor(holdings: Holdings, question: QuotesQuestion, isSaidBy: SpeakerTest) {
    this.isSaidBy = isSaidBy;
    this.#holdings = holdings;
    this.#question = question;
    this.#kinds = new Set(question.kinds ?? listedKinds);
    this.#sections = question.sections === undefined ? quoteSections : new Set(question.sections);
  }

  /** The quotes of articles in this order; up to the first that answers where one is enough. */
  async read(numbers: readonly number[]): Promise<readonly FoundQuote[]> {
    const { anyOnly, about, minConfidence } = this.#question;
    const oneIsEnough = anyOnly === true && about === undefined;
    const found: FoundQuote[] = [];
    for (const n of numbers) {
      for (const quote of await this.quotesOf(n)) {
        found.push(quote);
        if (oneIsEnough && quote.said && isSure(quote.record, minConfidence)) return found;
      }
    }
    return found;
  }

  async quotesOf(n: number): Promise<readonly FoundQuote[]> {
    const known = this.#quotes.get(n);
    if (known !== undefined) return known;
    const article = await this.#holdings.article(n);
    const listed = article === null ? [] : await listQuotes(this.#holdings, n, this.#kinds);
    const found = article === null ? [] : listed.flatMap((quote) => this.#foundQuote(article, quote) ?? []);
    this.#quotes.set(n, found);
    return found;
  }

  #foundQuote(article: Article, { quote, attributed }: ListedQuote): FoundQuote | null {
    if (!this.#sections.has(quote.section)) return null;
    const record = quoteRecord(article, attributed, quote);
    const { minWords } = this.#question;
    if (minWords !== undefined && countWords(record.text) < minWords) return null;
    const speaker = speakerOf(attributed, quote);
    const names = record.speaker === null ? [] : [record.speaker, ...(speaker?.names ?? [])];
    const roles = speaker?.roles.map(({ role }) => role) ?? [];
    return { article, record, names, roles, said: this.isSaidBy(names) };
  }
}

/** Whether a quote is as surely right as asked; what nobody can tell is not. */
export function isSure({ confidence }: QuoteRecord, min: number | undefined): boolean {
  return min === undefined || (confidence !== null && confidence >= min);
}

/** A test of a speaker's names against `by`. */
export async function speakerTest(by: readonly string[] | undefined): Promise<SpeakerTest> {
  if (by === undefined) return () => true;
  const { matchesName } = await import("../../search/match-names.js");
  const wantsUnknown = by.some((wanted) => fold(wanted) === unknownSpeaker);
  return (names) =>
    (wantsUnknown && names.length === 0) || names.some((name) => by.some((wanted) => matchesName(name, wanted)));
}
