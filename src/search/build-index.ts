import { fold } from "../text/fold.js";
import { ArrayWords } from "./array-words.js";
import type { Words } from "./words.js";
import type { LineLabel } from "../types.js";
import { capitalTerm, CompoundReader, withoutCapitals } from "./read-compounds.js";
import { WordScanner } from "./scan-words.js";

/** What is searched as one: a paragraph, or a quote with its sentence. */
export interface Passage {
  readonly text: string;
  readonly section: LineLabel;
  /** Of its first line, and where that begins in the text layer: for the caller; search only hands them back. */
  readonly line: number;
  readonly start: number;
}

export interface SearchableArticle {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Names and roles of who speaks in one of its passages; asked for only when a query asks. */
  speakers(passage: number): readonly string[];
  readonly passages: readonly Passage[];
}

/** Which words stand in which passages, which are numbered through all articles. */
export interface SearchIndex {
  /** Articles. */
  readonly size: number;
  article(number: number): SearchableArticle;
  /** The text of one of an article's passages, which count from 0 there. */
  text(article: number, passage: number): string;
  readonly words: Words;
  /** Article a's passages are those from `firstPassage[a]` up to `firstPassage[a + 1]`. */
  readonly firstPassage: Uint32Array;
  /** An index into `sections`, for each passage. */
  readonly sectionOf: Uint8Array;
  /** Words in each article. */
  readonly lengths: Uint32Array;
  /** Words in an article on average, at least 1. */
  readonly averageLength: number;
}

export const sections: readonly LineLabel[] = ["title", "meta", "body", "caption", "heading", "furniture", "repeat"];

/** The page's own words and second copies of a lede are no news. */
export const storySections: readonly LineLabel[] = sections.filter(
  (label) => label !== "furniture" && label !== "repeat",
);

/** An index whose words are all in memory. */
export interface BuiltIndex extends SearchIndex {
  readonly words: ArrayWords;
}

const nothing: SearchableArticle = { title: null, outlet: null, published: null, speakers: () => [], passages: [] };

/** Reads every passage once. */
export function buildIndex(searchable: Iterable<SearchableArticle>): BuiltIndex {
  const articles = [...searchable];
  const builder = new IndexBuilder();
  for (const article of articles) builder.add(article);
  return {
    size: articles.length,
    article: (number) => articles[number] ?? nothing,
    text: (article, passage) => articles[article]?.passages[passage]?.text ?? "",
    ...builder.finish(),
  };
}

/** What an index knows of articles without having them. */
export type IndexedWords = Omit<BuiltIndex, "size" | "article" | "text">;

/** Indexes articles one after the other, and keeps nothing of them but their words. */
export class IndexBuilder {
  readonly #postings = new PostingsWriter();
  readonly #firstPassage = new NumberList();
  readonly #sectionOf = new NumberList();
  readonly #lengths = new NumberList();

  add({ passages }: Pick<SearchableArticle, "passages">): void {
    this.#firstPassage.push(this.#sectionOf.length);
    let length = 0;
    for (const { text, section } of passages) {
      length += this.#postings.add(this.#sectionOf.length, text);
      this.#sectionOf.push(sections.indexOf(section));
    }
    this.#lengths.push(length);
  }

  /** Nothing may be added after it. */
  finish(): IndexedWords {
    this.#firstPassage.push(this.#sectionOf.length);
    const lengths = this.#lengths.toArray();
    return {
      words: this.#postings.sorted(),
      firstPassage: this.#firstPassage.toArray(),
      sectionOf: Uint8Array.from(this.#sectionOf.toArray()),
      lengths,
      averageLength: averageOf(lengths),
    };
  }
}

/** Of articles with so many words each. */
export function averageOf(lengths: Uint32Array): number {
  let words = 0;
  for (let article = 0; article < lengths.length; article++) words += lengths[article] ?? 0;
  return Math.max(1, words / Math.max(1, lengths.length));
}

/** Collects postings in reading order, then hands them out by word. */
class PostingsWriter {
  /** From words as they are written ("The") and as they are compared ("the") to their number: folding once is enough. */
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  /** For each word: the posting that was written for it last, and how many it has. */
  readonly #lastPosting = new NumberList();
  readonly #howMany = new NumberList();
  /** For each posting, in reading order. */
  readonly #wordOf = new NumberList();
  readonly #passageOf = new NumberList();
  readonly #countOf = new NumberList();

  /** Adds a passage's words, and what readers take for one word beside them; says how many words there were. */
  add(passage: number, text: string): number {
    const scanner = new WordScanner(text);
    const compounds = new CompoundReader(text);
    let length = 0;
    while (scanner.next()) {
      const { start, end } = scanner;
      const written = text.slice(start, end);
      this.#count(this.#numbers.get(written) ?? this.#learn(written), passage);
      const capital = capitalTerm(written);
      if (capital !== null) this.#countTerm(capital, passage);
      const reading = compounds.next(start, end)?.reading ?? null;
      if (reading !== null) {
        this.#countTerm(reading.term, passage);
        const small = withoutCapitals(reading.term);
        if (small !== reading.term) this.#countTerm(small, passage);
      }
      length++;
    }
    return length;
  }

  #countTerm(term: string, passage: number): void {
    this.#count(this.#numbers.get(term) ?? this.#learn(term), passage);
  }

  #learn(written: string): number {
    const word = fold(written);
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.length;
      this.#words.push(word);
      this.#numbers.set(word, number);
      this.#lastPosting.push(0);
      this.#howMany.push(0);
    }
    if (word !== written) this.#numbers.set(written, number);
    return number;
  }

  #count(word: number, passage: number): void {
    const last = this.#lastPosting.at(word);
    if (this.#howMany.at(word) > 0 && this.#passageOf.at(last) === passage) {
      this.#countOf.set(last, this.#countOf.at(last) + 1);
      return;
    }
    this.#lastPosting.set(word, this.#wordOf.length);
    this.#howMany.set(word, this.#howMany.at(word) + 1);
    this.#wordOf.push(word);
    this.#passageOf.push(passage);
    this.#countOf.push(1);
  }

  sorted(): ArrayWords {
    const unsorted = this.#words;
    const words = unsorted.toSorted();
    const starts = new Uint32Array(words.length + 1);
    /** Where the next posting of a word (by its number in reading order) goes. */
    const next = new Uint32Array(words.length);
    words.forEach((word, row) => {
      const number = this.#numbers.get(word) ?? 0;
      const start = starts[row] ?? 0;
      next[number] = start;
      starts[row + 1] = start + this.#howMany.at(number);
    });
    const passages = new Uint32Array(this.#wordOf.length);
    const counts = new Uint8Array(this.#wordOf.length);
    for (let posting = 0; posting < passages.length; posting++) {
      const word = this.#wordOf.at(posting);
      const to = next[word] ?? 0;
      next[word] = to + 1;
      passages[to] = this.#passageOf.at(posting);
      counts[to] = Math.min(255, this.#countOf.at(posting));
    }
    return new ArrayWords(words, starts, { passages, counts });
  }
}

/** A list of numbers that grows without boxing them. */
class NumberList {
  length = 0;
  #numbers = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length++] = value;
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.#numbers[place] = value;
  }

  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.length);
  }
}
