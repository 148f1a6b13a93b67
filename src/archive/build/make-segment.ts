import { ContainerWriter, memorySink } from "../container/write-container.js";
import { indexArticles } from "../index-articles.js";
import type { KeptFile } from "../segment/kept.js";
import type { Attributions } from "../../types.js";
import { writeSpeech } from "../segment/write-speech.js";
import { writeWords } from "../segment/write-words.js";

/** A container's bytes, and how many articles are in it. */
export interface MadeSegment {
  readonly bytes: Uint8Array;
  readonly articles: number;
}

/** Everything that is kept of some files, in path order, but who says what. */
export function makeWords(files: readonly KeptFile[]): MadeSegment {
  const articles = files.flatMap((file) => file.articles.map(({ article }) => article));
  const { sink, bytes } = memorySink();
  const container = new ContainerWriter(sink);
  writeWords(
    container,
    files,
    indexArticles(articles, () => ({ quotes: [], speakers: [], named: [] })),
  );
  container.finish();
  return { bytes: bytes(), articles: articles.length };
}

/** Who says what in some articles, in their order. */
export function makeSpeech(speech: readonly (Attributions | null)[]): MadeSegment {
  const { sink, bytes } = memorySink();
  const container = new ContainerWriter(sink);
  writeSpeech(container, speech);
  container.finish();
  return { bytes: bytes(), articles: speech.length };
}
