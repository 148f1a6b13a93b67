import type { Attributions } from "../../types.js";
import { Blobs, type Container } from "../container/read-container.js";
import { unpackSpeech } from "./pack-speech.js";
import { unpackAscending } from "./varints.js";

const decoder = new TextDecoder();

/** Who says what in the articles of a segment. */
export class SpeechSegment {
  readonly container: Container;
  readonly #speech: Blobs;
  readonly #namedIn: Blobs;
  #counts: Uint32Array | null = null;
  #keys: string | null = null;

  constructor(container: Container) {
    this.container = container;
    this.#speech = new Blobs(container, "speech");
    this.#namedIn = new Blobs(container, "namedIn");
  }

  /** Articles. */
  get size(): number {
    return this.#speech.length;
  }

  /** Null where the program failed on it. */
  attributed(article: number): Attributions | null {
    const bytes = this.#speech.at(article);
    return bytes.length === 0 ? null : unpackSpeech(bytes);
  }

  /** How many of an article's quotes are listed, and how many speak in them. */
  counts(article: number): { readonly quotes: number; readonly speakers: number } {
    this.#counts ??= this.container.section("counts").numbers32();
    return { quotes: this.#counts[2 * article] ?? 0, speakers: this.#counts[2 * article + 1] ?? 0 };
  }

  /** The articles, ascending, that have a name with this key. */
  naming(key: string): number[] {
    this.#keys ??= decoder.decode(this.container.section("keys").all());
    const text = this.#keys;
    const articles = new Set<number>();
    let [name, newline] = [0, -1];
    for (let at = text.indexOf(` ${key} `); at >= 0; at = text.indexOf(` ${key} `, at + 1)) {
      for (let next = text.indexOf("\n", newline + 1); next >= 0 && next < at; next = text.indexOf("\n", next + 1)) {
        newline = next;
        name++;
      }
      for (const article of unpackAscending(this.#namedIn.at(name))) articles.add(article);
    }
    return [...articles].toSorted((a, b) => a - b);
  }

  /** Every name, sorted. */
  names(): string[] {
    const text = decoder.decode(this.container.section("names").all());
    return text === "" ? [] : text.split("\n");
  }

  /** The articles, ascending, that a name stands in, by its place among all. */
  articlesNaming(name: number): number[] {
    return unpackAscending(this.#namedIn.at(name));
  }
}
