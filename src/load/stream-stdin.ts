import { constants } from "node:buffer";
import { fileSkipped } from "../errors.js";
import type { SourceText } from "../types.js";
import { explainFailure } from "./explain-failure.js";
import type { FoundFile } from "./find-files.js";
import { isNoText, type Loading, loadStdin } from "./load-file.js";
import { chooseEncoding } from "./load-sources.js";
import { countIn, defaultMaxFileSize, type LoadLog, type LoadOptions } from "./options.js";
import { streamJsonl } from "./read-jsonl.js";

export type StreamOptions = Pick<LoadOptions, "encoding" | "stdin"> & {
  /** In bytes: of one record; default 256 MiB. */
  readonly maxFileSize?: number;
};

const found: FoundFile = { kind: "stdin", path: "<stdin>", format: "jsonl", only: null, named: true };

/**
 * The articles of JSON Lines on standard input as they come, each given once its line has ended; of none more is kept than
 * of the one that is read. `noted` is called when something may have been written to the log.
 *
 * Throws an `OnrecordError` where there is no encoding of the name given; nothing else that is wrong ends the stream before
 * its input ends.
 */
export async function* streamStdin(
  options: StreamOptions,
  log: LoadLog,
  noted: () => void,
): AsyncGenerator<SourceText> {
  const encoding = await chooseEncoding(options.encoding);
  const loading = {
    options: { ...options, paths: ["-"] },
    log,
    encoding,
    limit: options.maxFileSize ?? defaultMaxFileSize,
  };
  for await (const source of sourcesOf(loading, noted)) {
    countIn(log, "articles");
    yield source;
  }
}

async function* sourcesOf(loading: Loading, noted: () => void): AsyncGenerator<SourceText> {
  const { options, log, encoding, limit } = loading;
  const chunks = bytesOf(options.stdin ?? process.stdin);
  try {
    const first = await chunks.next();
    // An empty stream has no articles, and that is no fault: one part of many may be empty.
    if (first.done === true) return countIn(log, "files");
    const stdin = withFirst(first.value, chunks);
    // What is packed can only be read whole.
    if (isNoText(first.value)) return yield* loadStdin(found, { ...loading, options: { ...options, stdin } });
    countIn(log, "files");
    const longest = Math.min(limit, constants.MAX_STRING_LENGTH);
    yield* streamJsonl(found, countBytes(stdin, log), { encoding, log, longest, noted });
  } catch (error) {
    log.warnings.push(fileSkipped(found.path, explainFailure(error)));
    countIn(log, "unreadable");
  } finally {
    noted();
    // Whoever writes to a pipe that nobody reads any more is to know.
    await chunks.return(undefined);
  }
}

async function* bytesOf(stdin: AsyncIterable<Uint8Array | string>): AsyncGenerator<Buffer, void> {
  for await (const chunk of stdin) {
    // Without an encoding set, `process.stdin` gives bytes; its type allows for text.
    if (typeof chunk === "string") yield Buffer.from(chunk);
    else yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

async function* withFirst(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

async function* countBytes(chunks: AsyncIterable<Buffer>, log: LoadLog): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    countIn(log, "bytes", chunk.length);
    yield chunk;
  }
}
