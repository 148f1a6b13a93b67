import type { ContainerWriter } from "../container/write-container.js";
import { gone, mergeNames } from "./merge-names.js";
import type { ArticlePlace } from "./merge-words.js";
import type { SpeechKind } from "./open-segment.js";
import type { SpeechSegment } from "./read-speech.js";
import { BlocksWriter } from "./write-speech.js";

/** Writes who says what in the articles at `places`, which may lie in several segments. */
export function mergeSpeech(
  container: ContainerWriter,
  kind: SpeechKind,
  parts: readonly SpeechSegment[],
  places: readonly ArticlePlace[],
): void {
  mergeBlocks(container, parts, places);
  if (kind === "speech") mergeCountsAndNames(container, parts, places);
}

function mergeCountsAndNames(
  container: ContainerWriter,
  parts: readonly SpeechSegment[],
  places: readonly ArticlePlace[],
): void {
  const counts = new Uint32Array(2 * places.length);
  /** Where the articles of each part are in the whole. */
  const to = parts.map(({ size }) => new Int32Array(size).fill(gone));
  for (const [i, { part, article }] of places.entries()) {
    const { quotes, speakers } = parts[part]?.counts(article) ?? { quotes: 0, speakers: 0 };
    counts[2 * i] = quotes;
    counts[2 * i + 1] = speakers;
    to[part]?.fill(i, article, article + 1);
  }
  container.addNumbers("counts", counts);
  mergeNames(
    container,
    parts.map(({ names }) => names),
    to,
  );
}

/** A block of which all articles stay together is kept as it is packed. */
function mergeBlocks(
  container: ContainerWriter,
  parts: readonly SpeechSegment[],
  places: readonly ArticlePlace[],
): void {
  const writer = new BlocksWriter();
  for (let at = 0; at < places.length;) {
    const { part = 0, article = 0 } = places[at] ?? {};
    const segment = parts[part];
    const block = segment?.blockOf(article) ?? 0;
    const [first = 0, next = 0] = segment?.firstOfBlock.subarray(block, block + 2) ?? [];
    const length = next - first;
    // One that was edited has its new article, of another part, where the old one was.
    const own = places.slice(at, at + length);
    const isWhole = own.length === length && own.every((one, i) => one.part === part && one.article === first + i);
    if (isWhole) {
      writer.pushBlock(segment?.packedBlock(block) ?? new Uint8Array(), length);
      at += length;
    } else {
      writer.push(segment?.statements(article) ?? null);
      at++;
    }
  }
  writer.addTo(container);
}
