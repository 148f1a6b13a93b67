import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type * as Clean from "../../src/clean/clean-article.js";
import type * as Stretches from "../../src/quotes/find-stretches.js";
import type * as Attribution from "../../src/attribution/attribute-quotes.js";
import type * as Summary from "../../src/summary/summarise-article.js";
import { openCorpus } from "../../src/index.js";
import { runIn } from "./fake-io.js";

/** A stage that has a defect, which it meets in one file only. */
function failingOn<Given extends { readonly path: string }, More extends readonly unknown[], Result>(
  path: string,
  stage: (given: Given, ...more: More) => Result,
): (given: Given, ...more: More) => Result {
  return (given, ...more) => {
    if (given.path === path) throw new TypeError("no such line\nin the page");
    return stage(given, ...more);
  };
}

vi.mock("../../src/clean/clean-article.js", async (load) => {
  const { cleanArticle } = await load<typeof Clean>();
  return { cleanArticle: failingOn("clips/page.txt", cleanArticle) };
});
vi.mock("../../src/quotes/find-stretches.js", async (load) => {
  const { findStretches } = await load<typeof Stretches>();
  return { findStretches: failingOn("clips/marks.txt", findStretches) };
});
vi.mock("../../src/attribution/attribute-quotes.js", async (load) => {
  const original = await load<typeof Attribution>();
  return { ...original, attributeQuotes: failingOn("clips/names.txt", original.attributeQuotes) };
});
vi.mock("../../src/summary/summarise-article.js", async (load) => {
  const { summariseArticle } = await load<typeof Summary>();
  return { summariseArticle: failingOn("clips/marks.txt", summariseArticle) };
});

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "onrecord-failing-"));

beforeAll(() => {
  process.chdir(folder);
  mkdirSync("clips");
  for (const name of ["marks", "names", "page", "whole"]) {
    writeFileSync(
      `clips/${name}.txt`,
      `Ferry stops in Oban\n\n“We wait,” said Isla Munro, who runs the ${name} shop.\n`,
    );
  }
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

/** What is said of a file that a stage fails on. */
function failure(name: string, work: string): string {
  const hint = "skipped; please report it, ONRECORD_DEBUG=1 shows where";
  return `onrecord: warning: clips/${name}.txt: internal error in ${work}: no such line (${hint})\n`;
}

const page = failure("page", "telling the story from its page");

describe("an article that a stage fails on is named once and left out, the others are answered, and the exit code is 2", () => {
  it("by quotes", async () => {
    expect(await runIn({}, "quotes", "clips", "-c")).toEqual({
      code: 2,
      stdout: "clips/whole.txt:1\n",
      stderr: page + failure("marks", "looking for quotes") + failure("names", "looking for quotes"),
    });
  });

  it("by quotes, although two kinds of them meet the same defect", async () => {
    const { code, stderr } = await runIn({}, "quotes", "clips", "--kind", "direct", "--kind", "indirect");
    expect([code, stderr]).toEqual([
      2,
      page + failure("marks", "looking for quotes") + failure("names", "looking for quotes"),
    ]);
  });

  it("by speakers", async () => {
    const { code, stdout } = await runIn({}, "speakers", "clips", "--tsv", "--fields", "speaker,quotes");
    expect([code, stdout]).toEqual([2, "speaker\tquotes\nIsla Munro\t1\n"]);
  });

  it("by search", async () => {
    const { code, stdout, stderr } = await runIn({}, "search", "shop", "clips", "-l");
    expect([code, stdout, stderr]).toEqual([2, "clips/marks.txt\nclips/names.txt\nclips/whole.txt\n", page]);
  });

  it("by summary", async () => {
    const { code, stdout, stderr } = await runIn({}, "summary", "clips", "-l");
    expect([code, stdout]).toEqual([2, "clips/names.txt\nclips/whole.txt\n"]);
    expect(stderr).toBe(page + failure("marks", "summarising"));
  });

  it("by check, which still shows what cleaning made of it", async () => {
    const { code, stdout, stderr } = await runIn({}, "check", "clips/marks.txt", "--jsonl", "--fields", "line");
    expect([code, stdout.split("\n").length, stderr]).toEqual([2, 3, failure("marks", "looking for quotes")]);
  });

  it("quietly with --no-messages", async () => {
    const { code, stderr } = await runIn({}, "list", "clips", "--no-messages");
    expect([code, stderr]).toEqual([2, ""]);
  });
});

describe("whoever mends the program", () => {
  it("gets the stack with ONRECORD_DEBUG", async () => {
    const { stderr } = await runIn({ env: { ONRECORD_DEBUG: "1" } }, "search", "shop", "clips");
    expect(stderr).toMatch(/TypeError: no such line\nin the page\n +at .*failing-stage/);
  });

  it("gets the error itself from the library", async () => {
    const corpus = await openCorpus({ paths: ["clips"] });
    await corpus.list({ counts: false });
    expect(corpus.warnings.map(({ code, cause }) => [code, cause])).toEqual([
      ["internal", new TypeError("no such line\nin the page")],
    ]);
  });
});
