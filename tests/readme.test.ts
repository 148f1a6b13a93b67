import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltProgram, buildProgram } from "./build-program.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "onrecord-readme-")));
let program: BuiltProgram;

beforeAll(() => {
  program = buildProgram();
  cpSync(join(root, "seeds"), join(folder, "clips"), { recursive: true });
  const [wire = "", draft = ""] = blocksOf("md");
  writeFileSync(join(folder, "draft.md"), draft);
  writeFileSync(join(folder, ".onrecord.json"), blocksOf("json").find((block) => block.includes("aliases")) ?? "");
  writeFileSync(join(folder, "wire.md"), wire);
  writeFileSync(join(folder, "call.jsonl"), blocksOf("jsonl")[0] ?? "");
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

const isInstalled = (tool: string): boolean => spawnSync("bash", ["-c", `command -v ${tool}`]).status === 0;

/** As the reader would see it: in a terminal of 80 columns, or what comes out of the pipe. */
function run(command: string): string {
  const asTerminal = /\||--(?:json|jsonl|csv|tsv|format)\b/.test(command) ? "" : " --pretty --color never --width 80";
  const script = `onrecord() { "${process.execPath}" "${program.path}" "$@"; }; { ${command}${asTerminal}; } 2>&1`;
  const env = { PATH: process.env["PATH"], HOME: folder };
  const { stdout } = spawnSync("bash", ["-c", script], {
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
    const shown = new Set(examples.map(({ command }) => command.split(" ")[1]));
    expect(shown).toEqual(
      new Set([
        "check",
        "completion",
        "config",
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
    it.skipIf(command.includes("| jq") && !isInstalled("jq"))(`is true of: ${command}`, () => {
      expect(run(command)).toBe(withoutPlaces(output));
    });
  }

  it("has a hook for pre-commit that fails where a draft does not pass", () => {
    const entry = /^ +entry: (.+)$/m.exec(blocksOf("yaml")[0] ?? "")?.[1] ?? "";
    const script = `onrecord() { "${process.execPath}" "${program.path}" "$@"; }; export -f onrecord; ${entry.replace(/^sh /, "bash ")}`;
    writeFileSync(join(folder, "sound.md"), "“crossed the Rubicon,” said Victor Cha.\n");
    const codeOf = (drafts: string): number | null =>
      spawnSync("bash", ["-c", `${script} ${drafts}`], {
        cwd: folder,
        env: { PATH: process.env["PATH"], HOME: folder },
      }).status;
    expect([codeOf("sound.md"), codeOf("sound.md draft.md")]).toEqual([0, 1]);
  });

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
