import type { Archive } from "../archive/archive.js";
import type { SearchQuestion } from "../questions.js";
import type { HitRecord, LineRecord, SearchReport } from "../records.js";
import { parseQuery } from "../search/parse-query.js";
import { searchIndex, type SearchHit, type SearchOptions } from "../search/search-index.js";
import type { Article } from "../types.js";
import { filterArticles, sortArticles } from "./filter-articles.js";
import { noteSearch, type Searched } from "./note-search.js";
import { contextOf, positionOf } from "./positions.js";

/** Answers `search`: every passage that holds the query, best article first, or in the order asked for. */
export async function reportSearch(archive: Archive, question: SearchQuestion): Promise<SearchReport> {
  const query = parseQuery(question.query);
  const { articles, notes } = filterArticles(await archive.articles(), question);
  const result = searchIndex(
    await archive.index(articles, query.fields.has("speaker")),
    query,
    searchOptions(question),
  );
  const hits = inOrderAsked(articles, result.hits, question);
  const searched: Searched = {
    query: question.query,
    count: articles.length,
    noun: "article",
    sections: question.sections,
    placeOf: (hit) => {
      const { article, paragraph } = placeOf(articles, hit);
      return `${article.path}:${positionOf(article, paragraph.start).line}`;
    },
    suggest: async () => (await import("./suggest-fields.js")).suggestFields(archive, articles, query),
  };
  return {
    kind: "search",
    hits: hits.map((hit) => hitRecord(articles, hit)),
    context: hits.map((hit) => contextOfHit(articles, hit, question)),
    total: result.total,
    found: hits.length > 0,
    notes: [...notes, ...(await noteSearch(searched, result))],
  };
}

/** The engine's own limit takes the most relevant; for any other order all hits are needed first. */
function searchOptions(question: SearchQuestion): SearchOptions {
  const { fuzzy, wholeWords, caseSensitive, sections, limit } = question;
  return {
    ...(fuzzy !== undefined && { fuzzy }),
    ...(wholeWords !== undefined && { wholeWords }),
    ...(caseSensitive !== undefined && { caseSensitive }),
    ...(sections !== undefined && { sections }),
    ...(limit !== undefined && isByRelevance(question) && { limit }),
  };
}

function isByRelevance({ sort = "relevance" }: SearchQuestion): boolean {
  return sort === "relevance";
}

/** Hits by relevance as they come; else by article, in the order that `sort` names. */
function inOrderAsked(
  articles: readonly Article[],
  hits: readonly SearchHit[],
  question: SearchQuestion,
): readonly SearchHit[] {
  if (isByRelevance(question)) return hits;
  const found = [...new Set(hits.map((hit) => hit.article))].toSorted((a, b) => a - b);
  const dated = found.map((number) => ({ number, published: articles[number]?.published ?? null }));
  const chosen = sortArticles(dated, question.sort).slice(0, question.limit);
  const rankOf = new Map(chosen.map(({ number }, rank) => [number, rank]));
  // The sort is stable: the hits of one article stay in reading order.
  return hits
    .filter((hit) => rankOf.has(hit.article))
    .toSorted((a, b) => (rankOf.get(a.article) ?? 0) - (rankOf.get(b.article) ?? 0));
}

function hitRecord(articles: readonly Article[], hit: SearchHit): HitRecord {
  const { article, paragraph } = placeOf(articles, hit);
  const text = article.text.slice(paragraph.start, paragraph.end);
  const columnOf = (offset: number): number => positionOf(article, paragraph.start + offset).column;
  return {
    schema: "onrecord.hit/1",
    get id() {
      return article.id;
    },
    article: article.article,
    path: article.path,
    ...positionOf(article, paragraph.start + (hit.matches[0]?.start ?? 0)),
    section: paragraph.label,
    text,
    matches: hit.matches.map(({ term, matched, start, edits }) => ({ term, matched, column: columnOf(start), edits })),
    fuzzy: hit.fuzzy,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    url: article.url,
    language: article.language,
  };
}

/** A hit's passage is a paragraph of its article: the index was built so. */
function placeOf(articles: readonly Article[], hit: Pick<SearchHit, "article" | "passage">) {
  const article = articles[hit.article];
  const paragraph = article?.paragraphs[hit.passage];
  if (article === undefined || paragraph === undefined) throw new RangeError("a hit outside its archive");
  return { article, paragraph };
}

function contextOfHit(
  articles: readonly Article[],
  hit: SearchHit,
  { before = 0, after = 0 }: SearchQuestion,
): LineRecord[] {
  return contextOf(placeOf(articles, hit).article, hit.passage, before, after);
}
