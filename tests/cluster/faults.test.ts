import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import type { ClusterOptions } from "../../src/archive/remote/cluster.js";
import { openCorpus } from "../../src/corpus.js";
import { OnrecordError } from "../../src/errors.js";
import { addressOf, fill, remove } from "./filled.js";
import { freePorts } from "./free-ports.js";
import {
  beforeNth,
  cutFirst,
  FaultProxy,
  forbidWrites,
  isWrite,
  late,
  noJson,
  rejectFirst,
  type Seen,
  unauthorized,
  unavailableFirst,
} from "./proxy.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-draft-"));
const draft = join(folder, "draft.txt");
writeFileSync(
  draft,
  "“The cables are worn through,” said Robert Achebe.\n\n“The wheel is broken,” a carpenter said.\n",
);

let proxy: FaultProxy;
beforeAll(async () => {
  await fill("faults");
  proxy = await FaultProxy.before(inject("cluster").addresses[0] ?? "");
});
beforeEach(() => proxy.reset());
afterAll(async () => {
  proxy.close();
  rmSync(folder, { recursive: true });
  await remove("faults");
});

const through = () => addressOf("faults", [new URL(proxy.address).host]);
const open = (cluster: ClusterOptions = {}) => openCorpus({ paths: [through()], cluster });
const isSecondPage = ({ path }: Seen) => path === "/_search";
const isSearch = ({ path }: Seen) => path.split("?")[0] === "/faults/_search";

/** What an archive answers to each kind of question. */
async function askAll(): Promise<unknown[]> {
  const corpus = await open();
  return [
    await corpus.search({ query: "bridg lindholm" }),
    await corpus.search({ query: "cables w[o]rn", regexp: true }),
    await corpus.quotes({ by: ["achebe"] }),
    await corpus.quotes({ about: "ferry", limit: 1 }),
    await corpus.statements(),
    await corpus.speakers(),
    await corpus.unquoted(),
    await corpus.tally({ of: "quotes", by: "month", among: {} }),
    await corpus.summary(),
    await corpus.list({ sort: "date", body: true }),
    await corpus.show({ article: "bridge" }),
    await corpus.check({ article: "ferry" }),
    await corpus.verify({ draft }),
  ];
}

/** The message that a question fails with, the address in it written so. */
async function failing(ask: Promise<unknown>): Promise<string> {
  const error: unknown = await ask.then(
    () => "no failure",
    (error: unknown) => error,
  );
  return error instanceof OnrecordError ? error.message.replaceAll(through(), "ADDRESS") : inspect(error);
}

const list = async (options?: ClusterOptions) => (await open(options)).list();

describe("a cluster that lets nobody write", () => {
  it("answers every question, since none tries", async () => {
    const answers = await askAll();
    proxy.reset();
    proxy.rules = [forbidWrites];
    expect(await askAll()).toEqual(answers);
    expect(proxy.seen.filter(isWrite)).toEqual([]);
    expect(proxy.seen.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it("finds no word of a question or an article in any address", async () => {
    await askAll();
    expect(proxy.seen.filter(({ path }) => /bridg|lindholm|achebe|ferry|cables/i.test(path))).toEqual([]);
  });
});

describe("a cluster that is busy", () => {
  it("is asked again after 429 and 503, and its answers are the same", async () => {
    const answer = await list();
    proxy.rules = [rejectFirst(2, isSearch), unavailableFirst(1)];
    expect(await list()).toEqual(answer);
    expect(proxy.seen.filter(({ status }) => status === 429)).toHaveLength(2);
    expect(proxy.seen.filter(({ status }) => status === 503)).toHaveLength(1);
  });

  it("is given up in the end", async () => {
    proxy.rules = [rejectFirst(Infinity, isSearch)];
    expect(await failing(list())).toBe("ADDRESS is too busy to answer (HTTP 429); try again later");
  });

  it("has so many seconds for an answer", async () => {
    proxy.rules = [late(Infinity)];
    expect(await failing(list({ timeout: 1 }))).toBe(
      "ADDRESS did not answer within 1 second; --timeout sets how long to wait",
    );
  });
});

describe("a connection", () => {
  it("that breaks in the middle of an answer is made anew", async () => {
    const answer = await list();
    proxy.rules = [cutFirst(1, isSearch)];
    expect(await list()).toEqual(answer);
  });

  it("that always breaks is an error", async () => {
    proxy.rules = [cutFirst(Infinity, isSearch)];
    expect(await failing(list())).toMatch(/^cannot reach ADDRESS: /);
  });

  it("that nobody takes is an error", async () => {
    const [port] = await freePorts(1);
    const address = `opensearch+http://127.0.0.1:${port}/faults`;
    const corpus = await openCorpus({ paths: [address] });
    expect(await failing(corpus.list())).toBe(`cannot reach ${address}: connect ECONNREFUSED 127.0.0.1:${port}`);
  });
});

describe("what answers", () => {
  it("may be no OpenSearch", async () => {
    proxy.rules = [noJson];
    expect(await failing(list())).toBe("what answers at ADDRESS is not OpenSearch");
  });

  it("may not know the user, whose secrets no error tells", async () => {
    proxy.rules = [unauthorized];
    for (const options of [{ user: "reader", password: "harbour-light" }, { apiKey: "harbour-light" }]) {
      const error: unknown = await list(options).catch((error: unknown) => error);
      expect(error).toMatchObject({ code: "unreadable", message: expect.stringContaining("does not know this user") });
      const told = inspect(error, { depth: Infinity, showHidden: true });
      expect(told).not.toContain("harbour-light");
      expect(told).not.toContain(btoa("reader:harbour-light"));
    }
  });

  it("may let the user do nothing", async () => {
    proxy.rules = [() => ({ kind: "answer", status: 403, body: "{}" })];
    expect(await failing(list())).toBe("ADDRESS: this user has no right to do that");
  });

  it("may have another archive's name for it", async () => {
    const other = await openCorpus({ paths: [through().replace("/faults", "/other")] });
    expect(await failing(other.list())).toMatch(/^no archive "other" at .*; to fill it: onrecord index FOLDER --to /);
  });
});

it("an index that vanishes between two pages is an error, never half an answer", async () => {
  const notices = Array.from({ length: 2100 }, (_, n) => JSON.stringify({ title: `Notice ${n}`, body: "It is late." }));
  await fill("vanishing", { "clips/notices.jsonl": notices.join("\n") });
  const corpus = await openCorpus({ paths: [addressOf("vanishing", [new URL(proxy.address).host])] });
  expect(await corpus.list()).toMatchObject({ total: 2100 });
  expect(proxy.seen.filter(isSecondPage)).toHaveLength(1);
  proxy.rules = [beforeNth(1, isSecondPage, () => remove("vanishing"))];
  expect(await failing(corpus.list())).toMatch(/^no archive "vanishing" at /);
});
