import type { QuoteKind } from "../../types.js";
import type { Statements } from "../statements.js";
import type { ListedQuote } from "./found-quote.js";
import type { Holdings } from "./holdings.js";

/** The quotes of an article that are of some kinds, in reading order. Indirect speech is looked for only when asked for. */
export async function listQuotes(holdings: Holdings, n: number, kinds: ReadonlySet<QuoteKind>): Promise<ListedQuote[]> {
  const quoted = ofKinds(await holdings.attributed(n), kinds);
  if (!kinds.has("indirect")) return quoted;
  const indirect = ofKinds(await holdings.indirect(n), kinds);
  return [...quoted, ...indirect].toSorted((a, b) => startOf(a) - startOf(b));
}

function ofKinds(attributed: Statements, kinds: ReadonlySet<QuoteKind>): ListedQuote[] {
  return attributed.quotes.filter(({ kind }) => kinds.has(kind)).map((quote) => ({ quote, attributed }));
}

function startOf({ quote }: ListedQuote): number {
  return quote.spans[0]?.start ?? quote.sentence.start;
}
