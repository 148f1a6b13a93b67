import type { QuoteKind } from "../../types.js";
import { clauseReader, isDoubtful, quoteSections } from "../quote-records.js";
import type { Statements } from "../statements.js";
import type { ListedQuote } from "./found-quote.js";
import type { Holdings } from "./holdings.js";

export const listedKinds: readonly QuoteKind[] = ["direct", "mixed"];

/** Those that are listed of some kinds where nobody sets another bar: in the story, and as sure as usual. */
export async function listUsual(holdings: Source, n: number, kinds: ReadonlySet<QuoteKind>): Promise<ListedQuote[]> {
  const listed = await listQuotes(holdings, n, kinds);
  return listed.filter(({ quote }) => quoteSections.has(quote.section) && !isDoubtful(quote));
}

/** What knows who says what in articles. */
type Source = Pick<Holdings, "attributed" | "indirect">;

/** The quotes of an article that are of some kinds, in reading order. Indirect speech is looked for only when asked for. */
export async function listQuotes(holdings: Source, n: number, kinds: ReadonlySet<QuoteKind>): Promise<ListedQuote[]> {
  // First: whoever finds what is reported in all articles finds what is quoted with it, and reads each of them once.
  const reported = kinds.has("indirect") ? await holdings.indirect(n) : null;
  const quoted = ofKinds(await holdings.attributed(n), kinds);
  if (reported === null) return quoted;
  const clauseOf = clauseReader(reported);
  const whole = quoted.map((listed) => ({ ...listed, clause: clauseOf(listed.quote) }));
  return [...whole, ...ofKinds(reported, kinds)].toSorted((a, b) => startOf(a) - startOf(b));
}

function ofKinds(attributed: Statements, kinds: ReadonlySet<QuoteKind>): ListedQuote[] {
  return attributed.quotes.filter(({ kind }) => kinds.has(kind)).map((quote) => ({ quote, attributed, clause: null }));
}

function startOf({ quote }: ListedQuote): number {
  return quote.spans[0]?.start ?? quote.sentence.start;
}
