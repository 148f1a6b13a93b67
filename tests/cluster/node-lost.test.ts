import { tmpdir } from "node:os";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openCorpus } from "../../src/corpus.js";
import type { BuiltProgram } from "../build-program.js";
import { addressOf, fill, remove } from "./filled.js";
import { killNode, restartNode, waitForGreen } from "./order-nodes.js";
import { buildWithClient, start } from "./run-program.js";

/** Enough for each of three shards to hold some. */
const files = Object.fromEntries(
  Array.from({ length: 30 }, (_, number) => [
    `clips/story-${number}.txt`,
    `Ferry ${number} is late\n\n“We waited ${number} hours,” said Marta Quill, who runs a bakery by the bridge.\n`,
  ]),
);

const filled: string[] = [];
afterEach(async () => {
  // After a failure too: the other tests need all three.
  for (const number of [0, 1]) await restartNode(number);
  for (const name of filled.splice(0)) await remove(name);
});

/** An archive of three parts with so many copies of each besides. */
async function open(name: string, replicas: number) {
  filled.push(name);
  await fill(name, files, { shards: 3, replicas });
  await waitForGreen();
  return openCorpus({ paths: [addressOf(name)] });
}

it("with a copy of each part questions go on while a node is lost, and are whole", async () => {
  const corpus = await open("copied", 1);
  const before = await corpus.quotes({ by: ["quill"] });
  const killed = killNode(1);
  for (let asked = 0; asked < 20; asked += 1) expect(await corpus.quotes({ by: ["quill"] })).toEqual(before);
  await killed;
  expect(await corpus.quotes({ by: ["quill"] })).toEqual(before);
  expect(corpus.warnings).toEqual([]);
});

describe("without copies", () => {
  let program: BuiltProgram;
  beforeAll(() => {
    program = buildWithClient();
  });
  afterAll(() => program.remove());

  /** Runs a command about an archive. */
  const run = (...words: readonly string[]) => start(program, words, { cwd: tmpdir() }).ended;

  it("an answer says that it may lack articles, and never that there is nothing, until the node is back", async () => {
    const corpus = await open("single", 0);
    const before = await corpus.list();
    expect(before.total).toBe(30);
    await killNode(1);
    const after = await corpus.list();
    expect(after.total).toBeGreaterThan(0);
    expect(after.total).toBeLessThan(30);
    expect(corpus.warnings.map(({ code }) => code)).toEqual(["partial"]);
    const lacking = /^[^\n]* of \S+ did not answer[^\n]*\n$/;
    expect(await run("list", addressOf("single"))).toMatchObject({ code: 2, stderr: expect.stringMatching(lacking) });
    const asked = ["quotes", "--by", "achebe", addressOf("single")];
    expect(await run(...asked)).toEqual({ code: 2, stdout: "", stderr: expect.stringMatching(lacking) });
    await restartNode(1);
    await waitForGreen();
    expect(await corpus.list()).toEqual(before);
    expect(await corpus.quotes({ by: ["achebe"] })).toMatchObject({ found: false });
    expect(corpus.warnings).toEqual([]);
    expect(await run(...asked)).toMatchObject({ code: 1 });
  });
});

it("of several hosts in an address another is asked where one is gone", async () => {
  const corpus = await open("hosts", 1);
  await killNode(0);
  expect(await corpus.list()).toMatchObject({ total: 30 });
});
