import { describe, expect, it } from "vitest";
import { findStretches } from "../../src/quotes/find-stretches.js";
import { findIndirect } from "../../src/attribution/indirect/find-indirect.js";
import { loadIndirectModel, loadModel } from "../../src/load-model.js";
import { attribute, speakersIn } from "../attribution/attribute.js";
import { articleOf } from "../quotes/article-of.js";

const model = loadModel();
const indirectModel = loadIndirectModel();

/** Speaker, cue and content of each piece of indirect speech. */
function indirectIn(text: string): (string | undefined)[][] {
  const article = articleOf(text);
  return findIndirect(article, findStretches(article), attribute(text).quotes, model, indirectModel).quotes.map(
    ({ attribution, spans }) => [
      attribution?.speaker ?? undefined,
      attribution?.cue?.text,
      spans.map(({ start, end }) => text.slice(start, end)).join(" "),
    ],
  );
}

describe("a verb whose forms are derived", () => {
  it.each([
    ["Mayor Ana Souza begged residents to stay indoors.", "Ana Souza", "begged", "to stay indoors"],
    ["Mayor Ana Souza urged residents to stay indoors.", "Ana Souza", "urged", "to stay indoors"],
    ["The ministry agreed that the bridge was unsafe.", "The ministry", "agreed", "the bridge was unsafe"],
  ])("reports: %s", (text, speaker, cue, said) => {
    expect(indirectIn(text)).toEqual([[speaker, cue, expect.stringContaining(said)]]);
  });

  it.each(["begged", "shrugged", "snapped", "quipped", "blogged"])("gives words: “…,” %s somebody", (verb) => {
    expect(speakersIn(`“Leave the harbour tonight,” ${verb} Ana Souza.`)).toEqual(["Ana Souza"]);
  });
});

describe("a rank or an office before a name", () => {
  it.each([
    ["Lance Cpl.", "Ana Souza"],
    ["Det Con", "Kofi Mensah"],
    ["Det Ch Insp", "Mai Tran"],
    ["Wg Cdr", "Lars Holm"],
    ["Taoiseach", "Aoife Brennan"],
    ["Tánaiste", "Eoin Walsh"],
    ["Supt", "Ravi Nair"],
    ["Alhaji", "Musa Danjuma"],
  ])("%s is no part of the name", (title, name) => {
    expect(speakersIn(`“The road is closed,” said ${title} ${name}.`)).toEqual([name]);
  });
});
