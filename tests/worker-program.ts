import { inject } from "vitest";

/** Stands for src/load/worker-program.ts in tests. */
export function workerProgram(): string {
  return inject("workerProgram");
}
