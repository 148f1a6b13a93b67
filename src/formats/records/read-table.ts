import {
  authorKeys,
  dateKeys,
  pageKeys,
  teaserKeys,
  textKeys,
  titleKeys,
  urlKeys,
} from "../../lexicon/page/record-keys.js";
import { FormatError } from "../document.js";
import type { BadPart, PlacedDocument, ReadHtml, Reading } from "../readers.js";
import { articleOfFields, linesInFile } from "./article-of-record.js";
import { keyOf } from "./fields.js";
import { type Cell, parseTable } from "./parse-table.js";

/**
 * The articles of a table: a row each, "#3" the third below the names of the columns. What parts the cells is told by
 * the first row. Throws where that row does not name a column of texts.
 */
export function readTable(text: string, readHtml: ReadHtml | null = null): Reading {
  if (text.trim() === "") throw new FormatError("it is empty");
  const { delimiter, start } = tellDelimiter(text);
  const rows = parseTable(text.slice(start), delimiter);
  const names = (rows.next().value ?? []).map(({ value }: Cell) => value.trim());
  checkNames(names);
  const articles: PlacedDocument[] = [];
  const bad: BadPart[] = [];
  let cut = 0;
  let number = 0;
  for (const row of rows) {
    const place = `#${++number}`;
    const read = articleOfRow(names, row, readHtml);
    if ("why" in read) bad.push({ place, why: read.why });
    else {
      articles.push({ place, document: read.document });
      if (read.cut) cut++;
    }
  }
  return { articles, bad, cut };
}

/** Whether the first row of a text names the columns of a table of articles: what tells a table from a text with commas. */
export function isTableOfArticles(text: string): boolean {
  const { delimiter, start } = tellDelimiter(text);
  const names = firstNames(text.slice(start, start + longestHeader), delimiter);
  return (
    names.length > 1 && names.every((name) => name.length <= longestName) && hasTexts(names) && countKnown(names) > 1
  );
}

/** The names of a table's columns, as its first row has them. */
export function columnsOf(text: string): readonly string[] {
  const { delimiter, start } = tellDelimiter(text);
  return firstNames(text.slice(start, start + longestHeader), delimiter);
}

const longestHeader = 10_000;
const longestName = 60;

function firstNames(header: string, delimiter: string): string[] {
  const [first = []] = [...parseTable(firstLines(header), delimiter)];
  return first.map(({ value }) => value.trim());
}

/** So much of it that a name over several lines is whole. */
function firstLines(header: string): string {
  let end = header.indexOf("\n");
  for (let i = 0; i < 5 && end >= 0; i++) end = header.indexOf("\n", end + 1);
  return end < 0 ? header : header.slice(0, end);
}

/**
 * The one that gives the first row most names that are known, then most cells. Spreadsheets may say it in a line of its
 * own ("sep=;"), at whose end the table starts.
 */
function tellDelimiter(text: string): { readonly delimiter: string; readonly start: number } {
  const said = /^\uFEFF?(?:sep=(.)\r?\n)/i.exec(text);
  if (said?.[1] !== undefined) return { delimiter: said[1], start: said[0].length - 1 };
  const header = text.slice(0, longestHeader);
  let best = { delimiter: ",", known: -1, cells: 0 };
  for (const delimiter of [",", ";", "\t", "|"]) {
    const names = firstNames(header, delimiter);
    const known = countKnown(names);
    if (known > best.known || (known === best.known && names.length > best.cells)) {
      best = { delimiter, known, cells: names.length };
    }
  }
  return { delimiter: best.delimiter, start: 0 };
}

const knownKeys = new Set([textKeys, pageKeys, teaserKeys, titleKeys, authorKeys, dateKeys, urlKeys].flat());

function countKnown(names: readonly string[]): number {
  return names.filter((name) => knownKeys.has(keyOf(name))).length;
}

function hasTexts(names: readonly string[]): boolean {
  return names.some((name) => [textKeys, pageKeys, teaserKeys].some((keys) => keys.includes(keyOf(name))));
}

const mostListed = 12;

function checkNames(names: readonly string[]): void {
  if (hasTexts(names)) return;
  const short = names.filter((name) => name !== "" && name.length <= longestName);
  const listed = short.slice(0, mostListed).join(", ") + (short.length > mostListed ? ", …" : "");
  if (countKnown(names) === 0 && short.length < names.length)
    throw new FormatError("its first row does not name the columns; it needs a row with title, date, outlet, text");
  throw new FormatError(
    `no column is called text, body or content (it has ${listed}); rename the one with the articles`,
  );
}

function articleOfRow(names: readonly string[], row: readonly Cell[], readHtml: ReadHtml | null) {
  const fields = new Map<string, unknown>();
  names.forEach((name, at) => {
    const value = row[at]?.value.trim() ?? "";
    if (value !== "" && !fields.has(keyOf(name))) fields.set(keyOf(name), row[at]?.value);
  });
  const read = articleOfFields(fields, Object.fromEntries(names.map((name) => [name, ""])), readHtml);
  if ("why" in read) return read;
  const cell = row.find(({ value }) => value === read.source) ?? row[0];
  return { ...read, document: { ...read.document, fileLines: linesInFile(read, cell?.line ?? 1) } };
}
