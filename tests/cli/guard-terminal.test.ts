import { describe, expect, it } from "vitest";
import { inFolder } from "../load/in-folder.js";
import { runIn } from "./fake-io.js";

const escape = "\u001b]0;owned\u0007";

/** A file whose name retitles the terminal, and whose text has the sign that begins a terminal's commands. */
const files = { [`clips/${escape}.txt`]: "Snow in Oslo\n\n“We \u001bstay,” Bo Li said.\n" };

function run(terminal: boolean, ...argv: readonly string[]) {
  return inFolder(files, () => runIn({ terminal, env: { NO_COLOR: "1" } }, ...argv));
}

describe("control characters from files", () => {
  it("are shown in messages, never sent", async () => {
    const { stderr } = await run(false, "show", "clips", "clips");
    expect(stderr).not.toContain("\u001b");
    expect((await run(false, "list", "bell\u0007.txt")).stderr).toBe("onrecord: bell␇.txt: no such file or folder\n");
  });

  it("are shown in CSV, TSV and names with NUL where a terminal reads them", async () => {
    const fields = ["--no-header", "--fields", "path,text"];
    expect((await run(true, "quotes", "clips", "--tsv", ...fields)).stdout).toBe("clips/␛]0;owned␇.txt\tWe ␛stay,\n");
    expect((await run(true, "quotes", "clips", "--csv", ...fields)).stdout).toContain("clips/␛]0;owned␇.txt");
    expect((await run(true, "quotes", "clips", "-l0")).stdout).toBe("clips/␛]0;owned␇.txt␀");
  });

  it("pass as they are where a program reads", async () => {
    const { stdout } = await run(false, "quotes", "clips", "--tsv", "--no-header", "--fields", "path,text");
    expect(stdout).toBe(`clips/${escape}.txt\tWe \u001bstay,\n`);
    expect((await run(false, "quotes", "clips", "-l0")).stdout).toBe(`clips/${escape}.txt\0`);
  });
});
