import { describe, expect, it } from "vitest";
import { findIndirect } from "../../src/attribution/indirect/find-indirect.js";
import { loadModel } from "../../src/load-model.js";
import { articleOf } from "../quotes/article-of.js";
import { growthOf, maxRatio } from "../time-ratio.js";

const model = loadModel();

function reading(text: string): () => unknown {
  const article = articleOf(text);
  return () => findIndirect(article, [], [], model);
}

describe("time grows with the text, whatever it holds", () => {
  it.each([
    ["cues", "said ", 10_000],
    ["cues and commas", "said, ", 2_500],
    ["clauses", "he said that ", 2_000],
    ["clauses behind commas", "rain fell, Lee said, ", 1_000],
    ["sources", "according to Lee ", 2_000],
    ["listeners", "told Lee ", 2_000],
    ["adjuncts", "in Oslo on Monday ", 2_000],
    ["numbers", "one in 4 percent said ", 2_000],
    ["one word", "rain ", 10_000],
    ["papers", "the report shows ", 2_000],
    ["sentences", "Lee said that rain fell. ", 1_000],
    ["paragraphs", "Lee said that rain fell.\n", 1_000],
  ])("%s", async (_, unit, count) => {
    const growth = growthOf((size) => reading(`Ann Lee said that ${unit.repeat(size)}`), count);
    expect(await growth).toBeLessThan(maxRatio);
  });
});
