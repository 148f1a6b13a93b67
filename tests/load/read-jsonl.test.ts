import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startLoadLog } from "../../src/load/options.js";
import { readJsonl } from "../../src/load/read-jsonl.js";
import { inFolder, load, loadIn } from "./in-folder.js";

const pathsOf = (text: string, only: string | null = null) => {
  const found = { kind: "file", path: "a.jsonl", format: "jsonl", only, named: true } as const;
  const log = startLoadLog();
  return [...readJsonl(found, [Buffer.from(text)], { encoding: null, log })].map(({ path }) => path);
};

describe("a .jsonl file", () => {
  it("is one article a line, in the order of its lines", async () => {
    const lines = Array.from({ length: 12 }, (_, i) => JSON.stringify({ id: `story-${i + 1}`, text: `Text ${i + 1}` }));
    const { sources, stats } = await loadIn({ "feed.jsonl": lines.join("\n") }, { paths: ["feed.jsonl"] });
    expect(sources.map(({ path, article, text }) => [path, article, text]).slice(8, 11)).toEqual([
      ["feed.jsonl:9", "story-9", "Text 9"],
      ["feed.jsonl:10", "story-10", "Text 10"],
      ["feed.jsonl:11", "story-11", "Text 11"],
    ]);
    expect([stats.files, stats.articles]).toEqual([1, 12]);
  });

  it("may have blank lines, Windows line ends, a byte order mark, and no last line end", async () => {
    const text = '\uFEFF{"text":"One"}\r\n  \r\n{"text":"Two"}';
    expect((await loadIn({ "feed.jsonl": text }, { paths: ["feed.jsonl"] })).paths).toEqual([
      "feed.jsonl:1",
      "feed.jsonl:3",
    ]);
  });

  it("may be UTF-16, or what -E says, or something else that is announced once", async () => {
    const lines = '{"text":"“Sí”"}\n{"text":"“No”"}\n';
    const old = Buffer.from('{"text":"\x93S\xed\x94"}\n{"text":"\x93No\x94"}\n', "latin1");
    const files = { "wide.jsonl": Buffer.from(`\uFEFF${lines}`, "utf16le"), "old.jsonl": old };
    const { sources, messages } = await loadIn(files, { paths: ["."] });
    expect(sources.map((source) => source.text)).toEqual(["“Sí”", "“No”", "“Sí”", "“No”"]);
    expect(messages).toEqual(["warning: old.jsonl: not UTF-8; read as windows-1252 (set with -E)"]);
    const forced = await loadIn({ "old.jsonl": old }, { paths: ["."], encoding: "latin1" });
    expect([forced.sources[1]?.text, forced.messages]).toEqual(["“No”", []]);
  });

  it("may be UTF-16 without a mark, which is announced", async () => {
    const wide = Buffer.from('{"text":"The port reopens."}\n{"text":"The port closes."}\n', "utf16le");
    const { paths, messages } = await loadIn({ "wide.jsonl": wide }, { paths: ["."] });
    expect(paths).toEqual(["wide.jsonl:1", "wide.jsonl:2"]);
    expect(messages).toEqual(["warning: wide.jsonl: not UTF-8; read as utf-16le (set with -E)"]);
  });

  it("in name only is told by its content, in one line", async () => {
    const noise = Buffer.from(Array.from({ length: 9000 }, (_, i) => (i * i * 31 + (i >> 3)) % 256));
    const named = await loadIn({ "noise.jsonl": noise }, { paths: ["noise.jsonl"] });
    expect(named.messages).toEqual(["warning: noise.jsonl: not text (skipped)"]);
    const met = await loadIn({ "noise.jsonl": noise, "a.txt": "One" }, { paths: ["."] });
    expect(met.messages).toEqual(["1 file not read: 1 .jsonl that is not text"]);
    const packed = await loadIn({ "feed.jsonl": gzipSync('{"text":"One"}\n{"text":"Two"}\n') }, { paths: ["."] });
    expect(packed.sources.map(({ text }) => text)).toEqual(["One", "Two"]);
    const stdin = (async function* () {
      yield noise;
    })();
    expect((await load({ paths: ["-"], types: ["jsonl"], stdin })).messages).toEqual([
      "warning: <stdin>: not text (skipped)",
    ]);
  });

  it("gives each bad line a warning and goes on", async () => {
    const lines = ['{"text":"One"}', '{"text":', "oops", "7", '{"title":"No text"}', '{"text":7}', '{"text":""}'];
    const { paths, messages, error } = await loadIn({ "feed.jsonl": lines.join("\n") }, { paths: ["."] });
    expect(paths).toEqual(["feed.jsonl:1"]);
    expect(messages).toEqual([
      "warning: feed.jsonl:2: not valid JSON (skipped)",
      "warning: feed.jsonl:3: not valid JSON (skipped)",
      "warning: feed.jsonl:4: not a JSON object (skipped)",
      "warning: feed.jsonl:5: no text, body or content (it has title) (skipped)",
      "warning: feed.jsonl:6: its text is not text (skipped)",
      "warning: feed.jsonl:7: its text is empty (skipped)",
    ]);
    expect(error).toBe(null);
  });

  it("of nothing but bad lines has twenty warnings, and a last one with their number", async () => {
    const { messages, error } = await loadIn({ "feed.jsonl": "{\n".repeat(1000) }, { paths: ["feed.jsonl"] });
    expect(messages).toHaveLength(21);
    expect(messages.at(-1)).toBe("warning: feed.jsonl: 980 more lines without an article (skipped)");
    expect(error).toBe(null);
  });

  it("is read piece by piece, whatever the pieces cut", async () => {
    const text = "“Déjà vu,” said Nguyễn Thị Hà. ".repeat(40_000);
    await inFolder({}, async () => {
      writeFileSync("feed.jsonl", `${JSON.stringify({ text })}\n{"text":"short"}\n${JSON.stringify({ text })}\n`);
      const { sources } = await load({ paths: ["feed.jsonl"] });
      expect(sources.map((source) => source.text === text)).toEqual([true, false, true]);
    });
  });

  it("that is one JSON list, or records over many lines, is read as that", async () => {
    const records = [1, 2].map((n) => ({ title: `Bridge ${n} shut`, text: `Crews shut bridge ${n}.` }));
    expect(pathsOf(JSON.stringify(records))).toEqual(["a.jsonl#1", "a.jsonl#2"]);
    expect(pathsOf(JSON.stringify(records, null, 2))).toEqual(["a.jsonl#1", "a.jsonl#2"]);
    expect(pathsOf(`\n${records.map((record) => JSON.stringify(record, null, 2)).join("\n")}`)).toEqual([
      "a.jsonl:2",
      "a.jsonl:6",
    ]);
    expect(pathsOf(records.map((record) => `${JSON.stringify(record)},`).join("\n"))).toEqual([
      "a.jsonl:1",
      "a.jsonl:2",
    ]);
    expect(pathsOf(JSON.stringify(records), "#2")).toEqual(["a.jsonl#2"]);
  });

  it("that we wrote ourselves is left out", async () => {
    const record = { schema: "onrecord.quote/1", text: "No." };
    const files = {
      "a.jsonl": `${JSON.stringify(record)}\n`,
      "b.jsonl": JSON.stringify([record, record], null, 2),
      "c.jsonl": JSON.stringify([record]),
      "d.jsonl": '{"text":"It rained."}',
    };
    const { paths, stats } = await loadIn(files, { paths: ["."] });
    expect([paths, stats.leftOut]).toEqual([["d.jsonl:1"], [{ kind: ".jsonl", reason: "own-results", files: 3 }]]);
  });

  it("whose texts were cut by their sender says so once", async () => {
    const line = JSON.stringify({ title: "Rain", content: "It rained in Wexley… [+812 chars]" });
    const { messages } = await loadIn({ "feed.jsonl": `${line}\n${line}` }, { paths: ["."] });
    expect(messages).toEqual(['warning: feed.jsonl: 2 texts cut short by whoever sent them ("[+… chars]")']);
  });
});
