import { buildIndex, type BuiltIndex, type SearchableArticle } from "../search/build-index.js";
import type { Article } from "../types.js";
import { searchable } from "./searchable.js";
import type { Statements } from "./statements.js";

/** Indexes articles by their paragraphs; who speaks in them is asked only when a query needs it. Null holds nothing. */
export function indexArticles(
  articles: readonly (Article | null)[],
  attributedOf: (article: Article) => Statements,
): BuiltIndex {
  return buildIndex(articles.map((article) => (article === null ? nothing : searchableOf(article, attributedOf))));
}

const nothing: SearchableArticle = { title: null, outlet: null, published: null, speakers: () => [], passages: [] };

function searchableOf(article: Article, attributedOf: (article: Article) => Statements): SearchableArticle {
  return searchable(
    article,
    () => article,
    () => attributedOf(article),
  );
}
