import type { QuotesQuestion } from "../../questions.js";
import { fold } from "../../text/fold.js";
import { countWords } from "../../text/words.js";
import type { LineLabel, QuoteKind } from "../../types.js";
import { inHundredths, isDoubtful, quoteRecord, quoteSections, quoteText, speakerOf } from "../quote-records.js";
import type { Statement } from "../statements.js";
import type { FoundQuote, ListedQuote, SpokenQuote } from "./found-quote.js";
import type { Holdings } from "./holdings.js";
import { listedKinds, listQuotes } from "./list-quotes.js";

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
  readonly #quotes = new Map<number, readonly SpokenQuote[]>();

  constructor(holdings: Holdings, question: QuotesQuestion, isSaidBy: SpeakerTest) {
    this.isSaidBy = isSaidBy;
    this.#holdings = holdings;
    this.#question = question;
    this.#kinds = new Set(question.kinds ?? listedKinds);
    this.#sections = question.sections === undefined ? quoteSections : new Set(question.sections);
  }

  /** The quotes of articles in this order; up to the first that answers where one is enough. */
  async read(numbers: readonly number[]): Promise<readonly SpokenQuote[]> {
    const { anyOnly, about, minConfidence } = this.#question;
    const oneIsEnough = anyOnly === true && about === undefined;
    const found: SpokenQuote[] = [];
    for (const n of numbers) {
      for (const quote of await this.quotesOf(n)) {
        found.push(quote);
        if (oneIsEnough && quote.said && isSure(quote, minConfidence)) return found;
      }
    }
    return found;
  }

  async quotesOf(n: number): Promise<readonly SpokenQuote[]> {
    const known = this.#quotes.get(n);
    if (known !== undefined) return known;
    const listed = await listQuotes(this.#holdings, n, this.#kinds);
    const asked = listed.filter(({ quote }) => this.#sections.has(quote.section) && !this.#isLeftOut(quote));
    const found = (await this.#longEnough(n, asked)).map((quote) => this.#spokenQuote(n, quote));
    this.#quotes.set(n, found);
    return found;
  }

  #isLeftOut(quote: Statement): boolean {
    return this.#question.minConfidence === undefined && isDoubtful(quote);
  }

  async #longEnough(n: number, quotes: readonly ListedQuote[]): Promise<readonly ListedQuote[]> {
    const { minWords } = this.#question;
    if (minWords === undefined || quotes.length === 0) return quotes;
    const article = await this.#holdings.article(n);
    return article === null ? [] : quotes.filter(({ quote }) => countWords(quoteText(article, quote)) >= minWords);
  }

  #spokenQuote(n: number, listed: ListedQuote): SpokenQuote {
    const { quote, attributed } = listed;
    const speaker = speakerOf(attributed, quote);
    const name = quote.attribution?.speaker ?? null;
    const names = name === null ? [] : [name, ...(speaker?.names ?? [])];
    const roles = speaker?.roles.map(({ role }) => role) ?? [];
    return { n, ...listed, names, roles, said: this.isSaidBy(names) };
  }
}

/** Whether a quote is as surely right as asked, as far as that is shown; what nobody can tell is not. */
export function isSure({ quote: { confidence } }: { readonly quote: Statement }, min: number | undefined): boolean {
  return min === undefined || (confidence !== null && inHundredths(confidence) >= min);
}

/** Opens the articles of quotes that are to be shown, where they are not open yet; those of one article follow one another. */
export async function openQuotes(
  holdings: Holdings,
  quotes: readonly (SpokenQuote | FoundQuote)[],
): Promise<FoundQuote[]> {
  const found: FoundQuote[] = [];
  let [opened, article] = [-1, null as Awaited<ReturnType<Holdings["article"]>>];
  for (const spoken of quotes) {
    if ("record" in spoken) {
      found.push(spoken);
      continue;
    }
    const { n, quote, attributed, clause } = spoken;
    if (n !== opened) [opened, article] = [n, await holdings.article(n)];
    if (article !== null) found.push({ ...spoken, article, record: quoteRecord(article, attributed, quote, clause) });
  }
  return found;
}

/** A test of a speaker's names against `by`. */
export async function speakerTest(by: readonly string[] | undefined): Promise<SpeakerTest> {
  if (by === undefined) return () => true;
  const { matchesName } = await import("../../search/match-names.js");
  const wantsUnknown = by.some((wanted) => fold(wanted) === unknownSpeaker);
  return (names) =>
    (wantsUnknown && names.length === 0) || names.some((name) => by.some((wanted) => matchesName(name, wanted)));
}
