// Learns who said it, or measures that by cross-validation; the labelled articles must be here (bench/README.md):
//
//   node bench/train.mjs            writes the weights in src/attribution/model and src/attribution/indirect: minutes, the same bytes each time
//   node bench/train.mjs indirect   only the second, by the first as they are
//   node bench/train.mjs folds      learns on two thirds of the training articles and scores the third, three times
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { benchFolder, dataFile } from "./data.mjs";
import { hashSources } from "./hash-sources.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [what = "train", ...options] = process.argv.slice(2);
if (dataFile("quotes/train.jsonl") !== null) {
  // Inside the project, so that what is not bundled is found in its node_modules.
  const folder = join(root, `node_modules/.cache/onrecord-train-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${what}.mjs`);
  const entry = { train: "train.ts", folds: "measure-folds.ts", indirect: "indirect.ts" }[what];
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/train/${entry}`],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  const { status } = spawnSync(process.execPath, [outfile, ...options], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ONRECORD_BENCH: benchFolder, ONRECORD_SOURCES: hashSources() },
  });
  rmSync(folder, { recursive: true });
  process.exitCode = status ?? 1;
}
