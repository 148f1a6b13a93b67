import type { SearchFacts } from "../archive/answers.js";
import { closeSpelling, noMatch, onlyElsewhere, onlyHidden, scatteredTerms } from "../errors.js";
import type { LineLabel, Warning } from "../types.js";

/** What was searched, for messages. */
export interface Searched {
  readonly query: string;
  readonly count: number;
  readonly noun: "article" | "quote";
  /** Undefined where nobody has chosen any. */
  readonly sections?: readonly LineLabel[] | undefined;
  /** Whether anything was found; where nothing was, what may have been meant. */
  readonly found: boolean;
  readonly meant?: readonly string[];
}

/** What the reader of a search result must know: words that were changed, terms that no passage holds together, nothing found. */
export function noteSearch(searched: Searched, facts: SearchFacts): Warning[] {
  const notes = facts.substitutions.map(({ term, words, alsoExact }) => closeSpelling(term, words, alsoExact));
  if (facts.scattered) notes.push(scatteredTerms(searched.query));
  if (!searched.found && searched.count > 0) notes.push(noteNothing(searched, facts.hidden));
  return notes;
}

function noteNothing(searched: Searched, hidden: SearchFacts["hidden"]): Warning {
  const { query, count, noun, sections, meant = [] } = searched;
  const [first] = hidden;
  if (first === undefined) return noMatch(query, count, noun, meant);
  if (sections === undefined) return onlyHidden(query, first.lines, first.section);
  const lines = hidden.reduce((sum, section) => sum + section.lines, 0);
  return onlyElsewhere(query, sections, lines);
}
