import type { TaggerModel } from "./tag-words.js";
import { tagCount } from "./pos-tags.js";

/** The tagger from its bytes: rows, number of known words, hashes, tags, weights; little-endian. */
export function readTagger(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = view.getUint32(0, true);
  const count = view.getUint32(4, true);
  const known = new Map<number, number>();
  const tagsAt = 8 + 4 * count;
  for (let i = 0; i < count; i++) known.set(view.getUint32(8 + 4 * i, true), bytes[tagsAt + i] ?? 0);
  const at = bytes.byteOffset + 8 + 5 * count;
  return { rows, known, weights: new Int8Array(bytes.buffer, at, rows * tagCount) };
}
