import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EditCounter, longestCounted } from "../../src/search/count-edits.js";
import { editDistance } from "../../src/text/edit-distance.js";

const countEdits = (from: string, to: string): number => new EditCounter(from).to(Buffer.from(to));

describe("counting edits", () => {
  it("takes two letters swapped, one left out, put in or changed for one edit", () => {
    const words = ["marquez", "maqruez", "marqez", "marrquez", "markuez", "marqeuz", "quezmar"];
    expect(words.map((word) => countEdits("marquez", word))).toEqual([0, 1, 1, 1, 1, 1, 6]);
  });

  it("counts what `editDistance` counts, up to as many letters as there are bits", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcd"), minLength: 1, maxLength: longestCounted });
    fc.assert(
      fc.property(word, word, (from, to) => {
        expect(countEdits(from, to)).toBe(editDistance(from, to, 2 * longestCounted));
      }),
    );
  });
});
