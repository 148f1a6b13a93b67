import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly workerProgram: string;
  }
}

const script = pathToFileURL(fileURLToPath(new URL("../.ci/build-worker.mjs", import.meta.url))).href;

/** Builds the worker from the sources as they are now, once for all tests. Vitest calls it, and what it returns at the end. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-worker-"));
  const code = `const { buildWorker } = await import(${JSON.stringify(script)});
    process.stdout.write(await buildWorker(${JSON.stringify(folder)}));`;
  const path = execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" });
  project.provide("workerProgram", path);
  return () => rmSync(folder, { recursive: true });
}
