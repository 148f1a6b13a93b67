import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { rmSync, truncateSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assert, asyncProperty, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { loadSources } from "../../src/load/load-sources.js";
import { repairText } from "../../src/formats/repair/repair-document.js";
import { plainDocument } from "../../src/formats/document.js";
import { isBinary } from "../../src/formats/encoding/recognize-binary.js";
import { startLoadLog } from "../../src/load/options.js";
import { ownMark } from "../../src/text/own-mark.js";
import { inFolder, load, loadIn } from "./in-folder.js";

describe("a text file", () => {
  it("is one article, named after the file and known by the hash of its text", async () => {
    const text = "Talks resume\r\n\r\n“We are ready,” said Amina Diallo.\r\n";
    const { sources, stats } = await loadIn({ "clips/talks.v2.txt": text }, { paths: ["clips"] });
    const id = createHash("sha256").update(text).digest("hex").slice(0, 12);
    const { name: _, ...layer } = plainDocument(text);
    expect(sources).toEqual([{ path: "clips/talks.v2.txt", article: "talks.v2", id, ...layer, lineUnit: "file" }]);
    const bytes = Buffer.byteLength(text);
    expect(stats).toEqual({ files: 1, articles: 1, bytes, leftOut: [], ignored: 0, unreadable: 0 });
  });

  it("of the sample archive has the id that its page gives", async () => {
    const seeds = fileURLToPath(new URL("../../seeds", import.meta.url));
    const { sources } = await load({ paths: [seeds], types: ["txt"] });
    expect(sources.map((source) => [source.article, source.id])).toEqual([["000_13449d2712527374", "4f5f96a3e8ed"]]);
  });

  it("that is empty is an empty article", async () => {
    const { sources, error } = await loadIn({ "a.txt": "" }, { paths: ["a.txt"] });
    expect([sources[0]?.text, error]).toEqual(["", null]);
  });

  it("of any text that nothing hides in is that text, unchanged", async () => {
    const plain = string({ unit: "grapheme" }).filter(
      (text) => !isBinary(Buffer.from(text)) && !/[\r<&[\]*_#`~{}\\|]/.test(text) && repairText(text) === text,
    );
    await assert(
      asyncProperty(plain, async (text) => {
        const { sources } = await loadIn({ "a.txt": text }, { paths: ["a.txt"] });
        expect(sources[0]?.text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a table that is called a text", () => {
  it("is an article for each row", async () => {
    const { sources } = await loadIn(
      { "a.txt": "title;date;text\nPier shut;2024-03-09;It rained.\n" },
      { paths: ["a.txt"] },
    );
    expect(sources.map(({ path, text, given }) => [path, text, given.title])).toEqual([
      ["a.txt#1", "It rained.", "Pier shut"],
    ]);
  });

  it("is none where a headline has commas", async () => {
    const text = "Rain, wind, text\nIt rained, she said, and the text was lost.\n";
    const { sources } = await loadIn({ "a.txt": text }, { paths: ["a.txt"] });
    expect(sources.map(({ path }) => path)).toEqual(["a.txt"]);
  });
});

describe("what is not text", () => {
  const files = {
    "clips/a.txt": "One",
    "clips/photo.txt": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a),
    "clips/paper.md": "%PDF-1.7\n1 0 obj",
    "clips/disk.text": "abc\0\0\0def",
  };

  it("is counted, and said once, when it was met in a folder", async () => {
    const { paths, messages, stats } = await loadIn(files, { paths: ["clips"] });
    expect([paths, stats.leftOut]).toEqual([
      ["clips/a.txt"],
      [
        { kind: ".text", reason: "not-text", files: 1 },
        { kind: ".txt", reason: "not-text", files: 1 },
      ],
    ]);
    expect(messages).toEqual([
      expect.stringMatching(/^warning: clips\/paper\.md: /),
      "2 files not read: 1 .text that is not text, 1 .txt that is not text",
    ]);
  });

  it("is a warning when it was named", async () => {
    const { messages, error, stats } = await loadIn({ "photo.jpg": "\xff\xd8\xff\0" }, { paths: ["photo.jpg"] });
    expect(messages).toEqual(["warning: photo.jpg: a picture; only text is read (skipped)"]);
    expect([error, stats.articles, stats.unreadable]).toEqual([null, 0, 1]);
  });

  it("is not a story with NUL bytes behind its end", async () => {
    const padded = `Port reopens\n\nThe cranes work again.\n${"\0".repeat(500)}`;
    const { sources, messages } = await loadIn({ "a.txt": padded }, { paths: ["."] });
    expect(sources.map(({ text }) => text.trimEnd())).toEqual(["Port reopens\n\nThe cranes work again."]);
    expect(messages).toEqual([]);
  });

  it("is an error when there is nothing else in the folder", async () => {
    const { error } = await loadIn({ "clips/a.txt": "\0" }, { paths: ["clips"] });
    expect(error).toBe("no-articles: clips: no articles found (1 file not read: 1 .txt that is not text)");
  });
});

describe("a file over the limit", () => {
  it("is skipped with its size", async () => {
    const files = {
      "a.txt": "One",
      "big.txt": "x".repeat(3 * 1024 + 512),
      "big.jsonl": `{"text":"${"x".repeat(2048)}"}`,
    };
    const { paths, messages, stats } = await loadIn(files, { paths: ["."], maxFileSize: 1024 });
    expect(paths).toEqual(["a.txt"]);
    expect(messages).toEqual([
      "warning: big.jsonl: 2.0 KiB, over the limit of 1 KiB (skipped; --max-filesize)",
      "warning: big.txt: 3.5 KiB, over the limit of 1 KiB (skipped; --max-filesize)",
    ]);
    expect(stats.unreadable).toBe(2);
  });

  it("is not read, however large: a string could not hold it", async () => {
    await inFolder({ "a.txt": "One", "huge.txt": "" }, async () => {
      truncateSync("huge.txt", Math.round(1.2 * 1024 ** 3));
      expect((await load({ paths: ["."] })).messages).toEqual([
        "warning: huge.txt: 1.2 GiB, over the limit of 256 MiB (skipped; --max-filesize)",
      ]);
      expect((await load({ paths: ["."], maxFileSize: Infinity })).messages).toEqual([
        "warning: huge.txt: longer than a text can be, 512 MiB (skipped)",
      ]);
    });
  });
});

describe("a file that is gone when its turn comes", () => {
  it("is a warning, and the others are read", async () => {
    await inFolder({ "a.txt": "One", "b.txt": "Two", "c.txt": "Three" }, async () => {
      const log = startLoadLog();
      const paths: string[] = [];
      for await (const source of loadSources({ paths: ["."] }, log)) {
        paths.push(source.path);
        rmSync("b.txt", { force: true });
      }
      expect(paths).toEqual(["a.txt", "c.txt"]);
      expect(log.warnings).toEqual([{ code: "unreadable", message: "warning: b.txt: no such file (skipped)" }]);
    });
  });

  it("and a pipe by then does not keep us waiting", async () => {
    await inFolder({ "a.txt": "One", "b.txt": "Two" }, async () => {
      const texts: string[] = [];
      for await (const source of loadSources({ paths: ["."] }, startLoadLog())) {
        texts.push(source.text);
        if (source.path !== "a.txt") continue;
        rmSync("b.txt");
        execFileSync("mkfifo", ["b.txt"]);
      }
      expect(texts).toEqual(["One", ""]);
    });
  });
});

describe("a named pipe", () => {
  it("is read to its end", async () => {
    await inFolder({}, async () => {
      execFileSync("mkfifo", ["pipe"]);
      const text = "Said Ola Nordmann.\n".repeat(20_000);
      const writer = spawn("sh", ["-c", "yes 'Said Ola Nordmann.' | head -n 20000 > pipe"]);
      const { sources } = await load({ paths: ["pipe"] });
      expect(sources[0]?.text).toBe(text);
      expect(writer.pid).not.toBe(undefined);
    });
  });
});

async function* bytes(...chunks: string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk, "latin1");
}

const page = (head: string) =>
  `<!doctype html><html><head><meta charset="utf-8">${head}<title>Bridge</title></head><body><p>It is shut.</p></body></html>`;

describe("a page that we wrote", () => {
  it("is left out of a folder, and one that only speaks of us is not", async () => {
    const files = {
      "own.html": page(ownMark),
      "saved.htm": page('<meta  name="generator" content="onrecord" />'),
      "other.html": page('<meta name="description" content="onrecord">'),
    };
    const { paths, stats } = await loadIn(files, { paths: ["."] });
    expect(paths).toEqual(["other.html"]);
    expect(stats.leftOut).toEqual([
      { kind: ".html", reason: "own-results", files: 1 },
      { kind: ".htm", reason: "own-results", files: 1 },
    ]);
  });
});

describe("standard input", () => {
  it("is one article, also where a character is cut between two pieces", async () => {
    const { sources } = await load({ paths: ["-", "-"], stdin: bytes("\xe2\x80", "\x9cYes,\xe2\x80\x9d he said") });
    expect(sources.map(({ path, article, text }) => [path, article, text])).toEqual([
      ["<stdin>", "<stdin>", "“Yes,” he said"],
    ]);
  });

  it("is one article a line where the type is jsonl", async () => {
    const { paths } = await load({
      paths: ["-"],
      types: ["jsonl"],
      stdin: bytes('{"text":"One"}\n\n{"te', 'xt":"Two"}'),
    });
    expect(paths).toEqual(["<stdin>:1", "<stdin>:3"]);
  });

  it("over the limit is skipped", async () => {
    const { messages, error } = await load({ paths: ["-"], stdin: bytes("abc", "def"), maxFileSize: 5 });
    expect(messages).toEqual(["warning: <stdin>: over the limit of 5 bytes (skipped; --max-filesize)"]);
    expect(error).toBe(null);
  });

  it("that is not text is a warning; empty, it is an empty article", async () => {
    expect((await load({ paths: ["-"], stdin: bytes("\0\0") })).messages).toEqual([
      "warning: <stdin>: not text (skipped)",
    ]);
    expect((await load({ paths: ["-"], stdin: bytes() })).sources[0]?.text).toBe("");
  });
});
