import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runIn, type Said } from "./fake-io.js";

const before = process.cwd();
let home = "";

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "onrecord-index-")));
  process.chdir(home);
  mkdirSync("clips");
  writeFileSync("clips/quay.txt", "Quay reopens in Sines\n\n“We sail at dawn,” said Marta Leal, the pilot.\n");
  writeFileSync("clips/tide.txt", "Tide tables late\n\nThe tables are late again.\n");
});

afterEach(() => {
  process.chdir(before);
  rmSync(home, { recursive: true });
});

function run(...argv: readonly string[]): Promise<Said> {
  return runIn({ env: { ONRECORD_CACHE: join(home, "cache") } }, ...argv);
}

describe("index", () => {
  it("prints a line a folder: its state, articles, files and bytes, and where they are kept", async () => {
    cpSync("clips", "more", { recursive: true });
    const { code, stdout, stderr } = await run("index", "clips", "more");
    expect([code, stderr]).toEqual([0, ""]);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((row) => row.split("\t"));
    expect(rows.map((row) => row.slice(0, 7))).toEqual(
      ["clips", "more"].map((name) => [join(home, name), "kept", "2", "2", "2", "2", "119"]),
    );
    for (const [, , , , , , , bytes, folder] of rows) {
      expect(Number(bytes)).toBeGreaterThan(1000);
      expect(folder).toMatch(/cache\/[0-9a-f]{16}$/);
    }
  });

  it("is laid out in a few lines for a terminal", async () => {
    const { stdout } = await run("index", "clips", "--pretty", "--color", "never");
    expect(stdout.replaceAll(/[\d.]+ KiB/g, "N KiB").split("\n")).toEqual([
      join(home, "clips"),
      "  2 articles in 2 files (119 bytes); who says what is known of all",
      "  what is reported without quotation marks is known of all",
      "  kept, N KiB:",
      expect.stringMatching(/^ {2}.*cache\/[0-9a-f]{16}$/),
      "",
    ]);
  });

  it("is a record, or a row of a table, in the chosen fields", async () => {
    const { stdout } = await run("index", "clips", "--jsonl", "--fields", "schema,state,articles,attributed");
    expect(JSON.parse(stdout)).toEqual({ schema: "onrecord.index/1", state: "kept", articles: 2, attributed: 2 });
    expect((await run("index", "clips", "--csv", "--fields", "files,state")).stdout).toBe("files,state\n2,kept\n");
    expect((await run("index", "clips", "-q")).stdout).toBe("");
  });

  it("takes the current folder where articles lie in it, and what ONRECORD_DIR names", async () => {
    expect(await run("index")).toEqual({
      code: 2,
      stdout: "",
      stderr: "onrecord: index needs a folder, for example: onrecord index clips\n",
    });
    const env = { ONRECORD_CACHE: join(home, "cache"), ONRECORD_DIR: "clips" };
    expect((await runIn({ env }, "index")).stdout).toContain(join(home, "clips"));
    process.chdir("clips");
    expect((await run("index")).stdout).toContain(join(home, "clips"));
  });

  it("says what was read, and what was not", async () => {
    writeFileSync("clips/tune.mp3", "");
    const said = await run("index", "clips");
    expect([said.code, said.stderr]).toEqual([0, "onrecord: 1 file not read: 1 .mp3\n"]);
    expect((await run("index", "clips", "--strict")).code).toBe(2);
    expect((await run("index", "clips", "--stats")).stderr).toMatch(
      /^onrecord: 2 files read, 2 articles, 119 bytes in /,
    );
  });

  it.each([
    [["index", "clip"], 'clip: no such file or folder; did you mean "clips"?'],
    [["index", "clips/quay.txt"], "clips/quay.txt: not a folder; index takes folders"],
    [["index", "loop"], "loop: too many levels of symbolic links"],
    [["index", "-"], "-: not a folder; index takes folders"],
    [["index", "empty"], "empty: no articles found (no files)"],
    [["index", "--status", "--clear"], "--status and --clear cannot be used together"],
    [["index", "clips", "--by", "leal"], 'unknown option "--by" for index; to see them: onrecord index --help'],
  ])("complains about %j", async (argv, message) => {
    mkdirSync("empty");
    symlinkSync("loop", "loop");
    expect(await run(...argv)).toEqual({ code: 2, stdout: "", stderr: `onrecord: ${message}\n` });
  });

  it("complains where nothing is to be kept", async () => {
    const stderr = "onrecord: index keeps what it reads, and ONRECORD_CACHE is off; set it to a folder\n";
    expect(await runIn({ env: { ONRECORD_CACHE: "off" } }, "index", "clips")).toEqual({ code: 2, stdout: "", stderr });
  });
});

describe("index --status and --clear", () => {
  it("say what is kept, and remove it; with 1 where there is nothing", async () => {
    const nothing = { code: 1, stdout: "", stderr: `onrecord: nothing is kept in ${home}/cache\n` };
    expect(await run("index", "--status")).toEqual(nothing);
    expect(await run("index", "--clear")).toEqual(nothing);
    const { stdout } = await run("index", "clips");
    expect(await run("index", "--status")).toEqual({ code: 0, stdout, stderr: "" });
    expect(await run("index", "--status", "elsewhere")).toMatchObject({
      code: 1,
      stderr: `onrecord: nothing is kept of elsewhere in ${home}/cache\n`,
    });
    const removed = { code: 0, stdout: stdout.replace("\tkept\t", "\tremoved\t"), stderr: "" };
    expect(await run("index", "--clear", "clips")).toEqual(removed);
    expect(await run("index", "--status")).toEqual(nothing);
  });

  it("tell folders that are gone", async () => {
    await run("index", "clips");
    rmSync("clips", { recursive: true });
    expect((await run("index", "--status")).stdout).toContain("\tgone\t");
    expect((await run("index", "--status", "--pretty")).stdout).toContain("  the folder is gone; kept, ");
    expect((await run("index", "--clear", "clips")).code).toBe(0);
  });
});

describe("an archive that is there", () => {
  it("answers for a folder of any size, and not with --no-cache", async () => {
    await run("index", "clips");
    const asked = ["quotes", "clips", "--by", "leal", "-c"];
    expect(await run(...asked)).toEqual({ code: 0, stdout: "clips/quay.txt:1\n", stderr: "" });
    await run("index", "--status", "-q");
    writeFileSync("clips/quay.txt", "Quay shut in Sines\n\n“Nobody sails,” said Ana Rocha, the mayor.\n");
    expect((await run(...asked, "--no-cache")).code).toBe(1);
    expect((await run("index", "--status", "--jsonl", "--fields", "textBytes")).stdout).toBe('{"textBytes":119}\n');
    expect((await run(...asked)).code).toBe(1);
  });
});
