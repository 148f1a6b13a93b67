import type { AboutFacts, SearchFacts } from "../answers.js";
import type { LineLabel } from "../../types.js";
import type { FoundQuote } from "./found-quote.js";

/** The quotes that a query finds in their words or in the sentence that carries them, in the order given. */
export async function selectAbout(
  quotes: readonly FoundQuote[],
  about: string,
): Promise<{ readonly quotes: readonly FoundQuote[]; readonly facts: AboutFacts }> {
  const told = quotes.map(toldIn);
  const { found, facts } = await findAbout(told, about);
  return { quotes: quotes.filter((_, index) => found.has(told[index])), facts };
}

/** Words with what an article says of them. */
export interface Told {
  readonly path: string;
  readonly line: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly section: LineLabel;
  /** Every name of whoever they are about. */
  readonly names: readonly string[];
  readonly text: string;
}

/** Which of them a query finds. */
export async function findAbout(
  told: readonly Told[],
  about: string,
): Promise<{ readonly found: ReadonlySet<Told | undefined>; readonly facts: AboutFacts }> {
  const { parseQuery } = await import("../../search/parse-query.js");
  const { buildIndex } = await import("../../search/build-index.js");
  const { searchIndex } = await import("../../search/search-index.js");
  const { hits, nearest, ...facts } = searchIndex(buildIndex(told.map(searchable)), parseQuery(about), {});
  const found = new Set(hits.map((hit) => told[hit.article]));
  const near = nearest === null ? null : nearestOf(told[nearest.article], nearest.lacking);
  return { found, facts: { ...facts, nearest: near, searched: told.length, found: found.size } };
}

function nearestOf(told: Told | undefined, lacking: readonly string[]): SearchFacts["nearest"] {
  return told === undefined ? null : { place: `${told.path}:${told.line}`, lacking };
}

/** A quote is found by the sentence with the whole quotation. */
function toldIn({ record, names }: FoundQuote): Told {
  const text = record.sentence.includes(record.text) ? record.sentence : `${record.sentence}\n${record.text}`;
  return { ...record, names, text };
}

/** As the search engine takes it: an article of one passage. */
function searchable({ title, outlet, published, names, section, line, text }: Told) {
  return { title, outlet, published, speakers: () => names, passages: [{ text, section, line, start: 0 }] };
}
