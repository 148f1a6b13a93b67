import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseInput, type Input } from "../../src/cli/input.js";
import { findCommand } from "../../src/cli/find-command.js";
import type { StdinKind } from "../../src/cli/io.js";
import { parseWords } from "../../src/cli/parse-words.js";
import { runIn } from "./fake-io.js";

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "onrecord-input-"));

const story = "Ferry service resumes in Dar es Salaam\n\n“The first boat was full,” Neema Mwakyusa said on Monday.\n";

beforeAll(() => {
  process.chdir(folder);
  for (const name of ["clips", "code", "other"]) mkdirSync(name);
  writeFileSync("clips/ferry.txt", story);
  writeFileSync("other/ferry.txt", story);
  writeFileSync("code/README.md", "# A program\n");
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

interface Surroundings {
  readonly stdinKind?: StdinKind;
  readonly env?: Readonly<Record<string, string>>;
  readonly within?: string;
}

function inputOf(argv: readonly string[], { stdinKind = "other", env = {}, within = "." }: Surroundings = {}): Input {
  const { command, words } = findCommand(argv);
  const { stdout, stderr, stdin } = process;
  process.chdir(join(folder, within));
  try {
    const io = { stdout, stderr, stdin, stdinKind, env, home: "/opt/onrecord" };
    return chooseInput(command, parseWords(command, words), io);
  } finally {
    process.chdir(folder);
  }
}

describe("where articles come from", () => {
  it("is the paths, where there are any, whatever stands on standard input", () => {
    const expected = { paths: ["clips", "other"], name: "clips other", from: "paths" };
    expect(inputOf(["list", "clips", "other"], { stdinKind: "pipe" })).toEqual(expected);
  });

  it("is standard input that is a pipe or a file", () => {
    const expected = { paths: ["-"], name: "", from: "stdin" };
    expect(inputOf(["quotes"], { stdinKind: "pipe", env: { ONRECORD_DIR: "other" } })).toEqual(expected);
    expect(inputOf(["quotes"], { stdinKind: "file", within: "clips" })).toEqual(expected);
  });

  it("is the folder that ONRECORD_DIR names, even where articles lie in the current one", () => {
    const expected = { paths: ["other"], name: "", from: "folder" };
    expect(inputOf(["quotes"], { env: { ONRECORD_DIR: "other" }, within: "clips" })).toEqual(expected);
  });

  it("is the current folder, if articles lie directly in it; a README is none", () => {
    expect(inputOf(["quotes"], { within: "clips" })).toEqual({ paths: ["."], name: "", from: "folder" });
    expect(inputOf(["quotes"], { within: "code" }).from).toBe("samples");
    expect(inputOf(["quotes"]).from).toBe("samples");
  });

  it("is otherwise the sample archive", () => {
    expect(inputOf(["quotes"])).toEqual({ paths: ["/opt/onrecord/seeds"], name: "", from: "samples" });
  });
});

describe("the article of show and check", () => {
  it.each(["clips/ferry.txt", "clips/ferry.txt:3", "clips/ferry.txt:3:1", "clips/ferry.txt:3:"])(
    "is the file that %s names",
    (article) => {
      const expected = { paths: ["clips/ferry.txt"], name: "clips/ferry.txt", from: "paths" };
      expect(inputOf(["show", article], { stdinKind: "pipe" })).toEqual(expected);
    },
  );

  it("is looked for among the paths, where there are any", () => {
    expect(inputOf(["check", "clips/ferry.txt", "other"]).paths).toEqual(["other"]);
    expect(inputOf(["show", "ferry", "clips"]).paths).toEqual(["clips"]);
  });

  it("is standard input where it is a dash", () => {
    expect(inputOf(["show", "-"]).paths).toEqual(["-"]);
  });
});

describe("standard input", () => {
  it("is one article, called <stdin>", async () => {
    const said = await runIn({ stdin: story }, "quotes");
    expect(said).toEqual({
      code: 0,
      stdout: "<stdin>:3\tNeema Mwakyusa\tdirect\tThe first boat was full,\n",
      stderr: "",
    });
    expect(await runIn({ stdin: story }, "quotes", "-")).toEqual(said);
  });

  it("is shown by show -", async () => {
    const { stdout } = await runIn({ stdin: story }, "show", "-");
    expect(stdout).toContain("“The first boat was full,” Neema Mwakyusa said on Monday.");
  });

  it("has one article a line with -t jsonl", async () => {
    const feed = `${JSON.stringify({ id: "a1", text: story })}\n${JSON.stringify({ id: "a2", text: story })}\n`;
    const { stdout } = await runIn({ stdin: feed }, "list", "-t", "jsonl", "--jsonl", "--fields", "article");
    expect(stdout).toBe('{"article":"a1"}\n{"article":"a2"}\n');
  });
});
