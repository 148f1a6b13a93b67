import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCorpus } from "../../src/index.js";
import { runIn } from "./fake-io.js";

const before = process.cwd();
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-correct-"));
  process.chdir(folder);
  mkdirSync("clips/old", { recursive: true });
  writeFileSync("clips/dam.txt", "Dam talks stall\n\n“We will not wait,” Osman Idris said on Tuesday.\n");
  writeFileSync("clips/old/rail.txt", "Rail strike ends\n\n“It was time,” said Claire Dubois.\n");
});

afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

const correct = (...argv: readonly string[]) => runIn({}, "correct", ...argv);

async function speakersIn(path: string): Promise<[string[], string]> {
  const { stdout, stderr } = await runIn({}, "quotes", path, "--all");
  return [
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t").slice(1, 3).join(" ")),
    stderr,
  ];
}

describe("correct", () => {
  it("notes who said a quote, for every answer from then on", async () => {
    const { code, stdout, stderr } = await correct("clips/dam.txt:3", "--speaker", "Amna Bashir", "clips");
    expect([code, stdout, stderr]).toEqual([
      0,
      "clips/dam.txt:3\tAmna Bashir\tdirect\tWe will not wait,\n",
      `onrecord: noted in ${join(folder, "clips", "corrections.jsonl")}\n`,
    ]);
    expect(await speakersIn("clips")).toEqual([["Amna Bashir direct", "Claire Dubois direct"], ""]);
    expect(await speakersIn("clips/dam.txt")).toEqual([["Amna Bashir direct"], ""]);
    const { stdout: shown } = await runIn({}, "quotes", "clips", "--by", "bashir", "-p");
    expect(shown).toContain("— Amna Bashir · said · corrected");
  });

  it("takes the id of a quote, and the last word holds", async () => {
    const { quotes } = await (await openCorpus({ paths: ["clips"] })).quotes();
    const [id = ""] = quotes.map((quote) => quote.id);
    await correct(id, "--speaker", "Amna Bashir", "clips");
    await correct(id, "--none", "clips");
    expect(await speakersIn("clips")).toEqual([[" other", "Claire Dubois direct"], ""]);
    expect((await runIn({}, "speakers", "clips", "-c")).stdout).toBe("Claire Dubois:1\n");
  });

  it("notes it in the file that is there already, above a subfolder too", async () => {
    await correct("clips/dam.txt:3", "--none", "clips");
    await correct("clips/old/rail.txt:3", "--speaker", "Luc Morel", "clips/old");
    const lines = readFileSync("clips/corrections.jsonl", "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).path)).toEqual(["dam.txt", "old/rail.txt"]);
    expect(await speakersIn("clips/old")).toEqual([["Luc Morel direct"], ""]);
  });

  it("is no article, and not counted among the files that are not read", async () => {
    await correct("clips/dam.txt:3", "--none", "clips");
    const { stdout, stderr } = await runIn({}, "list", "clips", "--stats");
    expect([stdout.trimEnd().split("\n").length, stderr]).toEqual([
      2,
      expect.stringMatching(/^onrecord: 2 files read/),
    ]);
    expect(stderr).not.toContain("not read");
  });

  it("is told of in one line once its article is another, and kept", async () => {
    await correct("clips/dam.txt:3", "--speaker", "Amna Bashir", "clips");
    const noted = readFileSync("clips/corrections.jsonl", "utf8");
    appendFileSync("clips/dam.txt", "\nRain is expected.\n");
    expect(await speakersIn("clips")).toEqual([
      ["Osman Idris direct", "Claire Dubois direct"],
      `onrecord: ${join("clips", "corrections.jsonl")}:1: the correction fits no quotation any more\n`,
    ]);
    // Of other articles, and where nobody asks who speaks, there is nothing to tell.
    expect((await speakersIn("clips/old"))[1]).toBe("");
    expect((await runIn({}, "search", "rain", "clips")).stderr).toBe("");
    expect(readFileSync("clips/corrections.jsonl", "utf8")).toBe(noted);
  });

  it("leaves out a line that is none, and says which", async () => {
    await correct("clips/dam.txt:3", "--speaker", "Amna Bashir", "clips");
    appendFileSync("clips/corrections.jsonl", '{"schema":"onrecord.correction/1","article":7}\n');
    expect(await speakersIn("clips")).toEqual([
      ["Amna Bashir direct", "Claire Dubois direct"],
      `onrecord: warning: ${join("clips", "corrections.jsonl")}:2: no correction, left out\n`,
    ]);
  });

  it("writes to no other file of that name, and through no link", async () => {
    writeFileSync("clips/corrections.jsonl", '{"title":"Correction","text":"The ferry was late."}\n');
    const file = join(folder, "clips", "corrections.jsonl");
    const refused = `onrecord: ${file} is no file of corrections; rename it, and correct again\n`;
    expect((await correct("clips/dam.txt:3", "--none", "clips")).stderr).toBe(refused);
    expect((await runIn({}, "list", "clips")).stdout).toContain("corrections.jsonl:1");
    rmSync("clips/corrections.jsonl");
    symlinkSync(join(folder, "elsewhere"), "clips/corrections.jsonl");
    expect((await correct("clips/dam.txt:3", "--none", "clips")).stderr).toContain(refused);
  });

  it.each([
    [["clips/dam.txt:3", "clips"], "correct needs --speaker NAME, or --none for what is nobody's statement"],
    [["clips/dam.txt:3", "--none", "--speaker", "A", "clips"], "--speaker and --none cannot be used together"],
    [["clips/dam.txt:3", "--speaker", " ", "clips"], '--speaker takes a name, not ""'],
    [
      ["clips/dam.txt:1", "--none", "clips"],
      '"clips/dam.txt:1": no quote stands there; name one by path:line, or by its id (--json)',
    ],
    [["0123456789ab:1", "--none", "clips"], 'no article "0123456789ab" in clips; to see them: onrecord list clips'],
  ])("is refused: %j", async (argv, message) => {
    const { code, stderr } = await correct(...argv);
    expect([code, stderr]).toEqual([2, `onrecord: ${message}\n`]);
  });
});
