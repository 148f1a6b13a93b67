import { OnrecordError } from "../errors.js";
import type { Io } from "./io.js";
import { isDebugging, printMessage, printStack } from "./print-messages.js";

/** Says on standard error what went wrong: one line, or with ONRECORD_DEBUG the stack too. */
export function printError(error: unknown, { stderr, env }: Pick<Io, "stderr" | "env">): void {
  const debug = isDebugging(env);
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof OnrecordError) printMessage(stderr, text);
  else
    printMessage(stderr, debug ? `internal error: ${text}` : `internal error: ${text} (ONRECORD_DEBUG=1 shows where)`);
  if (debug) printStack(stderr, error);
}
