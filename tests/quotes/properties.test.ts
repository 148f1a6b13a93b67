import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findStretches } from "../../src/quotes/find-stretches.js";
import { loadModel } from "../../src/load-model.js";
import { attributeQuotes } from "../../src/attribution/attribute-quotes.js";
import type { Span, Stretch } from "../../src/types.js";
import { articleOf } from "./article-of.js";

const model = loadModel();

const pieces = [
  ..."“”„«»‹›「」『』\"'‘’.,:;?!()—\n ",
  "''",
  "``",
  " said ",
  " Osei ",
  "Mr. ",
  " who ",
  " he ",
  " the mayor ",
  "Ann Lee",
  "’s ",
  "according to ",
  "rain",
  " and ",
];
const newsText = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join(""));

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const sameLevel = (a: Stretch, b: Stretch): boolean => a.inside === b.inside;

describe("for every text", () => {
  it("stretches lie inside it, numbered in order, and never overlap on one level", () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const stretches = findStretches(articleOf(text));
        for (const [index, stretch] of stretches.entries()) {
          expect(stretch.n).toBe(index + 1);
          for (const { start, end } of [...stretch.spans, stretch.marks, stretch.sentence]) {
            expect(0 <= start && start <= end && end <= text.length).toBe(true);
          }
          for (const other of stretches.slice(index + 1).filter((item) => sameLevel(stretch, item))) {
            expect(overlap(stretch.marks, other.marks)).toBe(false);
          }
        }
      }),
    );
  });

  it("each stretch has one decision, and its mention and cue stand outside it, as printed", () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const article = articleOf(text);
        const { quotes } = attributeQuotes(article, findStretches(article), model);
        expect(quotes.map(({ n }) => n)).toEqual(findStretches(article).map(({ n }) => n));
        for (const quote of quotes) {
          for (const words of [quote.attribution?.mention, quote.attribution?.cue]) {
            if (words === undefined || words === null) continue;
            expect(text.slice(words.start, words.end)).toBe(words.text);
            expect(quote.spans.some((span) => overlap(span, words))).toBe(false);
          }
          expect((quote.why !== null) === (quote.kind === "other")).toBe(true);
        }
      }),
    );
  });
});
