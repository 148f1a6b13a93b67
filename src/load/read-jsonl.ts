import { constants, isUtf8 } from "node:buffer";
import { brokenUtf8, lineSkipped, moreLinesSkipped, notUtf8 } from "../errors.js";
import { plainDocument } from "../formats/document.js";
import type { SourceText } from "../types.js";
import { bareName } from "../text/file-names.js";
import { buildSource } from "./build-source.js";
import { decodeNamed, decoderOf } from "../formats/encoding/decode-named.js";
import { encodingMarked } from "../formats/encoding/decode-text.js";
import { detectEncoding } from "../formats/encoding/detect-encoding.js";
import type { FoundFile } from "./find-files.js";
import type { LoadLog } from "./options.js";
import { parseRecord } from "./parse-record.js";
import { splitLines } from "./split-lines.js";

/** More would tell nobody anything, and a file of nothing but broken lines would fill the memory with warnings. */
const mostWarnings = 20;

/** The articles of a `.jsonl` file, one a line. Lines that are none are warnings. */
export function* readJsonl(
  { kind, path, only }: FoundFile,
  chunks: Iterable<Buffer>,
  { encoding, log }: { readonly encoding: string | null; readonly log: LoadLog },
): Generator<SourceText> {
  const name = kind === "stdin" ? path : bareName(path);
  const decodeLine = lineDecoder(path, log);
  let number = 0;
  let bad = 0;
  for (const line of splitLines(toUtf8(chunks, encoding), constants.MAX_STRING_LENGTH)) {
    number++;
    if (line !== null && isBlank(line)) continue;
    // Where nobody is told why any more, a line that cannot be a record is not parsed: to find out takes long.
    if (bad >= mostWarnings && line !== null && !mayBeRecord(line)) {
      bad++;
      continue;
    }
    const record = line === null ? tooLong : parseRecord(decodeLine(line));
    if (record.kind === "bad") {
      if (++bad <= mostWarnings) log.warnings.push(lineSkipped(path, number, record.why));
      continue;
    }
    const { id, text, given } = record;
    if (only !== null && only !== `:${number}`) continue;
    const document = { ...plainDocument(text), given };
    yield buildSource(document, { path: `${path}:${number}`, article: id ?? name, lineUnit: "text" });
  }
  if (bad > mostWarnings) log.warnings.push(moreLinesSkipped(path, bad - mostWarnings));
}

const tooLong = { kind: "bad", why: "longer than a text can be" } as const;

function isBlank(line: Buffer): boolean {
  return firstInk(line) === undefined;
}

/** Whether it begins as an object does and ends as one does. */
function mayBeRecord(line: Buffer): boolean {
  const last = line.findLast((byte) => !isSpace(byte));
  return firstInk(line) === openingBrace && last === closingBrace;
}

function firstInk(line: Buffer): number | undefined {
  const first = line[0];
  return first !== undefined && !isSpace(first) ? first : line.find((byte) => !isSpace(byte));
}

function isSpace(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === 13;
}

const openingBrace = 0x7b;
const closingBrace = 0x7d;

/** JSON is UTF-8. Files in another encoding that has been named, or that their byte order mark names, are made so. */
function* toUtf8(chunks: Iterable<Buffer>, encoding: string | null): Generator<Buffer> {
  let first = true;
  let decoder = encoding === null || encoding === "utf-8" ? null : decoderOf(encoding);
  for (const chunk of chunks) {
    const marked = first ? encodingMarked(chunk) : null;
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
