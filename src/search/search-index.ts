import type { Fuzziness } from "../questions.js";
import { fold } from "../text/fold.js";
import type { LineLabel } from "../types.js";
import { QueryAnswerer, type Answer, type Closeness, type LeftOut } from "./answer-query.js";
import { sections as allSections, type SearchIndex, storySections } from "./build-index.js";
import type { Searched } from "./gather-passages.js";
import { HitMarker, type SearchMatch } from "./mark-matches.js";
import type { Query } from "./parse-query.js";
import { articleAt } from "./place-passages.js";
import type { Matching } from "./read-terms.js";

export interface SearchOptions {
  readonly fuzzy?: Fuzziness | undefined;
  /** Whole words exactly: no longer words, no close spellings. */
  readonly wholeWords?: boolean | undefined;
  /** Also turns close spellings off. */
  readonly caseSensitive?: boolean | undefined;
  /** Default: everything but furniture and repeats. */
  readonly sections?: readonly LineLabel[] | undefined;
  /** Only articles with a 1 here. What is frequent and what is rare is told from all. */
  readonly articles?: Uint8Array | undefined;
  /** At most so many articles. */
  readonly limit?: number | undefined;
}

export interface SearchHit {
  /** Its place among the articles of the index. */
  readonly article: number;
  /** Its place among the article's passages. */
  readonly passage: number;
  /** In reading order. None where only a field (`outlet:a`) was asked for. */
  readonly matches: readonly SearchMatch[];
  /** The article's. */
  readonly score: number;
  /** A close spelling stands for a word of the query. */
  readonly fuzzy: boolean;
}

/** Close spellings that were shown for a term. */
export interface Substitution {
  readonly term: string;
  /** As they stand in the articles, in the order of the hits. */
  readonly words: readonly string[];
  /** The term itself was found too. */
  readonly alsoExact: boolean;
}

export interface SearchResult {
  /** Articles by relevance, exact before close; the passages of an article in reading order. */
  readonly hits: readonly SearchHit[];
  /** Articles before `limit`. */
  readonly total: number;
  /** Close spellings stand for words of the query: where others are tried, more or fewer may be found. */
  readonly approximate: boolean;
  readonly substitutions: readonly Substitution[];
  /** No passage holds all terms: these are the passages that show them, of articles that do. */
  readonly scattered: boolean;
  /** Articles beyond these that write a term in two words, or in one. */
  readonly leftOut: readonly LeftOut[];
  /** No article holds all terms: the passages lack one of these each. */
  readonly lacking: readonly string[];
  /** Where there is no hit: the passage that comes nearest, and the words that it lacks. */
  readonly nearest: (Pick<SearchHit, "article" | "passage"> & { readonly lacking: readonly string[] }) | null;
  /** Where there is no hit: what the sections that were not searched would have given. */
  readonly hidden: readonly { readonly section: LineLabel; readonly lines: number }[];
}

/** Finds the passages that hold all of a query. */
export function searchIndex(index: SearchIndex, query: Query, options: SearchOptions = {}): SearchResult {
  const { wholeWords = false, caseSensitive = false, limit = Infinity } = options;
  const sections = options.sections ?? storySections;
  const searched = searchedIn(sections, options.articles);
  const matching = { wholeWords, caseSensitive };
  const answerer = new QueryAnswerer(index, query, searched, matching);
  const answers = answerer.answer(closenessOf(options), limit);
  let total = 0;
  const hits = answers.flatMap((answer) => {
    const room = Math.max(0, limit - total);
    total += answer.total;
    return markHits(index, answer, room);
  });
  const hidden =
    hits.length > 0 ? [] : countHidden(index, query, searchedIn(otherThan(sections), options.articles), matching);
  const scattered = answers.some((answer) => answer.scattered);
  const lacking = answers.flatMap((answer) => answer.lacking);
  const nearest = hits.length > 0 || hidden.length > 0 ? null : placeNearest(index, answerer.nearest());
  const leftOut = answers.length === 1 && hits.length > 0 ? answerer.leftOut() : [];
  const substitutions = findSubstitutions(hits);
  const approximate = substitutions.length > 0;
  return { hits, total, approximate, substitutions, scattered, lacking, nearest, hidden, leftOut };
}

/** How far words may be changed. */
export function closenessOf(options: Pick<SearchOptions, "fuzzy" | "wholeWords" | "caseSensitive">): Closeness {
  const { fuzzy = "auto", wholeWords = false, caseSensitive = false } = options;
  const mayChange = fuzzy !== "off" && !wholeWords && !caseSensitive;
  return { mostEdits: mayChange ? (fuzzy === "auto" ? 2 : fuzzy) : 0, sound: fuzzy === "auto" };
}

function placeNearest(index: SearchIndex, found: ReturnType<QueryAnswerer["nearest"]>): SearchResult["nearest"] {
  if (found === null) return null;
  const article = articleAt(index, found.passage);
  return { article, passage: found.passage - (index.firstPassage[article] ?? 0), lacking: found.lacking };
}

function otherThan(sections: readonly LineLabel[]): LineLabel[] {
  return allSections.filter((label) => !sections.includes(label));
}

function searchedIn(sections: readonly LineLabel[], articles: Uint8Array | undefined): Searched {
  return {
    sections: Uint8Array.from(allSections, (label) => (sections.includes(label) ? 1 : 0)),
    articles: articles ?? null,
  };
}

function markHits(index: SearchIndex, answer: Answer, limit: number): SearchHit[] {
  const marker = new HitMarker(answer.patterns);
  const titleMarker = answer.inTitle.length === 0 ? marker : new HitMarker([...answer.patterns, answer.inTitle]);
  return answer.articles.slice(0, limit).flatMap(({ article, passages, score }) =>
    passages.map((number) => {
      const inTitle = allSections[index.sectionOf[number] ?? 0] === "title";
      const passage = number - (index.firstPassage[article] ?? 0);
      const matches = (inTitle ? titleMarker : marker).mark(index.text(article, passage));
      return { article, passage, matches, score, fuzzy: matches.some(({ edits }) => edits > 0) };
    }),
  );
}

function findSubstitutions(hits: readonly SearchHit[]): Substitution[] {
  const words = new Map<string, Map<string, string>>();
  const exact = new Set<string>();
  for (const { term, matched, edits } of hits.flatMap((hit) => hit.matches)) {
    if (edits === 0) exact.add(term);
    else {
      const found = words.get(term) ?? new Map<string, string>();
      if (!found.has(fold(matched))) found.set(fold(matched), matched);
      words.set(term, found);
    }
  }
  return [...words].map(([term, found]) => ({ term, words: [...found.values()], alsoExact: exact.has(term) }));
}

function countHidden(index: SearchIndex, query: Query, rest: Searched, matching: Matching): SearchResult["hidden"] {
  const [answer] = new QueryAnswerer(index, query, rest, matching).answer({ mostEdits: 0, sound: false }, Infinity);
  if (answer === undefined || answer.scattered) return [];
  const lines = new Map<LineLabel, number>();
  for (const passage of answer.articles.flatMap((article) => article.passages)) {
    const section = allSections[index.sectionOf[passage] ?? 0] ?? "furniture";
    lines.set(section, (lines.get(section) ?? 0) + 1);
  }
  return [...lines].map(([section, count]) => ({ section, lines: count }));
}
