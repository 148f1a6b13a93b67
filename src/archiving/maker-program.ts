import { fileURLToPath } from "node:url";

/** The program of the threads that make segments, archiving/maker.ts, which the build puts into a folder of its own. */
export function makerProgram(): string {
  return fileURLToPath(new URL("../archiving/maker.mjs", import.meta.url));
}
