import type { Gathered } from "./gather-passages.js";
import { distinct, intersect, placeOf, type PlacedPassages } from "./place-passages.js";

/** The passages that hold every clause. */
export function passagesHoldingAll(clauses: readonly Gathered[]): PlacedPassages {
  const [shortest, ...others] = clauses.toSorted((a, b) => a.passages.length - b.passages.length);
  return others.reduce<PlacedPassages>(
    sharedBy,
    shortest ?? { passages: new Uint32Array(), articles: new Uint32Array() },
  );
}

function sharedBy({ passages, articles }: PlacedPassages, other: PlacedPassages): PlacedPassages {
  const shared = { passages: new Uint32Array(passages.length), articles: new Uint32Array(passages.length) };
  let length = 0;
  for (let i = 0, at = 0; i < passages.length; i++) {
    const passage = passages[i] ?? 0;
    at = placeOf(other.passages, passage, at);
    if (other.passages[at] !== passage) continue;
    shared.passages[length] = passage;
    shared.articles[length++] = articles[i] ?? 0;
  }
  return { passages: shared.passages.subarray(0, length), articles: shared.articles.subarray(0, length) };
}

/** The articles that hold every clause somewhere, ascending. */
export function articlesHoldingAll(clauses: readonly Gathered[]): Uint32Array {
  const [shortest, ...others] = clauses.map(({ articles }) => articles).toSorted((a, b) => a.length - b.length);
  return distinct(others.reduce(intersect, shortest ?? new Uint32Array(0)));
}

/**
 * Of passages whose article answers by its outlet, say, those that a word of the query stands in; of an article without
 * one, its first: the article is the answer, and one passage shows it.
 */
export function passagesToShow(holding: PlacedPassages, clauses: readonly Gathered[]): Uint32Array {
  const marked = new Set<number>();
  for (const clause of clauses) {
    clause.passages.forEach((passage, i) => {
      if ((clause.strengths[i] ?? 0) > 0) marked.add(passage);
    });
  }
  const articles = new Set(holding.articles.filter((_, i) => marked.has(holding.passages[i] ?? 0)));
  return holding.passages.filter((passage, i) => {
    if (marked.has(passage)) return true;
    const article = holding.articles[i] ?? 0;
    const first = !articles.has(article);
    articles.add(article);
    return first;
  });
}

/**
 * For articles that hold every clause, but in no one passage: the fewest passages that show them all, found by taking the
 * one that adds most, again and again.
 */
export function passagesCovering(articles: Uint32Array, clauses: readonly Gathered[]): Uint32Array {
  const byArticle = new Map<number, number[]>(Array.from(articles, (article) => [article, []]));
  const clausesOf = new Map<number, number[]>();
  clauses.forEach(({ passages, articles: articleOf }, clause) => {
    let at = 0;
    for (let i = 0; i < passages.length; i++) {
      const [passage, article] = [passages[i] ?? 0, articleOf[i] ?? 0];
      while ((articles[at] ?? Infinity) < article) at++;
      if (articles[at] !== article) continue;
      const held = clausesOf.get(passage);
      if (held !== undefined) held.push(clause);
      else {
        clausesOf.set(passage, [clause]);
        byArticle.get(article)?.push(passage);
      }
    }
  });
  const chosen = [...byArticle.values()].flatMap((passages) => coverPassages(passages, clausesOf));
  return Uint32Array.from(chosen).toSorted();
}

/** The fullest passage first; then each that still adds a clause. One sort instead of a search for the best each time. */
function coverPassages(passages: readonly number[], clausesOf: ReadonlyMap<number, readonly number[]>): number[] {
  const covered = new Set<number>();
  const held = (passage: number): readonly number[] => clausesOf.get(passage) ?? [];
  return passages
    .toSorted((a, b) => held(b).length - held(a).length || a - b)
    .filter((passage) => {
      const before = covered.size;
      for (const clause of held(passage)) covered.add(clause);
      return covered.size > before;
    });
}
