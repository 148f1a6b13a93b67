import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Io } from "../../src/cli/io.js";
import { pageOutput } from "../../src/cli/page-output.js";
import { type BuiltProgram, buildProgram } from "../build-program.js";

/** What was written to the terminal, what to the pager, and which pager that was. */
interface Shown {
  readonly end: string;
  readonly terminal: string;
  readonly paged: string;
  readonly command: string | null | undefined;
}

async function* nothing(): AsyncIterable<Uint8Array> {}

async function show(
  pieces: readonly string[],
  env: Readonly<Record<string, string>> = {},
  rows = 10,
  starts = true,
): Promise<Shown> {
  let [terminal, paged] = ["", ""];
  let command: string | null | undefined;
  const io: Io = {
    stdout: { isTTY: true, rows, columns: 80, write: (data, done) => ((terminal += String(data)), done?.()) },
    stderr: { write: () => {} },
    stdin: nothing(),
    stdinKind: "other",
    env,
    home: "",
    startPager: async (asked) => {
      command = asked;
      return {
        input: { write: (data, done) => ((paged += String(data)), done?.()) },
        end: async () => starts,
      };
    },
  };
  return { end: await pageOutput(pieces, io), terminal, paged, command };
}

const lines = (count: number): string[] => Array.from({ length: count }, (_, n) => `line ${n}\n`);

describe("a pager", () => {
  it("shows what is longer than the terminal, and nothing else", async () => {
    const long = await show(lines(100));
    expect(long).toEqual({ end: "written", terminal: "", paged: lines(100).join(""), command: null });
    const short = await show(lines(9));
    expect(short).toEqual({ end: "written", terminal: lines(9).join(""), paged: "", command: undefined });
  });

  it("counts a line that the terminal breaks as several", async () => {
    expect((await show([`${"word ".repeat(200)}\n`])).command).toBe(null);
  });

  it("is ONRECORD_PAGER, else PAGER, else less; cat is none", async () => {
    expect((await show(lines(50), { ONRECORD_PAGER: "most", PAGER: "more" })).command).toBe("most");
    expect((await show(lines(50), { ONRECORD_PAGER: "", PAGER: "more -s" })).command).toBe("more -s");
    expect((await show(lines(50), { PAGER: "cat" })).command).toBe(undefined);
  });

  it("that could not be started has shown nothing", async () => {
    expect((await show(lines(50), {}, 10, false)).end).toBe("unread");
  });
});

const hasScript = spawnSync("script", ["--version"]).status === 0;

describe.skipIf(!hasScript)("the program in a terminal", () => {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-pager-"));
  const seeds = fileURLToPath(new URL("../../seeds", import.meta.url));
  let program: BuiltProgram;

  beforeAll(() => {
    program = buildProgram();
  });

  afterAll(() => {
    program.remove();
    rmSync(folder, { recursive: true });
  });

  /** What a terminal of 24 lines shows, and the exit code. */
  function inTerminal(env: Readonly<Record<string, string>>, line: string): { shown: string; code: number | null } {
    const command = `stty rows 24 cols 80; "${process.execPath}" "${program.path}" ${line}`;
    const { stdout, status } = spawnSync("script", ["-qec", command, join(folder, "typescript")], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", TERM: "xterm", ONRECORD_CACHE: "off", ONRECORD_CONFIG: "off", ...env },
    });
    return { shown: stdout.replaceAll("\r\n", "\n"), code: status };
  }

  it("pages a long answer, and prints notes after the pager has ended", () => {
    const env = { ONRECORD_PAGER: "sed s/^/P:/; echo END" };
    const { shown, code } = inTerminal(env, `quotes "${seeds}" --limit 9`);
    expect(shown).toMatch(/^P:/);
    expect(shown).toMatch(/END\nonrecord: 9 of 12 quotes\n$/);
    expect(code).toBe(0);
  });

  it("does not page with --no-pager, nor a short answer, nor what says only an exit code", () => {
    const env = { ONRECORD_PAGER: "sed s/^/P:/" };
    for (const line of [`quotes "${seeds}" --no-pager`, `quotes "${seeds}" -c`, `quotes "${seeds}" -q`]) {
      const { shown, code } = inTerminal(env, line);
      expect(shown).not.toContain("P:");
      expect(code).toBe(0);
    }
  });

  it("answers with its exit code where the reader leaves early, and in full where the pager is not there", () => {
    const left = inTerminal({ ONRECORD_PAGER: "head -1" }, `quotes "${seeds}"`);
    expect([left.shown.split("\n").length, left.code]).toEqual([2, 0]);
    const missing = inTerminal({ ONRECORD_PAGER: "no-such-pager-at-all" }, `quotes "${seeds}"`);
    expect(missing.shown).toContain("12 quotes, 5 speakers");
    expect(missing.code).toBe(0);
  });
});
