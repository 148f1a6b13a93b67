import { cannotWrite } from "../errors.js";
import type { RenderOptions } from "../render/types.js";
import { showControls } from "../text/show-controls.js";
import type { Output } from "./io.js";

/** Pieces are joined up to about this many characters: few writes, and little in memory. */
const blockSize = 65_536;

/**
 * Writes a result, waiting wherever the reader is slower than we are. "closed" means that nobody reads any more
 * (`onrecord list | head -1`), which is no error. Throws when it cannot be written.
 */
export async function writeOutput(pieces: Iterable<string>, stdout: Output): Promise<"written" | "closed"> {
  try {
    for (const block of joinBlocks(pieces)) await writeBlock(stdout, block);
    return "written";
  } catch (error) {
    if (codeOf(error) === "EPIPE") return "closed";
    throw cannotWrite(reasonOf(error), error);
  }
}

/** In milliseconds: time for a reader who wants no more (`| head`) to go away. */
const beforeLast = 50;

/**
 * Writes a result that must be known to be read. A pipe takes what nobody will read: after a pause its last line tells
 * whether there is a reader still.
 */
export async function writeWatched(pieces: Iterable<string>, stdout: Output): Promise<"written" | "closed"> {
  let last = "";
  function* allButLast(): Iterable<string> {
    for (const piece of pieces) {
      if (last !== "") yield last;
      last = piece;
    }
  }
  if ((await writeOutput(allButLast(), stdout)) === "closed") return "closed";
  await new Promise((done) => {
    setTimeout(done, beforeLast);
  });
  return writeOutput([last], stdout);
}

function* joinBlocks(pieces: Iterable<string>): Iterable<string> {
  let block = "";
  for (const piece of pieces) {
    block += piece;
    if (block.length < blockSize) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}

function writeBlock(stdout: Output, block: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(block, (error) => (error ? reject(error) : resolve()));
  });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === "ENOSPC") return "no space left on device";
  if (code === "EFBIG") return "larger than files may be here";
  if (code === "EDQUOT") return "no more space is allowed on this device";
  return error instanceof Error ? error.message : String(error);
}

/**
 * Output meant for programs, with what a terminal would obey made visible where a terminal is what reads it. The layout
 * for terminals has seen to that itself, and has colours that must pass; JSON escapes such characters everywhere.
 */
export function guardTerminal(pieces: Iterable<string>, options: RenderOptions, stdout: Output): Iterable<string> {
  const isRaw = options.show === "records" ? rawFormats.has(options.format) : options.nul;
  return stdout.isTTY === true && isRaw ? showEach(pieces) : pieces;
}

/** Text as it stands in articles. */
const rawFormats: ReadonlySet<RenderOptions["format"]> = new Set(["csv", "tsv", "md", "bibtex"]);

function* showEach(pieces: Iterable<string>): Iterable<string> {
  for (const piece of pieces) yield piece.replace(/[^\t\n]+/g, showControls);
}
