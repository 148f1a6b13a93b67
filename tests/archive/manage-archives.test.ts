import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guardStages } from "../../src/archive/guard-stages.js";
import { Archived } from "../../src/archiving/archived.js";
import { clearArchives, findArchives, indexFolders, openCorpus } from "../../src/index.js";
import { makeKeptFolder, quotesIn } from "./kept-folder.js";
import { stages } from "./read-files.js";

const articles = { "a.txt": "We sail at dawn,", "b.txt": "The crane is down,", "old/c.txt": "Nobody was hurt," };

const isRoot = process.getuid?.() === 0;

/** What a question says of a cache that has been answered all the same, what `index` says, and a look at what is kept. */
async function saidOf(cache: string, clips: string): Promise<string[]> {
  const corpus = await openCorpus({ paths: [clips], cache });
  expect(Object.keys(await quotesIn(corpus, clips))).toEqual(["a.txt", "b.txt", "old/c.txt"]);
  const messages = [indexFolders({ paths: [clips], cache }), findArchives({ cache })].map((work) =>
    work.then(
      () => "",
      (error: Error) => error.message,
    ),
  );
  return [...corpus.warnings.map(({ message }) => message), ...(await Promise.all(messages))];
}

const refused = (cache: string, why: string) =>
  `${cache}: ${why}; to keep it elsewhere, set ONRECORD_CACHE to a folder`;
const passed = (cache: string, why: string) =>
  `warning: ${cache}: ${why}; nothing is kept there (another folder: ONRECORD_CACHE, none: --no-cache)`;

describe("the archive of a folder", () => {
  it("says what it holds, without a look at the folder", async () => {
    const { clips, cache, index } = makeKeptFolder(articles);
    const { archives, warnings, stats } = await index();
    expect([warnings, stats.files]).toEqual([[], 3]);
    const textBytes = Object.keys(articles).reduce((sum, name) => sum + statSync(join(clips, name)).size, 0);
    const [folder = ""] = readdirSync(cache);
    expect(archives).toMatchObject([
      { root: clips, state: "kept", files: 3, articles: 3, attributed: 3, textBytes, folder: join(cache, folder) },
    ]);
    rmSync(join(clips, "a.txt"));
    expect(await findArchives({ cache, paths: [clips] })).toEqual(archives);
  });

  it("is for its owner alone", async () => {
    const { cache, index } = makeKeptFolder(articles);
    const [archive] = (await index()).archives;
    const folder = archive?.folder ?? "";
    expect([cache, folder].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700]);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it("serves the folders below it, globs and types: there is no second one", async () => {
    const { clips, cache, open, index } = makeKeptFolder(articles);
    await index();
    expect(await quotesIn(await open(join(clips, "old")), clips)).toEqual({ "old/c.txt": "Nobody was hurt," });
    const some = await openCorpus({ paths: [clips], cache, globs: ["a*"], types: ["txt"] });
    expect(Object.keys(await quotesIn(some, clips))).toEqual(["a.txt"]);
    const { archives } = await index(join(clips, "old"));
    expect(archives.map(({ root }) => root)).toEqual([clips]);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it("takes the place of those of folders below it", async () => {
    const { clips, cache, index } = makeKeptFolder(articles);
    await index(join(clips, "old"));
    expect((await findArchives({ cache })).map(({ root }) => root)).toEqual([join(clips, "old")]);
    await index();
    expect((await findArchives({ cache })).map(({ root }) => root)).toEqual([clips]);
  });

  it("takes the place of one that an older version has made", async () => {
    const { clips, cache, index } = makeKeptFolder(articles);
    const archiving = { refresh: false, always: true, onProgress: () => {} };
    const older = { ...archiving, cache: { folder: cache, engine: "an older version" } };
    await new Archived({ paths: [clips] }, older, guardStages(stages, [])).openFully();
    expect(await findArchives({ cache })).toMatchObject([{ state: "older", articles: 3, attributed: 0 }]);
    await index();
    expect(await findArchives({ cache })).toMatchObject([{ state: "kept", articles: 3, attributed: 3 }]);
  });

  it("that was begun, and stopped before anything was whole, goes with the next that is made, once nobody can be at it", async () => {
    const { cache, index } = makeKeptFolder(articles);
    const [begun, going] = [join(cache, "0123456789abcdef"), join(cache, "fedcba9876543210")];
    mkdirSync(cache, { mode: 0o700 });
    for (const folder of [begun, going]) {
      mkdirSync(folder);
      writeFileSync(join(folder, ".0a1b.part"), "");
    }
    const hourAgo = new Date(Date.now() - 60 * 60 * 1000);
    for (const path of [join(begun, ".0a1b.part"), begun]) utimesSync(path, hourAgo, hourAgo);
    const [archive] = (await index()).archives;
    const folders = readdirSync(cache).map((name) => join(cache, name));
    expect(new Set(folders)).toEqual(new Set([archive?.folder, going]));
  });

  it("of a folder that is gone says so, and goes with the next that is made", async () => {
    const { home, clips, cache, index } = makeKeptFolder(articles);
    await index();
    rmSync(clips, { recursive: true });
    expect(await findArchives({ cache })).toMatchObject([{ root: clips, state: "gone", articles: 3 }]);
    mkdirSync(join(home, "others"));
    writeFileSync(join(home, "others/d.txt"), "Ferry late\n\nThe ferry to Tróia is late.\n");
    await index(join(home, "others"));
    expect((await findArchives({ cache })).map(({ root }) => root)).toEqual([join(home, "others")]);
  });

  it("is one for folders that lie in each other, in whatever order they are named", async () => {
    const { clips, cache } = makeKeptFolder(articles);
    await indexFolders({ paths: [join(clips, "old")], cache });
    const paths = [join(clips, "old"), clips, clips];
    const { archives } = await indexFolders({ paths, cache });
    expect(archives).toMatchObject([{ root: clips, files: 3 }]);
    expect(Object.keys(await quotesIn(await openCorpus({ paths, cache }), clips))).toEqual(Object.keys(articles));
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it("does not hold what was removed or edited, once index has run", async () => {
    const { clips, write, index } = makeKeptFolder(articles);
    await index();
    rmSync(join(clips, "a.txt"));
    write("b.txt", "The crane is up again,");
    const [archive] = (await index()).archives;
    expect(archive).toMatchObject({ files: 2, articles: 2, attributed: 2 });
    const { segments } = JSON.parse(readFileSync(join(archive?.folder ?? "", "manifest.json"), "utf8"));
    expect(segments).toMatchObject([{ articles: 2, speech: [{ articles: 2 }] }]);
  });

  it("is removed with those of folders below, or with the one above, and nothing else is", async () => {
    const { home, clips, cache, index } = makeKeptFolder(articles);
    await index();
    writeFileSync(join(cache, "notes.txt"), "mine");
    expect(await clearArchives({ cache, paths: [home + "/clip"] })).toEqual([]);
    expect(await clearArchives({ cache, paths: [join(clips, "old")] })).toMatchObject([
      { root: clips, state: "removed" },
    ]);
    await index();
    expect(await clearArchives({ cache, paths: [home] })).toMatchObject([{ root: clips, state: "removed" }]);
    expect(readdirSync(cache)).toEqual(["notes.txt"]);
  });

  it("is removed with all others, and with what was begun and is in none", async () => {
    const { cache, index } = makeKeptFolder(articles);
    await index();
    mkdirSync(join(cache, "0123456789abcdef"), { mode: 0o700 });
    mkdirSync(join(cache, "letters"), { mode: 0o700 });
    expect(await clearArchives({ cache })).toHaveLength(1);
    expect(readdirSync(cache)).toEqual(["letters"]);
    expect(await clearArchives({ cache })).toEqual([]);
  });
});

describe("a cache that cannot be used", () => {
  it("is one that others may read, even where it has an archive", async () => {
    const { clips, cache, index } = makeKeptFolder(articles);
    await index();
    chmodSync(cache, 0o755);
    const why = "others may read it";
    expect(await saidOf(cache, clips)).toEqual([passed(cache, why), refused(cache, why), refused(cache, why)]);
  });

  it.runIf(isRoot)("is one that belongs to somebody else", async () => {
    const { clips, cache, index } = makeKeptFolder(articles);
    await index();
    chownSync(cache, 12_345, 12_345);
    const why = "it belongs to another user";
    expect(await saidOf(cache, clips)).toEqual([passed(cache, why), refused(cache, why), refused(cache, why)]);
  });

  it("is a file, or lies in one", async () => {
    const { clips, cache } = makeKeptFolder(articles);
    writeFileSync(cache, "");
    const below = join(cache, "below");
    expect(await saidOf(cache, clips)).toEqual([refused(cache, "it is no folder"), refused(cache, "it is no folder")]);
    expect(await saidOf(below, clips)).toEqual([refused(below, `${cache} is no folder`), ""]);
  });

  it.skipIf(isRoot)("is one that cannot be written to: what is in it serves as long as nothing changes", async () => {
    const { clips, cache, write, open, index } = makeKeptFolder(articles);
    const [archive] = (await index()).archives;
    for (const folder of [archive?.folder ?? "", cache]) chmodSync(folder, 0o500);
    expect((await open()).warnings).toEqual([]);
    write("a.txt", "We sail at dusk,");
    const corpus = await open();
    expect(await quotesIn(corpus, clips)).toMatchObject({ "a.txt": "We sail at dusk," });
    expect(corpus.warnings.map(({ message }) => message)).toEqual([passed(cache, "permission denied")]);
    for (const folder of [cache, archive?.folder ?? ""]) chmodSync(folder, 0o700);
  });
});
