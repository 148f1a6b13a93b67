import type { Archive } from "../archive/archive.js";
import type { HitRecord, LineRecord, SearchQuestion, SearchReport } from "../records.js";
import { buildIndex } from "../search/build-index.js";
import { parseQuery } from "../search/parse-query.js";
import { searchIndex, type SearchHit } from "../search/search-index.js";
import type { Article, Attributed, LineLabel } from "../types.js";
import { filterArticles, sortArticles } from "./filter-articles.js";
import { noteSearch } from "./note-search.js";
import { contextOf, positionOf } from "./positions.js";
import { isListed } from "./quote-records.js";

/** Where words are looked for when nobody says otherwise: everything but the page around the story. */
const searchedSections: readonly LineLabel[] = ["title", "heading", "body", "caption", "meta"];

/** Answers `search`: every passage that holds the query, best article first, or in the order asked for. */
export async function reportSearch(archive: Archive, question: SearchQuestion): Promise<SearchReport> {
  const query = parseQuery(question.query);
  const filtered = filterArticles(await archive.articles(), question);
  const articles = sortArticles(filtered.articles, question.sort);
  const byRelevance = (question.sort ?? "relevance") === "relevance";
  const speakers = query.fields.has("speaker") ? await speakersOf(archive, articles) : null;
  const index = buildIndex(articles.map((article) => searchable(article, speakers?.get(article) ?? [])));
  const { sections = searchedSections, limit, fuzzy, wholeWords, caseSensitive } = question;
  const result = searchIndex(index, query, {
    sections,
    fuzzy,
    wholeWords,
    caseSensitive,
    ...(byRelevance && { limit }),
  });
  const hits = byRelevance ? result.hits : inOrder(result.hits, limit);
  return {
    kind: "search",
    hits: hits.map((hit) => hitRecord(articles, hit)),
    context: hits.map((hit) => contextOfHit(articles, hit, question)),
    total: result.total,
    found: hits.length > 0,
    notes: [...filtered.notes, ...noteSearch(question.query, result, articles.length, "article")],
  };
}
