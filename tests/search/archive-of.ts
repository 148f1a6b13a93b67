import { readFileSync } from "node:fs";
import { buildIndex, type SearchableArticle } from "../../src/search/build-index.js";
import { parseQuery } from "../../src/search/parse-query.js";
import { searchIndex, type SearchOptions, type SearchResult } from "../../src/search/search-index.js";
import type { LineLabel } from "../../src/types.js";

/** An article of one passage a line: the first is its title, the rest its body unless `labels` says otherwise. */
export function articleOf(
  text: string,
  labels: Readonly<Record<number, LineLabel>> = {},
  about: Partial<SearchableArticle> = {},
): SearchableArticle {
  let start = 0;
  const lines = text.split("\n").map((line, i) => {
    const passage = { text: line, section: labels[i + 1] ?? (i === 0 ? "title" : "body"), line: i + 1, start };
    start += line.length + 1;
    return passage;
  });
  const passages = lines.filter((line) => line.text.trim() !== "");
  return { title: passages[0]?.text ?? null, outlet: null, published: null, speakers: () => [], passages, ...about };
}

/** The sample article, labelled as a careful reader labels it. */
export function seedArticle(): SearchableArticle {
  const text = readFileSync(new URL("../../seeds/000_13449d2712527374.txt", import.meta.url), "utf8");
  return articleOf(text, {
    3: "meta",
    4: "furniture",
    6: "furniture",
    8: "furniture",
    10: "repeat",
    11: "caption",
    27: "caption",
    47: "meta",
    49: "meta",
    51: "furniture",
  });
}

export function find(articles: readonly SearchableArticle[], query: string, options: SearchOptions = {}): SearchResult {
  return searchIndex(buildIndex(articles), parseQuery(query), options);
}

/** The lines of the hits, in their order. */
export function linesOf(articles: readonly SearchableArticle[], result: SearchResult): number[] {
  return result.hits.map((hit) => articles[hit.article]?.passages[hit.passage]?.line ?? 0);
}
