// Learns which lines of a page are of its story; the labelled pages must be here (bench/README.md):
//
//   node bench/train-body.mjs            writes src/clean/model/lines.weights: some minutes, the same bytes each time
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { benchFolder, dataFile } from "./data.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

if (dataFile("articles/text/wcxb.jsonl") !== null) {
  // Inside the project, so that what is not bundled is found in its node_modules.
  const folder = join(root, "node_modules/.cache/onrecord-train-body");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, "train.mjs");

  await build({
    absWorkingDir: root,
    entryPoints: [`bench/train-body/train.ts`],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  const { status } = spawnSync(process.execPath, [outfile], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ONRECORD_BENCH: benchFolder },
  });
  rmSync(folder, { recursive: true });
  process.exitCode = status ?? 1;
}
