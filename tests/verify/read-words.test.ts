import { describe, expect, it } from "vitest";
import { readWords } from "../../src/verify/words.js";

/** Keys; a gap is "…", a word in brackets stands in them. */
const keysOf = (text: string) =>
  readWords(text).map(({ kind, key, bracketed }) => (kind === "gap" ? "…" : bracketed ? `[${key}]` : key));

describe("the words of a quotation", () => {
  it.each([
    ["are without case, accents and curl", "José DON’T", ["jose", "don't"]],
    ["are cut at hyphens and dashes", "long-term—or not", ["long", "term", "or", "not"]],
    ["keep the point of a number, not its commas", "3.5 of 3,000", ["3.5", "of", "3000"]],
    ["have no stops inside", "the U.S. Army", ["the", "us", "army"]],
    ["have signs of money and shares among them", "$5 or 7%", ["$", "5", "or", "7", "%"]],
    ["are single characters where no spaces are written", "我们来", ["我", "们", "来"]],
    ["are syllables together in Korean", "우리는 간다", ["우리는", "간다"]],
  ])("%s", (_, text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it.each([
    ["an ellipsis is a gap, however it is written", "a … b ... c . . . d", ["a", "…", "b", "…", "c", "…", "d"]],
    ["two in a row are one, in brackets too", "a … […] b [...]", ["a", "…", "b", "…"]],
    [
      "brackets mark words, square and round",
      "[the mayor] said (he) left",
      ["[the]", "[mayor]", "said", "[he]", "left"],
    ],
    ["and parts of words", "[w]e clos[ed] it", ["[we]", "[closed]", "it"]],
    ["a bracket that is not closed, or never opened, is no trouble", "a) b (c", ["a", "b", "[c]"]],
  ])("%s", (_, text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it("say where they stand", () => {
    expect(readWords("So “we” go").map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [4, 6],
      [8, 10],
    ]);
  });
});
