import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinct, intersect, placeOf, placePassages, without } from "../../src/search/place-passages.js";

const ascending = fc.uniqueArray(fc.nat(300)).map((numbers) => Uint32Array.from(numbers).toSorted());

describe("ascending lists", () => {
  it("are looked through for a value from any place on", () => {
    fc.assert(
      fc.property(ascending, fc.nat(310), fc.nat(20), (list, value, from) => {
        const found = list.findIndex((one, i) => i >= from && one >= value);
        expect(placeOf(list, value, Math.min(from, list.length))).toBe(found < 0 ? list.length : found);
      }),
    );
  });

  it("share what stands in both, and what is left is in the first alone", () => {
    fc.assert(
      fc.property(ascending, ascending, (a, b) => {
        expect([...intersect(a, b)]).toEqual([...a].filter((one) => b.includes(one)));
        expect([...without(a, b)]).toEqual([...a].filter((one) => !b.includes(one)));
      }),
    );
  });

  it("have each number once", () => {
    expect([...distinct(Uint32Array.of(0, 0, 3, 4, 4, 4))]).toEqual([0, 3, 4]);
  });
});

describe("the article of a passage", () => {
  it("is the one that it lies in, past articles without any", () => {
    const index = { size: 5, firstPassage: Uint32Array.of(0, 2, 2, 5, 6, 8) };
    const { articles } = placePassages(index, Uint32Array.of(0, 1, 2, 4, 5, 7));
    expect([...articles]).toEqual([0, 0, 2, 2, 3, 4]);
  });
});
