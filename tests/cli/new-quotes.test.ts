import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openShown } from "../../src/index.js";
import { type BuiltProgram, buildProgram } from "../build-program.js";
import { runIn } from "./fake-io.js";

const before = process.cwd();
let folder = "";
let program: BuiltProgram;

beforeAll(() => {
  program = buildProgram();
});

afterAll(() => {
  program.remove();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-new-"));
  process.chdir(folder);
  mkdirSync("clips");
  writeFileSync("clips/dam.txt", "Dam talks stall\n\n“We will not wait,” Osman Idris said on Tuesday.\n");
  writeFileSync("clips/rail.txt", "Rail strike ends\n\n“It was time,” said Claire Dubois.\n");
});

afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

async function speakersNew(...flags: readonly string[]): Promise<[number, string[], string]> {
  const env = { ONRECORD_CACHE: join(folder, "cache") };
  const fields = ["--jsonl", "--fields", "speaker"];
  const { code, stdout, stderr } = await runIn({ env }, "quotes", "clips", "--new", ...fields, ...flags);
  const speakers = stdout.split("\n").flatMap((line) => (line === "" ? [] : String(JSON.parse(line).speaker)));
  return [code, speakers, stderr];
}

describe("quotes --new", () => {
  it("shows each quote once, and says so when there is none", async () => {
    expect(await speakersNew()).toEqual([0, ["Osman Idris", "Claire Dubois"], ""]);
    expect(await speakersNew()).toEqual([1, [], "onrecord: nothing new: 2 quotes shown before\n"]);
    writeFileSync("clips/vote.txt", "Vote delayed\n\n“The count goes on,” said Sela Tawake.\n");
    expect(await speakersNew()).toEqual([0, ["Sela Tawake"], ""]);
    expect(await speakersNew("--forget", "--sort", "path", "-L", "1")).toEqual([
      0,
      ["Osman Idris"],
      "onrecord: 1 of 3 quotes\n",
    ]);
    expect((await speakersNew())[1]).toEqual(["Claire Dubois", "Sela Tawake"]);
  });

  it("tells them by text, speaker and article, whatever else changes in it", async () => {
    await speakersNew();
    writeFileSync(
      "clips/dam.txt",
      "Dam talks stall again\n\nIt rained.\n\n“We will not\nwait,” Osman Idris said on Tuesday.\n",
    );
    expect((await speakersNew())[1]).toEqual([]);
    writeFileSync("clips/dam.txt", "Dam talks stall\n\n“We will not wait,” Amna Bashir said on Tuesday.\n");
    expect((await speakersNew())[1]).toEqual(["Amna Bashir"]);
    renameSync("clips/rail.txt", "clips/train.txt");
    expect((await speakersNew())[1]).toEqual(["Claire Dubois"]);
  });

  it("is of one question: who asks another has not seen them", async () => {
    await speakersNew();
    expect((await speakersNew("--by", "idris"))[1]).toEqual(["Osman Idris"]);
    expect((await speakersNew("--by", "idris", "--sort", "date", "-L", "5"))[1]).toEqual([]);
    expect((await speakersNew("--by", "dubois"))[1]).toEqual(["Claire Dubois"]);
  });

  it("notes nothing that was not written out", async () => {
    const env = { ONRECORD_CACHE: join(folder, "cache") };
    const full = Object.assign(new Error("write ENOSPC"), { code: "ENOSPC" });
    const gone = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    for (const fails of [full, gone]) await runIn({ env, fails }, "quotes", "clips", "--new");
    await runIn({ env }, "quotes", "clips", "--new", "-q");
    expect((await speakersNew())[1]).toEqual(["Osman Idris", "Claire Dubois"]);
  });

  it("loses nothing to a reader who stops after the first line", () => {
    const script = `onrecord() { "${process.execPath}" "${program.path}" "$@"; }; onrecord quotes clips --new | head -1; onrecord quotes clips --new`;
    const env = { PATH: process.env["PATH"], ONRECORD_CACHE: join(folder, "cache") };
    const { stdout } = spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8", env });
    expect(stdout.split("\n").map((line) => line.split("\t")[1])).toEqual([
      "Osman Idris",
      "Osman Idris",
      "Claire Dubois",
      undefined,
    ]);
  });

  it("keeps hashes alone, for this user alone", async () => {
    await speakersNew();
    const shown = join("cache", "shown");
    const [name = ""] = readdirSync(shown);
    expect([statSync(shown).mode & 0o777, statSync(join(shown, name)).mode & 0o777]).toEqual([0o700, 0o600]);
    chmodSync(shown, 0o755);
    const [code, , stderr] = await speakersNew();
    expect([code, stderr]).toEqual([
      2,
      `onrecord: ${join(folder, shown)}: others may read it; to keep it elsewhere, set ONRECORD_CACHE to a folder\n`,
    ]);
  });

  it("stays when archives are cleared", async () => {
    await speakersNew();
    await runIn({ env: { ONRECORD_CACHE: join(folder, "cache") } }, "index", "--clear");
    expect((await speakersNew())[1]).toEqual([]);
  });

  it.each([
    [["--no-cache"], "--new notes what it has shown, and --no-cache keeps nothing; set ONRECORD_CACHE to a folder"],
    [["--group"], "--new and --group cannot be used together"],
    [["-c"], "--new and --count cannot be used together"],
    [["--count-by", "month"], "--new and --count-by cannot be used together"],
  ])("is refused with %j", async (flags, message) => {
    const { code, stderr } = await runIn({}, "quotes", "clips", "--new", ...flags);
    expect([code, stderr]).toEqual([2, `onrecord: ${message}\n`]);
  });
});

describe("what was shown", () => {
  const quote = { path: "clips/a.txt", article: "a", speaker: "Ana Souza", text: "It was time." };

  it("is waited for while another process answers the same question", async () => {
    const options = { cache: join(folder, "cache"), question: "souza" };
    const first = await openShown(options);
    const second = openShown(options);
    first.note([quote]);
    first.close();
    const seen = await second;
    expect(seen.isNew(quote)).toBe(false);
    seen.close();
  });

  it("is opened all the same where a process ended without closing it", async () => {
    const options = { cache: join(folder, "cache"), question: "souza" };
    const { pid } = spawnSync(process.execPath, ["-e", "0"]);
    (await openShown(options)).close();
    const first = await openShown(options);
    first.note([quote]);
    const lock = readdirSync("cache/shown").find((name) => name.endsWith(".lock")) ?? "";
    writeFileSync(join("cache/shown", lock), String(pid));
    const again = await openShown(options);
    expect(again.isNew(quote)).toBe(false);
    again.close();
  });
});
