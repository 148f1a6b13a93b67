import { Blobs, type Container } from "../container/read-container.js";
import type { NamedStatements, ReportedStatements } from "../statements.js";
import { Names } from "./names.js";
import { unpackSpeech } from "./pack-speech.js";

/** Who says what in the articles of a segment, in quotation marks or without. */
export class SpeechSegment {
  readonly container: Container;
  #names: Names | null = null;
  readonly #blocks: Blobs;
  /** The first article of each block, and the number of articles. */
  readonly firstOfBlock: Uint32Array;
  #counts: Uint32Array | null = null;
  /** The block that was read last: articles are asked for in their order, and more than once. */
  #block = -1;
  #articles: readonly (ReportedStatements | null)[] = [];

  constructor(container: Container) {
    this.container = container;
    this.#blocks = new Blobs(container, "speech");
    this.firstOfBlock = container.section("firstOfBlock").numbers32();
  }

  /** Articles. */
  get size(): number {
    return this.firstOfBlock.at(-1) ?? 0;
  }

  /** Of those who speak in quotation marks, and of whoever is named beside. */
  get names(): Names {
    return (this.#names ??= new Names(this.container));
  }

  /** Null where the program failed on it. */
  statements(article: number): ReportedStatements | null {
    const block = this.blockOf(article);
    if (block !== this.#block) {
      this.#articles = unpackSpeech(this.#blocks.at(block));
      this.#block = block;
    }
    return this.#articles[article - (this.firstOfBlock[block] ?? 0)] ?? null;
  }

  /** The same, and who is named beside. */
  attributed(article: number): NamedStatements | null {
    const statements = this.statements(article);
    if (statements === null) return null;
    const { quotes, speakers } = statements;
    const namedIn = () => this.#namedIn(article);
    return {
      quotes,
      speakers,
      get named() {
        return namedIn();
      },
    };
  }

  /** A block as it is kept. */
  packedBlock(block: number): Uint8Array {
    return this.#blocks.at(block);
  }

  /** The block that an article is in. */
  blockOf(article: number): number {
    let [low, high] = [0, this.firstOfBlock.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.firstOfBlock[middle] ?? 0) <= article) low = middle;
      else high = middle;
    }
    return low;
  }

  /** How many of an article's quotes are listed, and how many speak in them. */
  counts(article: number): { readonly quotes: number; readonly speakers: number } {
    this.#counts ??= this.container.section("counts").numbers32();
    return { quotes: this.#counts[2 * article] ?? 0, speakers: this.#counts[2 * article + 1] ?? 0 };
  }

  /** Who is named in an article and does not speak, by code point: each name is looked at, which few need. */
  #namedIn(article: number): string[] {
    return [...this.names.all()].flatMap(({ name, named }) => (named.includes(article) ? name : []));
  }
}
