import type { ArticleFilter, SortKey } from "../../questions.js";
import { foldedWords } from "../local/filter-articles.js";

/** A query as the cluster takes it: an object with one key. What articles and users say stands in values alone. */
export type ClusterQuery = Readonly<Record<string, unknown>>;

export type Sort = readonly Readonly<Record<string, unknown>>[];

export const everything: ClusterQuery = { match_all: {} };
export const nothing: ClusterQuery = { match_none: {} };

/** Articles that all of these hold of; no score. */
export function allOf(filters: readonly ClusterQuery[]): ClusterQuery {
  const [only, ...others] = filters;
  if (only === undefined) return everything;
  return others.length === 0 ? only : { bool: { filter: filters } };
}

/** Articles that any of these hold of. */
export function anyOf(queries: readonly ClusterQuery[]): ClusterQuery {
  const [only, ...others] = queries;
  if (only === undefined) return nothing;
  return others.length === 0 ? only : { bool: { should: queries, minimum_should_match: 1 } };
}

export function isOneOf(field: string, values: readonly string[]): ClusterQuery {
  return values.length === 0 ? nothing : { terms: { [field]: values } };
}

export function isPresent(field: string): ClusterQuery {
  return { exists: { field } };
}

/** As `local/filter-articles.ts` has it. */
export function filtersOf({ since, until, outlet }: ArticleFilter): ClusterQuery[] {
  const filters: ClusterQuery[] = [];
  if (since !== undefined) filters.push({ range: { published: { gte: since } } });
  // A date that goes on behind what was asked for still begins with it.
  if (until !== undefined) filters.push({ range: { published: { lte: `${until}\uFFFF` } } });
  if (outlet !== undefined) filters.push({ match_phrase: { outletWords: foldedWords(outlet) } });
  return filters;
}

/** In the order of paths, or by date with those without one last. */
export function sortedBy(sort: SortKey | undefined): Sort {
  const byPath = [{ file: "asc" }, { record: "asc" }];
  if (sort !== "date" && sort !== "-date") return byPath;
  return [{ published: { order: sort === "date" ? "asc" : "desc", missing: "_last" } }, ...byPath];
}
