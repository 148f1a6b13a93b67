import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.js";
import { runIn } from "./fake-io.js";

describe("help", () => {
  it("is the short overview when nothing is asked", async () => {
    const bare = await runIn({});
    expect(bare.code).toBe(0);
    expect(bare.stdout).toContain("Usage: onrecord COMMAND [options] [PATH...]");
    expect(await runIn({}, "-h")).toEqual(bare);
  });

  it("is longer as --help, with examples and exit codes, however it is asked for", async () => {
    const long = await runIn({}, "--help");
    expect(long.stdout).toContain("Examples:");
    expect(long.stdout).toContain("Exit codes:");
    expect(await runIn({}, "help")).toEqual(long);
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    "of %s has its common options in short, all of them in long",
    async (name, command) => {
      const short = await runIn({}, name, "-h");
      const long = await runIn({}, name, "--help");
      expect([short.code, long.code]).toEqual([0, 0]);
      expect(short.stdout).toContain(`Usage: onrecord ${name} `);
      const options = command.flags.flatMap(({ flags }) => flags);
      for (const { flags, common } of options) {
        expect(long.stdout).toContain(` ${flags} `);
        expect(short.stdout.includes(` ${flags} `)).toBe(common === true);
      }
      expect(long.stdout).toContain("Examples:");
      expect(await runIn({}, "help", name)).toEqual(long);
      expect(await runIn({}, "--help", name)).toEqual(long);
    },
  );

  it("wins over whatever else is wrong with the line", async () => {
    const { code, stdout } = await runIn({}, "search", "--bogus", "--help");
    expect([code, stdout.slice(0, 28)]).toEqual([0, "Usage: onrecord search QUERY"]);
  });

  it("fits its terminal", async () => {
    const { stdout } = await runIn({ columns: 60 }, "search", "--help");
    const options = stdout.slice(0, stdout.indexOf("Examples:")).split("\n");
    expect(options.filter((line) => line.length > 60)).toEqual([]);
  });

  it("names the alias of a command", async () => {
    expect((await runIn({}, "ls", "-h")).stdout).toContain("(also: onrecord ls)");
    expect((await runIn({}, "summarize", "-h")).stdout).toContain("Usage: onrecord summary");
  });
});

describe("--version", () => {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const version = /"version": "([^"]+)"/.exec(manifest)?.[1] ?? "none";

  it.each([[["--version"]], [["-V"]], [["quotes", "--version"]]])("is that of the package, as %j", async (argv) => {
    expect(await runIn({}, ...argv)).toEqual({ code: 0, stdout: `onrecord ${version}\n`, stderr: "" });
  });
});
