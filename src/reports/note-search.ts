import { closeSpelling, noMatch, onlyElsewhere, onlyHidden, scatteredTerms } from "../errors.js";
import type { SearchResult } from "../search/search-index.js";
import type { LineLabel, Warning } from "../types.js";

/** What was searched, for messages. */
export interface Searched {
  readonly query: string;
  readonly count: number;
  readonly noun: "article" | "quote";
  /** Undefined where nobody has chosen any. */
  readonly sections?: readonly LineLabel[] | undefined;
  /** Asked where nothing was found: what may have been meant. */
  readonly suggest?: () => Promise<readonly string[]>;
}

/** What the reader of a search result must know: words that were changed, terms that no passage holds together, nothing found. */
export async function noteSearch(searched: Searched, result: SearchResult): Promise<Warning[]> {
  const notes = result.substitutions.map(({ term, words, alsoExact }) => closeSpelling(term, words, alsoExact));
  if (result.scattered) notes.push(scatteredTerms(searched.query));
  if (result.hits.length === 0 && searched.count > 0) notes.push(await noteNothing(searched, result.hidden));
  return notes;
}

async function noteNothing(searched: Searched, hidden: SearchResult["hidden"]): Promise<Warning> {
  const { query, count, noun, sections, suggest } = searched;
  const [first] = hidden;
  if (first === undefined) return noMatch(query, count, noun, (await suggest?.()) ?? []);
  if (sections === undefined) return onlyHidden(query, first.lines, first.section);
  const lines = hidden.reduce((sum, section) => sum + section.lines, 0);
  return onlyElsewhere(query, sections, lines);
}
