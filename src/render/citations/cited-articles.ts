import type { ArticleRecord, HitRecord, QuoteRecord } from "../../records.js";
import type { Report } from "../../report.js";
import { fold } from "../../text/fold.js";
import { nameDoubt, nameReport, printedText } from "../carried-words.js";
import { oneLine } from "./one-line.js";
import { citableUrl } from "./citable-url.js";
import { type AuthorName, partName } from "./part-name.js";

/** What an article is cited by, in one line each; what it does not say is null. */
export interface CitedSource {
  /** The same wherever the article's text and its facts are the same; ASCII. */
  readonly key: string;
  readonly title: string | null;
  readonly authors: readonly AuthorName[];
  readonly outlet: string | null;
  /** Year, month and day as numbers, as far as they are known. */
  readonly published: readonly number[];
  readonly url: string | null;
  readonly language: string | null;
}

/** Words of an article with who says them, in one line each. */
export interface CitedWords {
  /** A quotation in its marks or its sentence, or a paragraph; null where the article itself is cited. */
  readonly text: string | null;
  /** Speaker and role, and what must be known of them: "John Kirby, White House … Advisor (unsure (0.54))"; or null. */
  readonly saidBy: string | null;
  /** `path:line`, or the path. */
  readonly place: string;
}

export interface CitedArticle {
  readonly source: CitedSource;
  readonly words: readonly CitedWords[];
}

type CitedRecord = ArticleRecord | HitRecord | QuoteRecord;

function citedRecords(report: Report): readonly CitedRecord[] {
  switch (report.kind) {
    case "quotes":
      return report.quotes;
    case "search":
      return report.hits;
    case "statements":
      return report.statements.flatMap(({ members }) => members);
    case "list":
      return report.articles;
    case "speakers":
    case "unquoted":
    case "tally":
    case "summary":
    case "show":
    case "check":
    case "verify":
    case "index":
    case "archive":
    case "config":
      return [];
  }
}

/** Each result with its source, in the report's order. */
export function* citedWords(report: Report): Iterable<{ source: CitedSource; words: CitedWords }> {
  let last: { readonly id: string; readonly source: CitedSource } | undefined;
  for (const record of citedRecords(report)) {
    const id = articleIdOf(record);
    // Results of one article mostly follow each other.
    if (last?.id !== id) last = { id, source: sourceOf(record, id) };
    yield { source: last.source, words: wordsOf(record) };
  }
}

/** Each article once, where it comes first, with all that is cited of it. Copies of one text are one article, in several places. */
export function* citedArticles(report: Report): Iterable<CitedArticle> {
  const byId = new Map<string, CitedRecord[]>();
  for (const record of citedRecords(report)) {
    const id = articleIdOf(record);
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [record]);
    else known.push(record);
  }
  for (const [id, records] of byId) {
    const [first] = records;
    if (first !== undefined) yield { source: sourceOf(first, id), words: records.map(wordsOf) };
  }
}

/** `“…” — John Kirby, White House … Advisor (clips/a.txt:15)`; of an article the path alone. */
export function annotationOf({ text, saidBy, place }: CitedWords): string {
  if (text === null) return place;
  return [text, saidBy === null ? "" : `— ${saidBy}`, `(${place})`].filter((part) => part !== "").join(" ");
}

/** A quote's id is its article's, a colon and a number. */
function articleIdOf({ id }: CitedRecord): string {
  return id.split(":", 1)[0] ?? id;
}

function sourceOf(record: CitedRecord, id: string): CitedSource {
  const outlet = lineOrNull(record.outlet);
  const authors = record.authors
    .map(oneLine)
    .filter((name) => name !== "")
    .map((name) => partName(name, outlet));
  const published = partDate(record.published);
  return {
    key: keyOf(authors[0], outlet, published[0], id),
    title: lineOrNull(record.title),
    authors,
    outlet,
    published,
    url: record.url === null ? null : citableUrl(record.url),
    language: lineOrNull(record.language),
  };
}

function lineOrNull(text: string | null): string | null {
  const line = oneLine(text ?? "");
  return line === "" ? null : line;
}

/** Longer than this, the readable part of a key is cut. */
const maxKeyName = 24;

/** `seojieun2024-4f5f96a3e8ed`: readable first, then what makes it the article's own: a hash of its text. */
function keyOf(author: AuthorName | undefined, outlet: string | null, year: number | undefined, id: string): string {
  const names = [author === undefined ? "" : (author.family ?? author.literal), outlet ?? ""];
  const name = names.map((text) => fold(text).replace(/[^a-z]/g, "")).find((text) => text !== "") ?? "article";
  return `${name.slice(0, maxKeyName)}${year ?? ""}-${id}`;
}

function partDate(published: string | null): readonly number[] {
  const [, ...parts] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/.exec(published ?? "") ?? [];
  return parts.flatMap((part) => (part === undefined ? [] : [Number(part)]));
}

function wordsOf(record: CitedRecord): CitedWords {
  switch (record.schema) {
    case "onrecord.quote/1":
      return { text: oneLine(printedText(record).text), saidBy: nameSpeaker(record), place: placeOf(record) };
    case "onrecord.hit/1":
      return { text: oneLine(record.text), saidBy: null, place: placeOf(record) };
    case "onrecord.article/1":
      return { text: null, saidBy: null, place: oneLine(record.path) };
  }
}

function placeOf({ path, line }: { readonly path: string; readonly line: number }): string {
  return oneLine(`${path}:${line}`);
}

function nameSpeaker(quote: QuoteRecord): string | null {
  if (quote.kind === "other") return "not a statement";
  if (quote.speaker === null) return null;
  const name = oneLine(quote.role === null ? quote.speaker : `${quote.speaker}, ${quote.role}`);
  const doubts = [oneLine(nameReport(quote)), nameDoubt(quote)].filter((doubt) => doubt !== "");
  return [name, ...doubts].join(" · ");
}
