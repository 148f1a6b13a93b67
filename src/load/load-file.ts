import { constants } from "node:buffer";
import { fileSkipped, overLimit, tooLongForText } from "../errors.js";
import { isBinary } from "../formats/encoding/recognize-binary.js";
import { readBytes, type ReaderWorker } from "../formats/read-bytes.js";
import type { SourceText, Warning } from "../types.js";
import { explainFailure } from "./explain-failure.js";
import type { FoundFile } from "./find-files.js";
import { noteReading } from "./note-reading.js";
import { openFile, readChunks, readToEnd, type OpenFile } from "./open-file.js";
import { countIn, type LoadLog, type LoadOptions } from "./options.js";
import { placeSources } from "./place-sources.js";

export interface Loading {
  readonly options: LoadOptions;
  readonly log: LoadLog;
  /** Under its standard name; null for `auto`. */
  readonly encoding: string | null;
  /** In bytes. */
  readonly limit: number;
}

/** The articles of one file; what is wrong with it goes to the log. */
export async function* loadFile(found: FoundFile, loading: Loading): AsyncGenerator<SourceText> {
  const { limit, log } = loading;
  let file: OpenFile | null = null;
  try {
    file = openFile(found.path, found.named);
    if (file.size > limit) skip(overLimit(found.path, file.size, limit), log);
    else if (found.format === "jsonl" && !isNoText(file.head())) yield* recordsOf(found, readChunks(file), loading);
    else yield* await loadBytes(found, readAll(found, file, loading), loading);
  } catch (error) {
    skip(fileSkipped(found.path, explainFailure(error)), log);
  } finally {
    file?.close();
  }
}

/** The articles of standard input. */
export async function* loadStdin(found: FoundFile, loading: Loading): AsyncGenerator<SourceText> {
  const { readStdin } = await import("./read-stdin.js");
  const limit = Math.min(loading.limit, longestText);
  try {
    const bytes = await readStdin(loading.options.stdin, limit);
    if (bytes === null) skip(overLimit(found.path, null, limit), loading.log);
    else if (found.format === "jsonl" && !isNoText(bytes)) yield* recordsOf(found, [bytes], loading);
    else yield* await loadBytes(found, bytes, loading);
  } catch (error) {
    skip(fileSkipped(found.path, explainFailure(error)), loading.log);
  }
}

/** Something packed, or no text at all, is told by its content whatever it is called. A record may be full of NUL bytes. */
export function isNoText(bytes: Buffer): boolean {
  return bytes[0] !== openingBrace && isBinary(bytes);
}

const openingBrace = 0x7b;

/** What a string can hold; no encoding gives more characters than bytes. */
const longestText = constants.MAX_STRING_LENGTH;

function readAll(found: FoundFile, file: OpenFile, { limit, log }: Loading): Buffer | null {
  const bytes = file.size > longestText ? null : readToEnd(file, Math.min(limit, longestText));
  if (bytes !== null) return bytes;
  skip(limit > longestText ? tooLongForText(found.path, longestText) : overLimit(found.path, null, limit), log);
  return null;
}

async function loadBytes(found: FoundFile, bytes: Buffer | null, { encoding, log }: Loading): Promise<SourceText[]> {
  if (bytes === null) return [];
  const { path } = found;
  const reading = await readBytes({ bytes, path, encoding, asked: found.format }, worker);
  noteReading(found, bytes.length, reading, log);
  return reading.kind === "read" ? placeSources(found, reading) : [];
}

/** The worker, which is loaded and started for the first file that asks for it. */
const worker: ReaderWorker = {
  async read(format, bytes, path) {
    const { readInWorker } = await import("./read-in-worker.js");
    return readInWorker({ format, bytes, path });
  },
  async unpack(bytes, path) {
    const { unpackInWorker } = await import("./read-in-worker.js");
    return unpackInWorker({ bytes, path });
  },
};

async function* recordsOf(found: FoundFile, chunks: Iterable<Buffer>, loading: Loading): AsyncGenerator<SourceText> {
  const { readJsonl } = await import("./read-jsonl.js");
  countIn(loading.log, "files");
  yield* readJsonl(found, countBytes(chunks, loading.log), loading);
}

function* countBytes(chunks: Iterable<Buffer>, log: LoadLog): Generator<Buffer> {
  for (const chunk of chunks) {
    countIn(log, "bytes", chunk.length);
    yield chunk;
  }
}

function skip(warning: Warning, log: LoadLog): void {
  log.warnings.push(warning);
  countIn(log, "unreadable");
}
