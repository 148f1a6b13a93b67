import { afterEach, expect, it } from "vitest";
import { openCorpus } from "../../src/corpus.js";
import { OnrecordError } from "../../src/errors.js";
import { addressOf, fill, remove } from "./filled.js";
import { killNode, restartNode, waitForGreen } from "./order-nodes.js";

/** Enough for each of three shards to hold some. */
const files = Object.fromEntries(
  Array.from({ length: 30 }, (_, number) => [
    `clips/story-${number}.txt`,
    `Ferry ${number} is late\n\n“We waited ${number} hours,” said Marta Quill, who runs a bakery by the bridge.\n`,
  ]),
);

const filled: string[] = [];
afterEach(async () => {
  for (const name of filled.splice(0)) await remove(name);
});

/** An archive of three parts with so many copies of each besides. */
async function open(name: string, replicas: number, hosts?: readonly string[]) {
  filled.push(name);
  await fill(name, files, { shards: 3, replicas });
  await waitForGreen();
  return openCorpus({ paths: [addressOf(name, hosts)] });
}

it("with a copy of each part questions go on while a node is lost, and are whole", async () => {
  const corpus = await open("copied", 1);
  const before = await corpus.quotes({ by: ["quill"] });
  const killed = killNode(1);
  for (let asked = 0; asked < 20; asked += 1) expect(await corpus.quotes({ by: ["quill"] })).toEqual(before);
  await killed;
  expect(await corpus.quotes({ by: ["quill"] })).toEqual(before);
  expect(corpus.warnings).toEqual([]);
  await restartNode(1);
  await waitForGreen();
});

it("without copies an answer says that it may lack articles, and never that there is nothing", async () => {
  const corpus = await open("single", 0);
  const before = await corpus.list();
  expect(before.total).toBe(30);
  await killNode(1);
  const after = await corpus.list();
  expect(after.total).toBeGreaterThan(0);
  expect(after.total).toBeLessThan(30);
  expect(corpus.warnings.map(({ code }) => code)).toEqual(["partial"]);
  const nothing = await corpus.quotes({ by: ["achebe"] }).catch((error: unknown) => error);
  expect(nothing).toBeInstanceOf(OnrecordError);
  expect(nothing).toMatchObject({
    message: expect.stringContaining("did not answer, and what was asked for may be in"),
  });
  await restartNode(1);
  await waitForGreen();
  expect(await corpus.list()).toEqual(before);
});

it("of several hosts in an address another is asked where one is gone", async () => {
  const corpus = await open("hosts", 1);
  await killNode(0);
  expect(await corpus.list()).toMatchObject({ total: 30 });
  await restartNode(0);
  await waitForGreen();
});
