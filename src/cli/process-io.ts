import { fstatSync } from "node:fs";
import type { Io, Output, StdinKind } from "./io.js";
import { openOutput } from "./open-output.js";

/** The real world. Setting up a standard stream takes milliseconds, so each waits until it is asked for. */
export function processIo(home: string): Io {
  let stdout: Output | null = null;
  let stderr: Output | null = null;
  return {
    get stdout() {
      return (stdout ??= openOutput(1, () => withoutTrace(process.stdout)));
    },
    get stderr() {
      return (stderr ??= openOutput(2, () => withoutTrace(process.stderr)));
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
