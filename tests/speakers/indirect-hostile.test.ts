import { describe, expect, it } from "vitest";
import { findIndirect } from "../../src/speakers/find-indirect.js";
import { articleOf } from "../quotes/article-of.js";
import { maxRatio, ratioOf } from "../time-ratio.js";

function timeOf(text: string): number {
  const article = articleOf(text);
  const start = performance.now();
  findIndirect(article, [], []);
  return performance.now() - start;
}

describe("time grows with the text, whatever it holds", () => {
  it.each([
    ["cues", "said ", 10_000],
    ["cues and commas", "said, ", 5_000],
    ["clauses", "he said that ", 2_000],
    ["clauses behind commas", "rain fell, Lee said, ", 1_000],
    ["sources", "according to Lee ", 2_000],
    ["listeners", "told Lee ", 4_000],
    ["adjuncts", "in Oslo on Monday ", 2_000],
    ["numbers", "one in 4 percent said ", 2_000],
    ["one word", "rain ", 10_000],
    ["papers", "the report shows ", 2_000],
    ["sentences", "Lee said that rain fell. ", 1_000],
    ["paragraphs", "Lee said that rain fell.\n", 1_000],
  ])("%s", (_, unit, count) => {
    expect(ratioOf(timeOf, "Ann Lee said that ", unit, count)).toBeLessThan(maxRatio);
  });
});
