import { describe, expect, it } from "vitest";
import { findStretches } from "../../src/quotes/find-stretches.js";
import { loadModel } from "../../src/load-model.js";
import { attributeQuotes } from "../../src/attribution/attribute-quotes.js";
import { articleOf } from "./article-of.js";
import { growthOf, maxRatio } from "../time-ratio.js";

const model = loadModel();

function attributing(text: string): () => unknown {
  const article = articleOf(text);
  return () => attributeQuotes(article, findStretches(article), model);
}

describe("time grows with the text, whatever it holds", () => {
  it.each([
    ["opening marks", "“", 20_000],
    ["opening marks in paragraphs", "“a\n", 6_000],
    ["straight marks", '"', 20_000],
    ["apostrophes", "'", 40_000],
    ["single opening marks", "‘a ", 20_000],
    ["opening marks of two families", "“a «b ", 5_000],
    ["titles", "Mr. ", 12_000],
    ["one word", "rain", 12_000],
    ["cues", "said ", 12_000],
    ["names", "Ann Lee ", 8_000],
    ["nouns", "aide ", 12_000],
    ["quoted words and cues", "“a” said ", 600],
    ["paragraphs of one speaker", "“It rained.”\n", 800],
    ["namesakes", "“Go,” said Ann Lee. ", 1_000],
    ["commas", "Lee, ", 6_000],
    ["brackets", "(a ", 12_000],
    ["paragraphs without marks", "a\n", 20_000],
  ])("%s", async (_, unit, count) => {
    const growth = growthOf((size) => attributing(`“Go,” said Lee. ${unit.repeat(size)}`), count);
    expect(await growth).toBeLessThan(maxRatio);
  });
});
