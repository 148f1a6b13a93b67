import type { NameInArticles } from "../local/holdings.js";
import type { SpeechSegment } from "../segment/read-speech.js";
import type { HeldArticles } from "./held-articles.js";

/** The names in a file of speech, with the articles as they are numbered among all. */
export class PlacedSpeech {
  readonly #speech: SpeechSegment;
  /** Of each of its articles; -1 where it does not count. */
  readonly #numbers: Int32Array;

  constructor(speech: SpeechSegment, numbers: Int32Array) {
    this.#speech = speech;
    this.#numbers = numbers;
  }

  namesWith(keys: readonly string[]): NameInArticles[] {
    return this.#speech.names.with(keys).map((name) => this.#placedName(name));
  }

  namesNear(words: readonly string[]): NameInArticles[] {
    return this.#speech.names.near(words).map((name) => this.#placedName(name));
  }

  /** The names of whoever is named in an article that is marked. */
  *namedIn(marked: Uint8Array): Iterable<string> {
    for (const { name, named } of this.#speech.names.all()) {
      if (named.some((article) => marked[this.#numbers[article] ?? -1] === 1)) yield name;
    }
  }

  #placedName({ name, named, speaking }: NameInArticles): NameInArticles {
    return { name, named: this.#placed(named), speaking: this.#placed(speaking) };
  }

  #placed(articles: readonly number[]): number[] {
    return articles.map((article) => this.#numbers[article] ?? -1).filter((n) => n >= 0);
  }
}

export function* namedInAny(parts: readonly PlacedSpeech[], marked: Uint8Array): Iterable<string> {
  for (const part of parts) yield* part.namedIn(marked);
}

/** Every file of speech of some articles. */
export function placeSpeech({ segments, segmentOf, local }: HeldArticles): PlacedSpeech[] {
  const numbers = segments.map(({ segment }) => new Int32Array(segment.listed.articles).fill(-1));
  for (let n = 0; n < local.length; n++) numbers[segmentOf[n] ?? 0]?.fill(n, local[n], (local[n] ?? 0) + 1);
  return segments.flatMap(({ segment: { parts, listed } }, i) => {
    let first = 0;
    return parts.speech.map((one, part) => {
      const from = first;
      first += listed.speech[part]?.articles ?? 0;
      return new PlacedSpeech(one, numbers[i]?.subarray(from, first) ?? new Int32Array());
    });
  });
}
