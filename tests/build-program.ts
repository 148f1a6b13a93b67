import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The program as it ships, in a folder of its own. */
export interface BuiltProgram {
  /** What `node` runs. */
  readonly path: string;
  remove(): void;
}

/** Builds the program from the sources as they are now: what lies in dist/ may be older than the tests. */
export function buildProgram(): BuiltProgram {
  const home = mkdtempSync(join(tmpdir(), "onrecord-program-"));
  execFileSync(process.execPath, [join(root, ".ci/build.mjs"), join(home, "dist")], { stdio: "pipe" });
  cpSync(join(root, "bin"), join(home, "bin"), { recursive: true });
  for (const name of ["package.json", "seeds"]) symlinkSync(join(root, name), join(home, name));
  return { path: join(home, "bin/onrecord.js"), remove: () => rmSync(home, { recursive: true }) };
}
