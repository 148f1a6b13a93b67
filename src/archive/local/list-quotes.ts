import type { Attributions, Quote, QuoteKind } from "../../types.js";
import type { Holdings } from "./holdings.js";

/** A quote, and all who speak in the article as that kind of quote tells it. */
export interface ListedQuote {
  readonly quote: Quote;
  readonly attributed: Attributions;
}

/** The quotes of an article that are of some kinds, in reading order. Indirect speech is looked for only when asked for. */
export async function listQuotes(holdings: Holdings, n: number, kinds: ReadonlySet<QuoteKind>): Promise<ListedQuote[]> {
  const quoted = ofKinds(await holdings.attributed(n), kinds);
  if (!kinds.has("indirect")) return quoted;
  const indirect = ofKinds(await holdings.indirect(n), kinds);
  return [...quoted, ...indirect].toSorted((a, b) => startOf(a) - startOf(b));
}

function ofKinds(attributed: Attributions, kinds: ReadonlySet<QuoteKind>): ListedQuote[] {
  return attributed.quotes.filter(({ kind }) => kinds.has(kind)).map((quote) => ({ quote, attributed }));
}

function startOf({ quote }: ListedQuote): number {
  return quote.spans[0]?.start ?? quote.sentence.start;
}
