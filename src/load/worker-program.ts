import { fileURLToPath } from "node:url";

/** The program of the worker, formats/worker.ts, which the build puts into the folder beside its chunks. */
export function workerProgram(): string {
  return fileURLToPath(new URL("../formats/worker.mjs", import.meta.url));
}
