import { describe, expect, it } from "vitest";
import { findActs } from "../../src/attribution/acts/find-acts.js";
import { attributeQuotes } from "../../src/attribution/attribute-quotes.js";
import { findIndirect } from "../../src/attribution/indirect/find-indirect.js";
import { loadIndirectModel, loadModel } from "../../src/load-model.js";
import { findStretches } from "../../src/quotes/find-stretches.js";
import { articleOf } from "../quotes/article-of.js";
import { growthOf, maxRatio } from "../time-ratio.js";

const model = loadModel();
const indirectModel = loadIndirectModel();

function reading(text: string): () => unknown {
  const article = articleOf(text);
  return () => findIndirect(article, [], [], model, indirectModel);
}

describe("time grows with the text, whatever it holds", () => {
  it.each([
    ["cues", "said ", 1000],
    ["cues and commas", "said, ", 250],
    ["clauses", "he said that ", 200],
    ["clauses behind commas", "rain fell, Lee said, ", 200],
    ["sources", "according to Lee ", 200],
    ["listeners", "told Lee ", 200],
    ["adjuncts", "in Oslo on Monday ", 200],
    ["numbers", "one in 4 percent said ", 200],
    ["one word", "rain ", 1000],
    ["papers", "the report shows ", 200],
    ["sentences", "Lee said that rain fell. ", 200],
    ["paragraphs", "Lee said that rain fell.\n", 200],
  ])("%s", async (_, unit, count) => {
    const growth = growthOf((size) => reading(`Ann Lee said that ${unit.repeat(size)}`), count);
    expect(await growth).toBeLessThan(maxRatio);
  });

  it.each([
    ["fragments", "said “rain” fell ", 200],
    ["fragments behind commas", "“rain”, Lee said, ", 200],
    ["fragments of one cue", "the “rain” and ", 200],
    ["one long quotation", "rain fell on the ", 400],
    ["sentences in one quotation", "Rain fell. ", 400],
    ["marks that are never closed", "said “rain ", 200],
    ["marks in marks", "“rain ‘fell’ ", 200],
  ])("of clauses around quoted words: %s", async (_, unit, count) => {
    const quoting = (size: number) => {
      const article = articleOf(`Ann Lee said the “wet ${unit.repeat(size)} rain” and the “storm” passed by.`);
      const stretches = findStretches(article);
      const { quotes } = attributeQuotes(article, stretches, model);
      return () => findIndirect(article, stretches, quotes, model, indirectModel);
    };
    expect(await growthOf(quoting, count)).toBeLessThan(maxRatio);
  });

  it.each([
    ["acts", "Lee sold rain, ", 500],
    ["silence", "Lee declined to comment ", 500],
    ["pronouns", "she did not respond to a request ", 300],
    ["unanswered words", "declined very ", 500],
  ])("of whoever is not quoted: %s", async (_, unit, count) => {
    const acting = (size: number) => {
      const article = articleOf(`Ann Lee ${unit.repeat(size)}`);
      return () => findActs(article, [], { quotes: [], speakers: [], named: [] }, model);
    };
    expect(await growthOf(acting, count)).toBeLessThan(maxRatio);
  });
});
