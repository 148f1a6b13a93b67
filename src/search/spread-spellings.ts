import type { Gathered } from "./gather-passages.js";
import type { Spelling } from "./merge-notes.js";
import type { RankedArticle } from "./rank-articles.js";

/**
 * Where a word has several close spellings, nobody knows which was meant: behind the first articles comes the best one of
 * each other spelling, then the rest in their order.
 */
export function spreadSpellings(ranked: readonly RankedArticle[], clause: Gathered): RankedArticle[] {
  const placeOf = new Map<number, number>();
  clause.passages.forEach((passage, place) => placeOf.set(passage, place));
  const spellingAt = (passage: number): Spelling | undefined =>
    clause.known[clause.spellings[placeOf.get(passage) ?? 0] ?? 0];
  const surestSpelling = ({ passages }: RankedArticle): number => {
    const spellings = passages.map(spellingAt);
    const surest = spellings.reduce((a, b) => ((b?.weight ?? 0) > (a?.weight ?? 0) ? b : a), spellings[0]);
    return surest?.row ?? 0;
  };
  const first = ranked.slice(0, mostOfOne);
  const shown = new Set(first.map(surestSpelling));
  const others: RankedArticle[] = [];
  const rest: RankedArticle[] = [];
  for (const article of ranked.slice(mostOfOne)) {
    const spelling = surestSpelling(article);
    (shown.has(spelling) ? rest : others).push(article);
    shown.add(spelling);
  }
  return [...first, ...others, ...rest];
}

/** So many of the likeliest spelling, before the first of another. */
const mostOfOne = 3;
