import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../clean/source-text.js";
import { loadModel } from "../../src/load-model.js";
import { findStretches } from "../../src/quotes/find-stretches.js";
import { explainQuotes } from "../../src/attribution/explain-quotes.js";

const model = loadModel();

/** What articles are made of, in any order. */
const pieces = [
  ..."“ ” \" ' ‘ ’ , . : ; — ? ( ) \n \n\n".split(" "),
  ..."Amina Diallo Mr. Ms. he she they it said told according to that the mayor of Lagos who “no” report’s".split(" "),
];
const anyText = fc
  .array(fc.constantFrom(...pieces), { maxLength: 120 })
  .map((words) => `Ferry stops at Kisumu\n\n${words.join(" ")}`);

describe("whatever the text", () => {
  it("mention and cue stand in it and outside their own quote, and confidence is a share below 1", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = clean(text);
        const { attributed, decisions } = explainQuotes(article, findStretches(article), model);
        expect(decisions.length).toBe(attributed.quotes.length);
        for (const { spans, attribution, confidence } of attributed.quotes) {
          expect((confidence ?? 0.5) > 0 && (confidence ?? 0.5) < 1).toBe(true);
          for (const words of [attribution?.mention, attribution?.cue].filter((part) => part != null)) {
            expect(words.text).not.toBe("");
            expect(text.slice(words.start, words.end)).toBe(words.text);
            expect(spans.some(({ start, end }) => words.start < end && start < words.end)).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
