import type { Gathered } from "./gather-passages.js";
import type { RankedArticle } from "./rank-articles.js";

/**
 * Where a word has several close spellings, nobody knows which was meant: behind the first articles comes the best one of
 * each other spelling, then the rest in their order.
 */
export function spreadSpellings(ranked: readonly RankedArticle[], clause: Gathered): RankedArticle[] {
  const placeOf = new Map<number, number>();
  clause.passages.forEach((passage, place) => placeOf.set(passage, place));
  const surestSpelling = ({ passages }: RankedArticle): number => {
    const places = passages.map((passage) => placeOf.get(passage) ?? 0);
    const surest = places.reduce(
      (a, b) => ((clause.weights[b] ?? 0) > (clause.weights[a] ?? 0) ? b : a),
      places[0] ?? 0,
    );
    return clause.spellings[surest] ?? 0;
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
