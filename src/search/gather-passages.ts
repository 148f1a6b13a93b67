import type { SearchIndex } from "./build-index.js";
import type { FieldAnswers } from "./match-field.js";
import { MatchLocator } from "./locate-matches.js";
import { cutNotes, emptyNotes, mergeNotes, type Notes, type Spelling } from "./merge-notes.js";
import { articleAt, intersect } from "./place-passages.js";
import type { Form, Pattern } from "./read-terms.js";

/** The passages that hold something, ascending, each with its article and how much of it it holds. */
export interface Gathered extends Notes {
  readonly articles: Uint32Array;
  /** How many different ones these are. */
  readonly held: number;
  /** What the numbers of spellings stand for. */
  readonly known: readonly Spelling[];
}

/** Which passages are searched. */
export interface Searched {
  /** A 1 for each section that counts, by its place in `sections`. */
  readonly sections: Uint8Array;
  /** A 1 for each article that counts; null: all do. */
  readonly articles: Uint8Array | null;
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
  readonly #searched: Searched;
  /** Ascending. */
  readonly #leftOut: Uint32Array;

  constructor(index: SearchIndex, searched: Searched, leftOut: Uint32Array) {
    this.#index = index;
    this.#searched = searched;
    this.#leftOut = leftOut;
  }

  /** The passages that hold any of the patterns, and those that `fields` has an answer for. */
  gather(patterns: readonly Pattern[], fields?: FieldsOf): Gathered {
    const known: Spelling[] = [];
    const noted: Notes[] = [];
    const sequences: Pattern[] = [];
    for (const pattern of patterns) {
      const [first] = pattern.words;
      if (first === undefined) continue;
      if (pattern.words.length === 1 && pattern.asWritten === null) noted.push(...this.#noteForms(first, known));
      else sequences.push(pattern);
    }
    if (sequences.length > 0) noted.push(this.#noteSequences(sequences, known));
    if (fields !== undefined) noted.push(this.#noteFields(fields, known));
    return this.#searchedOnly(mergeNotes(noted, known), known);
  }

  #noteForms(forms: ReadonlyMap<string, Form>, known: Spelling[]): Notes[] {
    return Array.from(forms.values(), ({ row, cost }) => {
      const { passages, counts } = this.#index.words.postings(row);
      const weight = weightOf(cost);
      const strengths = new Float32Array(counts);
      if (weight !== 1) for (let i = 0; i < strengths.length; i++) strengths[i] = (strengths[i] ?? 0) * weight;
      const spelling = known.push({ weight, row }) - 1;
      return { passages, strengths, spellings: new Uint32Array(passages.length).fill(spelling) };
    });
  }

  /** Without the passages that are not searched, and with the article of each. */
  #searchedOnly(notes: Notes, known: readonly Spelling[]): Gathered {
    const { sections, articles: searched } = this.#searched;
    const { sectionOf } = this.#index;
    const kept = emptyNotes(notes.passages.length);
    const articles = new Uint32Array(notes.passages.length);
    let [length, article, leftOut, held, last] = [0, 0, 0, 0, -1];
    for (let i = 0; i < notes.passages.length; i++) {
      const passage = notes.passages[i] ?? 0;
      if (sections[sectionOf[passage] ?? 0] !== 1) continue;
      article = articleAt(this.#index, passage, article);
      if (searched !== null && searched[article] !== 1) continue;
      while ((this.#leftOut[leftOut] ?? Infinity) < passage) leftOut++;
      if (this.#leftOut[leftOut] === passage) continue;
      kept.passages[length] = passage;
      kept.strengths[length] = notes.strengths[i] ?? 0;
      kept.spellings[length] = notes.spellings[i] ?? 0;
      articles[length++] = article;
      if (article !== last) held++;
      last = article;
    }
    return { ...cutNotes(kept, length), articles: articles.subarray(0, length), held, known };
  }

  /** Only passages with all words of a sequence are read, once, to see whether they follow each other. */
  #noteSequences(sequences: readonly Pattern[], known: Spelling[]): Notes {
    const locator = new MatchLocator(sequences);
    const candidates = new Set(sequences.flatMap(({ words }) => [...this.#holdingAll(words)]));
    const notes = emptyNotes(candidates.size);
    let length = 0;
    for (const passage of Uint32Array.from(candidates).toSorted()) {
      let [strength, surest]: [number, Spelling | null] = [0, null];
      for (const { cost, pattern } of locator.locate(passageText(this.#index, passage), mostCounted)) {
        const [first] = sequences[pattern]?.words[0]?.values() ?? [];
        const weight = weightOf(cost);
        strength += weight;
        if (weight > (surest?.weight ?? 0)) surest = { weight, row: first?.row ?? 0 };
      }
      if (surest === null) continue;
      notes.passages[length] = passage;
      notes.strengths[length] = strength;
      notes.spellings[length++] = known.push(surest) - 1;
    }
    return cutNotes(notes, length);
  }

  #holdingAll(words: readonly ReadonlyMap<string, Form>[]): Uint32Array {
    let common: Uint32Array | null = null;
    for (const forms of words) {
      const { passages } = mergeNotes(this.#noteForms(forms, []), []);
      common = common === null ? passages : intersect(common, passages);
      if (common.length === 0) break;
    }
    const passages = common ?? new Uint32Array(0);
    return this.#searchedOnly({ ...emptyNotes(passages.length), passages }, []).passages;
  }

  #noteFields(fieldsOf: FieldsOf, known: Spelling[]): Notes {
    const { size, firstPassage } = this.#index;
    const found: { readonly passage: number; readonly strength: number }[] = [];
    for (let article = 0; article < size; article++) {
      const [first = 0, end = 0] = [firstPassage[article], firstPassage[article + 1]];
      // What an article says of itself may take time to find out.
      const answerOf = this.#isSearched(article, first, end) ? fieldsOf(article) : null;
      if (answerOf === null) continue;
      for (let passage = first; passage < end; passage++) {
        const answer = answerOf(passage - first);
        if (answer !== null) found.push({ passage, strength: answer === "passage" ? 1 : 0 });
      }
    }
    const notes = emptyNotes(found.length);
    notes.passages.set(found.map(({ passage }) => passage));
    notes.strengths.set(found.map(({ strength }) => strength));
    notes.spellings.fill(known.push({ weight: 1, row: 0 }) - 1);
    return notes;
  }

  /** Whether any passage of an article is searched. */
  #isSearched(article: number, first: number, end: number): boolean {
    const { sections, articles } = this.#searched;
    if (articles?.[article] === 0) return false;
    return this.#index.sectionOf.subarray(first, end).some((section) => sections[section] === 1);
  }
}

const mostCounted = 255;

function passageText(index: SearchIndex, passage: number): string {
  const article = articleAt(index, passage);
  return index.text(article, passage - (index.firstPassage[article] ?? 0));
}
