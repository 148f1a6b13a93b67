import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCells, cutAtCells } from "../../src/text/cells.js";

describe("countCells", () => {
  it.each([
    ["Kirby said", 10],
    ["“Привет” — Ελλάδα…", 18],
    ["서지은", 6],
    ["서지은".normalize("NFD"), 6],
    ["東京タワー", 10],
    ["ＡＢＣ", 6],
    ["ﾀﾜｰ", 3],
    ["Zélé".normalize("NFD"), 4],
    ["नमस्ते", 4],
    ["👍🏽", 2],
    ["👩‍🚀", 2],
    ["🇰🇷", 2],
    ["❤️", 2],
    ["1️⃣", 2],
    ["a\u200Bb\uFEFF", 2],
    ["", 0],
  ])("%s takes %d cells", (text, cells) => {
    expect(countCells(text)).toEqual(cells);
  });
});

describe("cutAtCells", () => {
  it.each([
    ["서지은 기자", 5, "서지"],
    ["e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301"],
    ["👩‍🚀👩‍🚀", 3, "👩‍🚀"],
    ["東京", 1, "東"],
  ])("of %s, %d cells are %s", (text, cells, taken) => {
    expect(text.slice(0, cutAtCells(text, 0, text.length, cells))).toEqual(taken);
  });

  it("comes to the end of every text, and the pieces take the cells of the whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 9 }), (text, width) => {
        let cells = 0;
        for (let at = 0; at < text.length;) {
          const end = cutAtCells(text, at, text.length, width);
          expect(end).toBeGreaterThan(at);
          cells += countCells(text.slice(at, end));
          at = end;
        }
        expect(cells).toEqual(countCells(text));
      }),
    );
  });
});
