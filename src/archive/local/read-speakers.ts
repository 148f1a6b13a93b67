import type { QuotesQuestion } from "../../questions.js";
import type { SearchIndex } from "../../search/build-index.js";
import { placePassages } from "../../search/place-passages.js";
import { isAboutOne } from "./filter-articles.js";
import type { SpokenQuote } from "./found-quote.js";
import type { Holdings, NameInArticles } from "./holdings.js";
import { identifySpeakers, type QuotedSpeaker } from "./identify-speakers.js";
import { isFullName } from "./merge-people.js";
import { keyOfName } from "./name-keys.js";
import { readFullName } from "./read-full-name.js";
import type { QuoteReader } from "./read-quotes.js";

/** What is said in some articles, in their order, and who says it. */
export interface ReadSpeakers {
  readonly quotes: readonly SpokenQuote[];
  readonly speakers: readonly QuotedSpeaker[];
}

/** Reads who speaks in the articles of a question; no more of them than it takes to know all that somebody says. */
export class SpeakersReader {
  readonly #holdings: Holdings;
  readonly #reader: QuoteReader;
  readonly #numbers: readonly number[];
  readonly #asked: ReadonlySet<number>;
  /** The names that are known are of those who speak in quotation marks, and of those who are named. */
  readonly #isQuoted: boolean;

  constructor(holdings: Holdings, reader: QuoteReader, numbers: readonly number[], { kinds }: QuotesQuestion) {
    this.#holdings = holdings;
    this.#reader = reader;
    this.#numbers = numbers;
    this.#asked = new Set(numbers);
    this.#isQuoted = kinds?.includes("indirect") !== true;
  }

  /** Of all articles. */
  readAll(): Promise<ReadSpeakers> {
    return this.#read(this.#numbers);
  }

  /**
   * Of the articles in which somebody has a name that `isMeant` says so of, and of those that may quote the same people under
   * another form of the name. Who is one over articles is told by surname, or by name.
   */
  async readWithNamesakes(articles: ReadonlySet<number>, isMeant: (name: string) => boolean): Promise<ReadSpeakers> {
    const read = await this.#reader.read(this.#numbers.filter((n) => articles.has(n)));
    const theirs = read.filter(({ names }) => names.some(isMeant));
    const keys = new Set(theirs.flatMap((quote) => keysOfNamesakes(quote, isMeant)));
    const namesakes = await this.articlesWith(Array.from(keys, (key) => [key]));
    return this.#read(
      namesakes === null ? this.#numbers : this.#numbers.filter((n) => articles.has(n) || namesakes.has(n)),
    );
  }

  /** The articles in which somebody may speak whose name has all keys of one of these sets; null where nobody knows. */
  async articlesWith(sets: readonly (readonly string[])[]): Promise<ReadonlySet<number> | null> {
    const found = new Set<number>();
    for (const keys of sets) {
      const names = await this.#holdings.namesWith(keys);
      if (names === null) return null;
      for (const name of names) for (const n of this.articlesOf(name)) found.add(n);
      if (!this.#isQuoted) for (const n of await this.#articlesHolding(keys)) found.add(n);
    }
    return found;
  }

  /** Whoever is reported without quotation marks may have no name ("analysts"), but what he is called stands in the text. */
  async #articlesHolding(words: readonly string[]): Promise<number[]> {
    const index = await this.#holdings.index(false);
    const holding = words.map((word) => new Set(articlesWithWord(index, word)));
    return this.#numbers.filter((n) => holding.every((articles) => articles.has(n)));
  }

  /** Those in which somebody of this name may speak. */
  articlesOf({ named, speaking }: NameInArticles): number[] {
    return (this.#isQuoted ? speaking : [...speaking, ...named]).filter((n) => this.#asked.has(n));
  }

  async #read(numbers: readonly number[]): Promise<ReadSpeakers> {
    const quotes = await this.#reader.read(numbers);
    return { quotes, speakers: identifySpeakers(quotes, isAboutOne(this.#holdings, this.#numbers)) };
  }
}

function articlesWithWord(index: SearchIndex, word: string): Iterable<number> {
  const row = index.words.find(word);
  return row === null ? [] : placePassages(index, index.words.postings(row).passages).articles;
}

/** The keys of whoever may be the speaker of a quote under another form of the name than those that are meant. */
export function keysOfNamesakes({ quote: { attribution } }: SpokenQuote, isMeant: (name: string) => boolean): string[] {
  if (attribution === null || attribution.speaker === null) return [];
  const { speaker, speakerType } = attribution;
  // Where it is no person's full name only the same name is the same speaker.
  if (!isFullName(speaker, speakerType)) return isMeant(speaker) ? [] : [keyOfName(speaker)];
  const { given, surname } = readFullName(speaker);
  // "Kim" alone may be Kim Jong-un.
  return speaker.includes("-") ? [surname, given] : [surname];
}
