import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { readAddress } from "../../src/archive/remote/address.js";
import { type Cluster, connect } from "../../src/archive/remote/cluster.js";
import { aliasesOf } from "../../src/archive/remote/layout.js";
import type { BuiltProgram } from "../build-program.js";
import { addressOf, remove } from "./filled.js";
import { beforeNth, FaultProxy, type Seen } from "./proxy.js";
import { buildWithClient, type Run, start } from "./run-program.js";

const { addresses } = inject("cluster");
const patience = 1_800_000;
/** A folder of articles to fill archives with instead of some made-up ones: for a long run. */
const given = process.env["ONRECORD_CLUSTER_CLIPS"] ?? "";

let home: string;
let program: BuiltProgram;
const filled = new Map<string, Cluster>();

beforeAll(() => {
  program = buildWithClient();
  home = mkdtempSync(join(tmpdir(), "onrecord-loaders-"));
  if (given === "") makeWire();
  else symlinkSync(given, join(home, "wire"));
});

afterAll(async () => {
  for (const [name, cluster] of filled) {
    await remove(name);
    await cluster.close();
  }
  program.remove();
  rmSync(home, { recursive: true });
});

function story(number: number): string {
  return `Ferry ${number} is late\n\n“We waited ${number} hours,” said Marta Quill, who runs bakery${number} by the bridge.\n`;
}

/** 300 articles, in files and in lines of one file. */
function makeWire(): void {
  mkdirSync(join(home, "wire"));
  for (let number = 0; number < 240; number += 1) writeFileSync(join(home, `wire/${number}.txt`), story(number));
  const records = Array.from({ length: 60 }, (_, n) => ({ title: `Feed ${n}`, body: story(1000 + n) }));
  writeFileSync(join(home, "wire/feed.jsonl"), records.map((record) => JSON.stringify(record)).join("\n"));
}

const isBulk = ({ path }: Seen) => path.startsWith("/_bulk");

/** Fills an archive at some hosts with a share of the folder; `killedAt` ends it with SIGKILL when it sends that bulk request. */
async function load(name: string, share: readonly string[], killedAt = Infinity): Promise<Run> {
  filled.set(name, filled.get(name) ?? connect(readAddress(addressOf(name))));
  const proxy = await FaultProxy.before(addresses[0] ?? "");
  const to = addressOf(name, [new URL(proxy.address).host]);
  const loader = start(program, ["index", "wire", "--to", to, ...share], { cwd: home });
  proxy.rules = [beforeNth(killedAt, isBulk, async () => loader.process.kill("SIGKILL"))];
  const run = await loader.ended;
  proxy.close();
  return run;
}

async function loadWhole(name: string, share: readonly string[] = []): Promise<void> {
  const { code, stderr } = await load(name, share);
  expect([code, stderr]).toEqual([0, expect.anything()]);
}

/** All that is stored, in the order of ids: articles, and words. */
async function stored(name: string): Promise<unknown[]> {
  const cluster = filled.get(name);
  const found: unknown[] = [];
  for (const index of Object.values(aliasesOf(name))) {
    await cluster?.ask({ method: "POST", path: `/${index}/_refresh` });
    for (let after: readonly unknown[] | undefined = [""]; after !== undefined;) {
      const body: object = { size: 1000, sort: ["_id"], search_after: after };
      const answer: Page | undefined = await cluster?.ask<Page>({ method: "POST", path: `/${index}/_search`, body });
      found.push(...(answer?.hits.hits ?? []).map(({ _id: id, _source: source }) => [id, source]));
      after = answer?.hits.hits.at(-1)?.sort;
    }
  }
  return found;
}

interface Page {
  readonly hits: {
    readonly hits: readonly { readonly _id: string; readonly _source: unknown; readonly sort: readonly unknown[] }[];
  };
}

it("four that are killed once and started again store what one stores", { timeout: patience }, async () => {
  await loadWhole("by-one");
  await Promise.all(
    [1, 2, 3, 4].map(async (number) => {
      const share = ["--shard", `${number}/4`];
      const killed = await load("by-four", share, 1 + (number % 2));
      expect(killed).toEqual({ code: null, stdout: "", stderr: "" });
      await loadWhole("by-four", share);
    }),
  );
  const one = await stored("by-one");
  expect(one.length).toBeGreaterThan(300);
  expect(await stored("by-four")).toEqual(one);
});

it("two that store the same at once store it once", { timeout: patience }, async () => {
  await Promise.all([loadWhole("by-two"), loadWhole("by-two")]);
  expect(await stored("by-two")).toEqual(await stored("by-one"));
});
