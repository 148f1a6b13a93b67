import { waitingForInput } from "../errors.js";
import type { Input } from "./choose-input.js";
import type { Io } from "./io.js";
import { printMessage } from "./print-messages.js";

const silentFor = 2000;

/** Standard input, where it is read; null elsewhere, for opening it takes time. */
export function readStdin({ paths, from }: Input, io: Io): AsyncIterable<Uint8Array> | null {
  if (!paths.includes("-")) return null;
  return from === "stdin" && io.stdinKind === "pipe" ? announceWaiting(io) : io.stdin;
}

/** A pipe that nobody named and that says nothing for two seconds would look like a hang. */
async function* announceWaiting({ stdin, stderr }: Io): AsyncIterable<Uint8Array> {
  const timer = setTimeout(() => printMessage(stderr, waitingForInput().message), silentFor);
  try {
    for await (const bytes of stdin) {
      clearTimeout(timer);
      yield bytes;
    }
  } finally {
    clearTimeout(timer);
  }
}
