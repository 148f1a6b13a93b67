import { wrapperKeys } from "../../lexicon/page/record-keys.js";

export type JsonObject = Readonly<Record<string, unknown>>;

/** The values of a record by their keys as `keyOf` writes them, those of the objects that wrap an article among them. */
export type Fields = ReadonlyMap<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A record's fields. What it says itself goes before what an object inside it says; of two spellings of a key the first wins. */
export function fieldsOf(record: JsonObject): Fields {
  const fields = new Map<string, unknown>();
  for (const layer of layersOf(record)) {
    for (const [written, value] of Object.entries(layer)) {
      const key = keyOf(written);
      if (isEmpty(fields.get(key)) && !isEmpty(value)) fields.set(key, value);
    }
  }
  return fields;
}

const mostLayers = 12;

/** The record, and the objects under keys such as `_source` and `fields`, to the third level. */
function layersOf(record: JsonObject): readonly JsonObject[] {
  const layers = [record];
  let from = 0;
  for (let level = 0; level < 2; level++) {
    const to = layers.length;
    for (const layer of layers.slice(from, to)) {
      for (const key of wrapperKeys) {
        const inner = Object.hasOwn(layer, key) ? layer[key] : null;
        if (isObject(inner) && layers.length < mostLayers) layers.push(inner);
      }
    }
    from = to;
  }
  return layers;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/**
 * A key as the tables of lexicon/page/record-keys.ts write it: "publishedat" for "publishedAt", "published_at" and
 * "fields.publishedAt". Longer ones are nobody's key.
 */
export function keyOf(written: string): string {
  const known = keys.get(written);
  if (known !== undefined) return known;
  if (written.length > longestKey) return written;
  const key = written
    .trim()
    .replace(/^(?:_source|fields|attributes|article|data|doc|node|item|post)[./](?=\w)/, "")
    .toLowerCase()
    .replaceAll(/[\s_\-.:/@()[\]]+/g, "");
  if (keys.size < mostKeys) keys.set(written, key);
  return key;
}

const longestKey = 60;

/** The records of a file have the same keys: they are worked out once. */
const keys = new Map<string, string>();
const mostKeys = 2000;
