import type { AboutFacts, SearchFacts } from "../archive/answers.js";
import {
  barInQuery,
  closeSpelling,
  fieldWithoutValue,
  lackingOne,
  loneOperator,
  nearestIs,
  noMatch,
  onlyElsewhere,
  onlyHidden,
  otherSpelling,
  scatteredTerms,
  type SearchedNoun,
  signInQuery,
  starInQuery,
  unknownFieldInQuery,
} from "../errors.js";
import { hintGrammar, type GrammarHint } from "../search/hint-grammar.js";
import { isBeginning } from "../search/read-terms.js";
import { fold } from "../text/fold.js";
import type { LineLabel, Warning } from "../types.js";

/** What was searched, for messages. */
export interface Searched {
  readonly query: string;
  readonly count: number;
  readonly noun: SearchedNoun;
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
  notes.push(...facts.leftOut.map(({ term, spelling, articles }) => otherSpelling(term, spelling, articles)));
  if (facts.lacking.length > 0) notes.push(lackingOne(searched.query, facts.lacking));
  if (!searched.found && searched.count > 0) {
    notes.push(noteNothing(searched, facts.hidden));
    if (facts.nearest !== null) notes.push(nearestIs(facts.nearest.place, facts.nearest.lacking));
  }
  // Most of it was meant as words where it was found as words.
  const hints = hintGrammar(searched.query).filter(({ kind }) => kind === "star" || kind === "bar" || !searched.found);
  return [...notes, ...hints.map(noteGrammar)];
}

/** The same of `about`, over what is said, or told of somebody. */
export function noteAbout(query: string | undefined, about: AboutFacts | null, noun: SearchedNoun): Warning[] {
  if (about === null || query === undefined) return [];
  return noteSearch({ query, count: about.searched, noun, found: about.found > 0 }, about);
}

function noteGrammar(hint: GrammarHint): Warning {
  switch (hint.kind) {
    case "star":
      return starInQuery(hint.written, hint.word, isBeginning(fold(hint.word)));
    case "bar":
      return barInQuery(hint.written, hint.meant);
    case "sign":
      return signInQuery(hint.written, hint.sign);
    case "operator":
      return loneOperator(hint.operator);
    case "no-value":
      return fieldWithoutValue(hint.field);
    case "field":
      return unknownFieldInQuery(hint.written, hint.meant);
  }
}

function noteNothing(searched: Searched, hidden: SearchFacts["hidden"]): Warning {
  const { query, count, noun, sections, meant = [] } = searched;
  const [first] = hidden;
  if (first === undefined) return noMatch(query, count, noun, meant);
  if (sections === undefined) return onlyHidden(query, first.lines, first.section);
  const lines = hidden.reduce((sum, section) => sum + section.lines, 0);
  return onlyElsewhere(query, sections, lines);
}
