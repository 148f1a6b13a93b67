import { fstatSync } from "node:fs";
import type { Io, StdinKind } from "./io.js";

/** The real world. Opening a standard stream takes a millisecond or two, so each waits until it is asked for. */
export function processIo(home: string): Io {
  return {
    get stdout() {
      return withoutTrace(process.stdout);
    },
    get stderr() {
      return withoutTrace(process.stderr);
    },
    get stdin() {
      return process.stdin;
    },
    get stdinKind() {
      return stdinKind();
    },
    env: process.env,
    home,
  };
}

/**
 * What is being written when the reader of a pipe goes away fails in its own call; without a listener the same failure
 * would end the program with a stack trace.
 */
function withoutTrace<T extends NodeJS.WriteStream>(stream: T): T {
  if (stream.listenerCount("error") === 0) stream.on("error", () => {});
  return stream;
}

function stdinKind(): StdinKind {
  try {
    const stat = fstatSync(0);
    if (stat.isFIFO()) return "pipe";
    return stat.isFile() ? "file" : "other";
  } catch {
    // A closed standard input has nothing to read.
    return "other";
  }
}
