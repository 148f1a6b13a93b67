import type { SearchIndex } from "./build-index.js";
import { hasField, isMissing, onlyTerm, type Clause, type ClauseToGather } from "./clause.js";
import { articlesHoldingAll, passagesCovering, passagesHoldingAll, passagesToShow } from "./combine-clauses.js";
import { PassageGatherer, type Gathered, type Searched } from "./gather-passages.js";
import { FieldReader } from "./match-field.js";
import type { Query, Term } from "./parse-query.js";
import { nearestPassage, passagesLackingOne } from "./find-partial.js";
import { distinct, placePassages, without, type PlacedPassages } from "./place-passages.js";
import { rankArticles, type Ranking } from "./rank-articles.js";
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
import { mostReread, weighNearness } from "./weigh-nearness.js";

export interface Answer extends Ranking {
  /** What to mark in the passages. */
  readonly patterns: readonly (readonly Pattern[])[];
  /** What to mark in titles besides: the words of `title:a`. */
  readonly inTitle: readonly Pattern[];
  /** No passage holds everything; the articles do. */
  readonly scattered: boolean;
  /** No article holds everything; the passages lack one of these terms each. */
  readonly lacking: readonly string[];
}

/** The passages that answer; where `scattered`, those that show articles which do. */
interface Holding extends PlacedPassages {
  readonly scattered: boolean;
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

/** Answers one query over the passages that are searched. */
export class QueryAnswerer {
  readonly #index: SearchIndex;
  readonly #query: Query;
  readonly #matching: Matching;
  readonly #gatherer: PassageGatherer;
  readonly #excludedFields: readonly Term[];
  readonly #fields: FieldReader;
  #exact: readonly Clause[] | null = null;
  #exactly: { readonly holding: Holding | null } | null = null;

  constructor(index: SearchIndex, query: Query, searched: Searched, matching: Matching) {
    this.#index = index;
    this.#query = query;
    this.#matching = matching;
    this.#fields = new FieldReader(index);
    this.#excludedFields = query.excluded.filter((term) => term.field !== null);
    const excluded = query.excluded
      .filter((term) => term.field === null)
      .flatMap((term) => readExactly(index, term, matching));
    const all = new PassageGatherer(index, searched, new Uint32Array());
    this.#gatherer = excluded.length === 0 ? all : new PassageGatherer(index, searched, all.gather(excluded).passages);
  }

  /**
   * Exact answers first; close spellings where a term is nowhere, where no article holds all terms, or behind the exact
   * answers where a rare word has a more frequent neighbour. Of a longer query, passages without one of its words rather
   * than articles in which its words, some of them changed, lie scattered. Of each answer the `most` best articles.
   */
  answer({ mostEdits, sound }: Closeness, most: number): Answer[] {
    const exact = this.#exactClauses();
    const holding = this.#exactHolding();
    const mayChange = mostEdits > 0 && this.#query.required.length <= mostChanged;
    if (holding !== null) {
      const answer = this.#rank(exact, holding, most);
      const more = mayChange && !holding.scattered ? this.#answerFrequent(exact, holding, most) : null;
      return more === null ? [answer] : [answer, more];
    }
    if (!mayChange) return [];
    const loosen = (all: boolean) => this.#answerFrom(this.#loosen(exact, mostEdits, sound, all), most);
    const loose = (exact.some(isMissing) ? loosen(false) : null) ?? loosen(true);
    const best = loose?.scattered === false ? loose : (this.#answerInPart(exact, mostEdits, sound, most) ?? loose);
    return best === null ? [] : [best];
  }

  /** Where nothing answers: the passage that holds most of the words of the query, with those that it lacks. */
  nearest(): { readonly passage: number; readonly lacking: readonly string[] } | null {
    const terms = this.#query.required.flat().filter(({ field }) => field === null);
    const words = terms.flatMap((term) => term.words.map((word) => ({ ...term, words: [word], joined: null })));
    if (words.length > mostChanged || words.length < this.#query.required.length) return null;
    const gathered = words.map((word) => this.#gatherer.gather(readExactly(this.#index, word, this.#matching)));
    const nearest = nearestPassage(this.#index, gathered);
    if (nearest === null || this.#fields.isAnswer(nearest.passage, this.#excludedFields)) return null;
    return { ...nearest, lacking: nearest.lacking.flatMap((word) => words[word]?.words[0]?.text ?? []) };
  }

  /** What the exact answer to a query leaves out, because it is written in two words there, or in one. */
  leftOut(): LeftOut[] {
    const exact = this.#exactClauses();
    const others = exact.length > mostChanged ? [] : this.#otherSpellings(exact);
    const holding = others.length === 0 ? null : this.#exactHolding();
    if (holding === null || holding.scattered) return [];
    const found = distinct(holding.articles);
    return others.flatMap(({ pattern, from, to }) => {
      const clauses = exact.map((clause, i) =>
        i < from || i > to ? clause : { terms: clause.terms, patterns: [pattern] },
      );
      const other = this.#holdingAll(this.#gatherAll(clauses));
      const articles = other?.scattered === false ? without(distinct(other.articles), found) : [];
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
  #answerInPart(exact: readonly Clause[], mostEdits: number, sound: boolean, most: number): Answer | null {
    const inText = exact.filter((clause) => !hasField(clause));
    const clauses = this.#loosen(inText, mostEdits, sound, false);
    const gathered = clauses.map((clause) => clause.gathered);
    const { passages, lacking } = passagesLackingOne(gathered);
    const fields = exact.filter(hasField).map(({ terms }) => terms);
    const inFields = passages.filter((passage) => fields.every((terms) => this.#fields.isAnswer(passage, terms)));
    const holding = this.#withoutExcluded(placePassages(this.#index, inFields));
    if (holding.passages.length === 0) return null;
    return {
      ...rankArticles(this.#index, holding, gathered, most),
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
  #gatherAll(clauses: readonly ClauseToGather[]): Clause[] {
    const gathered = new Map<ClauseToGather, Gathered>();
    let hopeless = false;
    for (const clause of clauses) {
      if (hasField(clause)) continue;
      const found: Gathered = clause.gathered ?? this.#gatherer.gather(hopeless ? [] : clause.patterns);
      gathered.set(clause, found);
      // Of a long query that nothing answers, nobody asks which other words are missing.
      hopeless ||= found.passages.length === 0 && clauses.length > mostChanged;
    }
    let open: ReadonlySet<number> | null = null;
    const mayAnswer = (article: number) =>
      gathered.size === 0 || (open ??= new Set(articlesHoldingAll([...gathered.values()]))).has(article);
    return clauses.map((clause) => {
      const known = gathered.get(clause);
      if (known !== undefined) return { ...clause, gathered: known };
      const fieldsOf = (article: number) => (mayAnswer(article) ? this.#fields.answersIn(article, clause.terms) : null);
      return { ...clause, gathered: this.#gatherer.gather(clause.patterns, fieldsOf) };
    });
  }

  #exactHolding(): Holding | null {
    return (this.#exactly ??= { holding: this.#holdingAll(this.#exactClauses()) }).holding;
  }

  #answerFrom(clauses: readonly Clause[], most: number): Answer | null {
    const holding = this.#holdingAll(clauses);
    return holding === null ? null : this.#rank(clauses, holding, most);
  }

  #holdingAll(clauses: readonly Clause[]): Holding | null {
    if (clauses.some(isMissing)) return null;
    const gathered = clauses.map((clause) => clause.gathered);
    const together = this.#withoutExcluded(passagesHoldingAll(gathered));
    if (together.passages.length > 0) return { ...together, scattered: false };
    const covering = passagesCovering(articlesHoldingAll(gathered), gathered);
    const scattered = this.#withoutExcluded(placePassages(this.#index, covering));
    return scattered.passages.length === 0 ? null : { ...scattered, scattered: true };
  }

  #rank(clauses: readonly Clause[], holding: Holding, most: number): Answer {
    const index = this.#index;
    const gathered = clauses.map((clause) => clause.gathered);
    const shown = clauses.some(hasField) ? placePassages(index, passagesToShow(holding, gathered)) : holding;
    const patterns = clauses.map((clause) => clause.patterns);
    const [only, ...others] = gathered;
    const isOneWord = only !== undefined && others.length === 0 && patterns.flat().some(isChanged);
    const ranked = rankArticles(index, shown, gathered, isOneWord ? Infinity : Math.max(most, mostReread));
    const near = holding.scattered ? ranked.articles : weighNearness(index, ranked.articles, patterns);
    const articles = isOneWord ? spreadSpellings(near, only) : near;
    return { ...ranked, articles, patterns, inTitle: this.#titlePatterns(), scattered: holding.scattered, lacking: [] };
  }

  #titlePatterns(): Pattern[] {
    const terms = this.#query.required.flat().filter((term) => term.field === "title");
    return terms.flatMap((term) => readExactly(this.#index, term, this.#matching));
  }

  /** Without the articles that `-title:a` and its like leave out, and the passages that `-speaker:a` does. */
  #withoutExcluded(placed: PlacedPassages): PlacedPassages {
    const fields = this.#excludedFields;
    if (fields.length === 0) return placed;
    return placePassages(
      this.#index,
      placed.passages.filter((passage) => !this.#fields.isAnswer(passage, fields)),
    );
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
  #answerFrequent(exact: readonly Clause[], holding: Holding, most: number): Answer | null {
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
    const found = new Set(holding.articles);
    const more = this.#answerFrom(this.#gatherAll(clauses), most + found.size);
    const articles = more?.articles.filter(({ article }) => !found.has(article)) ?? [];
    return more === null || articles.length === 0 ? null : { ...more, articles, total: more.total - found.size };
  }
}

/** A query of more clauses is a text, not a question with a slip in it; looking for slips takes a while for each word. */
const mostChanged = 32;

/** Whether it stands for close spellings. */
function isChanged({ words }: Pattern): boolean {
  return words.some((forms) => [...forms.values()].some(({ edits }) => edits > 0));
}
