import { describe, expect, it } from "vitest";
import { clean } from "../clean/source-text.js";
import { loadModel } from "../../src/load-model.js";
import { findStretches } from "../../src/quotes/find-stretches.js";
import { explainQuotes } from "../../src/attribution/explain-quotes.js";
import type { Explanation } from "../../src/types.js";

const model = loadModel();

/** An article with a headline and one paragraph. */
function explained(paragraph: string): Explanation {
  const text = `Ferry to Kisumu stops\n\n${paragraph}`;
  const article = clean(text);
  return explainQuotes(article, findStretches(article), model);
}

describe("a decision is explained", () => {
  const text =
    "Harbour master Achieng Otieno met the crew. “The engine is older than I am,” said her deputy, Juma Wekesa.";

  it("by the words considered, the likeliest first, of which one is chosen", () => {
    const [decision] = explained(text).decisions;
    expect(decision?.candidates.map((candidate) => candidate.chosen)).toContain(true);
    const shares = decision?.candidates.map(({ share }) => share ?? 0) ?? [];
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(decision?.candidates[0]?.text).toMatch(/deputy|Wekesa/);
  });

  it("by at most three reasons, each said once", () => {
    const { decisions } = explained(text);
    for (const { reasons } of decisions) {
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.length).toBeLessThanOrEqual(3);
      expect(new Set(reasons).size).toBe(reasons.length);
    }
  });

  it("and decides the same as without an explanation", () => {
    const { attributed, decisions } = explained(text);
    expect(attributed.quotes.map(({ attribution }) => attribution?.speaker)).toEqual(["Juma Wekesa"]);
    expect(decisions.length).toBe(attributed.quotes.length);
  });

  it("by rules alone where the language is none that the model knows", () => {
    const french =
      "« Le moteur est plus vieux que moi et il fume », a déclaré Juma Wekesa, le commandant du ferry de Kisumu.";
    const { attributed, decisions } = explained(french);
    expect(attributed.quotes.map(({ confidence }) => confidence)).toEqual([null]);
    expect(decisions[0]?.candidates.map(({ text: words, share }) => [words, share])).toEqual([["Juma Wekesa", null]]);
  });
});

describe("confidence", () => {
  it("is between 0 and 1, and lower where less points to the speaker", () => {
    const [sure] = explained("“The engine is older than I am,” Juma Wekesa said.").attributed.quotes;
    const [unsure] = explained(
      "The paper that Juma Wekesa sent to Achieng Otieno, who read it to the crew, called the engine “older than him”.",
    ).attributed.quotes;
    expect(sure?.confidence).toBeGreaterThan(0.9);
    expect(sure?.confidence).toBeLessThan(1);
    expect(unsure?.confidence ?? 0).toBeLessThan(sure?.confidence ?? 0);
  });
});
