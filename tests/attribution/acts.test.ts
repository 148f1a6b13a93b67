import { describe, expect, it } from "vitest";
import { findActs } from "../../src/attribution/acts/find-acts.js";
import { attributeQuotes } from "../../src/attribution/attribute-quotes.js";
import { loadModel } from "../../src/load-model.js";
import { findStretches } from "../../src/quotes/find-stretches.js";
import { articleOf } from "../quotes/article-of.js";

const model = loadModel();

/** Who is said to do what, with the words that say so. */
function actsIn(text: string): string[] {
  const article = articleOf(`Mill closes\n\n${text}\n`);
  const stretches = findStretches(article);
  const { acts } = findActs(article, stretches, attributeQuotes(article, stretches, model), model);
  return acts.map(({ name, act, words }) => `${name}: ${act}: ${article.text.slice(words.start, words.end)}`);
}

describe("whoever is not quoted", () => {
  it.each([
    ["Ana Souza declined to comment.", "Ana Souza: no comment: declined to comment"],
    [
      "Ana Souza did not immediately respond to a request.",
      "Ana Souza: no comment: did not immediately respond to a request",
    ],
    ["Kofi Mensah refused several interview requests.", "Kofi Mensah: no comment: refused several interview requests"],
    ["Ana Souza would not comment on Friday.", "Ana Souza: no comment: would not comment"],
    ["Ana Souza had no comment on the plan.", "Ana Souza: no comment: had no comment"],
    ["Ana Souza has not returned calls from the Post.", "Ana Souza: no comment: has not returned calls"],
    ["Kofi Mensah could not be reached for comment.", "Kofi Mensah: contacted: could not be reached for comment"],
    ["Kofi Mensah was not available for comment.", "Kofi Mensah: contacted: was not available for comment"],
    ["The Post asked Kofi Mensah for comment.", "Kofi Mensah: contacted: asked Kofi Mensah for comment"],
    ["A spokeswoman for the mill declined to comment.", "a spokeswoman for the mill: no comment: declined to comment"],
  ])("may have given no comment: %s", (text, act) => {
    expect(actsIn(text).map((one) => one.toLowerCase())).toContain(act.toLowerCase());
  });

  it.each([
    "Ana Souza refused to leave the mill.",
    "Ana Souza did not respond to treatment.",
    "The refinery declined a second year.",
  ])("gave no comment only where that is said: %s", (text) => {
    expect(actsIn(text).filter((act) => /no comment|contacted/.test(act))).toEqual([]);
  });

  it("acts, is reported, or is only mentioned", () => {
    expect(
      actsIn(
        "Ana Souza has signed the order. Kofi Mensah said that the mill would close. The road to Lindholm is shut.",
      ),
    ).toEqual(["Ana Souza: acts: has signed", "Kofi Mensah: reported: said"]);
    expect(actsIn("Neighbours met Ana Souza, who signed the order, and praised Kofi Mensah.")).not.toContain(
      "Kofi Mensah: acts: praised",
    );
  });

  it("is nobody whom the article quotes, and nothing that stands in quotation marks", () => {
    expect(
      actsIn("“Kofi Mensah sold the mill,” Ana Souza said. Souza then left the town. Ivo Brandt bought the mill."),
    ).toEqual(["Ivo Brandt: acts: bought"]);
  });

  it("is found in an article that quotes nobody", () => {
    expect(actsIn("Ivo Brandt bought the mill in Tarn on Friday.")).toEqual(["Ivo Brandt: acts: bought"]);
  });
});
