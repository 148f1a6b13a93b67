import type { SearchFacts } from "../answers.js";
import type { FoundQuote } from "./found-quote.js";

/** The quotes that a query finds in their words or in the sentence that carries them, in the order given. */
export async function selectAbout(
  quotes: readonly FoundQuote[],
  about: string,
): Promise<{ readonly quotes: readonly FoundQuote[]; readonly facts: SearchFacts }> {
  const { parseQuery } = await import("../../search/parse-query.js");
  const { buildIndex } = await import("../../search/build-index.js");
  const { searchIndex } = await import("../../search/search-index.js");
  const { hits, nearest, ...facts } = searchIndex(buildIndex(quotes.map(searchable)), parseQuery(about), {});
  const chosen = new Set(hits.map((hit) => hit.article));
  const near = nearest === null ? null : { place: placeOf(quotes[nearest.article]), lacking: nearest.lacking };
  return { quotes: quotes.filter((_, index) => chosen.has(index)), facts: { ...facts, nearest: near } };
}

function placeOf(quote: FoundQuote | undefined): string {
  return quote === undefined ? "" : `${quote.record.path}:${quote.record.line}`;
}

/** A quote as the search engine takes it: an article of one passage, which is the sentence with the whole quotation. */
function searchable({ record, names }: FoundQuote) {
  const { title, outlet, published, section, line } = record;
  const text = record.sentence.includes(record.text) ? record.sentence : `${record.sentence}\n${record.text}`;
  return { title, outlet, published, speakers: () => names, passages: [{ text, section, line, start: 0 }] };
}
