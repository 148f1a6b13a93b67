import type { SearchIndex } from "./build-index.js";
import { articlesHoldingAll, passagesCovering, passagesHoldingAll, passagesToShow } from "./combine-clauses.js";
import { PassageGatherer, type Gathered } from "./gather-passages.js";
import { passagesOfFields } from "./match-field.js";
import type { Query, Term } from "./parse-query.js";
import { rankArticles, type RankedArticle } from "./rank-articles.js";
import {
  readExactly,
  readFrequentNeighbours,
  readJoined,
  readLoosely,
  type Matching,
  type Pattern,
} from "./read-terms.js";
import { weighNearness } from "./weigh-nearness.js";

/** One thing that must hold: any of its terms. */
interface Clause {
  readonly terms: readonly Term[];
  /** What the terms look like in the text; fields look like nothing. */
  readonly patterns: readonly Pattern[];
  readonly gathered: Gathered;
}

export interface Answer {
  /** Best first. */
  readonly articles: readonly RankedArticle[];
  /** What to mark in the passages. */
  readonly patterns: readonly (readonly Pattern[])[];
  /** What to mark in titles besides: the words of `title:a`. */
  readonly inTitle: readonly Pattern[];
  /** No passage holds everything; the articles do. */
  readonly scattered: boolean;
}

export interface Closeness {
  /** 0 where no spelling may be changed. */
  readonly mostEdits: number;
  readonly sound: boolean;
}

/** Answers one query over the passages that `searched` has a 1 for. */
export class QueryAnswerer {
  readonly #index: SearchIndex;
  readonly #query: Query;
  readonly #matching: Matching;
  readonly #gatherer: PassageGatherer;

  constructor(index: SearchIndex, query: Query, searched: Uint8Array, matching: Matching) {
    this.#index = index;
    this.#query = query;
    this.#matching = matching;
    const kept = searched.slice();
    const all = new PassageGatherer(index, searched);
    const excluded = query.excluded
      .filter((term) => term.field === null)
      .flatMap((term) => readExactly(index, term, matching));
    for (const passage of all.gather(excluded).passages) kept[passage] = 0;
    this.#gatherer = new PassageGatherer(index, kept);
  }

  /**
   * Exact answers first; close spellings where a term is nowhere, where no article holds all terms, or behind the exact
   * answers where a rare word has a very much more frequent neighbour.
   */
  answer({ mostEdits, sound }: Closeness): Answer[] {
    const exact = this.#exactClauses();
    const answer = this.#answerFrom(exact);
    const mayChange = mostEdits > 0 && this.#query.required.length <= mostChanged;
    if (answer !== null) {
      const more = mayChange && !answer.scattered ? this.#answerFrequent(exact, answer) : null;
      return more === null ? [answer] : [answer, more];
    }
    if (!mayChange) return [];
    const missing = exact.some(isMissing) ? this.#answerFrom(this.#loosen(exact, mostEdits, sound, false)) : null;
    const loose = missing ?? this.#answerFrom(this.#loosen(exact, mostEdits, sound, true));
    return loose === null ? [] : [loose];
  }

  #exactClauses(): Clause[] {
    const clauses = this.#query.required.map((terms) => {
      const inText = terms.filter((term) => term.field === null);
      return { terms, patterns: inText.flatMap((term) => readExactly(this.#index, term, this.#matching)) };
    });
    return this.#gatherAll(clauses);
  }

  /** Fields are asked last, and only of articles that hold the rest: who speaks in one takes time to find out. */
  #gatherAll(clauses: readonly Omit<Clause, "gathered">[]): Clause[] {
    const gathered = new Map<Omit<Clause, "gathered">, Gathered>();
    let hopeless = false;
    for (const clause of clauses) {
      if (hasField(clause)) continue;
      const found = this.#gatherer.gather(hopeless ? [] : clause.patterns);
      gathered.set(clause, found);
      // Of a long query that nothing answers, nobody asks which other words are missing.
      hopeless ||= found.passages.length === 0 && clauses.length > mostChanged;
    }
    const open = articlesHoldingAll(this.#index, [...gathered.values()]);
    return clauses.map((clause) => {
      const known = gathered.get(clause);
      if (known !== undefined) return { ...clause, gathered: known };
      const fieldsOf = (article: number) => (open[article] === 1 ? this.#fieldsOf(article, clause.terms) : null);
      return { ...clause, gathered: this.#gatherer.gather(clause.patterns, fieldsOf) };
    });
  }

  #fieldsOf(number: number, terms: readonly Term[]): ReturnType<typeof passagesOfFields> {
    const article = this.#index.articles[number];
    return article === undefined ? null : passagesOfFields(article, terms);
  }

  #answerFrom(clauses: readonly Clause[]): Answer | null {
    const gathered = clauses.map((clause) => clause.gathered);
    if (clauses.some(isMissing)) return null;
    const together = this.#withoutExcluded(passagesHoldingAll(gathered));
    const scattered = together.length === 0;
    const holding = scattered ? this.#scatteredPassages(gathered) : together;
    if (holding.length === 0) return null;
    const passages = clauses.some(hasField) ? passagesToShow(this.#index, holding, gathered) : holding;
    const patterns = clauses.map((clause) => clause.patterns);
    const ranked = rankArticles(this.#index, passages, gathered);
    const articles = scattered ? ranked : weighNearness(this.#index, ranked, patterns);
    return { articles, patterns, inTitle: this.#titlePatterns(), scattered };
  }

  #titlePatterns(): Pattern[] {
    const terms = this.#query.required.flat().filter((term) => term.field === "title");
    return terms.flatMap((term) => readExactly(this.#index, term, this.#matching));
  }

  #scatteredPassages(gathered: readonly Gathered[]): Uint32Array {
    const articles = articlesHoldingAll(this.#index, gathered);
    return this.#withoutExcluded(passagesCovering(this.#index, articles, gathered));
  }

  /** Without the articles that `-title:a` and its like leave out, and the passages that `-speaker:a` does. */
  #withoutExcluded(passages: Uint32Array): Uint32Array {
    const fields = this.#query.excluded.filter((term) => term.field !== null);
    if (fields.length === 0) return passages;
    const known = new Map<number, ReturnType<typeof passagesOfFields>>();
    return passages.filter((passage) => {
      const article = this.#index.articleOf[passage] ?? 0;
      const answerOf = known.has(article) ? known.get(article) : this.#fieldsOf(article, fields);
      known.set(article, answerOf ?? null);
      return (answerOf?.(passage - (this.#index.firstPassage[article] ?? 0)) ?? null) === null;
    });
  }

  /** Close spellings of the clauses that nothing holds (or of all), and neighbours written as one word. */
  #loosen(exact: readonly Clause[], mostEdits: number, sound: boolean, all: boolean): Clause[] {
    const index = this.#index;
    const patterns = exact.map((clause) => {
      if (!all && !isMissing(clause)) return [...clause.patterns];
      const loose = clause.terms.filter((term) => term.field === null);
      return [...clause.patterns, ...loose.flatMap((term) => readLoosely(index, term, mostEdits, sound, all))];
    });
    for (let i = 1; i < exact.length; i++) {
      const [left, right] = [onlyTerm(exact[i - 1]), onlyTerm(exact[i])];
      const joined = left === null || right === null ? null : readJoined(index, left, right);
      // It answers both clauses at once.
      if (joined !== null) for (const clause of [i - 1, i]) patterns[clause]?.push(joined);
    }
    return this.#gatherAll(exact.map((clause, i) => ({ terms: clause.terms, patterns: patterns[i] ?? [] })));
  }

  /** What a frequent neighbour of a rare word finds, in articles that the word itself does not. */
  #answerFrequent(exact: readonly Clause[], answer: Answer): Answer | null {
    let changed = false;
    const clauses = exact.map(({ terms, patterns }) => {
      const term = onlyTerm({ terms });
      const [pattern] = patterns;
      if (term === null || pattern === undefined) return { terms, patterns };
      const frequent = readFrequentNeighbours(this.#index, term, pattern);
      changed ||= frequent !== null;
      return { terms, patterns: frequent === null ? patterns : [...patterns, frequent] };
    });
    if (!changed) return null;
    const more = this.#answerFrom(this.#gatherAll(clauses));
    const found = new Set(answer.articles.map(({ article }) => article));
    const articles = more?.articles.filter(({ article }) => !found.has(article)) ?? [];
    return more === null || articles.length === 0 ? null : { ...more, articles };
  }
}

/** A query of more clauses is a text, not a question with a slip in it; looking for slips takes a while for each word. */
const mostChanged = 32;

function isMissing(clause: Clause): boolean {
  return clause.gathered.passages.length === 0;
}

function hasField(clause: Pick<Clause, "terms">): boolean {
  return clause.terms.some((term) => term.field !== null);
}

function onlyTerm(clause: Pick<Clause, "terms"> | undefined): Term | null {
  const [term, ...others] = clause?.terms ?? [];
  return term === undefined || others.length > 0 || term.field !== null ? null : term;
}
