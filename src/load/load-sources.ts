import { constants } from "node:buffer";
import { brokenUtf8, fileSkipped, nothingInFiles, notText, notUtf8, overLimit, tooLongForText } from "../errors.js";
import type { SourceText, Warning } from "../types.js";
import { plainDocument } from "../formats/document.js";
import { articleName, buildSource } from "./build-source.js";
import { decodeText } from "./decode-text.js";
import { explainFailure } from "./explain-failure.js";
import { findFiles, type FoundFile } from "./find-files.js";
import { openFile, readChunks, readToEnd, type OpenFile } from "./open-file.js";
import { countIn, defaultMaxFileSize, type LoadLog, type LoadOptions } from "./options.js";

interface Loading {
  readonly options: LoadOptions;
  readonly log: LoadLog;
  /** Under its standard name; null for `auto`. */
  readonly encoding: string | null;
  readonly limit: number;
}

/**
 * The articles that the paths name, one after the other, by path in code point order. What is left out on the way is
 * written to `log`; an `OnrecordError` is thrown where the paths name nothing to read, or nothing of it was an article.
 *
 * @example
 * const log = startLoadLog();
 * for await (const source of loadSources({ paths: ["clips"] }, log)) console.log(source.path, source.text.length);
 */
export async function* loadSources(options: LoadOptions, log: LoadLog): AsyncGenerator<SourceText> {
  const encoding = await chooseEncoding(options.encoding);
  const loading = { options, log, encoding, limit: options.maxFileSize ?? defaultMaxFileSize };
  const { articles, unreadable } = log.stats;
  for (const file of await findFiles(options, log)) {
    for await (const source of file.kind === "stdin" ? loadStdin(file, loading) : loadFile(file, loading)) {
      countIn(log, "articles");
      yield source;
    }
  }
  const nothing = log.stats.articles === articles && log.stats.unreadable === unreadable;
  if (nothing) throw nothingInFiles(options.paths, log.stats.notText);
}

async function chooseEncoding(name: string | undefined): Promise<string | null> {
  if (name === undefined || name.toLowerCase() === "auto") return null;
  const { encodingNamed } = await import("./decode-named.js");
  return encodingNamed(name);
}

async function* loadFile(found: FoundFile, loading: Loading): AsyncGenerator<SourceText> {
  const { limit, log } = loading;
  let file: OpenFile | null = null;
  try {
    file = openFile(found.path, found.named);
    if (file.size > limit) skip(overLimit(found.path, file.size, limit), log);
    else if (found.reader === "jsonl") yield* loadRecords(found, readChunks(file), loading);
    else yield* await loadText(found, readText(found, file, loading), loading);
  } catch (error) {
    skip(fileSkipped(found.path, explainFailure(error)), log);
  } finally {
    file?.close();
  }
}

async function* loadStdin(found: FoundFile, loading: Loading): AsyncGenerator<SourceText> {
  const { readStdin } = await import("./read-stdin.js");
  const limit = Math.min(loading.limit, longestText);
  try {
    const bytes = await readStdin(loading.options.stdin, limit);
    if (bytes === null) skip(overLimit(found.path, null, limit), loading.log);
    else if (found.reader === "jsonl") yield* loadRecords(found, [bytes], loading);
    else yield* await loadText(found, bytes, loading);
  } catch (error) {
    skip(fileSkipped(found.path, explainFailure(error)), loading.log);
  }
}

/** What a string can hold; no encoding gives more characters than bytes. */
const longestText = constants.MAX_STRING_LENGTH;

function readText(found: FoundFile, file: OpenFile, { limit, log }: Loading): Buffer | null {
  const bytes = file.size > longestText ? null : readToEnd(file, Math.min(limit, longestText));
  if (bytes !== null) return bytes;
  skip(limit > longestText ? tooLongForText(found.path, longestText) : overLimit(found.path, null, limit), log);
  return null;
}

/** One article, or none if the bytes are no text. */
async function loadText(found: FoundFile, bytes: Buffer | null, { encoding, log }: Loading): Promise<SourceText[]> {
  if (bytes === null) return [];
  const { path } = found;
  const decoded = await decodeText(bytes, encoding);
  if (decoded.kind === "not-text") {
    if (found.named) skip(notText(path), log);
    else countIn(log, "notText");
    return [];
  }
  if (decoded.kind === "guessed") log.warnings.push(notUtf8(path, decoded.encoding));
  if (decoded.kind === "broken") log.warnings.push(brokenUtf8(path, decoded.places));
  countIn(log, "files");
  countIn(log, "bytes", bytes.length);
  const article = found.kind === "stdin" ? path : articleName(path);
  return [buildSource(plainDocument(decoded.text), { path, article, lineUnit: "file" })];
}

async function* loadRecords(found: FoundFile, chunks: Iterable<Buffer>, loading: Loading): AsyncGenerator<SourceText> {
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
