import { array, assert, asyncProperty, constantFrom, integer, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { streamArticles } from "../../src/index.js";
import type { Warning } from "../../src/types.js";
import { runIn } from "./fake-io.js";

const jsonl = ["-", "-t", "jsonl", "--jsonl"];

const lineOf = (speaker: string, date = "2025-03-03"): string =>
  JSON.stringify({ date, outlet: "Harbour Post", text: `“The port stays shut,” said ${speaker} on Monday.` });

const linesOf = (...speakers: readonly string[]): string => speakers.map((name) => `${lineOf(name)}\n`).join("");

/** Standard input in pieces of so many bytes; `given` hears of each that is asked for. */
async function* inPieces(text: string, length: number, given: () => void = () => {}): AsyncIterable<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += length) {
    given();
    yield bytes.subarray(at, at + length);
  }
}

async function speakersOf(stdin: AsyncIterable<Uint8Array>, onWarning?: (warning: Warning) => void) {
  const said: [string, string | null][] = [];
  for await (const { quotes } of streamArticles({ stdin, ...(onWarning && { onWarning }) }).quotes())
    for (const { path, speaker } of quotes) said.push([path, speaker]);
  return said;
}

/** The same question as a filter and of the whole: `--json`, one array, needs all of it. */
async function answeredTwice(stdin: string, ...words: readonly string[]) {
  const [each, whole] = [await runIn({ stdin }, ...words, "--jsonl"), await runIn({ stdin }, ...words, "--json")];
  const records: unknown[] = each.stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { each: { records, stderr: each.stderr }, whole: { records: JSON.parse(whole.stdout), stderr: whole.stderr } };
}

describe("JSON Lines on standard input", () => {
  it("are answered as they would be all at once, whatever is asked that one can tell", async () => {
    const names = constantFrom("Ana Souza", "Kofi Mensah", "Souza", "the ministry", "Neema Mwakyusa");
    const records = array(record({ name: names, day: integer({ min: 1, max: 9 }) }), { maxLength: 6 });
    const asked = constantFrom(
      ["quotes"],
      ["quotes", "--kind", "all", "--min-words", "3"],
      ["quotes", "--since", "2025-03-05", "--outlet", "harbour"],
      ["quotes", "--limit", "2"],
      ["quotes", "--min-confidence", "0.99"],
      ["quotes", "--count"],
      ["list"],
      ["list", "--until", "2025-03-04"],
      ["list", "--fields", "article,body", "--limit", "1"],
    );
    await assert(
      asyncProperty(records, asked, async (all, words) => {
        // Of nothing at all the whole is an error: nobody has a part without records there.
        const stdin = ["oops", ...all.map(({ name, day }) => lineOf(name, `2025-03-0${day}`))].join("\n");
        const { each, whole } = await answeredTwice(stdin, ...words, "-", "-t", "jsonl");
        expect(each).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it("are read in any pieces", async () => {
    const text = linesOf("Ana Souza", "Nguyễn Thị Hà", "Kofi Mensah").trimEnd();
    const expected = [
      ["<stdin>:1", "Ana Souza"],
      ["<stdin>:2", "Nguyễn Thị Hà"],
      ["<stdin>:3", "Kofi Mensah"],
    ];
    for (const length of [1, 7, 100, 10_000]) expect(await speakersOf(inPieces(text, length))).toEqual(expected);
  });

  it("are asked for no faster than their answers are taken", async () => {
    const line = linesOf("Ana Souza");
    let pieces = 0;
    const stdin = inPieces(line.repeat(50), Buffer.byteLength(line), () => pieces++);
    const reports = streamArticles({ stdin }).quotes()[Symbol.asyncIterator]();
    await reports.next();
    expect(pieces).toBe(1);
    await reports.next();
    expect(pieces).toBe(2);
    await reports.return?.();
    expect(pieces).toBe(2);
  });

  it("are all answered but the bad ones, of which each is named when it is met", async () => {
    const bad = ['{"text": "cut o', "oops", '{"title":"No text"}', "7"];
    const stdin = `${bad.join("\n")}\n${linesOf("Ana Souza")}${"{\n".repeat(30)}${linesOf("Kofi Mensah")}`;
    const { code, stdout, stderr } = await runIn({ stdin }, "quotes", ...jsonl, "--fields", "path,speaker");
    expect(stdout).toBe('{"path":"<stdin>:5","speaker":"Ana Souza"}\n{"path":"<stdin>:36","speaker":"Kofi Mensah"}\n');
    expect(stderr.split("\n").slice(0, 5)).toEqual([
      "onrecord: warning: <stdin>:1: not valid JSON (skipped)",
      "onrecord: warning: <stdin>:2: not valid JSON (skipped)",
      "onrecord: warning: <stdin>:3: no text, body or content (it has title) (skipped)",
      "onrecord: warning: <stdin>:4: not a JSON object (skipped)",
      "onrecord: warning: <stdin>:6: not valid JSON (skipped)",
    ]);
    expect(stderr.trim().split("\n")).toHaveLength(34);
    expect(code).toBe(2);
    expect((await runIn({ stdin }, "quotes", ...jsonl, "--no-messages")).code).toBe(2);
  });

  it("may hold a record that is too long, and go on", async () => {
    const stdin = `${JSON.stringify({ text: "Rain. ".repeat(500) })}\n${linesOf("Ana Souza")}`;
    const { code, stdout, stderr } = await runIn(
      { stdin },
      "list",
      ...jsonl,
      "--max-filesize",
      "1K",
      "--fields",
      "path",
    );
    expect([code, stdout]).toEqual([2, '{"path":"<stdin>:2"}\n']);
    expect(stderr).toBe("onrecord: warning: <stdin>:1: over the limit of 1 KiB, --max-filesize (skipped)\n");
  });

  it("are told of at their end: how many were cut, and left out", async () => {
    const stdin = linesOf("Ana Souza", "Rui Souza", "Kofi Mensah");
    const stderrOf = async (...words: readonly string[]) =>
      (await runIn({ stdin }, "quotes", ...jsonl, ...words)).stderr;
    expect(await stderrOf("--limit", "1")).toBe("onrecord: 1 of 3 quotes\n");
    expect(await stderrOf("--since", "2026")).toBe("onrecord: none of 3 articles is within --since 2026\n");
  });

  it("of which there are none have an answer without results, which is no fault", async () => {
    expect(await runIn({ stdin: "" }, "quotes", ...jsonl)).toEqual({ code: 1, stdout: "", stderr: "" });
    expect(await runIn({ stdin: "" }, "list", "-", "-t", "jsonl", "--csv", "--fields", "path")).toEqual({
      code: 1,
      stdout: "path\n",
      stderr: "",
    });
  });

  it("have one header in CSV, and may be one laid-out JSON text or come without `-`", async () => {
    const stdin = linesOf("Ana Souza", "Kofi Mensah");
    expect((await runIn({ stdin }, "quotes", "-t", "jsonl", "--csv", "--fields", "speaker")).stdout).toBe(
      "speaker\nAna Souza\nKofi Mensah\n",
    );
    const laidOut = JSON.stringify([{ text: "“We stay,” said Ana Souza." }, { text: "It rained." }], null, 2);
    expect((await runIn({ stdin: laidOut }, "list", ...jsonl, "--fields", "path")).stdout).toBe(
      '{"path":"<stdin>#1"}\n{"path":"<stdin>#2"}\n',
    );
  });

  it("are read whole where the answer needs them all", async () => {
    const stdin = linesOf("Ana Souza", "Kofi Mensah");
    const { stdout } = await runIn(
      { stdin },
      "quotes",
      ...jsonl,
      "--about",
      "prot",
      "--sort",
      "-date",
      "--fields",
      "speaker",
    );
    expect(stdout).toBe('{"speaker":"Ana Souza"}\n{"speaker":"Kofi Mensah"}\n');
    expect(
      (await runIn({ stdin: linesOf("Ana Souza", "Rui Souza") }, "quotes", ...jsonl, "--by", "souza")).stderr,
    ).toBe('onrecord: "souza" matches 2 speakers: Ana Souza, Rui Souza\n');
  });
});
