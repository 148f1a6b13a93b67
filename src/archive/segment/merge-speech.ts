import { Blobs } from "../container/read-container.js";
import type { ContainerWriter } from "../container/write-container.js";
import type { ArticlePlace } from "./merge-words.js";
import type { SpeechSegment } from "./read-speech.js";
import { BlobsWriter } from "./write-blobs.js";
import { writeNames } from "./write-speech.js";

/** Writes who says what in the articles at `places`, which may lie in several segments. */
export function mergeSpeech(
  container: ContainerWriter,
  parts: readonly SpeechSegment[],
  places: readonly ArticlePlace[],
): void {
  const from = parts.map((part) => new Blobs(part.container, "speech").all());
  const packed = new BlobsWriter();
  const counts = new Uint32Array(2 * places.length);
  /** Where the articles of each part are in the whole; -1 where they are not. */
  const to = from.map(({ ends }) => new Int32Array(ends.length).fill(-1));
  for (const [i, { part, article }] of places.entries()) {
    const { ends, bytes } = from[part] ?? { ends: new Uint32Array(), bytes: new Uint8Array() };
    packed.push(bytes.subarray(article === 0 ? 0 : ends[article - 1], ends[article]));
    const { quotes, speakers } = parts[part]?.counts(article) ?? { quotes: 0, speakers: 0 };
    counts[2 * i] = quotes;
    counts[2 * i + 1] = speakers;
    to[part]?.fill(i, article, article + 1);
  }
  packed.addTo(container, "speech");
  container.addNumbers("counts", counts);
  writeNames(container, mergeNames(parts, to));
}

function mergeNames(parts: readonly SpeechSegment[], to: readonly Int32Array[]): Map<string, number[]> {
  const articlesOf = new Map<string, number[]>();
  for (const [part, segment] of parts.entries()) {
    for (const [n, name] of segment.names().entries()) {
      const articles = segment.articlesNaming(n).map((article) => to[part]?.[article] ?? -1);
      const kept = articles.filter((article) => article >= 0);
      if (kept.length > 0) articlesOf.set(name, [...(articlesOf.get(name) ?? []), ...kept]);
    }
  }
  for (const articles of articlesOf.values()) articles.sort((a, b) => a - b);
  return articlesOf;
}
