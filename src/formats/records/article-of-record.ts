import {
  authorKeys,
  dateKeys,
  domainKeys,
  idKeys,
  languageKeys,
  outletKeys,
  pageKeys,
  perhapsUrlKeys,
  teaserKeys,
  textKeys,
  titleKeys,
  urlKeys,
} from "../../lexicon/page/record-keys.js";
import type { GivenMetadata, LineHint } from "../../types.js";
import { type FormatDocument, plainDocument } from "../document.js";
import type { ReadHtml } from "../readers.js";
import { decodeEntities } from "../repair/decode-entities.js";
import { type Fields, fieldsOf, isObject, type JsonObject, keyOf } from "./fields.js";
import { dateOf } from "./read-date-value.js";
import { isMarkup, readFragment } from "./read-fragment.js";
import { domainOf, idOf, languageOf, lineOf, nameOf, namesOf, proseOf, urlOf } from "./read-value.js";

/** A record that is an article. */
export interface RecordArticle {
  /** Its `fileLines` count the lines of `source`. */
  readonly document: FormatDocument;
  /** The value that its text was read from. */
  readonly source: string;
  /** "teaser": it has nothing but a description of the story. */
  readonly from: "story" | "page" | "teaser";
  /** Its text ends where its sender cut it. */
  readonly cut: boolean;
}

/** One that is none, with the reason as a clause. */
export interface NoArticle {
  readonly why: string;
}

/** An object of a news interface, a crawler, an extractor or somebody's own making, as an article. */
export function articleOfRecord(value: unknown, readHtml: ReadHtml | null = null): RecordArticle | NoArticle {
  if (!isObject(value)) return { why: "not a JSON object" };
  const article = articleOfFields(fieldsOf(value), value, readHtml);
  if ("from" in article && article.from === "teaser" && isOtherThing(value))
    return { why: "not an article by its @type" };
  // Where a line of a text in JSON lies in the file is not known.
  return "why" in article ? article : { ...article, document: { ...article.document, fileLines: null } };
}

/** What schema.org calls a page, a site or a person is described too. */
function isOtherThing(record: JsonObject): boolean {
  const types = [record["@type"]].flat().filter((type) => typeof type === "string");
  return types.length > 0 && !types.some((type) => /article|posting|report|creativework/i.test(type));
}

/** The same of fields that are known, of a record or a row; `written` has the keys as they are written. */
export function articleOfFields(
  fields: Fields,
  written: JsonObject,
  readHtml: ReadHtml | null,
): RecordArticle | NoArticle {
  const found = fullestText(fields);
  if (found === null) return { why: whyNone(written) };
  const read = readText(found, readHtml);
  if (read.text.trim() === "") return { why: "its text is empty" };
  const document = { ...cutMarkApart(read), name: firstOf(fields, idKeys, idOf), given: givenOf(fields, read.given) };
  return { document, source: found.text, from: found.from, cut: document.hints?.at(-1) === cutHint };
}

interface FoundText {
  readonly text: string;
  readonly from: RecordArticle["from"];
}

/** Another key's text is taken for fuller where it has so much more ink: extractors give one text twice, the second time spoilt. */
const fuller = 1.1;

/** The fullest text of a record. A page counts only where there is no story. */
function fullestText(fields: Fields): FoundText | null {
  const stories = textsOf(fields, textKeys, "story");
  const pages = stories.length > 0 ? [] : textsOf(fields, pageKeys, "page");
  const found = [...stories, ...pages, ...textsOf(fields, teaserKeys, "teaser")];
  if (found.length < 2) return found[0] ?? null;
  let best: FoundText | null = null;
  let bestInk = 0;
  for (const candidate of found) {
    const ink = inkOf(candidate.text);
    if (best !== null && ink <= bestInk * fuller) continue;
    best = candidate;
    bestInk = ink;
  }
  return best;
}

function textsOf(fields: Fields, keys: readonly string[], from: FoundText["from"]): FoundText[] {
  const texts: FoundText[] = [];
  for (const key of keys) {
    const value = fields.has(key) ? proseOf(fields.get(key)) : null;
    if (value !== null) texts.push({ text: value, from });
  }
  return texts;
}

/** The article's lines as lines of the file, of which its source begins on line `first`. */
export function linesInFile({ document, source }: RecordArticle, first: number): readonly number[] {
  const { text, fileLines } = document;
  if (fileLines !== null) return fileLines.map((line) => first + line - 1);
  const isVerbatim = source.startsWith(text.slice(0, text.lastIndexOf("\n") + 1)) && !isMarkup(source);
  return text.split("\n").map((_, at) => (isVerbatim ? first + at : first));
}

/** How many characters are seen: no white space, no tags. */
function inkOf(text: string): number {
  let ink = 0;
  let inTag = false;
  const markup = isMarkup(text);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (markup && code === lessThan) inTag = true;
    else if (inTag) inTag = code !== greaterThan;
    else if (code > 32 && code !== noBreakSpace) ink++;
  }
  return ink;
}

const lessThan = 0x3c;
const greaterThan = 0x3e;
const noBreakSpace = 0xa0;

function readText({ text, from }: FoundText, readHtml: ReadHtml | null): FormatDocument {
  if (from === "page" || isMarkup(text)) {
    const [page] = readHtml?.(text) ?? [];
    return page ?? plainDocument(readFragment(text));
  }
  return plainDocument(unescapeTwice(text));
}

/** A text that was escaped once more than it is read: "One.\\n\\nTwo." is two lines if it has no other line end. */
function unescapeTwice(text: string): string {
  if (text.includes("\n") || !/\\n\s?\\n|\\r\\n|[.!?”"]\\n/.test(text)) return text;
  return text.replaceAll(/\\(?:r\\n|[nrt"'\\/])/g, (mark) =>
    /^\\[rn]/.test(mark) ? "\n" : mark === "\\t" ? "\t" : mark.slice(1),
  );
}

/** The end that NewsAPI and GNews give a text that it gives only the beginning of: the mark is no word of the story, so it gets a line of its own. */
function cutMarkApart(document: FormatDocument): FormatDocument {
  const { text } = document;
  const match = /\s*\[\+?\s?\d+ chars\]\s*$/.exec(text.slice(-longestCutMark));
  if (match === null || document.hints !== null) return document;
  const story = text.slice(0, text.length - match[0].length);
  const lines = story.split("\n").length;
  const hints: (LineHint | null)[] = [...Array.from({ length: lines }, () => null), cutHint];
  return { ...document, text: `${story}\n${match[0].trim()}`, hints };
}

const longestCutMark = 40;
const cutHint: LineHint = { tag: "meta", area: null, links: 0, names: "" };

/** What the record says of the article; what its page says where the record says nothing. */
function givenOf(fields: Fields, page: GivenMetadata): GivenMetadata {
  const title = firstOf(fields, titleKeys, lineOf);
  const outlet = outletOf(fields) ?? page.outlet;
  return {
    title: title === null ? page.title : withoutOutlet(plainLine(title), outlet),
    authors: firstOf(fields, authorKeys, namesOf) ?? page.authors,
    published: firstOf(fields, dateKeys, dateOf) ?? page.published,
    outlet,
    url: urlOfFields(fields) ?? page.url,
    language: firstOf(fields, languageKeys, languageOf) ?? page.language,
  };
}

/** "Bridge shut - Wexley Courier", as the titles of pages are written. */
function withoutOutlet(title: string, outlet: string | null): string {
  const tail = [" - ", " | ", " – ", " — "].find((mark) => outlet !== null && title.endsWith(mark + outlet));
  return tail === undefined || outlet === null ? title : title.slice(0, -(tail + outlet).length);
}

function plainLine(title: string): string {
  return isMarkup(title) ? readFragment(title).replaceAll(/\s+/g, " ") : decodeEntities(title);
}

/** A name goes before an address: `{"source": "https://herald.example/a", "sitename": "The Herald"}`. */
function outletOf(fields: Fields): string | null {
  const name = firstOf(fields, outletKeys, nameOf);
  return name === null ? firstOf(fields, [...outletKeys, ...domainKeys], domainOf) : plainLine(name);
}

function urlOfFields(fields: Fields): string | null {
  return (
    firstOf(fields, urlKeys, (value) => urlOf(value, true)) ??
    firstOf(fields, perhapsUrlKeys, (value) => urlOf(value, false))
  );
}

function firstOf<Value>(fields: Fields, keys: readonly string[], read: (value: unknown) => Value | null): Value | null {
  for (const key of keys) {
    const value = fields.has(key) ? read(fields.get(key)) : null;
    if (value !== null) return value;
  }
  return null;
}

/** As many of its keys as a line of a terminal holds. */
const mostNamed = 8;
const longestNamed = 30;

function whyNone(written: JsonObject): string {
  const texts = Object.keys(written).filter((key) => textKeys.includes(keyOf(key)));
  if (texts.length > 0)
    return texts.some((key) => isNoText(written[key])) ? "its text is not text" : "its text is empty";
  const keys = Object.keys(written).map((key) => (key.length > longestNamed ? `${key.slice(0, longestNamed)}…` : key));
  const named = keys.slice(0, mostNamed).join(", ") + (keys.length > mostNamed ? ", …" : "");
  return `no text, body or content (it has ${named === "" ? "no keys" : named})`;
}

function isNoText(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean";
}
