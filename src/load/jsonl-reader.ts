import { constants, isUtf8 } from "node:buffer";
import { brokenUtf8, formatBytes, notUtf8 } from "../errors.js";
import { decodeNamed } from "../formats/encoding/decode-named.js";
import { detectEncoding } from "../formats/encoding/detect-encoding.js";
import type { PlacedDocument } from "../formats/readers.js";
import { findRecords, type FoundRecords } from "../formats/records/find-records.js";
import { isOwnJson, isOwnOutput } from "../formats/records/own-output.js";
import { readJson } from "../formats/records/read-json.js";
import { parseJson } from "../formats/records/split-json.js";
import { bareName } from "../text/file-names.js";
import type { SourceText } from "../types.js";
import { buildSource } from "./build-source.js";
import type { FoundFile } from "./find-files.js";
import { isBlank, mayBeRecord } from "./jsonl-lines.js";
import { JsonlNotes } from "./jsonl-notes.js";
import type { LoadLog } from "./options.js";
import { LineSplitter } from "./split-lines.js";
import { Utf8Decoder } from "./utf8-decoder.js";

/** How a file is read. `encoding` is null where none was named. */
export interface JsonlReading {
  readonly encoding: string | null;
  readonly log: LoadLog;
}

/** How much is held and told, and which first line opens a text that goes on. */
export interface JsonlLimits {
  readonly longest: number;
  readonly mostWarnings: number;
  readonly opens: (line: Buffer) => boolean;
}

/** Takes a file piece by piece, and gives the articles whose lines have ended. */
export class JsonlReader {
  /** Nothing more is to be read: it is what the program has written itself. */
  isDone = false;
  readonly #found: FoundFile;
  readonly #limits: JsonlLimits;
  readonly #notes: JsonlNotes;
  readonly #utf8: Utf8Decoder;
  readonly #lines: LineSplitter;
  readonly #decodeLine: (line: Buffer) => string;
  #number = 0;
  #listed = 0;
  /** The file as one text, where its first line opens one. */
  #whole: WholeText | null = null;

  constructor(found: FoundFile, { encoding, log }: JsonlReading, limits: JsonlLimits) {
    this.#found = found;
    this.#limits = limits;
    this.#notes = new JsonlNotes(found.path, log, limits.mostWarnings);
    this.#utf8 = new Utf8Decoder(encoding, (wide) => log.warnings.push(notUtf8(found.path, wide)));
    this.#lines = new LineSplitter(limits.longest);
    this.#decodeLine = lineDecoder(found.path, log);
  }

  *read(chunk: Buffer): Generator<SourceText> {
    for (const line of this.#lines.split(this.#utf8.decode(chunk))) {
      yield* this.#readLine(line);
      if (this.isDone) return;
    }
  }

  /** What is left, and what there is to tell of the whole. */
  *end(): Generator<SourceText> {
    yield* this.read(this.#utf8.end());
    for (const line of this.isDone ? [] : this.#lines.end()) yield* this.#readLine(line);
    if (this.#whole !== null) yield* this.#readWhole(this.#whole.text());
    if (!this.isDone) this.#notes.close();
  }

  *#readLine(line: Buffer | null): Generator<SourceText> {
    this.#number++;
    if (this.#whole !== null) return this.#whole.add(line);
    if (line !== null && isBlank(line)) return;
    const notes = this.#notes;
    // Where nobody is told why any more, a line that cannot be a record is not parsed: to find out takes long.
    const unread = notes.areFull && line !== null && !mayBeRecord(line);
    const value = line === null || unread ? undefined : parseJson(this.#decodeLine(line));
    if (value === undefined && notes.isNew && line !== null && this.#limits.opens(line)) {
      this.#whole = new WholeText(this.#number, line, this.#decodeLine, this.#limits.longest);
      return;
    }
    if (notes.isNew && isOwnOutput(Array.isArray(value) ? value[0] : value)) return this.#leave();
    if (value === undefined) notes.bad(`:${this.#number}`, line === null ? this.#tooLong : "not valid JSON");
    const { kind, records } = value === undefined ? nothing : findRecords(value, null);
    for (const record of records) {
      const place = kind === "one" ? `:${this.#number}` : `#${++this.#listed}`;
      const document = notes.articleOf(record, place);
      if (document !== null) yield* this.#sourceOf({ place, document });
    }
  }

  get #tooLong(): string {
    const { longest } = this.#limits;
    if (longest >= constants.MAX_STRING_LENGTH) return "longer than a text can be";
    return `over the limit of ${formatBytes(longest)}, --max-filesize`;
  }

  *#readWhole(text: string | null): Generator<SourceText> {
    if (text === null) return this.#notes.bad("", this.#tooLong);
    if (isOwnJson(text)) return this.#leave();
    const { articles, bad, cut } = readJson(text);
    this.#notes.count(articles.length, cut);
    for (const article of articles) yield* this.#sourceOf(article);
    for (const { place, why } of bad) this.#notes.bad(place, why);
  }

  #leave(): void {
    this.#notes.own(this.#found);
    this.isDone = true;
  }

  *#sourceOf({ place, document }: PlacedDocument): Generator<SourceText> {
    const { kind, path, only } = this.#found;
    if (only !== null && only !== place) return;
    const article = document.name ?? (kind === "stdin" ? path : bareName(path));
    yield buildSource(document, { path: path + place, article, lineUnit: "text" });
  }
}

const nothing: FoundRecords = { kind: "list", records: [] };

/** A file again as one text, from the line that opens it. */
class WholeText {
  readonly #parts: string[];
  readonly #decodeLine: (line: Buffer) => string;
  readonly #longest: number;
  #length: number;

  /** `number` is the first line's, from 1. */
  constructor(number: number, first: Buffer, decodeLine: (line: Buffer) => string, longest: number) {
    // As many line ends as were passed, so that the lines keep their numbers.
    this.#parts = ["\n".repeat(number - 1), decodeLine(first)];
    this.#decodeLine = decodeLine;
    this.#longest = longest;
    this.#length = first.length + number;
  }

  add(line: Buffer | null): void {
    this.#length += line === null ? Infinity : line.length + 1;
    if (line === null || this.#length > this.#longest) this.#parts.length = 0;
    else this.#parts.push("\n", this.#decodeLine(line));
  }

  /** Null where it is longer than it may be. */
  text(): string | null {
    return this.#length > this.#longest ? null : this.#parts.join("");
  }
}

/** Lines that are not UTF-8 are read in the encoding that the first of them seems to be in; the file is warned of once. */
function lineDecoder(path: string, log: LoadLog): (line: Buffer) => string {
  let guess: string | null = null;
  return (line) => {
    if (isUtf8(line)) return line.toString("utf8");
    if (guess === null) {
      guess = detectEncoding(line);
      log.warnings.push(guess === "utf-8" ? brokenUtf8(path, null) : notUtf8(path, guess));
    }
    return decodeNamed(line, guess);
  };
}
