import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCodePoints } from "../../src/text/compare-code-points.js";

function points(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

describe("the order of code points", () => {
  it("puts capitals before small letters, full-width ones before emoji, and a beginning before the whole", () => {
    const sorted = ["", "Z", "a", "a/b", "a0", "é", "ﬁ", "Ａ", "😀", "😀a"];
    expect(sorted.toReversed().toSorted(compareCodePoints)).toEqual(sorted);
  });

  it("is that of UTF-32", () => {
    assert(
      property(string({ unit: "binary" }), string({ unit: "binary" }), (a, b) => {
        const [left, right] = [points(a), points(b)];
        const differs = left.findIndex((point, i) => point !== right[i]);
        const expected = differs < 0 ? left.length - right.length : (left[differs] ?? 0) - (right[differs] ?? -1);
        expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(expected));
      }),
    );
  });
});
