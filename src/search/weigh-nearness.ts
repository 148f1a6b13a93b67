import type { SearchIndex } from "./build-index.js";
import { MatchLocator, type Located } from "./locate-matches.js";
import type { RankedArticle } from "./rank-articles.js";
import type { Pattern } from "./read-terms.js";

/**
 * Reads the best articles again, and puts those first in which the words of the query stand close together, best in the
 * order of the query: who asks for two words of a name means the name. `clauses` are in the order of the query.
 */
export function weighNearness(
  index: SearchIndex,
  ranked: readonly RankedArticle[],
  clauses: readonly (readonly Pattern[])[],
): RankedArticle[] {
  if (clauses.length < 2) return [...ranked];
  const locator = new MatchLocator(clauses.flat());
  const clauseOf = clauses.flatMap((patterns, clause) => patterns.map(() => clause));
  const full = ranked[0]?.score ?? 0;
  const reread = ranked.slice(0, mostReread).map(({ article, passages, score }) => {
    let nearest = 0;
    for (const passage of passages.slice(0, mostPassages)) {
      const located = locator.locate(index.text(article, passage - (index.firstPassage[article] ?? 0)));
      nearest = Math.max(nearest, nearnessOf(located, clauseOf, clauses.length));
    }
    return { article, passages, score: score + nearness * full * nearest };
  });
  const best = reread.toSorted((a, b) => b.score - a.score || a.article - b.article);
  return [...best, ...ranked.slice(mostReread)];
}

/** Reading costs time; an article further down is rarely the one. */
export const mostReread = 40;
const mostPassages = 50;

/** Words side by side count so many times as much as the best score that the words alone give. */
const nearness = 2;

/** From 1 (all clauses side by side, in order, as they are spelt) down to 0 (one of them is missing). */
function nearnessOf(located: readonly Located[], clauseOf: readonly number[], clauses: number): number {
  if (clauses > mostCompared) return 0;
  /** Where each clause was met last. */
  const last = Array.from({ length: clauses }, (): Located | null => null);
  let best = 0;
  for (const match of located) {
    last[clauseOf[match.pattern] ?? 0] = match;
    const met = last.filter((one) => one !== null);
    if (met.length === clauses) best = Math.max(best, closeness(met));
  }
  return best;
}

/** Beyond so many words, a passage that holds them all is the one, wherever they stand in it. */
const mostCompared = 16;

function closeness(matches: readonly Located[]): number {
  let start = Infinity;
  let end = 0;
  let letters = 0;
  let cost = 0;
  let ordered = true;
  matches.forEach((match, i) => {
    start = Math.min(start, match.start);
    end = Math.max(end, match.end);
    letters += match.end - match.start;
    cost += match.cost;
    if (match.start < (matches[i - 1]?.start ?? 0)) ordered = false;
  });
  // One character between two words is as near as words can be.
  const gap = Math.max(0, end - start - letters - (matches.length - 1));
  return (Math.exp(-costliness * cost) * (ordered ? 1 : outOfOrder)) / (1 + gap / halfway);
}

/** Less than for words alone: two doubtful words side by side confirm each other. */
const costliness = 0.7;

const outOfOrder = 0.8;

/** Words so many characters further apart than they need be are half as near. */
const halfway = 12;
