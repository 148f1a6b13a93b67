import type { GivenMetadata } from "../types.js";

/** One line of a `.jsonl` file. */
export type ParsedRecord =
  | { readonly kind: "record"; readonly id: string | null; readonly text: string; readonly given: GivenMetadata }
  | { readonly kind: "bad"; readonly why: string };

/** What a line says; the first key of several that name the same thing wins. */
export function parseRecord(line: string): ParsedRecord {
  const value = parseJson(line);
  if (value === undefined) return { kind: "bad", why: "not valid JSON" };
  if (!isObject(value)) return { kind: "bad", why: "not a JSON object" };
  const text = firstOf(value, ["text", "body", "content"], textOf);
  if (text === null) return { kind: "bad", why: 'no "text", "body" or "content"' };
  const given: GivenMetadata = {
    title: firstOf(value, ["title"], textOf),
    authors: firstOf(value, ["author", "authors", "byline"], namesOf) ?? [],
    published: firstOf(value, ["date", "published"], textOf),
    outlet: firstOf(value, ["outlet", "source", "publisher"], nameOf),
    url: firstOf(value, ["url"], textOf),
    language: firstOf(value, ["language", "lang"], textOf),
  };
  return { kind: "record", id: firstOf(value, ["id"], idOf), text, given };
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Undefined, which no JSON text means, for what is not JSON. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function firstOf<Value>(record: JsonObject, keys: readonly string[], read: (value: unknown) => Value | null) {
  for (const key of keys) {
    const value = Object.hasOwn(record, key) ? read(record[key]) : null;
    if (value !== null) return value;
  }
  return null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function idOf(value: unknown): string | null {
  return typeof value === "number" ? String(value) : textOf(value);
}

/** A name, or an object that has one, as schema.org writes people and publishers. */
function nameOf(value: unknown): string | null {
  return isObject(value) ? textOf(value["name"]) : textOf(value);
}

function namesOf(value: unknown): readonly string[] | null {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = values.map(nameOf).filter((name): name is string => name !== null && name !== "");
  return names.length === 0 ? null : names;
}
