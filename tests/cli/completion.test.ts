import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.js";
import { printCompletions } from "../../src/cli/completion/complete-words.js";
import { optionsOf } from "../../src/cli/option-table.js";
import { shells } from "../../src/cli/shells.js";
import { buildProgram, type BuiltProgram } from "../build-program.js";
import { runIn } from "./fake-io.js";

const before = process.cwd();
const folder = realpathSync(mkdtempSync(join(tmpdir(), "onrecord-completion-")));

beforeAll(() => {
  process.chdir(folder);
  cpSync(fileURLToPath(new URL("../../seeds", import.meta.url)), join(folder, "clips"), { recursive: true });
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

/** What stands where the cursor is, at the end of the last word; a line each without what it means. */
async function complete(...words: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await runIn({}, "__complete", ...words);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t")[0] ?? "");
}

describe("completion", () => {
  it("offers commands, with what they do", async () => {
    expect(await complete("q")).toEqual(["words", "quotes"]);
    expect(await complete("help", "su")).toEqual(["words", "summary"]);
    expect((await runIn({}, "__complete", "quo")).stdout).toBe("words\nquotes\tlist quotes: who said what, where\n");
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    "offers every long option of %s, and the values of each that has some",
    async (name, command) => {
      const options = optionsOf(command);
      const long = options.flatMap((option) => option.long ?? []);
      expect(await complete(name, "--")).toEqual(["words", ...long]);
      for (const { long: flag, values } of options) {
        if (flag === null || values === undefined) continue;
        expect(await complete(name, flag, "")).toEqual(["words", ...values]);
        const [first = ""] = values;
        expect(await complete(name, `${flag}=${first}`)).toContain(`${flag}=${first}`);
      }
    },
  );

  it("offers files where articles stand, and nothing where a query does", async () => {
    expect(await complete("quotes", "")).toEqual(["files"]);
    expect(await complete("show", "clips/0")).toEqual(["files"]);
    expect(await complete("search", "")).toEqual(["words"]);
    expect(await complete("search", "kirby", "")).toEqual(["files"]);
    expect(await complete("quotes", "--limit", "")).toEqual(["words"]);
    expect(await complete("quotes", "--", "--js")).toEqual(["files"]);
  });

  it("offers fields one after the other, each once", async () => {
    expect(await complete("quotes", "--fields", "path,lin")).toEqual(["words", "path,line", "path,lineUnit"]);
    expect(await complete("list", "--fields", "path,pat")).toEqual(["words"]);
  });

  it("offers the speakers of the articles on the line, by any part of a name", async () => {
    expect(await complete("quotes", "clips", "--by", "Jo")).toEqual(["words", "John Kirby"]);
    expect(await complete("quotes", "clips", "--by", "zakh")).toEqual(["words", "Maria Zakharova"]);
    expect(await complete("quotes", "clips", "--by", "nobody")).toEqual(["words"]);
    expect(await complete("quotes", "nosuch", "--by", "Jo")).toEqual(["words"]);
  });

  it("offers speakers of many articles only where an archive knows them", async () => {
    mkdirSync("many");
    for (let n = 0; n < 50; n++) {
      writeFileSync(`many/${n}.txt`, `Port ${n} opens\n\n“Port ${n} works again,” Amina Odhiambo said on Monday.\n`);
    }
    const env = { ONRECORD_CACHE: join(folder, "cache") };
    const asked = () => runIn({ env }, "__complete", "quotes", "many", "--by", "ami");
    expect((await asked()).stdout).toBe("words\n");
    expect((await runIn({ env }, "index", "many")).code).toBe(0);
    expect((await asked()).stdout).toBe("words\nAmina Odhiambo\t50 quotes\n");
  });

  it("prints a line each word, and nothing that a terminal would obey", () => {
    const candidates = [{ word: "Amina\u001b[31m\tOdhiambo", about: "2\nquotes" }];
    expect(printCompletions({ candidates, files: false })).toBe("words\nAmina\u241b[31m Odhiambo\t2 quotes\n");
  });

  it("prints a script for each shell, and refuses others", async () => {
    for (const shell of shells) {
      expect((await runIn({}, "completion", shell)).stdout).toContain("onrecord __complete");
    }
    expect(await runIn({}, "completion", "tcsh")).toEqual({
      code: 2,
      stdout: "",
      stderr: 'onrecord: completion takes bash, fish, powershell or zsh, not "tcsh"\n',
    });
  });
});

describe("the script of bash", () => {
  let program: BuiltProgram;

  beforeAll(() => {
    program = buildProgram();
  });

  afterAll(() => program.remove());

  /** What bash would offer for a line whose words it has parted. */
  function offered(...words: readonly string[]): readonly string[] {
    const script = `
      onrecord() { "${process.execPath}" "${program.path}" "$@"; }
      source <(onrecord completion bash)
      COMP_WORDS=(onrecord "$@") COMP_CWORD=$#
      _onrecord
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = spawnSync("bash", ["--norc", "-c", script, "bash", ...words], { cwd: folder, encoding: "utf8" });
    return stdout.trimEnd().split("\n");
  }

  it("completes commands, options, values, speakers and files", () => {
    expect(offered("quo")).toEqual(["quotes"]);
    expect(offered("quotes", "--ki")).toEqual(["--kind"]);
    expect(offered("list", "--color", "=", "al")).toEqual(["always"]);
    expect(offered("quotes", "clips", "--by", "kir")).toEqual(["John\\ Kirby"]);
    expect(offered("quotes", "clips", "--by", '"John K')).toEqual(["John Kirby"]);
    expect(offered("show", "clips/000")).toEqual(["clips/000_13449d2712527374.txt"]);
  });
});
