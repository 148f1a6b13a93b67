import { ContainerWriter, memorySink } from "../container/write-container.js";
import { IndexBuilder } from "../../search/build-index.js";
import type { Attributions } from "../../types.js";
import { searchable } from "../searchable.js";
import { nobody } from "../guard-stages.js";
import type { KeptFile } from "../segment/kept.js";
import { writeSpeech } from "../segment/write-speech.js";
import { FilesWriter, writeIndex } from "../segment/write-words.js";

/** A container's bytes, and how many articles are in it. */
export interface MadeSegment {
  readonly bytes: Uint8Array;
  readonly articles: number;
}

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

/** Who says what in some articles, in their order; each is forgotten when it is written. */
export function makeSpeech(speech: Iterable<Attributions | null>): MadeSegment {
  let articles = 0;
  const counted = function* (): Iterable<Attributions | null> {
    for (const attributed of speech) {
      articles++;
      yield attributed;
    }
  };
  const bytes = madeOf((container) => writeSpeech(container, counted()));
  return { bytes, articles };
}

function madeOf(write: (container: ContainerWriter) => void): Uint8Array {
  const { sink, bytes } = memorySink();
  const container = new ContainerWriter(sink);
  write(container);
  container.finish();
  return bytes();
}
