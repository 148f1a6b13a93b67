import {
  barInQuery,
  closeSpelling,
  lackingOne,
  nearestIs,
  noMatch,
  onlyElsewhere,
  onlyHidden,
  otherSpelling,
  scatteredTerms,
  starInQuery,
  unknownFieldInQuery,
} from "../errors.js";
import { hintGrammar, type GrammarHint } from "../search/hint-grammar.js";
import { isBeginning } from "../search/read-terms.js";
import type { SearchResult } from "../search/search-index.js";
import { fold } from "../text/fold.js";
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
  /** Where a passage stands, as `path:line`. */
  readonly placeOf: (hit: { readonly article: number; readonly passage: number }) => string;
}

/** What the reader of a search result must know: words that were changed, terms that no passage holds together, nothing found. */
export async function noteSearch(searched: Searched, result: SearchResult): Promise<Warning[]> {
  const notes = result.substitutions.map(({ term, words, alsoExact }) => closeSpelling(term, words, alsoExact));
  if (result.scattered) notes.push(scatteredTerms(searched.query));
  notes.push(...result.leftOut.map(({ term, spelling, articles }) => otherSpelling(term, spelling, articles)));
  if (result.lacking.length > 0) notes.push(lackingOne(searched.query, result.lacking));
  if (result.hits.length === 0 && searched.count > 0) {
    notes.push(await noteNothing(searched, result.hidden));
    const { nearest } = result;
    if (nearest !== null) notes.push(nearestIs(searched.placeOf(nearest), nearest.lacking));
  }
  // Words with a colon that were found are words.
  const hints = hintGrammar(searched.query).filter(({ kind }) => kind !== "field" || result.hits.length === 0);
  return [...notes, ...hints.map(noteGrammar)];
}

function noteGrammar(hint: GrammarHint): Warning {
  switch (hint.kind) {
    case "star":
      return starInQuery(hint.written, hint.word, isBeginning(fold(hint.word)));
    case "bar":
      return barInQuery(hint.written, hint.meant);
    case "field":
      return unknownFieldInQuery(hint.written, hint.meant);
  }
}

async function noteNothing(searched: Searched, hidden: SearchResult["hidden"]): Promise<Warning> {
  const { query, count, noun, sections, suggest } = searched;
  const [first] = hidden;
  if (first === undefined) return noMatch(query, count, noun, (await suggest?.()) ?? []);
  if (sections === undefined) return onlyHidden(query, first.lines, first.section);
  const lines = hidden.reduce((sum, section) => sum + section.lines, 0);
  return onlyElsewhere(query, sections, lines);
}
