import type { SearchQuestion } from "../../questions.js";
import type { HitRecord, LineRecord } from "../../records.js";
import type { SearchIndex } from "../../search/build-index.js";
import { parseQuery, type Query } from "../../search/parse-query.js";
import { searchIndex, type SearchHit, type SearchOptions, type SearchResult } from "../../search/search-index.js";
import type { Article } from "../../types.js";
import type { Considered, PassagesAnswer, PassagesFacts } from "../answers.js";
import { contextOf, positionOf } from "../positions.js";
import { allOf, filterArticles, isFilter, sortArticles } from "./filter-articles.js";
import { hitRecord, speakersIfAsked } from "./hit-record.js";
import type { Holdings } from "./holdings.js";
import type { OpenedHit } from "./opened-hit.js";

/** Every passage that holds the query, best article first, or in the order asked for. */
export async function answerPassages(holdings: Holdings, question: SearchQuestion): Promise<PassagesAnswer> {
  if (question.regexp === true) return (await import("./answer-pattern.js")).answerPattern(holdings, question);
  const { hits, facts } = await findPassages(holdings, question);
  const found = await openHits(holdings, inOrderAsked(holdings, hits, question));
  const records: HitRecord[] = [];
  for (const hit of found) records.push(hitRecord(hit, await speakersIfAsked(holdings, hit, question)));
  return {
    ...facts,
    hits: records,
    context: found.map((hit) => contextOfHit(hit, question)),
  };
}

/** The passages by relevance, not opened, and what is to be said of them. */
export async function findPassages(
  holdings: Holdings,
  question: SearchQuestion,
): Promise<{ readonly hits: readonly SearchHit[]; readonly facts: PassagesFacts; readonly index: SearchIndex }> {
  const query = parseQuery(question.query);
  const { numbers, considered } = await filterIfAsked(holdings, question);
  const index = await holdings.index(query.fields.has("speaker"));
  const articles = numbers === null ? undefined : asMask(numbers, holdings.size);
  const { hits, nearest, ...facts } = searchIndex(index, query, { ...searchOptions(question), articles });
  return {
    hits,
    index,
    facts: {
      ...facts,
      considered,
      nearest: nearest === null ? null : await placeNearest(holdings, nearest),
      meant: await findMeant(holdings, question, query, { hits, ...facts }),
    },
  };
}

/** The articles that are searched; null for all, of which a large folder has no list at hand. */
async function filterIfAsked(
  holdings: Holdings,
  question: SearchQuestion,
): Promise<{ readonly numbers: readonly number[] | null; readonly considered: Considered }> {
  return isFilter(question) || holdings.chosen !== null
    ? await filterArticles(holdings, question)
    : { numbers: null, considered: allOf(await holdings.count(), holdings.age) };
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

/** A 1 for each article of those. */
function asMask(numbers: readonly number[], size: number): Uint8Array {
  const mask = new Uint8Array(size);
  for (const n of numbers) mask[n] = 1;
  return mask;
}

/** Hits by relevance as they come; else by article, in the order that `sort` names. */
function inOrderAsked(holdings: Holdings, hits: readonly SearchHit[], question: SearchQuestion): readonly SearchHit[] {
  if (isByRelevance(question)) return hits;
  const found = [...new Set(hits.map((hit) => hit.article))].toSorted((a, b) => a - b);
  const chosen = sortArticles(holdings, found, question.sort).slice(0, question.limit);
  const rankOf = new Map(chosen.map((n, rank) => [n, rank]));
  // The sort is stable: the hits of one article stay in reading order.
  return hits
    .filter((hit) => rankOf.has(hit.article))
    .toSorted((a, b) => (rankOf.get(a.article) ?? 0) - (rankOf.get(b.article) ?? 0));
}

async function openHits(holdings: Holdings, hits: readonly SearchHit[]): Promise<OpenedHit[]> {
  const articles = new Map<number, Article | null>();
  for (const { article } of hits) {
    if (!articles.has(article)) articles.set(article, await holdings.article(article));
  }
  return hits.flatMap((hit) => {
    const article = articles.get(hit.article) ?? null;
    const paragraph = article?.paragraphs[hit.passage];
    return article === null || paragraph === undefined ? [] : [{ hit, article, paragraph }];
  });
}

function contextOfHit({ hit, article }: OpenedHit, { before = 0, after = 0 }: SearchQuestion): LineRecord[] {
  return contextOf(article, hit.passage, before, after);
}

async function placeNearest(
  holdings: Holdings,
  nearest: NonNullable<SearchResult["nearest"]>,
): Promise<PassagesAnswer["nearest"]> {
  const article = await holdings.article(nearest.article);
  const paragraph = article?.paragraphs[nearest.passage];
  if (article === null || paragraph === undefined) return null;
  return { place: `${article.path}:${positionOf(article, paragraph.start).line}`, lacking: nearest.lacking };
}

/** What the fields of a query may have been meant to say that no section answers. */
async function findMeant(
  holdings: Holdings,
  question: SearchQuestion,
  query: Query,
  { hits, hidden }: Pick<SearchResult, "hits" | "hidden">,
): Promise<readonly string[]> {
  if (hits.length > 0 || hidden.length > 0) return [];
  const { numbers } = await filterArticles(holdings, question);
  return numbers.length === 0 ? [] : (await import("./suggest-fields.js")).suggestFields(holdings, numbers, query);
}
