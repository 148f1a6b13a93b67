import { FormatError } from "../../src/formats/document.js";

/** Whether a reader gives something or says in a `FormatError` why not: what must hold for every file. */
export function throwsNothingElse(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    return error instanceof FormatError;
  }
}

/** The same of a reader that takes its time. */
export async function rejectsNothingElse(read: () => Promise<unknown>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    return error instanceof FormatError;
  }
}
