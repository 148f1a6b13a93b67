import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { BuiltProgram } from "../build-program.js";
import { remove } from "./filled.js";
import { buildWithClient } from "./run-program.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const [node = ""] = inject("cluster").addresses;
const shownAt = "http://localhost:9200/clips";
const name = `readme-${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), "onrecord-readme-"));
const bin = join(folder, "bin");
let program: BuiltProgram;

beforeAll(() => {
  program = buildWithClient();
  mkdirSync(bin);
  writeFileSync(join(bin, "onrecord"), `#!/bin/sh\nexec "${process.execPath}" "${program.path}" "$@"\n`);
  chmodSync(join(bin, "onrecord"), 0o755);
  cpSync(join(root, "seeds"), join(folder, "clips"), { recursive: true });
});

afterAll(async () => {
  program.remove();
  rmSync(folder, { recursive: true });
  await remove(name);
});

/** What a command prints, in a terminal of 80 columns or out of a pipe. */
function run(command: string, address: string): string {
  const asTerminal = /\||--(?:json|jsonl|csv|tsv|format)\b/.test(command) ? "" : " --pretty --color never --width 80";
  const { stdout } = spawnSync(
    "bash",
    ["-c", `{ ${command.replaceAll(shownAt, address)}${asTerminal}; } 2> /dev/null`],
    {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: `${bin}:${process.env["PATH"]}`, HOME: folder },
    },
  );
  return stdout.trimEnd().replaceAll(address, shownAt);
}

/** An archive's size, health and index depend on the cluster. */
function withoutState(output: string): string {
  return output.replaceAll(/ \([\d.]+ \w+ a copy\)/g, "").replaceAll(/(?<=answered from it);[^]*?(?=\n\S|$)/g, "");
}

it("README's commands on a cluster print what it says", () => {
  const address = `${node}/${name}`;
  const blocks = [...readme.matchAll(/^```sh-session\n([^]*?)^```/gm)].flatMap(([, block = ""]) =>
    block.split(/^\$ /m).slice(1),
  );
  const shown = blocks.map((block) => block.trimEnd().split("\n"));
  expect(shown.length).toBeGreaterThan(3);
  const printed = shown.map(([command = ""]) => [command, ...withoutState(run(command, address)).split("\n")]);
  expect(printed).toEqual(shown);
});
