import type { Attributions } from "../../types.js";
import type { ContainerWriter } from "../container/write-container.js";
import { nobody } from "../guard-stages.js";
import { countQuotes } from "../local/count-article.js";
import { NamesWriter } from "./names.js";
import { packSpeech, type Statements } from "./pack-speech.js";
import { BlobsWriter } from "./write-blobs.js";

/** So many articles are packed together: more take less room, and longer to read one. */
const articlesABlock = 16;

/**
 * Writes who says what in the articles of a segment, in their order, and the names of all who are quoted or named; null
 * where the program has failed on one, which is asked again by every question.
 */
export function writeSpeech(container: ContainerWriter, speech: Iterable<Attributions | null>): void {
  const blocks = new BlocksWriter();
  const counts: number[] = [];
  const names = new NamesWriter();
  let article = 0;
  for (const attributed of speech) {
    const { quotes, speakers } = countQuotes(attributed ?? nobody);
    blocks.push(attributed);
    counts.push(quotes, speakers);
    if (attributed !== null) names.push(article, attributed);
    article++;
  }
  blocks.addTo(container);
  container.addNumbers("counts", Uint32Array.from(counts));
  names.addTo(container);
}

/** Packs articles in blocks; blocks that are packed already are kept as they are. */
export class BlocksWriter {
  readonly #blocks = new BlobsWriter();
  readonly #firsts: number[] = [];
  #size = 0;
  #loose: (Statements | null)[] = [];

  push(statements: Statements | null): void {
    this.#loose.push(statements);
    if (this.#loose.length === articlesABlock) this.#pack();
  }

  pushBlock(block: Uint8Array, articles: number): void {
    this.#pack();
    this.#add(block, articles);
  }

  addTo(container: ContainerWriter): void {
    this.#pack();
    this.#blocks.addTo(container, "speech");
    container.addNumbers("firstOfBlock", Uint32Array.from([...this.#firsts, this.#size]));
  }

  #pack(): void {
    if (this.#loose.length > 0) this.#add(packSpeech(this.#loose), this.#loose.length);
    this.#loose = [];
  }

  #add(block: Uint8Array, articles: number): void {
    this.#blocks.push(block);
    this.#firsts.push(this.#size);
    this.#size += articles;
  }
}
