import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Corpus, indexFolders, openCorpus, type QuotesQuestion } from "../../src/index.js";
import { clips } from "./clips.js";

const home = mkdtempSync(join(tmpdir(), "onrecord-reports-"));
const [folder, cache] = [join(home, "clips"), join(home, "cache")];

afterAll(() => rmSync(home, { recursive: true, force: true }));

const golden = fileURLToPath(new URL("../golden/", import.meta.url));

beforeAll(() => {
  mkdirSync(folder);
  for (const file of readdirSync(golden))
    if (/\.(?:txt|md)$/.test(file)) cpSync(join(golden, file), join(folder, file));
  for (const [path, text] of Object.entries(clips)) writeFileSync(join(folder, path.replace("clips/", "")), text);
});

/** The kinds of files that an archive keeps. */
function kept(): string[] {
  const [archive = ""] = readdirSync(cache);
  return [...new Set(readdirSync(join(cache, archive)).map((name) => name.replace(/^.*\./, "")))].toSorted();
}

describe("what is reported without quotation marks", () => {
  it("is looked for and kept when it is first asked for, and from then on of new files too", async () => {
    // A folder with an archive is never too small for it.
    const whole = join(home, "whole");
    cpSync(folder, whole, { recursive: true });
    const own = join(home, "own");
    await indexFolders({ paths: [whole], cache: own });
    const [archive = ""] = readdirSync(own);
    const manifest = () => JSON.parse(readFileSync(join(own, archive, "manifest.json"), "utf8"));
    expect(manifest().segments.map((segment: { reports: unknown[] }) => segment.reports.length)).toEqual([1]);
    writeFileSync(join(whole, "new.txt"), "Ferry back\n\nThe harbour master, Ines Tavares, said the ferry was back.\n");
    const corpus = await openCorpus({ paths: [whole], cache: own });
    await corpus.list();
    const reported = manifest().segments.flatMap((segment: { reports: { articles: number }[] }) => segment.reports);
    const articles = manifest().segments.map((segment: { articles: number }) => segment.articles);
    expect(reported.reduce((sum: number, one: { articles: number }) => sum + one.articles, 0)).toBe(
      articles.reduce((sum: number, one: number) => sum + one, 0),
    );
    const { quotes } = await corpus.quotes({ kinds: ["indirect"], by: ["tavares"] });
    expect(quotes.map(({ text }) => text)).toEqual(["the ferry was back"]);
  });

  it("is counted after a question about somebody where it is known", async () => {
    const few = join(home, "few");
    mkdirSync(few);
    for (const [path, text] of Object.entries(clips)) writeFileSync(join(few, path.replace("clips/", "")), text);
    const ask = async (question: QuotesQuestion) => {
      const corpus = await openCorpus({ paths: [few], cache: join(home, "counted") });
      const { reported, notes } = await corpus.quotes(question);
      return [reported, ...notes.map(({ message }) => message)];
    };
    expect(await ask({ by: ["achebe"] })).toEqual([null]);
    await indexFolders({ paths: [few], cache: join(home, "counted") });
    const note = "and 1 statement reported without quotation marks (--kind all)";
    expect(await ask({ by: ["achebe"] })).toEqual([1, note]);
    expect(await ask({ by: ["achebe"], about: "ferry", since: "2024-03", limit: 1 })).toEqual([
      1,
      "2 articles without a date left out",
      'no match for "ferry" in 2 quotes',
      note,
    ]);
    expect(await ask({ by: ["achebe"], minConfidence: 0.99 })).toEqual([0]);
    expect(await ask({ by: ["quill"] })).toEqual([0]);
    expect(await ask({ by: ["achebe"], kinds: ["direct"] })).toEqual([null]);
    expect(await ask({})).toEqual([null]);
  });

  it("is answered from an archive as without one, whatever is asked", async () => {
    await indexFolders({ paths: [folder], cache });
    expect(kept()).toContain("reports");
    const open = (more: { readonly cache?: string }): Promise<Corpus> => openCorpus({ paths: [folder], ...more });
    const [keeping, fresh] = [await open({ cache }), await open({})];
    const { quotes } = await fresh.quotes({ kinds: ["direct", "mixed", "indirect"], minConfidence: 0 });
    const names = [...new Set(quotes.flatMap(({ speaker }) => speaker ?? []))];
    const words = quotes.flatMap(({ text }) => text.split(/\W+/).filter((word) => word.length > 4));
    const question = fc.record<QuotesQuestion>(
      {
        kinds: fc.constantFrom(["indirect"], ["direct", "mixed", "indirect"], ["indirect", "other"]),
        by: fc.array(fc.constantFrom(...names, "unknown", "nobody"), { minLength: 1, maxLength: 2 }),
        about: fc.constantFrom(...words),
        minConfidence: fc.constantFrom(0, 0.3, 0.56, 0.9),
        minWords: fc.integer({ min: 1, max: 12 }),
        since: fc.constantFrom("2020", "2024"),
        sections: fc.constantFrom(["body"], ["title", "caption"]),
        sort: fc.constantFrom("date", "-date"),
        limit: fc.integer({ min: 1, max: 4 }),
        before: fc.constantFrom(0, 1),
      },
      { requiredKeys: ["kinds"] },
    );
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        expect(await keeping.quotes(asked)).toEqual(await fresh.quotes(asked));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
