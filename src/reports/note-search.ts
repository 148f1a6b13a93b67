import { closeSpelling, noMatch, onlyHidden, scatteredTerms } from "../errors.js";
import type { SearchResult } from "../search/search-index.js";
import type { Warning } from "../types.js";

/** What the reader of a search result must know: words that were changed, terms that no passage holds together, nothing found. */
export function noteSearch(query: string, result: SearchResult, count: number, noun: "article" | "quote"): Warning[] {
  const notes = result.substitutions.map(({ term, words }) => closeSpelling(term, words));
  if (result.scattered) notes.push(scatteredTerms(query));
  if (result.hits.length > 0) return notes;
  const { hidden } = result;
  return [hidden.lines > 0 ? onlyHidden(query, hidden.lines, hidden.what) : noMatch(query, count, noun)];
}
