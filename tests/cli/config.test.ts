import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { runIn, type Said } from "./fake-io.js";

const before = process.cwd();
const folder = realpathSync(mkdtempSync(join(tmpdir(), "onrecord-config-")));
const home = join(folder, "home");
const own = join(home, ".config/onrecord/config.json");

beforeAll(() => {
  mkdirSync(join(home, ".config/onrecord"), { recursive: true });
  mkdirSync(join(folder, "work/drafts"), { recursive: true });
  mkdirSync(join(folder, "work/clips"));
  process.chdir(join(folder, "work"));
  for (const n of [1, 2, 3]) {
    const text = `Port ${n} opens\n\n“Port ${n} works again,” Amina Odhiambo said. “It is ${n} days,” Adm. Kirby said.\n`;
    writeFileSync(`clips/${n}.txt`, text);
  }
});

afterEach(() => {
  process.chdir(join(folder, "work"));
  for (const file of [".onrecord.json", "clips/.onrecord.json", own]) rmSync(file, { force: true });
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

const asked = (env: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<Said> =>
  runIn({ env: { HOME: home, ...env } }, ...argv);

const settings = (path: string, value: unknown): void =>
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));

/** How many lines the listing of the articles has. */
async function listed(env: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<number> {
  const { stdout } = await asked(env, "list", "clips", ...argv);
  return stdout.split("\n").length - 1;
}

describe("a config file", () => {
  it("is looked for from the current folder upward, and the nearest counts", async () => {
    settings(".onrecord.json", { limit: 2 });
    process.chdir("drafts");
    const { stdout, stderr } = await asked({}, "list", "../clips");
    expect(stdout.split("\n").length - 1).toBe(2);
    expect(stderr).toBe("onrecord: 2 of 3 articles\nonrecord: by ../.onrecord.json: --limit 2\n");
  });

  it("is never looked for where the articles lie", async () => {
    settings("clips/.onrecord.json", { limit: 1 });
    expect(await listed({})).toBe(3);
  });

  it("is the user's own below XDG_CONFIG_HOME, or where ONRECORD_CONFIG says, and needs no word", async () => {
    settings(own, { limit: 1 });
    expect(await asked({}, "list", "clips", "--jsonl", "--fields", "path")).toEqual({
      code: 0,
      stdout: '{"path":"clips/1.txt"}\n',
      stderr: "onrecord: 1 of 3 articles\n",
    });
    expect(await listed({ ONRECORD_CONFIG: "off" })).toBe(3);
    expect(await listed({ XDG_CONFIG_HOME: join(folder, "nowhere") })).toBe(3);
    const other = join(folder, "other.json");
    settings(other, { limit: 2 });
    expect(await listed({ ONRECORD_CONFIG: other })).toBe(2);
  });

  it("goes behind options and the environment, a project's before the user's own", async () => {
    settings(own, { limit: 1, width: 30, color: "always" });
    expect(await listed({})).toBe(1);
    settings(".onrecord.json", { limit: 2 });
    expect(await listed({})).toBe(2);
    expect(await listed({}, "--limit", "3")).toBe(3);
    const colored = await asked({}, "list", "clips", "--pretty");
    expect(colored.stdout).toContain("\u001b[");
    expect((await asked({ NO_COLOR: "1" }, "list", "clips", "--pretty")).stdout).not.toContain("\u001b[");
    expect((await asked({}, "list", "clips", "--pretty", "--color", "never")).stdout).not.toContain("\u001b[");
  });

  it("yields to an option that says something else about the same", async () => {
    settings(own, { fuzzy: "2", kind: ["indirect"], context: 1, section: "body", sentences: 2 });
    for (const argv of [
      ["search", "ports", "clips", "--exact"],
      ["quotes", "clips", "--all"],
      ["quotes", "clips", "--group"],
      ["search", "port", "clips", "--all"],
      ["summary", "clips", "--words", "20"],
    ]) {
      expect(await asked({}, ...argv)).toMatchObject({ stderr: expect.not.stringContaining("together") });
    }
  });

  it("may name an order that only one command has", async () => {
    settings(own, { sort: "relevance" });
    expect(await listed({})).toBe(3);
  });

  it("names the folder that is meant where none is given: a project's one of its own", async () => {
    settings(".onrecord.json", { dir: "clips" });
    process.chdir("drafts");
    expect((await asked({}, "list")).stdout).toContain("../clips/1.txt");
    expect((await asked({ ONRECORD_DIR: "../clips/2.txt" }, "list")).stdout).not.toContain("1.txt");
  });

  it("joins names, which is announced", async () => {
    settings(".onrecord.json", { aliases: { "John Kirby": ["Adm. Kirby"] } });
    expect(await asked({}, "quotes", "clips/2.txt", "--by", "john kirby")).toEqual({
      code: 0,
      stdout: "clips/2.txt:3\tJohn Kirby\tdirect\tIt is 2 days,\n",
      stderr: 'onrecord: by alias, "Adm. Kirby" is John Kirby\n',
    });
  });

  it("joins names of records that come one by one as well", async () => {
    settings(".onrecord.json", { aliases: { "John Kirby": ["Kirby"] } });
    const stdin = JSON.stringify({ id: "a", title: "Rain", text: "“It rained,” Kirby said on Monday." });
    const { stdout, stderr } = await runIn({ env: { HOME: home }, stdin }, "quotes", "-", "-t", "jsonl");
    expect(stdout.split("\t")[1]).toBe("John Kirby");
    expect(stderr).toBe('onrecord: by alias, "Kirby" is John Kirby\n');
  });

  it("joins names in the answers of a server, and says at its start what else is set", async () => {
    settings(".onrecord.json", { aliases: { "John Kirby": ["Adm. Kirby"] }, glob: "2*" });
    const call = {
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "quotes", arguments: { by: ["john kirby"] } },
    };
    const { stdout, stderr } = await runIn({ env: { HOME: home }, stdin: `${JSON.stringify(call)}\n` }, "mcp", "clips");
    const { result } = JSON.parse(stdout) as { result: { structuredContent: object } };
    expect(result.structuredContent).toMatchObject({
      results: [{ speaker: "John Kirby", path: "clips/2.txt", line: 3 }],
      notes: ['by alias, "Adm. Kirby" is John Kirby'],
    });
    expect(stderr).toBe("onrecord: by .onrecord.json: --glob 2*\n");
  });

  it("keeps neither help nor the version from being printed", async () => {
    settings(".onrecord.json", "{");
    for (const argv of [["--version"], ["list", "--help"], ["completion", "bash"]]) {
      expect((await asked({}, ...argv)).code).toBe(0);
    }
  });
});

describe("what is wrong in a config file is one line that names file and key", () => {
  it.each<readonly [unknown, string]>([
    [{ limt: 3 }, '.onrecord.json: unknown setting "limt"; did you mean "limit"?'],
    [{ zzz: 3 }, '.onrecord.json: unknown setting "zzz"; to see them: onrecord config'],
    [{ constructor: 3 }, '.onrecord.json: unknown setting "constructor"; to see them: onrecord config'],
    [{ limit: "3" }, '.onrecord.json: "limit" takes a number, not "3"'],
    [{ limit: 0 }, '.onrecord.json: "limit" takes a whole number from 1 up, not "0"'],
    [{ hidden: "yes" }, '.onrecord.json: "hidden" takes true or false, not "yes"'],
    [{ color: "blue" }, '.onrecord.json: "color" takes auto, always or never, not "blue"'],
    [{ glob: [1] }, '.onrecord.json: "glob" takes text, or a list of texts, not [1]'],
    [{ "max-filesize": "big" }, '.onrecord.json: "max-filesize" takes a size such as 500K, 10M or 1G, not "big"'],
    [{ dir: "/etc" }, '.onrecord.json: "dir" of a project is a folder in it, not "/etc"'],
    [{ dir: "../.." }, '.onrecord.json: "dir" of a project is a folder in it, not "../.."'],
    [{ cache: "c" }, '.onrecord.json: "cache" is for your own settings alone, not for a project\'s'],
    [{ pager: "rm -rf ." }, '.onrecord.json: "pager" is for your own settings alone, not for a project\'s'],
    [
      { aliases: ["x"] },
      '.onrecord.json: "aliases" takes for each name a list of others, such as {"John Kirby": ["Adm. Kirby"]}, not ["x"]',
    ],
    [{ aliases: { A: ["b"], B: ["c"] } }, '.onrecord.json: "aliases" has "b" under "A" and under "B"'],
    ['{\n  "limit": 3,\n}', ".onrecord.json:3: not a JSON object of settings"],
    ["[]", ".onrecord.json: not a JSON object of settings"],
    ["", ".onrecord.json: not a JSON object of settings"],
  ])("%j", async (value, message) => {
    settings(".onrecord.json", value);
    for (const command of ["list", "config"]) {
      expect(await asked({}, command)).toEqual({ code: 2, stdout: "", stderr: `onrecord: ${message}\n` });
    }
  });

  it("and of the user's own, wherever that lies", async () => {
    settings(own, { limit: true });
    expect((await asked({}, "list")).stderr).toBe(`onrecord: ${own}: "limit" takes a number, not true\n`);
    const missing = join(folder, "missing.json");
    expect((await asked({ ONRECORD_CONFIG: missing }, "list")).stderr).toBe(
      `onrecord: ${missing}: cannot be read as settings\n`,
    );
  });
});

describe("onrecord config", () => {
  it("says of every setting where its value is from", async () => {
    settings(own, { limit: 1, pager: "less -R" });
    settings(".onrecord.json", { limit: 2, glob: "*.txt", aliases: { "John Kirby": ["Kirby"] } });
    const { stdout } = await asked({ NO_COLOR: "1", ONRECORD_CACHE: "off" }, "config");
    const rows = stdout.trimEnd().split("\n");
    expect(rows.filter((row) => !row.includes("\tdefault\t"))).toEqual([
      "limit\t2\tfile\t.onrecord.json",
      'glob\t["*.txt"]\tfile\t.onrecord.json',
      "color\t1\tenvironment\tNO_COLOR",
      'aliases\t{"John Kirby":["Kirby"]}\tfile\t.onrecord.json',
      "cache\toff\tenvironment\tONRECORD_CACHE",
      `pager\tless -R\tfile\t${own}`,
    ]);
  });

  it("prints records", async () => {
    settings(".onrecord.json", { limit: 2 });
    const { stdout } = await asked({}, "config", "--json");
    expect(JSON.parse(stdout)).toContainEqual({
      schema: "onrecord.setting/1",
      setting: "limit",
      value: 2,
      from: "file",
      where: ".onrecord.json",
    });
  });
});
