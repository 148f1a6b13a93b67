// Learns which lines of a page are of its story; the labelled pages must be here (bench/README.md):
//
//   node bench/train-body.mjs [text|markup]     writes src/clean/model/text.weights and markup.weights, or one of them: ten
//                                               minutes each, the same bytes each time; says how often right on other sites
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { benchFolder, dataFile } from "./data.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const kinds = process.argv.length > 2 ? process.argv.slice(2) : ["text", "markup"];
if (dataFile("articles/text/wcxb.jsonl") !== null) {
  // Inside the project, so that what is not bundled is found in its node_modules.
  const folder = join(root, "node_modules/.cache/onrecord-train-body");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, "train.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["bench/train-body/train.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  const env = { ...process.env, ONRECORD_BENCH: benchFolder };
  for (const kind of kinds) {
    const { status } = spawnSync(process.execPath, [outfile, kind], { cwd: root, stdio: "inherit", env });
    if (status !== 0) process.exitCode = 1;
  }
  rmSync(folder, { recursive: true, force: true });
}
