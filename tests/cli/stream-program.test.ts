import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltProgram, buildProgram } from "../build-program.js";

let program: BuiltProgram;

beforeAll(() => {
  program = buildProgram();
});

afterAll(() => program.remove());

const filter = ["-", "-t", "jsonl", "--jsonl", "--fields", "article"];

const lineOf = (n: number, padding = ""): string =>
  `${JSON.stringify({ id: `port-${n}`, padding, text: `“We have lost ${n} lorries,” said Ana Souza.` })}\n`;

/** Prints as its last line on standard error how much memory its process had at most, in kilobytes. */
const tellMemory = `data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))`;

/** What so many records cost, with a padding of one kilobyte that no answer needs. */
async function memoryFor(command: string, records: number): Promise<{ megabytes: number; lines: number }> {
  const child = spawn(process.execPath, ["--import", tellMemory, program.path, command, ...filter], { stdio: "pipe" });
  let [lines, said] = [0, ""];
  child.stdout.on("data", (bytes: Buffer) => (lines += bytes.filter((byte) => byte === 10).length));
  child.stderr.on("data", (bytes: Buffer) => (said += bytes.toString()));
  const padding = "x".repeat(1000);
  for (let n = 0; n < records; n++) if (!child.stdin.write(lineOf(n, padding))) await once(child.stdin, "drain");
  child.stdin.end();
  await once(child, "close");
  return { megabytes: Number(said.trim().split("\n").at(-1)) / 1000, lines };
}

describe("the program as a filter", () => {
  it("takes no more memory for 100,000 records than for a few", { timeout: 600_000 }, async () => {
    const [few, many] = [await memoryFor("list", 2000), await memoryFor("list", 100_000)];
    expect([few.lines, many.lines]).toEqual([2000, 100_000]);
    expect(many.megabytes).toBeLessThan(Math.max(160, 1.5 * few.megabytes));
    // Who says what fills tables of words, which are bounded and the same for all articles.
    const quotes = await memoryFor("quotes", 10_000);
    expect(quotes.lines).toBe(10_000);
    expect(quotes.megabytes).toBeLessThan(250);
  });

  it("answers a record before the next has come", async () => {
    const child = spawn(process.execPath, [program.path, "quotes", ...filter], { stdio: ["pipe", "pipe", "inherit"] });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const n of [1, 2, 3]) {
      child.stdin.write(lineOf(n));
      expect((await answers.next()).value).toBe(`{"article":"port-${n}"}`);
    }
    child.stdin.end();
    expect(await once(child, "close")).toEqual([0, null]);
  });

  it("ends when nobody reads any more, and so does who writes to it", () => {
    const script = `yes '${lineOf(1).trim()}' | "${process.execPath}" "${program.path}" quotes ${filter.join(" ")} | head -1; echo \${PIPESTATUS[@]}`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    // 141: ended by SIGPIPE.
    expect([stdout, stderr]).toEqual(['{"article":"port-1"}\n141 0 0\n', ""]);
  });

  it("answers as a whole what it is given in parts, as Spark's `pipe` gives them", () => {
    // A process a partition, in an environment of its own; a record a line, each written when it is at hand.
    const partitions = [[1, 2], [], [3], [4, 5, 6]];
    const answers = partitions.map((numbers) =>
      spawnSync(process.execPath, [program.path, "quotes", ...filter], {
        input: numbers.map((n) => lineOf(n)).join(""),
        encoding: "utf8",
        env: {},
      }),
    );
    expect(answers.map(({ stdout }) => stdout).join("")).toBe(
      [1, 2, 3, 4, 5, 6].map((n) => `{"article":"port-${n}"}\n`).join(""),
    );
    expect(answers.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ""],
      [1, ""],
      [0, ""],
      [0, ""],
    ]);
  });
});
