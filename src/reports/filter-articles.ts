import type { ArticleFilter, Question, SortKey } from "../questions.js";
import { fold } from "../text/fold.js";
import { wordSpans } from "../text/words.js";
import { nothingPasses, undatedLeftOut, withoutOutletLeftOut } from "../errors.js";
import type { Article, Warning } from "../types.js";

/** The articles that a question is about, and what its asker should know of those left out. */
export interface Filtered {
  readonly articles: readonly Article[];
  readonly notes: readonly Warning[];
}

/** Applies `since`, `until` and `outlet`. Dates compare as far as the question names them: 2024-10 holds all of October. */
export function filterArticles(articles: readonly Article[], filter: ArticleFilter): Filtered {
  const { since, until, outlet } = filter;
  // The same list as it came: an index of it that is already there can be used again.
  if (since === undefined && until === undefined && outlet === undefined) return { articles, notes: [] };
  const dated = since === undefined && until === undefined ? articles : articles.filter((a) => a.published !== null);
  const undated = articles.length - dated.length;
  const placed = outlet === undefined ? dated : dated.filter((article) => article.outlet !== null);
  const unplaced = dated.length - placed.length;
  const kept = placed.filter(
    ({ published, outlet: name }) =>
      (since === undefined || (published ?? "") >= since) &&
      (until === undefined || (published ?? "").slice(0, until.length) <= until) &&
      (outlet === undefined || hasWords(name ?? "", outlet)),
  );
  const notes = undated > 0 ? [undatedLeftOut(undated)] : [];
  if (unplaced > 0) notes.push(withoutOutletLeftOut(unplaced));
  if (kept.length === 0 && articles.length > 0) notes.push(nothingPasses(articles.length, filter));
  return { articles: kept, notes };
}

/** Whether the whole words of `wanted` stand in `name` one after the other. */
function hasWords(name: string, wanted: string): boolean {
  return ` ${foldedWords(name)} `.includes(` ${foldedWords(wanted)} `);
}

function foldedWords(text: string): string {
  return wordSpans(text)
    .map(({ start, end }) => fold(text.slice(start, end)))
    .join(" ");
}

/** The articles in the order that `sort` asks for; by date, those without one come last. Stable. */
export function sortArticles<T extends { readonly published: string | null }>(
  items: readonly T[],
  sort?: SortKey,
): T[] {
  if (sort !== "date" && sort !== "-date") return [...items];
  const direction = sort === "date" ? 1 : -1;
  return items.toSorted((a, b) => {
    if (a.published === b.published) return 0;
    if (a.published === null) return 1;
    if (b.published === null) return -1;
    return a.published < b.published ? -direction : direction;
  });
}

/** The first records of a list, as many as the question wants. */
export function limited<T>(items: readonly T[], { limit }: Pick<Question, "limit">): readonly T[] {
  return limit === undefined ? items : items.slice(0, limit);
}
