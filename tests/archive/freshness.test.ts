import { chmodSync, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { indexFolders } from "../../src/index.js";
import { makeKeptFolder, quotesIn } from "./kept-folder.js";

const articles = { "a.txt": "We sail at dawn,", "b.txt": "The crane is down,", "old/c.txt": "Nobody was hurt," };

describe("what has been kept of a folder", () => {
  it("is not what is answered where files were added, edited, removed and renamed since", async () => {
    const { clips, write, open, index } = makeKeptFolder(articles);
    await index();
    write("new.txt", "The tide is late,");
    write("a.txt", "We sail at noon, or not at all,");
    rmSync(join(clips, "b.txt"));
    renameSync(join(clips, "old"), join(clips, "older"));
    const corpus = await open();
    expect(await quotesIn(corpus, clips)).toEqual({
      "a.txt": "We sail at noon, or not at all,",
      "new.txt": "The tide is late,",
      "older/c.txt": "Nobody was hurt,",
    });
    expect(corpus.warnings).toEqual([]);
  });

  it("is not what is answered where a file was edited in place, to as many bytes and with its old times", async () => {
    const { clips, write, open, index } = makeKeptFolder(articles);
    await index();
    const { atime, mtime } = statSync(join(clips, "a.txt"));
    write("a.txt", "We sail at dusk,");
    utimesSync(join(clips, "a.txt"), atime, mtime);
    expect(await quotesIn(await open(), clips)).toMatchObject({ "a.txt": "We sail at dusk," });
  });

  it("is not what is answered where an ignore file leaves out more than it did", async () => {
    const { clips, open, index } = makeKeptFolder(articles);
    await index();
    writeFileSync(join(clips, ".ignore"), "old/\n");
    expect(Object.keys(await quotesIn(await open(), clips))).toEqual(["a.txt", "b.txt"]);
  });

  it("is read again where a file changes between opening and asking", async () => {
    const { clips, write, open, index } = makeKeptFolder(articles);
    await index();
    const corpus = await open();
    write("a.txt", "We sail at dusk,");
    rmSync(join(clips, "b.txt"));
    expect(await quotesIn(corpus, clips)).toEqual({ "a.txt": "We sail at dusk,", "old/c.txt": "Nobody was hurt," });
    expect((await corpus.search({ query: "dusk" })).hits.map(({ path }) => path)).toEqual([join(clips, "a.txt")]);
  });

  it("is as good after a file became something else", async () => {
    const { clips, open, index } = makeKeptFolder(articles);
    await index();
    rmSync(join(clips, "a.txt"));
    mkdirSync(join(clips, "a.txt"));
    writeFileSync(join(clips, "b.txt"), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0, 1, 2, 3]));
    const corpus = await open();
    expect(Object.keys(await quotesIn(corpus, clips))).toEqual(["old/c.txt"]);
    expect(corpus.stats.leftOut).toEqual([{ kind: ".txt", reason: "not-text", files: 1 }]);
  });

  it.skipIf(process.getuid?.() === 0)(
    "says of a file that it cannot be read any more, and reads it when it can",
    async () => {
      const { clips, cache, write, open, index } = makeKeptFolder(articles);
      await index();
      write("a.txt", "We sail at dusk,");
      chmodSync(join(clips, "a.txt"), 0);
      const corpus = await open();
      expect(Object.keys(await quotesIn(corpus, clips))).toEqual(["b.txt", "old/c.txt"]);
      expect(corpus.warnings.map(({ code }) => code)).toEqual(["unreadable"]);
      chmodSync(join(clips, "a.txt"), 0o600);
      await indexFolders({ paths: [clips], cache, refresh: true });
      expect(await quotesIn(await open(), clips)).toMatchObject({ "a.txt": "We sail at dusk," });
    },
  );
});
