import { constants } from "node:buffer";
import type { SourceText } from "../types.js";
import type { FoundFile } from "./find-files.js";
import { isOpening, mayOpen } from "./jsonl-lines.js";
import { JsonlReader, type JsonlReading } from "./jsonl-reader.js";

/** More would tell nobody anything, and a file of nothing but broken lines would fill the memory with warnings. */
const mostWarnings = 20;

/**
 * The articles of a `.jsonl` file, one a line. Lines that are none are warnings. Where the first line is no value by
 * itself but the beginning of one, the file is one JSON text (a list, records over many lines), and is read as that.
 */
export function* readJsonl(found: FoundFile, chunks: Iterable<Buffer>, reading: JsonlReading): Generator<SourceText> {
  const limits = { longest: constants.MAX_STRING_LENGTH, mostWarnings, opens: mayOpen };
  const reader = new JsonlReader(found, reading, limits);
  for (const chunk of chunks) {
    yield* reader.read(chunk);
    if (reader.isDone) return;
  }
  yield* reader.end();
}

/**
 * The same of records that come as they are made: each is given once its line has ended, and no more is held than a line,
 * of at most `longest` bytes. Every bad one is named, and none ends the stream: a first line that is cut off is not taken
 * for the beginning of one long text. `noted` is called when something may have been written to the log.
 */
export async function* streamJsonl(
  found: FoundFile,
  chunks: AsyncIterable<Buffer>,
  { longest, noted, ...reading }: JsonlReading & { readonly longest: number; readonly noted: () => void },
): AsyncGenerator<SourceText> {
  const reader = new JsonlReader(found, reading, { longest, mostWarnings: Infinity, opens: isOpening });
  const heard = function* (sources: Iterable<SourceText>): Generator<SourceText> {
    for (const source of sources) {
      noted();
      yield source;
    }
    noted();
  };
  for await (const chunk of chunks) {
    yield* heard(reader.read(chunk));
    if (reader.isDone) return;
  }
  yield* heard(reader.end());
}
