import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSources } from "../../src/load/load-sources.js";
import { startLoadLog } from "../../src/load/options.js";
import { endWorker } from "../../src/load/read-in-worker.js";
import type { SourceText } from "../../src/types.js";

const folder = fileURLToPath(new URL("../golden-files/records", import.meta.url));

/**
 * Two made-up articles in every format of records, feeds, mail and archives. The mails and the mailbox were written by Python's
 * email and mailbox, the table by its csv, the archive by wget.
 */
const sources: SourceText[] = [];
const log = startLoadLog();

beforeAll(async () => {
  for await (const source of loadSources({ paths: [folder] }, log)) sources.push(source);
}, 60_000);

afterAll(async () => {
  await endWorker();
});

const lighthouse = "Board keeps the Wexley lighthouse lit";
const ferry = "Ferry to Bay Island will run every hour";

describe("a folder of two articles in every format", () => {
  it("has them all, each at its address", () => {
    expect(sources.map(({ path, given }) => [path.slice(folder.length + 1), given.title])).toEqual([
      ["agency.nitf.xml", lighthouse],
      ["atom.xml#1", lighthouse],
      ["atom.xml#2", ferry],
      ["box.mbox#1", lighthouse],
      ["box.mbox#2", ferry],
      ["crawl.ndjson:1", lighthouse],
      ["crawl.ndjson:2", ferry],
      ["crawl.warc", lighthouse],
      ["interface.json#1", lighthouse],
      ["interface.json#2", ferry],
      ["newsletter.eml", lighthouse],
      ["notes.enex#1", lighthouse],
      ["notes.enex#2", ferry],
      ["rss.xml#1", lighthouse],
      ["rss.xml#2", ferry],
      ["table.csv#1", lighthouse],
      ["table.csv#2", ferry],
    ]);
  });

  it("has their words whole", () => {
    for (const { path, text } of sources) {
      const said = /Moss/.test(text)
        ? "“We will not leave boats in the dark,” said Ada Moss"
        : "“People asked for it for years,” Li Wei";
      expect([path, text.includes(said)]).toEqual([path, true]);
    }
  });

  it("has the file's lines where it has lines", () => {
    const withLines = sources.filter(({ lineUnit }) => lineUnit === "file");
    expect(withLines.length).toBe(9);
    for (const { path, text, fileLines } of withLines) {
      const lines = readFileSync(path.replace(/#\d+$/, ""), "utf8").split("\n");
      const at = text.split("\n").findIndex((line) => line.includes("“"));
      expect([path, lines[(fileLines?.[at] ?? 0) - 1]?.includes("“")]).toEqual([path, true]);
    }
  });

  it("says who published them, and when, where the file does", () => {
    const known = sources.filter(({ path }) => !/\.enex|\.ndjson/.test(path));
    expect(new Set(known.map(({ given }) => given.outlet))).toEqual(new Set(["Wexley Courier", "Bay Post"]));
    expect(known.every(({ given }) => given.published !== null)).toBe(true);
  });

  it("counts what is no page", () => {
    expect(log.stats.leftOut).toEqual([{ kind: ".png", reason: "not-text", files: 1 }]);
  });
});
