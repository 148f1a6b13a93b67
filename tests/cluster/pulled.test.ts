import { afterAll, beforeAll, beforeEach, expect, inject, it } from "vitest";
import { type Corpus, openCorpus } from "../../src/corpus.js";
import type { Report } from "../../src/report.js";
import { addressOf, fill, remove } from "./filled.js";
import { FaultProxy } from "./proxy.js";

/** Articles, each with a speaker of its own, of which a question is to pull a few. */
const records = Array.from({ length: 300 }, (_, n) => ({
  title: `Ferry ${n} is late`,
  date: `2024-${String((n % 12) + 1).padStart(2, "0")}-10`,
  body: `The ferry number${n} was late.

“We waited ${n} hours for it at the bridge,” said Ana Rocha${n}, the mayor of Lindholm${n}.

${"Passengers asked for their money, and the company said nothing about it. ".repeat(8)}
`,
}));
const lines = records.map((record) => JSON.stringify(record)).join("\n");

let proxy: FaultProxy;
let corpus: Corpus;
beforeAll(async () => {
  await fill("pulled", { "clips/feed.jsonl": lines });
  proxy = await FaultProxy.before(inject("cluster").addresses[0] ?? "");
  corpus = await openCorpus({ paths: [addressOf("pulled", [new URL(proxy.address).host])] });
});
beforeEach(() => proxy.reset());
afterAll(async () => {
  proxy.close();
  await remove("pulled");
});

it.each<[string, () => Promise<Report>]>([
  ["list --limit 3", () => corpus.list({ limit: 3 })],
  ["list --count-by month", () => corpus.tally({ of: "list", by: "month", among: {} })],
  ["quotes --limit 3", () => corpus.quotes({ limit: 3 })],
  ["quotes --by rocha7", () => corpus.quotes({ by: ["rocha7"] })],
  ["quotes --about lindholm7 --limit 3", () => corpus.quotes({ about: "lindholm7", limit: 3 })],
  ["quotes --count-by month", () => corpus.tally({ of: "quotes", by: "month", among: {} })],
  ["search number77 --limit 3", () => corpus.search({ query: "number77", limit: 3 })],
  ["summary --limit 3", () => corpus.summary({ limit: 3 })],
  ["show clips/feed.jsonl:7", () => corpus.show({ article: "clips/feed.jsonl:7" })],
])("%s pulls little of what is stored", async (_, ask) => {
  expect((await ask()).found).toBe(true);
  expect(proxy.seen.reduce((sum, { received }) => sum + received, 0)).toBeLessThan(lines.length / 8);
});
