import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltProgram, buildProgram } from "./build-program.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "onrecord-readme-")));
/** Where the program stands under its name, as for who has installed it: GNU parallel and Spark start it themselves. */
const bin = join(folder, "bin");
const env = { PATH: `${bin}:${process.env["PATH"]}`, HOME: folder };
let program: BuiltProgram;

beforeAll(() => {
  program = buildProgram();
  mkdirSync(bin);
  writeFileSync(join(bin, "onrecord"), `#!/bin/sh\nexec "${process.execPath}" "${program.path}" "$@"\n`);
  chmodSync(join(bin, "onrecord"), 0o755);
  cpSync(join(root, "seeds"), join(folder, "clips"), { recursive: true });
  const [wire = "", draft = ""] = blocksOf("md");
  writeFileSync(join(folder, "draft.md"), draft);
  writeFileSync(join(folder, ".onrecord.json"), blocksOf("json").find((block) => block.includes("aliases")) ?? "");
  writeFileSync(join(folder, "wire.md"), wire);
  const records = blocksOf("jsonl");
  writeFileSync(join(folder, "call.jsonl"), records.find((block) => block.includes("jsonrpc")) ?? "");
  writeFileSync(join(folder, "feed.jsonl"), records.find((block) => !block.includes("jsonrpc")) ?? "");
});

afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true });
});

/** A command of a console block with what the README says it prints. */
interface Example {
  readonly command: string;
  readonly output: string;
}

const blocksOf = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map((match) => match[1] ?? "");

const examples: readonly Example[] = blocksOf("console").flatMap((block) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((shown) => {
      const [command = "", ...output] = shown.trimEnd().split("\n");
      return { command, output: output.join("\n") };
    }),
);

const hasSpark = spawnSync("python3", ["-c", "import pyspark"]).status === 0;
const isInstalled = (tool: string): boolean => spawnSync("bash", ["-c", `command -v ${tool}`]).status === 0;

/** As the reader would see it: in a terminal of 80 columns, or what comes out of the pipe. */
function run(command: string): string {
  const asTerminal = /\||--(?:json|jsonl|csv|tsv|format)\b/.test(command) ? "" : " --pretty --color never --width 80";
  const { stdout } = spawnSync("bash", ["-c", `{ ${command}${asTerminal}; } 2>&1`], {
    cwd: folder,
    encoding: "utf8",
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return withoutPlaces(stdout.trimEnd());
}

/** With somebody's home in place of the test's own, and without an archive's name and size, which depend on it. */
function withoutPlaces(output: string): string {
  return output.replaceAll(folder, "/home/ana").replaceAll(/[0-9a-f]{16}|(?<=kept, )[\d.]+/g, "…");
}

describe("the README", () => {
  it("has an example of every command", () => {
    const shown = new Set(examples.map(({ command }) => /\bonrecord (\w+)/.exec(command)?.[1]));
    expect(shown).toEqual(
      new Set([
        "check",
        "completion",
        "config",
        "correct",
        "index",
        "list",
        "mcp",
        "quotes",
        "search",
        "show",
        "speakers",
        "summary",
        "verify",
      ]),
    );
  });

  for (const { command, output } of examples) {
    const needed = command.includes("| jq") ? "jq" : /^\w+/.exec(command)?.[0];
    it.skipIf(needed !== undefined && needed !== "onrecord" && !isInstalled(needed))(`is true of: ${command}`, () => {
      expect(run(command)).toBe(withoutPlaces(output));
    });
  }

  it("has a hook for pre-commit that fails where a draft does not pass", () => {
    const entry = /^ +entry: (.+)$/m.exec(blocksOf("yaml")[0] ?? "")?.[1] ?? "";
    writeFileSync(join(folder, "sound.md"), "“crossed the Rubicon,” said Victor Cha.\n");
    const codeOf = (drafts: string): number | null =>
      spawnSync("bash", ["-c", `${entry} ${drafts}`], { cwd: folder, env }).status;
    expect([codeOf("sound.md"), codeOf("sound.md draft.md")]).toEqual([0, 1]);
  });

  it.skipIf(!hasSpark)(
    "has an example of Spark that runs",
    () => {
      const settings = { ...env, SPARK_LOCAL_IP: "127.0.0.1", PYSPARK_SUBMIT_ARGS: "--master local[2] pyspark-shell" };
      const [script = ""] = blocksOf("python");
      const { stdout } = spawnSync("python3", ["-c", script], { cwd: folder, encoding: "utf8", env: settings });
      expect(stdout.trim()).toBe("[('port-1', 'Ana Souza'), ('port-2', 'Kofi Mensah'), ('port-3', 'Souza')]");
    },
    300_000,
  );

  it("has a library example that runs", () => {
    const [code = ""] = blocksOf("js");
    const library = pathToFileURL(join(dirname(dirname(program.path)), "dist/index.js")).href;
    const script = code.replace('"onrecord"', JSON.stringify(library));
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stdout.split("\n")[0]).toBe(
      "clips/000_13449d2712527374.txt:15 John Kirby: We assess that between early- to mid-October, North Korea moved at least 3,000 soldiers into eastern Russia,",
    );
  });
});
