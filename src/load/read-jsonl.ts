import { constants, isUtf8 } from "node:buffer";
import { brokenUtf8, lineSkipped, moreLinesSkipped, notUtf8, textsCutShort } from "../errors.js";
import { decodeNamed, decoderOf } from "../formats/encoding/decode-named.js";
import { encodingMarked } from "../formats/encoding/decode-text.js";
import { detectEncoding } from "../formats/encoding/detect-encoding.js";
import { wideWithoutMark } from "../formats/encoding/recognize-binary.js";
import type { FormatDocument } from "../formats/document.js";
import type { PlacedDocument } from "../formats/readers.js";
import { isOwnJson, isOwnOutput } from "../formats/records/own-output.js";
import { findRecords, type FoundRecord, type FoundRecords } from "../formats/records/find-records.js";
import { readJson } from "../formats/records/read-json.js";
import { parseJson } from "../formats/records/split-json.js";
import { bareName } from "../text/file-names.js";
import type { SourceText } from "../types.js";
import { buildSource } from "./build-source.js";
import type { FoundFile } from "./find-files.js";
import { noteReading } from "./note-reading.js";
import { countIn, type LoadLog } from "./options.js";
import { splitLines } from "./split-lines.js";

/** More would tell nobody anything, and a file of nothing but broken lines would fill the memory with warnings. */
const mostWarnings = 20;

/**
 * The articles of a `.jsonl` file, one a line. Lines that are none are warnings. Where the first line is no value by
 * itself but the beginning of one, the file is one JSON text (a list, records over many lines), and is read as that.
 */
export function* readJsonl(
  found: FoundFile,
  chunks: Iterable<Buffer>,
  { encoding, log }: { readonly encoding: string | null; readonly log: LoadLog },
): Generator<SourceText> {
  const notes = new Notes(found.path, log);
  const decodeLine = lineDecoder(found.path, log);
  const guessed = (wide: string) => log.warnings.push(notUtf8(found.path, wide));
  const lines = splitLines(toUtf8(chunks, encoding, guessed), constants.MAX_STRING_LENGTH);
  let number = 0;
  let listed = 0;
  for (const line of lines) {
    number++;
    if (line !== null && isBlank(line)) continue;
    // Where nobody is told why any more, a line that cannot be a record is not parsed: to find out takes long.
    const unread = notes.areFull && line !== null && !mayBeRecord(line);
    const value = line === null || unread ? undefined : parseJson(decodeLine(line));
    if (value === undefined && notes.isNew && line !== null && mayOpen(line)) {
      if (yield* readWhole(found, wholeText(number, line, lines, decodeLine), notes)) break;
      return;
    }
    if (notes.isNew && isOwnOutput(Array.isArray(value) ? value[0] : value)) return notes.own(found);
    if (value === undefined) notes.bad(`:${number}`, line === null ? tooLong : "not valid JSON");
    const { kind, records } = value === undefined ? nothing : findRecords(value, null);
    for (const record of records) {
      const place = kind === "one" ? `:${number}` : `#${++listed}`;
      const document = notes.articleOf(record, place);
      if (document !== null && isWanted(found, place)) yield sourceOf(found, { place, document });
    }
  }
  notes.close();
}

const tooLong = "longer than a text can be";
const nothing: FoundRecords = { kind: "list", records: [] };

/** What is told of a file when it has been read: of the first bad places one by one, of the others how many. */
class Notes {
  #articles = 0;
  #cut = 0;
  #bad = 0;
  readonly #path: string;
  readonly #log: LoadLog;

  constructor(path: string, log: LoadLog) {
    this.#path = path;
    this.#log = log;
  }

  /** Nothing has been read yet. */
  get isNew(): boolean {
    return this.#articles === 0 && this.#bad === 0;
  }

  get areFull(): boolean {
    return this.#bad >= mostWarnings;
  }

  /** A record's article, or null where it is none, which is noted. */
  articleOf(record: FoundRecord, place: string): FormatDocument | null {
    if ("why" in record) {
      this.bad(place, record.why);
      return null;
    }
    this.count(1, record.cut ? 1 : 0);
    return record.document;
  }

  count(articles: number, cut: number): void {
    this.#articles += articles;
    this.#cut += cut;
  }

  bad(place: string, why: string): void {
    if (++this.#bad <= mostWarnings) this.#log.warnings.push(lineSkipped(this.#path + place, why));
  }

  /** It is what the program has written itself. */
  own(found: FoundFile): void {
    noteReading(found, 0, { kind: "own" }, this.#log);
  }

  close(): void {
    // Why there is nothing has been said: that nothing was found says less.
    if (this.#bad > 0 && this.#articles === 0) countIn(this.#log, "unreadable");
    const more = this.#bad - mostWarnings;
    if (more > 0) this.#log.warnings.push(moreLinesSkipped(this.#path, more));
    if (this.#cut > 0) this.#log.warnings.push(textsCutShort(this.#path, this.#cut));
  }
}

function isWanted({ only }: FoundFile, place: string): boolean {
  return only === null || only === place;
}

function sourceOf({ kind, path }: FoundFile, { place, document }: PlacedDocument): SourceText {
  const article = document.name ?? (kind === "stdin" ? path : bareName(path));
  return buildSource(document, { path: path + place, article, lineUnit: "text" });
}

/** Says whether it was other than our own output. */
function* readWhole(found: FoundFile, text: string | null, notes: Notes): Generator<SourceText, boolean> {
  if (text === null) {
    notes.bad("", tooLong);
    return true;
  }
  if (isOwnJson(text)) {
    notes.own(found);
    return false;
  }
  const { articles, bad, cut } = readJson(text);
  notes.count(articles.length, cut);
  for (const article of articles) if (isWanted(found, article.place)) yield sourceOf(found, article);
  for (const { place, why } of bad) notes.bad(place, why);
  return true;
}

/** The file again as one text; null where it is longer than a text can be. */
function wholeText(
  before: number,
  first: Buffer,
  lines: Iterable<Buffer | null>,
  decodeLine: (line: Buffer) => string,
): string | null {
  // As many line ends as were passed, so that the lines keep their numbers.
  const parts = ["\n".repeat(before - 1), decodeLine(first)];
  let length = first.length + before;
  for (const line of lines) {
    if (line === null || (length += line.length + 1) > constants.MAX_STRING_LENGTH) return null;
    parts.push("\n", decodeLine(line));
  }
  return parts.join("");
}

function isBlank(line: Buffer): boolean {
  return firstInk(line) === undefined;
}

/** Whether it begins as an object or a list does. */
function mayOpen(line: Buffer): boolean {
  const first = firstInk(line);
  return first === openingBrace || first === openingBracket;
}

/** Whether it begins as an object does and ends as one does. */
function mayBeRecord(line: Buffer): boolean {
  const last = line.findLast((byte) => !isSpace(byte) && byte !== comma);
  return firstInk(line) === openingBrace && last === closingBrace;
}

function firstInk(line: Buffer): number | undefined {
  const first = line[0];
  return first !== undefined && !isSpace(first) ? first : line.find((byte) => !isSpace(byte));
}

function isSpace(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === 13;
}

const comma = 0x2c;
const openingBracket = 0x5b;
const openingBrace = 0x7b;
const closingBrace = 0x7d;

/** JSON is UTF-8. Files in another encoding that has been named, or that their beginning shows, are made so. */
function* toUtf8(
  chunks: Iterable<Buffer>,
  encoding: string | null,
  guessed: (wide: string) => void,
): Generator<Buffer> {
  let first = true;
  let decoder = encoding === null || encoding === "utf-8" ? null : decoderOf(encoding);
  for (const chunk of chunks) {
    const marked = first ? encodingMarked(chunk) : null;
    const wide = first && marked === null && decoder === null ? wideWithoutMark(chunk) : null;
    if (wide !== null) {
      guessed(wide);
      decoder = decoderOf(wide);
    }
    first = false;
    if (decoder === null && marked !== null && marked !== "utf-8") decoder = decoderOf(marked);
    if (decoder !== null) yield Buffer.from(decoder.decode(chunk));
    else yield marked === "utf-8" ? chunk.subarray(3) : chunk;
  }
  if (decoder !== null) yield Buffer.from(decoder.end());
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
