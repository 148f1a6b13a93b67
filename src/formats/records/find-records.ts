import { listKeys, titleKeys } from "../../lexicon/page/record-keys.js";
import type { ReadHtml } from "../readers.js";
import { articleOfRecord, type NoArticle, type RecordArticle } from "./article-of-record.js";
import { rowsOf } from "./columns.js";
import { isObject, type JsonObject, keyOf } from "./fields.js";

export type FoundRecord = RecordArticle | NoArticle;

/** What a JSON value holds: one article that is the value itself, or each of a list's. */
export interface FoundRecords {
  readonly kind: "one" | "list";
  readonly records: readonly FoundRecord[];
}

/** How deep the lists of an answer lie: `{"response": {"hits": {"hits": […]}}}`. */
const deepest = 5;

/**
 * The articles of a JSON value. A record with a title and a text is one, whatever lists it has (of comments, of related stories); else
 * its lists are looked through; else a record that only describes a story is one.
 */
export function findRecords(value: unknown, readHtml: ReadHtml | null): FoundRecords {
  if (Array.isArray(value)) return { kind: "list", records: ofList(value, readHtml, 0) };
  if (!isObject(value)) return { kind: "one", records: [articleOfRecord(value)] };
  const rows = rowsOf(value);
  if (rows !== null) return { kind: "list", records: ofList(rows, readHtml, 0) };
  const own = articleOfRecord(value, readHtml);
  const isStory = "from" in own && own.from !== "teaser";
  if (isStory && hasTitle(value)) return { kind: "one", records: [own] };
  const inner = inside(value, readHtml, 0).filter((record) => !isStory || "from" in record);
  return inner.length > 0 ? { kind: "list", records: inner } : { kind: "one", records: [own] };
}

/** Every item of a list of articles: those that are none too. */
function ofList(list: readonly unknown[], readHtml: ReadHtml | null, depth: number): FoundRecord[] {
  return list.flatMap((item) => {
    const own = articleOfRecord(item, readHtml);
    if (("from" in own && own.from !== "teaser") || !isObject(item) || depth >= deepest) return [own];
    const inner = inside(item, readHtml, depth + 1);
    return inner.length > 0 ? inner : [own];
  });
}

/** The articles in the lists of an object, and in the objects that it is made of. */
function inside(value: JsonObject, readHtml: ReadHtml | null, depth: number): FoundRecord[] {
  if (depth >= deepest) return [];
  const outlet = isJsonFeed(value) && typeof value["title"] === "string" ? value["title"] : null;
  return Object.entries(value).flatMap(([key, part]) => {
    if (Array.isArray(part)) return withOutlet(ofPart(key, part, readHtml, depth), outlet);
    if (!isObject(part)) return [];
    const own = articleOfRecord(part, readHtml);
    if ("from" in own && (own.from !== "teaser" || (/^\d+$/.test(key) && hasTitle(part)))) return [own];
    return inside(part, readHtml, depth + 1);
  });
}

/** A list under a key that means articles, or that has one. */
function ofPart(key: string, part: readonly unknown[], readHtml: ReadHtml | null, depth: number): FoundRecord[] {
  if (!part.some(isObject)) return [];
  const isMeant = listKeys.has(keyOf(key));
  const found = ofList(part, readHtml, depth + 1);
  const isFound = found.some((record) => "from" in record && (isMeant || record.from !== "teaser"));
  return isFound || (isMeant && part.some((item) => isObject(item) && hasTitle(item))) ? found : [];
}

function hasTitle(record: JsonObject): boolean {
  return Object.keys(record).some((key) => key !== "name" && titleKeys.includes(keyOf(key)));
}

function isJsonFeed(value: JsonObject): boolean {
  return typeof value["version"] === "string" && value["version"].includes("jsonfeed.org");
}

/** A feed's own name is its items' outlet where they have none. */
function withOutlet(records: FoundRecord[], outlet: string | null): FoundRecord[] {
  if (outlet === null) return records;
  return records.map((record) => {
    if (!("from" in record)) return record;
    const { document } = record;
    return {
      ...record,
      document: { ...document, given: { ...document.given, outlet: document.given.outlet ?? outlet } },
    };
  });
}
