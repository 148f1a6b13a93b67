import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltProgram, buildProgram } from "../build-program.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-pipes-"));
let program: BuiltProgram;

/** Enough paragraphs that no pipe holds them all at once. */
const paragraphs = 3000;

beforeAll(() => {
  program = buildProgram();
  const body = Array.from(
    { length: paragraphs },
    (_, n) => `Lorry ${n} crossed the bridge at Busia before noon on Friday.`,
  );
  writeFileSync(join(folder, "bridge.txt"), `Bridge reopens at Busia\n\n${body.join("\n\n")}\n`);
});

afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A line of shell in the folder of articles, where `onrecord` is the program and standard input is empty. */
function shell(line: string): Ran {
  const script = `onrecord() { "${process.execPath}" "${program.path}" "$@"; }; ${line}`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"] },
  });
  return { status, stdout, stderr };
}

/** What the program says to a Node.js that gives itself another version. */
function asNode(version: string): Ran {
  writeFileSync(
    join(folder, "pretend.cjs"),
    `Object.defineProperty(process.versions, "node", { value: "${version}" })`,
  );
  return shell(`"${process.execPath}" -r ./pretend.cjs "${program.path}" --version; rm pretend.cjs`);
}

describe("the built program", () => {
  it("answers over the folder that it is called in", () => {
    expect(shell("onrecord search busia -c")).toEqual({
      status: 0,
      stdout: `bridge.txt:${paragraphs + 1}\n`,
      stderr: "",
    });
  });

  it("exits with 1 where nothing matches, and with 2 for a mistake", () => {
    expect(shell("onrecord search glacier").status).toBe(1);
    expect(shell("onrecord serach glacier").status).toBe(2);
  });

  it("loses nothing in a pipe, however much it is and however slow the reader", () => {
    const { stdout } = shell("onrecord search busia | (sleep 0.3; wc -lc)");
    const [lines, bytes] = stdout.trim().split(/\s+/).map(Number);
    expect(lines).toBe(paragraphs + 1);
    expect(bytes).toBeGreaterThan(3 * 65_536);
  });

  it("ends quietly when the reader has enough", () => {
    const { stdout, stderr } = shell("onrecord search busia | head -1; echo ${PIPESTATUS[0]}");
    expect(stdout).toMatch(/^bridge\.txt:1:Bridge reopens at Busia\n0\n$/);
    expect(stderr).toBe("");
  });

  it.runIf(existsSync("/dev/full"))("says that the disk is full", () => {
    const stderr = "onrecord: cannot write the output: no space left on device\n";
    expect(shell("onrecord search busia > /dev/full")).toEqual({ status: 2, stdout: "", stderr });
  });

  it("reads standard input that is a pipe or a file", () => {
    const expected = `<stdin>:${paragraphs + 1}\n`;
    expect(shell("cat bridge.txt | onrecord search busia -c").stdout).toBe(expected);
    expect(shell("onrecord search busia -c < bridge.txt").stdout).toBe(expected);
  });

  it("does not wait for standard input that is neither", () => {
    expect(shell("cd /; onrecord list -l < /dev/null").stdout).toMatch(/seeds\/000_13449d2712527374\.txt\n$/);
  });

  it("says what it is waiting for when a pipe is silent for two seconds", () => {
    const { stdout, stderr } = shell("(sleep 2.6; cat bridge.txt) | onrecord search busia -c");
    expect(stdout).toBe(`<stdin>:${paragraphs + 1}\n`);
    expect(stderr).toBe("onrecord: waiting for standard input (name a folder to search files)\n");
  });

  it("is stopped by Ctrl-C, which a shell reports as 130", async () => {
    const child = spawn("bash", ["-c", `exec "${process.execPath}" "${program.path}" list -`], { stdio: "pipe" });
    setTimeout(() => child.kill("SIGINT"), 300);
    expect(await once(child, "exit")).toEqual([null, "SIGINT"]);
  });

  it("says so where the current folder has been removed", () => {
    const stderr = "onrecord: the current folder does not exist any more; change to one that does\n";
    expect(shell("mkdir gone; cd gone; rmdir ../gone; onrecord list")).toEqual({ status: 2, stdout: "", stderr });
  });

  it("says which Node.js it needs to one that is too old, and runs on all that package.json allows", () => {
    for (const version of ["18.20.8", "20.18.3", "21.7.3", "22.11.0"]) {
      const stderr = `onrecord: needs Node.js 20.19, 22.12 or later; this is ${version}\n`;
      expect(asNode(version)).toMatchObject({ stdout: "", stderr });
    }
    for (const version of ["20.19.0", "20.20.2", "22.12.0", "23.0.0", "24.1.0"])
      expect(asNode(version).stdout).toMatch(/^onrecord \d/);
    const { engines } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(engines).toEqual({ node: "^20.19 || >=22.12" });
  });

  it.runIf(hasScript())("lays out for a terminal", () => {
    const { stdout } = shell(
      `TERM=dumb COLUMNS=70 script -qec "'${process.execPath}' '${program.path}' list" /dev/null`,
    );
    expect(stdout).toContain("bridge.txt");
    expect(stdout).not.toContain("\t");
  });
});

/** `script` of util-linux runs a command on a terminal of its own. */
function hasScript(): boolean {
  try {
    return execFileSync("script", ["--version"], { encoding: "utf8" }).includes("util-linux");
  } catch {
    return false;
  }
}
