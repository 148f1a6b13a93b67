import { buildIndex, type SearchableArticle, type SearchIndex } from "../../search/build-index.js";
import type { Article, Attributions } from "../../types.js";

/** Indexes articles by their paragraphs; who speaks in them is asked only when a query needs it. Null holds nothing. */
export function indexArticles(
  articles: readonly (Article | null)[],
  attributedOf: (article: Article) => Attributions,
): SearchIndex {
  return buildIndex(articles.map((article) => (article === null ? nothing : searchable(article, attributedOf))));
}

const nothing: SearchableArticle = { title: null, outlet: null, published: null, speakers: () => [], passages: [] };

function searchable(article: Article, attributedOf: (article: Article) => Attributions): SearchableArticle {
  return {
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    speakers: () =>
      attributedOf(article).speakers.flatMap(({ names, roles }) => [...names, ...roles.map((r) => r.role)]),
    passages: article.paragraphs.map(({ start, end, label, line }) => ({
      text: article.text.slice(start, end),
      section: label,
      line,
      start,
    })),
  };
}
