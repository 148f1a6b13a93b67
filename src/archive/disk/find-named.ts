import { isAscii } from "node:buffer";
import { fold } from "../../text/fold.js";
import { Blobs } from "../container/read-container.js";
import { idBytes, type WordsSegment } from "../segment/read-words.js";
import type { HeldArticles, ShownSegment } from "./held-articles.js";

/**
 * The articles, ascending, whose path, name or id may hold `part`, which is folded: few others than those. Paths are searched
 * as bytes, all at once; to read each by itself takes a hundred times as long.
 */
export function findNamed({ segments, segmentOf, local }: HeldArticles, part: string): number[] {
  const found = segments.map((one) => articlesIn(one, part));
  const numbers: number[] = [];
  for (let n = 0; n < local.length; n++) if (found[segmentOf[n] ?? 0]?.[local[n] ?? 0] === 1) numbers.push(n);
  return numbers;
}

/** 1 for each article of a segment that may be called so. */
function articlesIn(shown: ShownSegment, part: string): Uint8Array {
  const { words } = shown.segment;
  const found = new Uint8Array(words.size);
  // What stands behind the path is not in it.
  const own = words.hasPlaces ? part.replace(/[#:]?\d*$/, "") : part;
  for (const file of filesIn(shown, own)) {
    found.fill(1, words.firstArticle[file], words.firstArticle[file + 1]);
  }
  for (const article of words.withName((name) => fold(name).includes(part))) found[article] = 1;
  for (const article of articlesWithId(words, part)) found[article] = 1;
  return found;
}

/** Copies of one text have one id. */
function* articlesWithId({ container }: WordsSegment, id: string): Iterable<number> {
  if (id.length !== 2 * idBytes || !/^[\da-f]+$/.test(id)) return;
  const ids = Buffer.from(container.section("ids").all());
  const wanted = Buffer.from(id, "hex");
  for (let at = ids.indexOf(wanted); at >= 0; at = ids.indexOf(wanted, at + 1)) {
    if (at % idBytes === 0) yield at / idBytes;
  }
}

/** The files whose path as it is shown may hold `part`. */
function* filesIn({ segment, shown, below }: ShownSegment, part: string): Iterable<number> {
  const { ends, bytes } = new Blobs(segment.words.container, "paths").all();
  const before = fold(shown);
  if (before.includes(part)) return yield* ends.keys();
  if (!isPlain(bytes)) yield* oddFiles(ends, bytes);
  const paths = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1").toLowerCase();
  for (let at = paths.indexOf(part), file = 0; at >= 0; at = paths.indexOf(part, ends[file] ?? Infinity)) {
    while ((ends[file] ?? Infinity) <= at) file++;
    yield file;
  }
  for (let length = 1; length < part.length; length++) {
    if (!before.endsWith(part.slice(0, length))) continue;
    const rest = part.slice(length);
    for (const file of ends.keys()) {
      if (paths.startsWith(rest, (ends[file - 1] ?? 0) + below.length)) yield file;
    }
  }
}

/** Whether all that `fold` does to a path of these bytes is to make it lower case. */
function isPlain(bytes: Uint8Array): boolean {
  return isAscii(bytes) && !bytes.includes(0x60) && !bytes.includes(0x7f);
}

/** The files that have to be looked at one by one. */
function* oddFiles(ends: Uint32Array, bytes: Uint8Array): Iterable<number> {
  for (const file of ends.keys()) if (!isPlain(bytes.subarray(ends[file - 1] ?? 0, ends[file]))) yield file;
}
