import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.js";
import { formatManPage } from "../../src/cli/man-page.js";
import { optionsOf } from "../../src/cli/option-table.js";
import { environment, exitStatus } from "../../src/cli/overview.js";
import { runIn } from "./fake-io.js";

const page = formatManPage("1.2.3");

/** The page as it is read: one line, marks of fonts and signs gone. */
const read = page
  .replaceAll(/\\f[BIR]/g, "")
  .replaceAll(/\\\[u([0-9A-F]+)\]/g, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
  .replaceAll("\\-", "-")
  .replaceAll("\\(aq", "'")
  .replaceAll("\\(dq", '"')
  .replaceAll("\\&", "")
  .replaceAll("\\e", "\\")
  .replaceAll(/\s+/g, " ");

const isInstalled = (tool: string): boolean => spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;

describe("the man page", () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    "says of %s what its help says: every option, value and example",
    async (name, command) => {
      expect(read).toContain(`"onrecord ${name} `);
      expect(read).toContain(command.about);
      const help = (await runIn({ columns: 100 }, name, "--help")).stdout.replaceAll(/\s+/g, " ");
      for (const { short, long, value, about } of optionsOf(command)) {
        const names = [short, long].flatMap((flag) => flag ?? []).join(", ");
        expect(read).toContain(`.TP ${names}${value === null ? "" : ` ${value}`} ${about}`);
        expect(help).toContain(`${names}${value === null ? "" : ` <${value}>`} ${about}`);
      }
      for (const [, line] of command.examples) expect(read).toContain(line.replaceAll(/\s+/g, " "));
    },
  );

  it("names the environment and the exit codes that the help names", async () => {
    const help = (await runIn({}, "--help")).stdout;
    for (const [name, meaning] of [...environment, ...exitStatus]) {
      expect(read).toContain(`.TP ${name} ${meaning}`);
      expect(help).toContain(meaning);
    }
  });

  it("is written in ASCII, no line of text beginning like a command", () => {
    expect(page).toMatch(/^[\n -~]*$/);
    expect(
      page.split("\n").filter((line) => /^[.']/.test(line) && !/^\.(?:TH|SH|SS|TP|PP|RS|RE|nf|fi|B)\b/.test(line)),
    ).toEqual([]);
  });

  it.skipIf(!isInstalled("man"))("is set by man without a complaint", () => {
    const { stdout, stderr } = spawnSync("sh", ["-c", "man --warnings -l -"], {
      input: page,
      encoding: "utf8",
      env: { ...process.env, MANWIDTH: "80", LC_ALL: "C.UTF-8", MANPAGER: "cat" },
    });
    expect(stderr).toBe("");
    expect(stdout).toContain("who said what, where");
  });
});
