import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { OnProgress } from "../../src/archive/build/progress.js";
import { guardStages } from "../../src/archive/guard-stages.js";
import { createLocalArchive } from "../../src/archive/local/local-archive.js";
import { Archived } from "../../src/archiving/archived.js";
import { importStages } from "../../src/import-stages.js";
import type { QuoteKind } from "../../src/types.js";
import { describeArchive } from "./contract.js";
import { stages } from "./read-files.js";

const before = process.cwd();
const folders: string[] = [];

afterAll(() => {
  process.chdir(before);
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A new folder of these files, which is the current one from then on: what is shown is read from them. */
function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-disk-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  process.chdir(folder);
  return folder;
}

async function openArchived(
  folder: string,
  isKept = true,
  onProgress: OnProgress = () => {},
  guarded = guardStages(stages, []),
): Promise<Archived> {
  const cache = isKept ? { folder: join(folder, "cache"), engine: "a test" } : null;
  const archiving = { cache, refresh: false, always: true, onProgress };
  const archived = new Archived({ paths: ["clips"] }, archiving, guarded);
  await archived.openFully();
  return archived;
}

describeArchive("on disk, made just now", async (files, corrections) => {
  const archived = await openArchived(makeFolder(files));
  return createLocalArchive("clips", archived.holdings(), guardStages(stages, []), corrections);
});

describeArchive("on disk, made before", async (files, corrections) => {
  const folder = makeFolder(files);
  await (await openArchived(folder)).complete("speech");
  const archived = await openArchived(folder);
  return createLocalArchive("clips", archived.holdings(), guardStages(stages, []), corrections);
});

describeArchive("on disk, made before with what is reported", async (files, corrections) => {
  const folder = makeFolder(files);
  await (await openArchived(folder)).complete("reports");
  const archived = await openArchived(folder);
  return createLocalArchive("clips", archived.holdings(), guardStages(stages, []), corrections);
});

describeArchive("on disk, made piece by piece", async (files, corrections) => {
  const [first, ...others] = Object.entries(files);
  const folder = makeFolder(Object.fromEntries(first === undefined ? [] : [first]));
  await openArchived(folder).catch(() => null);
  for (const [path, text] of others) {
    writeFileSync(join(folder, path), text);
    await openArchived(folder).catch(() => null);
  }
  const archived = await openArchived(folder);
  return createLocalArchive("clips", archived.holdings(), guardStages(stages, []), corrections);
});

describeArchive("in segments of which nothing is kept", async (files, corrections) => {
  const archived = await openArchived(makeFolder(files), false);
  return createLocalArchive("clips", archived.holdings(), guardStages(stages, []), corrections);
});

const berth = (n: number) => `Berth ${n} dredged\n\n“There is room,” said Marta Leal. She said the pier was sound.\n`;

it("finds what is quoted and what is reported in one reading of the articles, where both are asked for", async () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`clips/${n}.txt`, berth(n)]));
  const read: number[] = [];
  const archived = await openArchived(makeFolder(files), false, ({ stage, done }) => {
    if (stage === "speakers") read.push(done);
  });
  const archive = createLocalArchive("clips", archived.holdings(), guardStages(stages, []));
  const { quotes } = await archive.quotes({ kinds: ["direct", "mixed", "indirect"], minConfidence: 0 });
  expect(quotes.filter(({ kind }) => kind === "direct")).toHaveLength(30);
  expect(quotes.filter(({ kind }) => kind === "indirect")).toHaveLength(30);
  expect(read).toEqual([0, 30]);
});

it("says the same of a quotation whether or not what is reported is asked for with it", async () => {
  const yard =
    "Yard sold\n\nThe owner's son, Kai Adeyemi, took over the yard.\n\nIt was built in 1960.\n\nThe council met Ama Boateng and Kai Adeyemi.\n\n" +
    "“The crane leaks,” he said.\n";
  const ask = async (kinds: readonly QuoteKind[]) => {
    // These read an article once for all that is asked about it.
    const sharing = guardStages(importStages([]), []);
    const archived = await openArchived(makeFolder({ "clips/yard.txt": yard }), false, () => {}, sharing);
    const { quotes } = await createLocalArchive("clips", archived.holdings(), sharing).quotes({ kinds });
    return quotes.filter(({ kind }) => kind === "direct");
  };
  const [quote] = await ask(["direct"]);
  expect(quote).toMatchObject({ speaker: "Kai Adeyemi" });
  expect(await ask(["direct", "indirect"])).toEqual([quote]);
});
