import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseRecord } from "../../src/load/parse-record.js";
import { inFolder, load, loadIn } from "./in-folder.js";

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

  it("gives each bad line a warning and goes on", async () => {
    const lines = ['{"text":"One"}', '{"text":', "oops", "[1]", '{"title":"No text"}', '{"text":7}', '{"text":""}'];
    const { paths, messages, error } = await loadIn({ "feed.jsonl": lines.join("\n") }, { paths: ["."] });
    expect(paths).toEqual(["feed.jsonl:1", "feed.jsonl:7"]);
    expect(messages).toEqual([
      "warning: feed.jsonl:2: not valid JSON (skipped)",
      "warning: feed.jsonl:3: not valid JSON (skipped)",
      "warning: feed.jsonl:4: not a JSON object (skipped)",
      'warning: feed.jsonl:5: no "text", "body" or "content" (skipped)',
      'warning: feed.jsonl:6: no "text", "body" or "content" (skipped)',
    ]);
    expect(error).toBe(null);
  });

  it("of nothing but bad lines has twenty warnings, a last one with their number, and is an error", async () => {
    const { messages, error } = await loadIn({ "feed.jsonl": "{\n".repeat(1000) }, { paths: ["feed.jsonl"] });
    expect(messages).toHaveLength(21);
    expect(messages.at(-1)).toBe("warning: feed.jsonl: 980 more lines without an article (skipped)");
    expect(error).toBe("no-articles: feed.jsonl: no articles found");
  });

  it("is read piece by piece, whatever the pieces cut", async () => {
    const text = "“Déjà vu,” said Nguyễn Thị Hà. ".repeat(40_000);
    await inFolder({}, async () => {
      writeFileSync("feed.jsonl", `${JSON.stringify({ text })}\n{"text":"short"}\n${JSON.stringify({ text })}\n`);
      const { sources } = await load({ paths: ["feed.jsonl"] });
      expect(sources.map((source) => source.text === text)).toEqual([true, false, true]);
    });
  });
});

describe("a record", () => {
  it("may name its parts in several ways; the first that has a value wins", () => {
    const line = JSON.stringify({
      id: 17,
      body: "Body",
      content: "Content",
      title: "Bridge closed",
      byline: "Wanjiru Mwangi",
      published: "2024-05-01",
      source: { "@type": "Organization", name: "Nairobi Daily" },
      url: "https://example.org/17",
    });
    expect(parseRecord(line)).toEqual({
      kind: "record",
      id: "17",
      text: "Body",
      given: {
        title: "Bridge closed",
        authors: ["Wanjiru Mwangi"],
        published: "2024-05-01",
        outlet: "Nairobi Daily",
        url: "https://example.org/17",
        language: null,
      },
    });
  });

  it("may list its authors, as names or as objects with names", () => {
    const authors = ["Ana Souza", { name: "Li Wei" }, null, ""];
    const record = parseRecord(JSON.stringify({ text: "x", authors }));
    expect(record.kind === "record" && record.given.authors).toEqual(["Ana Souza", "Li Wei"]);
  });

  it("says nothing where its values are of another kind", () => {
    expect(parseRecord('{"text":"x","title":null,"date":1714521600,"id":{}}')).toEqual({
      kind: "record",
      id: null,
      text: "x",
      given: { title: null, authors: [], published: null, outlet: null, url: null, language: null },
    });
  });

  it("is not looked for in what every object inherits", () => {
    expect(parseRecord('{"__proto__":{"text":"x"}}')).toEqual({ kind: "bad", why: 'no "text", "body" or "content"' });
  });

  it("however deeply nested does no harm", () => {
    expect(parseRecord(`{"text":"x","more":${"[".repeat(100_000)}${"]".repeat(100_000)}}`).kind).toBe("record");
  });
});
