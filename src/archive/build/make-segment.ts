import { ContainerWriter, memorySink } from "../container/write-container.js";
import { IndexBuilder } from "../../search/build-index.js";
import { searchable } from "../searchable.js";
import { nobody } from "../guard-stages.js";
import type { KeptFile } from "../segment/kept.js";
import type { MadeSegment, SpeechKind } from "../segment/open-segment.js";
import { BlocksWriter, SpeechWriter } from "../segment/write-speech.js";
import type { NamedStatements } from "../statements.js";
import { FilesWriter, writeIndex } from "../segment/write-words.js";

/** Makes what is kept of some files but who says what. Their articles may be forgotten once they are added. */
export class WordsMaker {
  readonly #files = new FilesWriter();
  readonly #index = new IndexBuilder();

  /** In path order. */
  add(file: KeptFile): void {
    this.#files.push(file);
    for (const { article } of file.articles) {
      this.#index.add(
        searchable(
          article,
          () => article,
          () => nobody,
        ),
      );
    }
  }

  /** Nothing may be added after it. */
  finish(): MadeSegment {
    const bytes = madeOf((container) => {
      this.#files.addTo(container);
      writeIndex(container, this.#index.finish());
    });
    return { bytes, articles: this.#files.articles };
  }
}

/** Makes what is kept of who says what in some articles, which are added in their order and may be forgotten then. */
export class SpeechMaker {
  readonly #writer: SpeechWriter | BlocksWriter;
  #articles = 0;

  constructor(kind: SpeechKind) {
    this.#writer = kind === "speech" ? new SpeechWriter() : new BlocksWriter();
  }

  /** Null where the program has failed on an article. */
  add(statements: NamedStatements | null): void {
    this.#writer.push(statements);
    this.#articles++;
  }

  /** Nothing may be added after it. */
  finish(): MadeSegment {
    return { bytes: madeOf((container) => this.#writer.addTo(container)), articles: this.#articles };
  }
}

function madeOf(write: (container: ContainerWriter) => void): Uint8Array {
  const { sink, bytes } = memorySink();
  const container = new ContainerWriter(sink);
  write(container);
  container.finish();
  return bytes();
}
