import { FormatError } from "../document.js";
import type { BadPart, PlacedDocument, ReadHtml, Reading } from "../readers.js";
import { findRecords, type FoundRecord } from "./find-records.js";
import { parseJson, splitJson } from "./split-json.js";

/**
 * The articles of a JSON text: one record, a list of them, an answer of a news interface that has such a list in it, a
 * table by columns, or several such values one after the other. An article of a list has "#3" as its place, one that is
 * a value of its own among others the line that it begins on (":7"), a text's only one "".
 */
export function readJson(text: string, readHtml: ReadHtml | null = null): Reading {
  const whole = parseJson(text);
  if (whole !== undefined) return ofValue(whole, readHtml);
  if (text.trim() === "") throw new FormatError("it is empty");
  // A text of one line that is no JSON is no better by itself.
  const [first = "", more] = text.trim().split("\n", 2);
  if (more !== undefined && parseJson(first) !== undefined) return ofLines(text, readHtml);
  const asPieces = ofPieces(text, readHtml);
  return more !== undefined && asPieces.articles.length === 0 ? ofLines(text, readHtml) : asPieces;
}

function ofValue(value: unknown, readHtml: ReadHtml | null): Reading {
  const { kind, records } = findRecords(value, readHtml);
  const sink = new Sink();
  records.forEach((record) => sink.add(record, kind === "one" ? "" : sink.nextPlace()));
  return sink;
}

/** Values over several lines each, or a list that breaks off. */
function ofPieces(text: string, readHtml: ReadHtml | null): Reading {
  const sink = new Sink();
  const isList = /^\uFEFF?\s*\[/.test(text);
  for (const { start, end, line, whole } of splitJson(text)) {
    const value = whole ? parseJson(text.slice(start, end)) : undefined;
    const place = isList ? sink.nextPlace() : `:${line}`;
    if (value === undefined) sink.add({ why: whole ? "not valid JSON" : "not valid JSON: it breaks off" }, place);
    else sink.addValue(value, place, readHtml);
  }
  return sink;
}

function ofLines(text: string, readHtml: ReadHtml | null): Reading {
  const sink = new Sink();
  let number = 0;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).trim();
    number++;
    start = end + 1;
    if (line === "" || line === "\uFEFF") continue;
    // To find out that a line is no JSON takes long, and nobody is told of so many.
    const value = sink.bad.length > manyBad && !/^\{.*\}$/s.test(line) ? undefined : parseJson(line);
    if (value === undefined) sink.add({ why: "not valid JSON" }, `:${number}`);
    else sink.addValue(value, `:${number}`, readHtml);
  }
  return sink;
}

const manyBad = 20;

class Sink implements Reading {
  readonly articles: PlacedDocument[] = [];
  readonly bad: BadPart[] = [];
  cut = 0;
  #listed = 0;

  /** The place of the next article that is one of a list. */
  nextPlace(): string {
    return `#${++this.#listed}`;
  }

  add(record: FoundRecord, place: string): void {
    if ("why" in record) {
      this.bad.push({ place, why: record.why });
      return;
    }
    this.articles.push({ place, document: record.document });
    if (record.cut) this.cut++;
  }

  /** A value among others: at its own place, or where it is a list, its articles at the next ones. */
  addValue(value: unknown, place: string, readHtml: ReadHtml | null): void {
    const { kind, records } = findRecords(value, readHtml);
    records.forEach((record) => this.add(record, kind === "one" ? place : this.nextPlace()));
  }
}
