import { closeSpelling, noMatch, onlyHidden, scatteredTerms } from "../errors.js";
import type { SearchResult } from "../search/search-index.js";
import type { Warning } from "../types.js";

/** What the reader of a search result must know: words that were changed, terms that no passage holds together, nothing found. */
export function noteSearch(query: string, result: SearchResult, count: number, noun: "article" | "quote"): Warning[] {
  const notes = result.substitutions.map(({ term, words, alsoExact }) => closeSpelling(term, words, alsoExact));
  if (result.scattered) notes.push(scatteredTerms(query));
  if (result.hits.length > 0 || count === 0) return notes;
  const hidden = result.hidden.find(({ lines }) => lines > 0);
  return [hidden === undefined ? noMatch(query, count, noun) : onlyHidden(query, hidden.lines, hidden.section)];
}
