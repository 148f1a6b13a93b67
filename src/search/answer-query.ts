import type { SearchIndex } from "./build-index.js";
import { articlesHoldingAll, passagesCovering, passagesHoldingAll, passagesToShow } from "./combine-clauses.js";
import { PassageGatherer, type Gathered } from "./gather-passages.js";
import { FieldReader } from "./match-field.js";
import type { Query, Term } from "./parse-query.js";
import { nearestPassage, passagesLackingOne } from "./find-partial.js";
import { rankArticles, type RankedArticle } from "./rank-articles.js";
import {
  readExactly,
  readFrequentNeighbours,
  readJoined,
  readLoosely,
  readSplit,
  type Matching,
  type Pattern,
} from "./read-terms.js";
import { spreadSpellings } from "./spread-spellings.js";
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
  /** No article holds everything; the passages lack one of these terms each. */
  readonly lacking: readonly string[];
}

/** Articles that hold a term in another spelling only. */
export interface LeftOut {
  readonly term: string;
  readonly spelling: string;
  readonly articles: number;
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
  readonly #excludedFields: readonly Term[];
  #exact: readonly Clause[] | null = null;
  readonly #fields: FieldReader;

  constructor(index: SearchIndex, query: Query, searched: Uint8Array, matching: Matching) {
    this.#index = index;
    this.#query = query;
    this.#matching = matching;
    this.#fields = new FieldReader(index);
    this.#excludedFields = query.excluded.filter((term) => term.field !== null);
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
   * answers where a rare word has a more frequent neighbour. Of a longer query, passages without one of its words rather
   * than articles in which its words, some of them changed, lie scattered.
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
    const best = loose?.scattered === false ? loose : (this.#answerInPart(exact, mostEdits, sound) ?? loose);
    return best === null ? [] : [best];
  }

  /** Where nothing answers: the passage that holds most of the words of the query, with those that it lacks. */
  nearest(): { readonly passage: number; readonly lacking: readonly string[] } | null {
    const terms = this.#query.required.flat().filter(({ field }) => field === null);
    const words = terms.flatMap((term) => term.words.map((word) => ({ ...term, words: [word], joined: null })));
    if (words.length > mostChanged || words.length < this.#query.required.length) return null;
    const gathered = words.map((word) => this.#gatherer.gather(readExactly(this.#index, word, this.#matching)));
    const nearest = nearestPassage(this.#index, gathered);
    if (nearest === null || this.#withoutExcluded(Uint32Array.of(nearest.passage)).length === 0) return null;
    return { ...nearest, lacking: nearest.lacking.flatMap((word) => words[word]?.words[0]?.text ?? []) };
  }

  /** What the exact answer to a query leaves out, because it is written in two words there, or in one. */
  leftOut(): LeftOut[] {
    const exact = this.#exactClauses();
    const others = exact.length > mostChanged ? [] : this.#otherSpellings(exact);
    const answer = others.length === 0 ? null : this.#answerFrom(exact);
    if (answer === null || answer.scattered) return [];
    const found = new Set(answer.articles.map(({ article }) => article));
    return others.flatMap(({ pattern, from, to }) => {
      const clauses = exact.map((clause, i) => (i < from || i > to ? clause : { ...clause, patterns: [pattern] }));
      const other = this.#answerFrom(this.#gatherAll(clauses));
      const articles = other?.scattered === false ? other.articles.filter(({ article }) => !found.has(article)) : [];
      const spelling = pattern.words.flatMap((forms) => [...forms.keys()]).join(" ");
      return articles.length === 0 ? [] : [{ term: pattern.term, spelling, articles: articles.length }];
    });
  }

  /** Each clause in two words, and each with the one before it in one. */
  #otherSpellings(exact: readonly Clause[]): { pattern: Pattern; from: number; to: number }[] {
    return exact.flatMap((clause, to) => {
      const [before, term] = [onlyTerm(exact[to - 1]), onlyTerm(clause)];
      if (term === null) return [];
      const split = readSplit(this.#index, term).map((pattern) => ({ pattern, from: to, to }));
      const joined = before === null ? null : readJoined(this.#index, before, term);
      return joined === null ? split : [...split, { pattern: joined, from: to - 1, to }];
    });
  }

  /** Passages that hold all of a longer query but one of its words, in which its fields hold. */
  #answerInPart(exact: readonly Clause[], mostEdits: number, sound: boolean): Answer | null {
    const inText = exact.filter((clause) => !hasField(clause));
    const clauses = this.#loosen(inText, mostEdits, sound, false);
    const gathered = clauses.map((clause) => clause.gathered);
    const { passages, lacking } = passagesLackingOne(gathered);
    const fields = exact.filter(hasField).map(({ terms }) => terms);
    const holding = this.#withoutExcluded(passages).filter((passage) =>
      fields.every((terms) => this.#fields.isAnswer(passage, terms)),
    );
    if (holding.length === 0) return null;
    return {
      articles: rankArticles(this.#index, holding, gathered),
      patterns: clauses.map((clause) => clause.patterns),
      inTitle: this.#titlePatterns(),
      scattered: false,
      lacking: lacking.map((clause) => clauses[clause]?.terms.map(({ written }) => written).join(" OR ") ?? ""),
    };
  }

  #exactClauses(): readonly Clause[] {
    return (this.#exact ??= this.#readExactly());
  }

  #readExactly(): Clause[] {
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
      const fieldsOf = (article: number) =>
        open[article] === 1 ? this.#fields.answersIn(article, clause.terms) : null;
      return { ...clause, gathered: this.#gatherer.gather(clause.patterns, fieldsOf) };
    });
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
    const [only, ...others] = gathered;
    const isOneWord = only !== undefined && others.length === 0 && patterns.flat().some(isChanged);
    const near = scattered ? ranked : weighNearness(this.#index, ranked, patterns);
    const articles = isOneWord ? spreadSpellings(near, only) : near;
    return { articles, patterns, inTitle: this.#titlePatterns(), scattered, lacking: [] };
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
    const fields = this.#excludedFields;
    if (fields.length === 0) return passages;
    return passages.filter((passage) => !this.#fields.isAnswer(passage, fields));
  }

  /** Close spellings of the clauses that nothing holds (or of all), and neighbours written as one word. */
  #loosen(exact: readonly Clause[], mostEdits: number, sound: boolean, all: boolean): Clause[] {
    const index = this.#index;
    const patterns = exact.map((clause) => {
      if (!all && !isMissing(clause)) return [...clause.patterns];
      const loose = clause.terms.filter((term) => term.field === null);
      return [
        ...clause.patterns,
        ...loose.flatMap((term) => readLoosely(index, term, { mostEdits, sound, all, confirmed: exact.length > 1 })),
      ];
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

/** Whether it stands for close spellings. */
function isChanged({ words }: Pattern): boolean {
  return words.some((forms) => [...forms.values()].some(({ edits }) => edits > 0));
}

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
