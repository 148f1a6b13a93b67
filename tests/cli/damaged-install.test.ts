import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type BuiltProgram, buildProgram } from "../build-program.js";

let program: BuiltProgram;
let dist: string;
let whole: string;
let articles: string;
let speakers: string;

const story = "Ferry stops in Oban\n\n“We wait,” said Isla Munro, who runs the shop.\n";
const page = [
  ..."Home News Sport Culture Weather Travel Shop Share Subscribe".split(" "),
  "Ferry stops in Oban",
  "The harbour board said on Tuesday that no boat would sail before the weekend, and that all tickets would be paid back.",
  "Sign up for our newsletter",
].join("\n\n");

beforeAll(() => {
  program = buildProgram();
  dist = join(dirname(dirname(program.path)), "dist");
  speakers = join(dist, "attribution/model/speakers.weights");
  whole = mkdtempSync(join(tmpdir(), "onrecord-whole-"));
  cpSync(dist, whole, { recursive: true });
  articles = mkdtempSync(join(tmpdir(), "onrecord-damaged-"));
  writeFileSync(join(articles, "ferry.txt"), story);
});

afterEach(() => {
  rmSync(dist, { recursive: true });
  cpSync(whole, dist, { recursive: true });
});

afterAll(() => {
  program.remove();
  for (const folder of [whole, articles]) rmSync(folder, { recursive: true });
});

function onrecord(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program.path, ...words], {
    cwd: articles,
    encoding: "utf8",
    env: {},
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { status, stdout, stderr };
}

const quoted = { status: 0, stdout: "ferry.txt:3\tIsla Munro\tdirect\tWe wait,\n", stderr: "" };

/** The code caches of the parts of the program that a question for quotes loads. */
function codeCaches(): string[] {
  const folder = join(dist, "program");
  const names = readdirSync(folder).filter((name) => /^start\.|quotes.*\./.test(name) && name.endsWith(".cache"));
  return names.map((name) => join(folder, name));
}

describe("the code cache", () => {
  it("is there after a build, and one for this Node.js", () => {
    const caches = codeCaches();
    expect(caches.length).toBeGreaterThan(1);
    expect(caches.filter((path) => !path.includes(process.version))).toEqual([]);
  });

  it("is left aside where one bit of it is flipped, wherever", () => {
    const paths = codeCaches();
    for (let n = 0; n < 16; n++) {
      const path = paths[n % paths.length] ?? "none";
      const bytes = readFileSync(path);
      const at = n < 8 ? n * 5 : Math.floor((bytes.length * (n - 7)) / 9);
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8((flipped[at] ?? 0) ^ (1 << (n % 8)), at);
      writeFileSync(path, flipped);
      expect({ path, at, ...onrecord("quotes") }).toEqual({ path, at, ...quoted });
      writeFileSync(path, bytes);
    }
  });

  it("is left aside where it is cut, empty, gone or a folder", () => {
    // One of those read later, and the one read first.
    const paths = codeCaches();
    for (const path of [paths.at(0) ?? "none", paths.at(-1) ?? "none"]) {
      const bytes = readFileSync(path);
      for (const part of [bytes.subarray(0, 1000), bytes.subarray(0, -1), bytes.subarray(0, 3), Buffer.alloc(0)]) {
        writeFileSync(path, part);
        expect({ path, ...onrecord("quotes") }).toEqual({ path, ...quoted });
      }
      rmSync(path);
      expect({ path, ...onrecord("quotes") }).toEqual({ path, ...quoted });
      mkdirSync(path);
      expect({ path, ...onrecord("quotes") }).toEqual({ path, ...quoted });
    }
  });

  it("is left aside where its part of the program is another of the same length", () => {
    const path = join(dist, "program/start.cjs");
    writeFileSync(path, readFileSync(path, "utf8").replace("no such file or folder", "NO SUCH FILE OR FOLDER"));
    expect(onrecord("list", "nowhere").stderr).toBe("onrecord: nowhere: NO SUCH FILE OR FOLDER\n");
  });
});

describe("weights", () => {
  it("that are damaged or missing are said in one line by what needs them, and by nothing else", () => {
    const zeroed = readFileSync(speakers).fill(0, 300_000, 600_000);
    writeFileSync(speakers, zeroed);
    const line = `${speakers}: damaged, or of another build; install onrecord again`;
    expect(onrecord("quotes")).toEqual({
      status: 2,
      stdout: "",
      stderr: `onrecord: ${line}
`,
    });
    rmSync(speakers);
    expect(onrecord("quotes").stderr).toMatch(
      /^onrecord: .*speakers\.weights: cannot be read; install onrecord again\n$/,
    );
    expect(onrecord("search", "ferry")).toEqual({ status: 0, stdout: "ferry.txt:1:Ferry stops in Oban\n", stderr: "" });
  });

  it("of lines are done without: rules tell a page from its story, and that is said once", () => {
    rmSync(join(dist, "clean/model/text.weights"));
    for (const name of ["one.txt", "two.txt"]) writeFileSync(join(articles, name), page);
    const { status, stdout, stderr } = onrecord("search", "ferry", "one.txt", "two.txt");
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: "one.txt:19:Ferry stops in Oban\ntwo.txt:19:Ferry stops in Oban\n",
    });
    expect(stderr).toMatch(/^onrecord: warning: .*text\.weights: cannot be read; .* by rules alone\)\n$/);
  });
});
