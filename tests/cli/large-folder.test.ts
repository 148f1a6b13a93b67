import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BuiltProgram, buildProgram } from "../build-program.js";

const home = realpathSync(mkdtempSync(join(tmpdir(), "onrecord-large-")));
const cache = join(home, "cache");
const env = { PATH: process.env["PATH"], ONRECORD_CACHE: cache };
let program: BuiltProgram;

/** Of more than 3,000 not every one is looked at for every question. */
const many = 3100;
const few = 240;

const berth = (n: number, words = "There is room") =>
  `Berth ${n} dredged in Sines\n\n“${words},” said Marta Leal${n}, the pilot.\n`;

beforeAll(() => {
  program = buildProgram();
  for (const [folder, files] of [
    ["many", many],
    ["few", few],
  ] as const) {
    mkdirSync(join(home, folder));
    for (let n = 0; n < files; n++) writeFileSync(join(home, folder, `${n}.txt`), berth(n));
  }
});

afterAll(() => {
  program.remove();
  rmSync(home, { recursive: true });
});

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runWith(keptIn: string, argv: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program.path, ...argv], {
    cwd: home,
    encoding: "utf8",
    env: { ...env, ONRECORD_CACHE: keptIn },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { status, stdout, stderr };
}

const run = (...argv: readonly string[]): Ran => runWith(cache, argv);

describe("a folder of 200 files and more", () => {
  it("is kept by the first question, which says so once", () => {
    const first = run("quotes", "few", "--by", "leal7", "--about", "room");
    expect(first).toEqual({
      status: 0,
      stdout: "few/7.txt:3\tMarta Leal7\tdirect\tThere is room,\n",
      stderr: `onrecord: what ${few} files hold is kept in ${cache} for the next question (not: --no-cache)\n`,
    });
    expect(run("quotes", "few", "--by", "leal7", "--about", "room")).toEqual({ ...first, stderr: "" });
    expect(run("index", "--clear", "few").status).toBe(0);
  });

  it("answers all the same where nothing can be kept", () => {
    writeFileSync(join(home, "file"), "");
    const { stdout, stderr } = runWith("file", ["list", "few", "-l"]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(few);
    expect(stderr).toBe(
      "onrecord: warning: file: it is no folder; nothing is kept there (another folder: ONRECORD_CACHE, none: --no-cache)\n",
    );
  });

  it("keeps what is done where index is stopped, and goes on from there", async () => {
    const child = spawn(process.execPath, [program.path, "index", "many"], { cwd: home, env, stdio: "ignore" });
    const ended = once(child, "exit");
    while (child.exitCode === null && !hasManifest()) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGINT");
    expect(await ended).toEqual([null, "SIGINT"]);
    const status = () => JSON.parse(run("index", "--status", "--jsonl").stdout);
    expect(status().files).toBeGreaterThan(0);
    expect(status().attributed).toBeLessThan(many);
    expect(run("index", "many", "-q").status).toBe(0);
    expect(status()).toMatchObject({ files: many, articles: many, attributed: many });
    const asked = ["speakers", "many", "--limit", "3"];
    const { stderr, ...answer } = run(...asked);
    const [aged, ...told] = stderr.split("\n");
    // Nothing is said of a look that was taken just now.
    expect(aged).toMatch(/^onrecord: counted as the files were \d+ s ago \(--refresh looks at each again\)$/);
    expect({ ...answer, stderr: told.join("\n") }).toEqual(run(...asked, "--no-cache"));
  });
});

/** Whether anything is on disk yet that a manifest names. */
function hasManifest(): boolean {
  return existsSync(cache) && readdirSync(cache).some((name) => existsSync(join(cache, name, "manifest.json")));
}

describe("a folder of more than 3,000 files", () => {
  beforeEach(() => {
    run("index", "many", "-q");
  });

  it("shows additions, removals and renamed files at the next question", () => {
    writeFileSync(join(home, "many/new.txt"), berth(9001));
    rmSync(join(home, "many/1.txt"));
    renameSync(join(home, "many/2.txt"), join(home, "many/two.txt"));
    expect(run("search", "leal9001", "many", "-l").stdout).toBe("many/new.txt\n");
    expect(run("search", '"berth 1 dredged"', "many").status).toBe(1);
    expect(run("search", '"berth 2 dredged"', "many", "-l").stdout).toBe("many/two.txt\n");
  });

  it("shows what a file says now", () => {
    writeFileSync(join(home, "many/5.txt"), berth(5, "There is none"));
    expect(run("quotes", "many", "--by", "leal5").stdout).toContain(
      "many/5.txt:3\tMarta Leal5\tdirect\tThere is none,\n",
    );
    rmSync(join(home, "many/6.txt"));
    expect(run("quotes", "many", "--by", "leal6").status).toBe(1);
  });

  it("never says that nothing was found without a look at every file", () => {
    expect(run("search", "glacier", "many").status).toBe(1);
    writeFileSync(join(home, "many/8.txt"), berth(8, "The glacier melts"));
    expect(run("search", "glacier", "many", "-l").stdout).toBe("many/8.txt\n");
  });

  it("says how old its counts are, in records too, and nothing where it has just looked", () => {
    const said = /^onrecord: counted as the files were \d+ s ago \(--refresh looks at each again\)\n$/;
    const age = /^"countsAge":[1-9]\d*\}$/m;
    for (const question of [["search", "leal7"], ["quotes", "--by", "leal7"], ["list"], ["speakers"]]) {
      const [command = "", ...words] = question;
      const asked = [command, ...words, "many", "-c"];
      expect(run(...asked).stderr).toMatch(said);
      expect(run(...asked, "--jsonl", "--fields", "countsAge").stdout.replaceAll("{", "")).toMatch(age);
      expect(run(...asked, "--jsonl", "--fields", "countsAge", "--refresh").stdout).toMatch(/^\{"countsAge":0\}$/m);
    }
    expect(run("search", "leal7", "many").stderr).toBe("");
  });

  it("says of each what it has to, whether every file was looked at or not", () => {
    writeFileSync(join(home, "many/two.csv"), "title,text\nTide,The tide is late.\nCrane,The crane is down.\n");
    writeFileSync(join(home, "many/old.txt"), Buffer.from("The caf\u00e9 opens\n\nNobody came.\n", "latin1"));
    writeFileSync(join(home, "many/crane.jpg"), "");
    run("index", "many", "-q");
    const looked = run("search", "leal7", "many", "--refresh");
    expect(looked.stderr.split("\n")).toHaveLength(4);
    expect(run("search", "leal7", "many")).toEqual(looked);
    expect(run("speakers", "many", "--limit", "1").stderr).toContain("counted as the files were");
  });

  it("looks at every file with --refresh", () => {
    writeFileSync(join(home, "many/9.txt"), "Nothing\n\nNobody said a word about it.\n");
    expect(run("list", "many", "--refresh", "--jsonl", "--fields", "path,quotes").stdout).toContain(
      '{"path":"many/9.txt","quotes":0}\n',
    );
  });
});
