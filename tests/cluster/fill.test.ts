import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { readAddress } from "../../src/archive/remote/address.js";
import { documentId } from "../../src/archive/remote/article-document.js";
import { type Cluster, connect } from "../../src/archive/remote/cluster.js";
import { BulkWriter } from "../../src/archive/remote/fill/bulk-writer.js";
import { prepareIndices } from "../../src/archive/remote/fill/prepare-indices.js";
import { fillArchive, findRemoteArchive, swapArchive } from "../../src/archives.js";

const [node = ""] = inject("cluster").addresses;
const opened: Cluster[] = [];
let before = "";
let to = "";
let count = 0;

/** An archive of its own for each test, and a folder that is the current one. */
beforeEach(() => {
  before = process.cwd();
  to = `opensearch+${node}/fill-${process.pid}-${count++}`;
  process.chdir(mkdtempSync(join(tmpdir(), "onrecord-fill-")));
});

afterEach(() => {
  const folder = process.cwd();
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

afterAll(async () => {
  const cluster = clusterAt(`opensearch+${node}/fill`);
  const indices = await cluster.ask<object>({ method: "GET", path: `/fill-${process.pid}-*` }, { missing: {} });
  for (const index of Object.keys(indices)) {
    await cluster.ask({ method: "DELETE", path: `/${index}` });
    await cluster.ask({ method: "DELETE", path: `/_index_template/${index}` }, { missing: null });
  }
  await Promise.all(opened.map((one) => one.close()));
});

function clusterAt(address: string): Cluster {
  const cluster = connect(readAddress(address));
  opened.push(cluster);
  return cluster;
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

const quay = "Quay reopens in Sines\n\n“We sail at dawn,” said Marta Leal, the pilot.\n";
const tide = "Tide tables late\n\nThe tables are late again.\n";

function feed(...titles: readonly string[]): string {
  return titles
    .map((title) => JSON.stringify({ title, body: `${title}\n\n“It is so,” said Ana Rocha, the mayor.` }))
    .join("\n");
}

interface Stored {
  readonly path: string;
  readonly title: string;
}

/** What is stored, by path; with the number of the operation that wrote it last. */
async function storedAt(address: string): Promise<(Stored & { readonly written: number })[]> {
  type Hit = { readonly _source: Stored; readonly _seq_no: number };
  const { hits } = await clusterAt(address).ask<{ readonly hits: { readonly hits: readonly Hit[] } }>({
    method: "POST",
    path: `/${readAddress(address).name}/_search`,
    body: { size: 1000, seq_no_primary_term: true, sort: ["path"], _source: ["path", "title"] },
  });
  return hits.hits.map(({ _source: source, _seq_no: written }) => ({ ...source, written }));
}

async function pathsAt(address: string): Promise<string[]> {
  return (await storedAt(address)).map(({ path }) => path);
}

describe("filling an archive on a cluster", () => {
  it("stores each article under its source, its path there and its place in the file", async () => {
    write({ "wire/a/quay.txt": quay, "wire/feed.jsonl": feed("One", "Two") });
    const { archives, warnings, stats } = await fillArchive({ paths: ["wire"], to });
    expect(warnings).toEqual([]);
    expect(stats).toMatchObject({ files: 2, articles: 3 });
    expect(archives).toMatchObject([
      { address: to, state: "live", sameEngine: true, articles: 3, sources: ["wire"], shards: 1, replicas: 1 },
    ]);
    expect(await pathsAt(to)).toEqual(["wire/a/quay.txt", "wire/feed.jsonl:1", "wire/feed.jsonl:2"]);
    expect(await findRemoteArchive({ to })).toEqual(archives);
  });

  it("writes nothing the second time, and everything with refresh", async () => {
    write({ "wire/quay.txt": quay, "wire/feed.jsonl": feed("One", "Two") });
    await fillArchive({ paths: ["wire"], to });
    const first = await storedAt(to);
    const { stats } = await fillArchive({ paths: ["wire"], to });
    expect(stats).toMatchObject({ files: 2, articles: 3 });
    expect(await storedAt(to)).toEqual(first);
    await fillArchive({ paths: ["wire"], to, refresh: true });
    const again = await storedAt(to);
    expect(again.map(({ path }) => path)).toEqual(first.map(({ path }) => path));
    expect(again.every(({ written }, at) => written > (first[at]?.written ?? 0))).toBe(true);
  });

  it("stores the same from two at once as from one", async () => {
    write(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`wire/${n}.txt`, `Ship ${n} in port\n\n${quay}`])));
    await Promise.all([fillArchive({ paths: ["wire"], to }), fillArchive({ paths: ["wire"], to })]);
    expect(await pathsAt(to)).toEqual(
      readdirSync("wire")
        .map((name) => `wire/${name}`)
        .toSorted(),
    );
  });

  it("replaces what was edited, and removes the records that a file no longer has", async () => {
    write({ "wire/quay.txt": quay, "wire/feed.jsonl": feed("One", "Two", "Three") });
    await fillArchive({ paths: ["wire"], to });
    write({ "wire/quay.txt": quay.replace("Quay", "Dock"), "wire/feed.jsonl": feed("Two") });
    await fillArchive({ paths: ["wire"], to });
    expect((await storedAt(to)).map(({ path, title }) => [path, title])).toEqual([
      ["wire/feed.jsonl:1", "Two"],
      ["wire/quay.txt", "Dock reopens in Sines"],
    ]);
  });

  it("reads a file again of which a part is missing, though its bytes are the same", async () => {
    write({ "wire/feed.jsonl": feed("One", "Two", "Three") });
    const { archives } = await fillArchive({ paths: ["wire"], to });
    for (const record of [0, 2]) {
      const id = documentId({ source: "wire", file: "wire/feed.jsonl", record });
      const path = `/${archives[0]?.index}/_doc/${id}`;
      await clusterAt(to).ask({ method: "DELETE", path, query: { refresh: true } });
      expect(await pathsAt(to)).toHaveLength(2);
      await fillArchive({ paths: ["wire"], to });
      expect(await pathsAt(to)).toHaveLength(3);
    }
  });

  it("is filled by shares, each file in one of them", async () => {
    write(Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`wire/${n}.txt`, `Ship ${n} in port\n\n${quay}`])));
    const shares: number[] = [];
    for (const number of [1, 2, 3]) {
      const { stats } = await fillArchive({ paths: ["wire"], to, shard: { number, of: 3 } });
      shares.push(stats.files);
    }
    expect(shares.reduce((sum, files) => sum + files, 0)).toBe(20);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    expect(await pathsAt(to)).toHaveLength(20);
  });

  it("names an article that the cluster does not take, and stores the others", async () => {
    const record = { id: "x".repeat(40_000), title: "Long", body: `Long\n\n${quay}` };
    write({ "wire/feed.jsonl": `${feed("One")}\n${JSON.stringify(record)}\n${feed("Three")}` });
    const { warnings } = await fillArchive({ paths: ["wire"], to });
    expect(warnings.map(({ code }) => code)).toContain("lost");
    expect(warnings.find(({ code }) => code === "lost")?.message).toMatch(
      /^warning: wire\/feed\.jsonl:2: not stored: .*immense term/,
    );
    expect(await pathsAt(to)).toEqual(["wire/feed.jsonl:1", "wire/feed.jsonl:3"]);
  });

  it("takes text with half surrogates and control characters", async () => {
    write({
      "wire/feed.jsonl": String.raw`{"title":"Odd \ud83d \u0000","body":"Odd \ud83d\n\n“It is \u0007 so \ude00,” said Ana Rocha."}`,
    });
    const { warnings } = await fillArchive({ paths: ["wire"], to });
    expect(warnings).toEqual([]);
    expect(await pathsAt(to)).toEqual(["wire/feed.jsonl:1"]);
  });

  it("lets what is written be seen as often as before, and leaves alone what somebody has set", async () => {
    write({ "wire/quay.txt": quay });
    const { archives } = await fillArchive({ paths: ["wire"], to });
    const index = archives[0]?.index ?? "";
    const cluster = clusterAt(to);
    const settings = () => cluster.ask<object>({ method: "GET", path: `/${index}/_settings/index.refresh_interval` });
    expect(await settings()).toEqual({});
    await cluster.ask({ method: "PUT", path: `/${index}/_settings`, body: { index: { refresh_interval: "7s" } } });
    await fillArchive({ paths: ["wire"], to, refresh: true });
    expect(await settings()).toEqual({ [index]: { settings: { index: { refresh_interval: "7s" } } } });
  });
});

describe("what is gone", () => {
  beforeEach(async () => {
    write(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`wire/${n}.txt`, `Ship ${n} in port\n\n${quay}`])));
    write({ "desk/tide.txt": tide });
    await fillArchive({ paths: ["wire", "desk"], to });
  });

  it("stays until it is pruned, which removes it within its source alone", async () => {
    rmSync("wire/3.txt");
    await fillArchive({ paths: ["wire"], to });
    expect(await pathsAt(to)).toHaveLength(13);
    await fillArchive({ paths: ["wire"], to, prune: true });
    const left = await pathsAt(to);
    expect(left).toHaveLength(12);
    expect(left).toContain("desk/tide.txt");
    expect(left).not.toContain("wire/3.txt");
  });

  it("is pruned only when that is confirmed where it is more than a tenth", async () => {
    rmSync("wire/3.txt");
    rmSync("wire/4.txt");
    await expect(fillArchive({ paths: ["wire"], to, prune: true })).rejects.toThrow(
      '--prune would remove 2 of the 12 articles of source "wire"; if that is right, add --yes',
    );
    expect(await pathsAt(to)).toHaveLength(13);
    await fillArchive({ paths: ["wire"], to, prune: true, confirmed: true });
    expect(await pathsAt(to)).toHaveLength(11);
  });

  it("is not pruned with a share of the files, or after something could not be read", async () => {
    await expect(fillArchive({ paths: ["wire"], to, prune: true, shard: { number: 1, of: 2 } })).rejects.toThrow(
      "--prune needs all files, and --shard takes a share of them; prune without --shard",
    );
    rmSync("wire/3.txt");
    write({ "wire/broken.docx": "PK\u0003\u0004 no document" });
    const { warnings } = await fillArchive({ paths: ["wire"], to, prune: true });
    expect(warnings).toContainEqual({
      code: "lost",
      message: "warning: nothing pruned: not everything could be read and stored",
    });
    expect(await pathsAt(to)).toContain("wire/3.txt");
  });
});

/** As another version of the program would have filled it. */
async function fillOlder(...sources: readonly string[]): Promise<void> {
  const cluster = clusterAt(to);
  const { articles } = await prepareIndices(cluster, "another-engine", { shards: 1, replicas: 0, textBytes: 0 });
  const writer = new BulkWriter(cluster);
  for (const source of sources) {
    const json = JSON.stringify({ source, file: `${source}/a.txt`, record: 0, path: `${source}/a.txt` });
    await writer.add({ kind: "index", index: articles, id: source, name: source, json });
  }
  await writer.finish();
  await cluster.ask({ method: "POST", path: `/${articles}/_refresh` });
}

describe("an archive of another version", () => {
  it("is filled beside and swapped at the end, and the other is gone", async () => {
    await fillOlder("wire");
    write({ "wire/quay.txt": quay });
    const { archives } = await fillArchive({ paths: ["wire"], to });
    expect(archives).toMatchObject([{ state: "live", sameEngine: true, articles: 1 }]);
    expect(await pathsAt(to)).toEqual(["wire/quay.txt"]);
  });

  it("is answered from until shares are swapped", async () => {
    await fillOlder("wire");
    write({ "wire/quay.txt": quay });
    const { archives, warnings } = await fillArchive({ paths: ["wire"], to, shard: { number: 1, of: 1 } });
    expect(archives).toMatchObject([
      { state: "live", sameEngine: false },
      { state: "beside", sameEngine: true },
    ]);
    expect(warnings.map(({ message }) => message)).toEqual([
      `questions are answered from another version's articles still; when all is stored: onrecord index --swap ${to}`,
    ]);
    expect(await pathsAt(to)).toEqual(["wire/a.txt"]);
    expect(await swapArchive({ to })).toMatchObject([{ state: "live", sameEngine: true }]);
    expect(await pathsAt(to)).toEqual(["wire/quay.txt"]);
    expect(await swapArchive({ to })).toMatchObject([{ state: "live", sameEngine: true }]);
  });

  it("is not swapped while a source is missing, unless that is confirmed", async () => {
    await fillOlder("wire", "desk");
    write({ "wire/quay.txt": quay });
    const { warnings } = await fillArchive({ paths: ["wire"], to });
    expect(warnings[0]?.message).toContain('; nothing is stored yet of "desk"; ');
    await expect(swapArchive({ to })).rejects.toThrow(
      `${to}: this version has stored nothing yet of "desk"; store it first, or add --yes to lose it`,
    );
    expect(await swapArchive({ to, confirmed: true })).toMatchObject([{ state: "live", sources: ["wire"] }]);
  });

  it("cannot be swapped for one that is not there", async () => {
    await fillOlder("wire");
    await expect(swapArchive({ to })).rejects.toThrow(
      `${to}: this version has stored nothing there; to store it: onrecord index FOLDER --to ${to}`,
    );
  });
});

describe("an index that another program made", () => {
  it("is left alone", async () => {
    const { name } = readAddress(to);
    await clusterAt(to).ask({ method: "PUT", path: `/${name}` });
    write({ "wire/quay.txt": quay });
    const message = `"${name}" at ${to} was made by another program; choose another name`;
    await expect(fillArchive({ paths: ["wire"], to })).rejects.toThrow(message);
    await expect(findRemoteArchive({ to })).rejects.toThrow(message);
  });

  it("is not there: to look says how to make it", async () => {
    await expect(findRemoteArchive({ to })).rejects.toThrow(
      `no archive "${readAddress(to).name}" at ${to}; to fill it: onrecord index FOLDER --to ${to}`,
    );
  });
});
