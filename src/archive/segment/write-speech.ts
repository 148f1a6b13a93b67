import type { ContainerWriter } from "../container/write-container.js";
import { nobody } from "../guard-stages.js";
import { countQuotes } from "../local/count-article.js";
import type { NamedStatements, ReportedStatements, Statements } from "../statements.js";
import { NamesWriter } from "./names.js";
import { packSpeech } from "./pack-speech.js";
import { BlobsWriter } from "./write-blobs.js";

/** So many articles are packed together: more take less room, and longer to read one. */
const articlesABlock = 32;

/**
 * Collects who says what in quotation marks in the articles of a segment, in their order, and the names of all who are quoted
 * or named; null where the program has failed on one, which is asked again by every question.
 */
export class SpeechWriter {
  readonly #blocks = new BlocksWriter();
  readonly #counts: number[] = [];
  readonly #names = new NamesWriter();
  #articles = 0;

  push(attributed: NamedStatements | null): void {
    const { quotes, speakers } = countQuotes(attributed ?? nobody);
    this.#blocks.push(attributed);
    this.#counts.push(quotes, speakers);
    if (attributed !== null) this.#names.push(this.#articles, attributed);
    this.#articles++;
  }

  addTo(container: ContainerWriter): void {
    this.#blocks.addTo(container);
    container.addNumbers("counts", Uint32Array.from(this.#counts));
    this.#names.addTo(container);
  }
}

/**
 * Packs articles in blocks; blocks that are packed already are kept as they are. What is reported without quotation marks is
 * kept so and no more: whoever is asked for there is found by the words of the text.
 */
export class BlocksWriter {
  readonly #blocks = new BlobsWriter();
  readonly #firsts: number[] = [];
  #size = 0;
  #loose: (Statements | ReportedStatements | null)[] = [];

  push(statements: Statements | ReportedStatements | null): void {
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
