import type { SearchIndex } from "./build-index.js";
import type { FieldAnswers } from "./match-field.js";
import { MatchLocator } from "./locate-matches.js";
import type { Form, Pattern } from "./read-terms.js";

/** The passages that hold something, ascending, each with how much of it. */
export interface Gathered {
  readonly passages: Uint32Array;
  /** How often it stands there, doubtful spellings counting less. */
  readonly strengths: Float32Array;
  /** How sure the surest spelling is: 1 for the word itself. */
  readonly weights: Float32Array;
  /** Which spelling that is, by the row of its first word. */
  readonly spellings: Uint32Array;
}

/** By the number of an article. */
type FieldsOf = (article: number) => FieldAnswers;

/** How much a spelling of this cost still says. */
function weightOf(cost: number): number {
  return Math.exp(-costliness * cost);
}

const costliness = 8;

/** Gathers from the passages that are searched, without those left out. */
export class PassageGatherer {
  readonly #index: SearchIndex;
  readonly #searched: Uint8Array;
  // Notes for every passage of the index, empty between two calls.
  readonly #strengths: Float32Array;
  readonly #weights: Float32Array;
  readonly #spellings: Uint32Array;

  /** `searched` has a 1 for each passage that counts. */
  constructor(index: SearchIndex, searched: Uint8Array) {
    this.#index = index;
    this.#searched = searched;
    this.#strengths = new Float32Array(searched.length);
    this.#weights = new Float32Array(searched.length);
    this.#spellings = new Uint32Array(searched.length);
  }

  /** The passages that hold any of the patterns, and those that `fields` has an answer for. */
  gather(patterns: readonly Pattern[], fields?: FieldsOf): Gathered {
    const touched: number[] = [];
    const sequences: Pattern[] = [];
    for (const pattern of patterns) {
      const [first] = pattern.words;
      if (first === undefined) continue;
      if (pattern.words.length === 1 && pattern.asWritten === null) this.#addForms(first, touched);
      else sequences.push(pattern);
    }
    this.#addSequences(sequences, touched);
    if (fields !== undefined) this.#addFields(fields, touched);
    return this.#taken(touched);
  }

  #addForms(forms: ReadonlyMap<string, Form>, touched: number[]): void {
    for (const { row, cost } of forms.values()) {
      const weight = weightOf(cost);
      const { passages, counts } = this.#index.words.postings(row);
      for (let i = 0; i < passages.length; i++) this.#note(passages[i] ?? 0, counts[i] ?? 0, weight, row, touched);
    }
  }

  /** Only passages with all words of a sequence are read, once, to see whether they follow each other. */
  #addSequences(sequences: readonly Pattern[], touched: number[]): void {
    const locator = new MatchLocator(sequences);
    const candidates = new Set(sequences.flatMap(({ words }) => [...this.#holdingAll(words)]));
    for (const passage of candidates) {
      for (const { cost, pattern } of locator.locate(passageText(this.#index, passage), mostCounted)) {
        const [first] = sequences[pattern]?.words[0]?.values() ?? [];
        this.#note(passage, 1, weightOf(cost), first?.row ?? 0, touched);
      }
    }
  }

  #holdingAll(words: readonly ReadonlyMap<string, Form>[]): Uint32Array {
    let common: Uint32Array | null = null;
    for (const forms of words) {
      const passages = this.#holdingAny(forms);
      common = common === null ? passages : intersect(common, passages);
      if (common.length === 0) break;
    }
    return common ?? new Uint32Array(0);
  }

  #holdingAny(forms: ReadonlyMap<string, Form>): Uint32Array {
    const found: number[] = [];
    for (const { row } of forms.values()) {
      for (const passage of this.#index.words.postings(row).passages) {
        if (this.#searched[passage] === 1) found.push(passage);
      }
    }
    const sorted = Uint32Array.from(found).toSorted();
    return sorted.filter((passage, i) => passage !== sorted[i - 1]);
  }

  #addFields(fieldsOf: FieldsOf, touched: number[]): void {
    const { size, firstPassage } = this.#index;
    for (let article = 0; article < size; article++) {
      const [first = 0, end = 0] = [firstPassage[article], firstPassage[article + 1]];
      // What an article says of itself may take time to find out.
      const answerOf = this.#searched.subarray(first, end).includes(1) ? fieldsOf(article) : null;
      if (answerOf === null) continue;
      for (let passage = first; passage < end; passage++) {
        const answer = this.#searched[passage] === 1 ? answerOf(passage - first) : null;
        if (answer !== null) this.#note(passage, answer === "passage" ? 1 : 0, 1, 0, touched);
      }
    }
  }

  #note(passage: number, count: number, weight: number, spelling: number, touched: number[]): void {
    if (this.#searched[passage] !== 1) return;
    if (this.#weights[passage] === 0) touched.push(passage);
    this.#strengths[passage] = (this.#strengths[passage] ?? 0) + count * weight;
    if (weight <= (this.#weights[passage] ?? 0)) return;
    this.#weights[passage] = weight;
    this.#spellings[passage] = spelling;
  }

  /** What was noted, in order; the notes are wiped. */
  #taken(touched: readonly number[]): Gathered {
    const passages = Uint32Array.from(touched).toSorted();
    const strengths = new Float32Array(passages.length);
    const weights = new Float32Array(passages.length);
    const spellings = passages.map((passage) => this.#spellings[passage] ?? 0);
    passages.forEach((passage, i) => {
      strengths[i] = this.#strengths[passage] ?? 0;
      weights[i] = this.#weights[passage] ?? 0;
      this.#strengths[passage] = 0;
      this.#weights[passage] = 0;
    });
    return { passages, strengths, weights, spellings };
  }
}

const mostCounted = 255;

export function passageText(index: SearchIndex, passage: number): string {
  const article = index.articleOf[passage] ?? 0;
  return index.article(article).passages[passage - (index.firstPassage[article] ?? 0)]?.text ?? "";
}

/** What two ascending lists share. */
export function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const common = new Uint32Array(Math.min(a.length, b.length));
  let length = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) common[length++] = left;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common.slice(0, length);
}
