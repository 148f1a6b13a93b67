import { fstatSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Io, StdinKind } from "./io.js";

/** The real world. `program` is the URL of the bundled program, which lies in a folder of its package. */
export function processIo(program: string): Io {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    // Opening standard input takes time that most questions do not need, and would keep a terminal waiting.
    get stdin() {
      return process.stdin;
    },
    get stdinKind() {
      return stdinKind();
    },
    env: process.env,
    home: fileURLToPath(new URL("..", program)),
  };
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
