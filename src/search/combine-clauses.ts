import type { SearchIndex } from "./build-index.js";
import { intersect, type Gathered } from "./gather-passages.js";

/** The passages that hold every clause. */
export function passagesHoldingAll(clauses: readonly Gathered[]): Uint32Array {
  const [shortest, ...others] = clauses.map(({ passages }) => passages).toSorted((a, b) => a.length - b.length);
  let common = shortest ?? new Uint32Array(0);
  for (const passages of others) {
    if (common.length === 0) break;
    common = intersect(common, passages);
  }
  return common;
}

/** The articles that hold every clause somewhere, as a 1 for each. */
export function articlesHoldingAll(index: SearchIndex, clauses: readonly Gathered[]): Uint8Array {
  const { size, articleOf } = index;
  const held = new Uint32Array(size);
  clauses.forEach(({ passages }, clause) => {
    for (const passage of passages) {
      const article = articleOf[passage] ?? 0;
      // Counts each article once for each clause, and only while it has held every clause before.
      if (held[article] === clause) held[article] = clause + 1;
    }
  });
  return Uint8Array.from(held, (count) => (count === clauses.length ? 1 : 0));
}

/**
 * Of passages whose article answers by its outlet, say, those that a word of the query stands in; of an article without
 * one, its first: the article is the answer, and one passage shows it.
 */
export function passagesToShow(index: SearchIndex, passages: Uint32Array, clauses: readonly Gathered[]): Uint32Array {
  const marked = new Set<number>();
  for (const clause of clauses) {
    clause.passages.forEach((passage, i) => {
      if ((clause.strengths[i] ?? 0) > 0) marked.add(passage);
    });
  }
  const articles = new Set<number>();
  for (const passage of passages) if (marked.has(passage)) articles.add(index.articleOf[passage] ?? 0);
  return passages.filter((passage) => {
    if (marked.has(passage)) return true;
    const article = index.articleOf[passage] ?? 0;
    const first = !articles.has(article);
    articles.add(article);
    return first;
  });
}

/**
 * For articles that hold every clause, but in no one passage: the fewest passages that show them all, found by taking the
 * one that adds most, again and again.
 */
export function passagesCovering(index: SearchIndex, articles: Uint8Array, clauses: readonly Gathered[]): Uint32Array {
  const clausesOf = new Map<number, number[]>();
  clauses.forEach(({ passages }, clause) => {
    for (const passage of passages) {
      if (articles[index.articleOf[passage] ?? 0] !== 1) continue;
      const held = clausesOf.get(passage);
      if (held === undefined) clausesOf.set(passage, [clause]);
      else held.push(clause);
    }
  });
  const byArticle = new Map<number, number[]>();
  for (const passage of clausesOf.keys()) {
    const article = index.articleOf[passage] ?? 0;
    const passages = byArticle.get(article);
    if (passages === undefined) byArticle.set(article, [passage]);
    else passages.push(passage);
  }
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
