import { describe, expect, it } from "vitest";
import { irregularVerbs } from "../../src/lexicon/languages/en/irregular-verbs.js";
import { judgementVerbs, speechVerbs, stanceVerbs } from "../../src/lexicon/languages/en/verbs.js";
import { basesOf, formsOf } from "../../src/text/inflect-verb.js";

const listed = [...speechVerbs, ...judgementVerbs, ...stanceVerbs].flatMap((line) => line.split(" "));
const irregular = irregularVerbs.map((line) => line.slice(0, line.indexOf(" ")));

describe("basesOf", () => {
  it("leads every form of every listed verb back to it", () => {
    const lost = [...listed, ...irregular].flatMap((base) =>
      formsOf(base)
        .filter((form) => !basesOf(form).includes(base))
        .map((form) => `${form} of ${base}`),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ["argued", "argue"],
    ["replied", "reply"],
    ["begging", "beg"],
    ["panicked", "panic"],
    ["lying", "lie"],
    ["quizzes", "quiz"],
    ["meant", "mean"],
    ["has", "have"],
  ])("leads %s to %s", (form, base) => {
    expect(basesOf(form)).toContain(base);
  });
});
