import type { Fuzziness } from "../records.js";
import type { LineLabel } from "../types.js";
import { QueryAnswerer, type Answer } from "./answer-query.js";
import { sections as allSections, type SearchIndex } from "./build-index.js";
import { passageText } from "./gather-passages.js";
import { MatchLocator, type Located } from "./locate-matches.js";
import type { Query } from "./parse-query.js";

export interface SearchOptions {
  readonly fuzzy?: Fuzziness;
  /** Whole words exactly: no longer words, no close spellings. */
  readonly wholeWords?: boolean;
  /** Also turns close spellings off. */
  readonly caseSensitive?: boolean;
  /** Default: everything but furniture and repeats. */
  readonly sections?: readonly LineLabel[];
  /** At most so many articles. */
  readonly limit?: number;
}

/** A stretch of a passage that answers a term. */
export interface SearchMatch {
  /** As it was asked for. */
  readonly term: string;
  readonly matched: string;
  /** Offsets into the passage's text. */
  readonly start: number;
  readonly end: number;
  /** 0 for the word itself and for longer words that begin with it. */
  readonly edits: number;
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
  readonly substitutions: readonly Substitution[];
  /** No passage holds all terms: these are the passages that show them, of articles that do. */
  readonly scattered: boolean;
  /** Where there is no hit: what the sections that were not searched would have given. */
  readonly hidden: readonly { readonly section: LineLabel; readonly lines: number }[];
}

/** Finds the passages that hold all of a query. */
export function searchIndex(index: SearchIndex, query: Query, options: SearchOptions = {}): SearchResult {
  const { fuzzy = "auto", wholeWords = false, caseSensitive = false, limit = Infinity } = options;
  const searched = passagesIn(index, options.sections ?? storySections);
  const mayChange = fuzzy !== "off" && !wholeWords && !caseSensitive;
  const closeness = { mostEdits: mayChange ? (fuzzy === "auto" ? 2 : fuzzy) : 0, sound: fuzzy === "auto" };
  const matching = { wholeWords, caseSensitive };
  const answers = new QueryAnswerer(index, query, searched, matching).answer(closeness);
  const hits: SearchHit[] = [];
  let total = 0;
  for (const answer of answers) {
    hits.push(...markHits(index, answer, Math.max(0, limit - total)));
    total += answer.articles.length;
  }
  const hidden = hits.length > 0 ? [] : countHidden(index, query, searched, matching);
  const scattered = answers.some((answer) => answer.scattered);
  return { hits, total, substitutions: findSubstitutions(hits), scattered, hidden };
}

/** The page's own words and second copies of a lede are no news. */
export const storySections: readonly LineLabel[] = allSections.filter((label) => label !== "furniture" && label !== "repeat");

function passagesIn(index: SearchIndex, sections: readonly LineLabel[]): Uint8Array {
  const wanted = Uint8Array.from(allSections, (label) => (sections.includes(label) ? 1 : 0));
  return index.sectionOf.map((section) => wanted[section] ?? 0);
}

function markHits(index: SearchIndex, answer: Answer, limit: number): SearchHit[] {
  const locator = new MatchLocator(answer.patterns.flat());
  const clauseOf = answer.patterns.flatMap((patterns, clause) => patterns.map(() => clause));
  const terms = answer.patterns.flat().map(({ term }) => term);
  return answer.articles.slice(0, limit).flatMap(({ article, passages, score }) =>
    passages.map((number) => {
      const text = passageText(index, number);
      const located = keepLikeliest(locator.locate(text), clauseOf);
      const matches = located.map(({ pattern, start, end, edits }) => {
        return { term: terms[pattern] ?? "", matched: text.slice(start, end), start, end, edits };
      });
      const passage = number - (index.firstPassage[article] ?? 0);
      return { article, passage, matches, score, fuzzy: matches.some(({ edits }) => edits > 0) };
    }),
  );
}

/** Beside the word itself, or a likelier spelling of it, a close spelling in the same passage is another word. */
function keepLikeliest(located: readonly Located[], clauseOf: readonly number[]): Located[] {
  const least = new Map<number, number>();
  const costOf = ({ edits, cost }: Located): number => (edits === 0 ? 0 : cost);
  for (const match of located) {
    const clause = clauseOf[match.pattern] ?? 0;
    least.set(clause, Math.min(least.get(clause) ?? Infinity, costOf(match)));
  }
  const seen = new Set<string>();
  return located.filter((match) => {
    // Two words written as one answer two clauses at one place.
    const place = `${match.start} ${match.end}`;
    if (costOf(match) > (least.get(clauseOf[match.pattern] ?? 0) ?? 0) || seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function findSubstitutions(hits: readonly SearchHit[]): Substitution[] {
  const words = new Map<string, Map<string, string>>();
  const exact = new Set<string>();
  for (const { term, matched, edits } of hits.flatMap((hit) => hit.matches)) {
    if (edits === 0) exact.add(term);
    else words.set(term, (words.get(term) ?? new Map<string, string>()).set(matched.toLowerCase(), matched));
  }
  return [...words].map(([term, found]) => ({ term, words: [...found.values()], alsoExact: exact.has(term) }));
}

function countHidden(index: SearchIndex, query: Query, searched: Uint8Array, matching: { wholeWords: boolean; caseSensitive: boolean }): SearchResult["hidden"] {
  const rest = searched.map((one) => 1 - one);
  const [answer] = new QueryAnswerer(index, query, rest, matching).answer({ mostEdits: 0, sound: false });
  if (answer === undefined || answer.scattered) return [];
  const lines = new Map<LineLabel, number>();
  for (const passage of answer.articles.flatMap((article) => article.passages)) {
    const section = allSections[index.sectionOf[passage] ?? 0] ?? "furniture";
    lines.set(section, (lines.get(section) ?? 0) + 1);
  }
  return [...lines].map(([section, count]) => ({ section, lines: count }));
}
