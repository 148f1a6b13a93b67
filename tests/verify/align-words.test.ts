import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignWords } from "../../src/verify/align-words.js";
import { readWords } from "../../src/verify/words.js";
import { growthOf, maxRatio } from "../time-ratio.js";

/** How many words are the same, and which part of the source they lie in. */
function align(draft: string, source: string) {
  const words = readWords(source);
  const found = alignWords(readWords(draft), words);
  if (found === null) return null;
  return [
    found.same,
    words
      .slice(found.from, found.to)
      .map(({ key }) => key)
      .join(" "),
  ];
}

describe("a draft is laid over the part of a source that takes the fewest changes", () => {
  it.each([
    ["wherever it stands", "c d", "a b c d e", [2, "c d"]],
    ["with a word dropped", "b d e", "a b c d e f", [3, "b c d e"]],
    ["with a word added", "b x c d", "a b c d e", [3, "b c d"]],
    ["rather with a word of the source dropped than one of its own lost", "b c e", "a b c d e", [3, "b c d e"]],
    ["with anything between where it has a gap", "a … y z", "a b c d e f x y z", [3, "a b c d e f x y z"]],
  ])("%s", (_, draft, source, expected) => {
    expect(align(draft, source)).toEqual(expected);
  });

  it("finds every part of a text whole in it", () => {
    const word = fc.constantFrom("a", "b", "c", "the", "of");
    const property = fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (words, i, j) => {
      const from = i % words.length;
      const part = words.slice(from, from + 1 + (j % (words.length - from)));
      expect(align(part.join(" "), words.join(" "))?.[0]).toBe(part.length);
    });
    fc.assert(property);
  });
});

const numbered = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `w${from + i}`);

const aligning = (size: number) => () => {
  alignWords(readWords(numbered(size * 4).join(" ")), readWords(numbered(size * 4, 1).join(" ")));
};

describe("long texts are compared along a band", () => {
  it("about the diagonal on which most words agree", () => {
    const source = numbered(9000);
    const draft = source.slice(3000, 6000).with(1500, "other").toSpliced(2000, 2);
    expect(align(draft.join(" "), source.join(" "))?.[0]).toBe(draft.length - 1);
  });

  it("and not at all where the band would be too narrow", () => {
    expect(align(numbered(200_000).join(" "), numbered(200_000, 7).join(" "))).toBeNull();
  });

  it("in time in proportion to their length", async () => {
    expect(await growthOf(aligning, 3200)).toBeLessThan(maxRatio);
  }, 60_000);
});
