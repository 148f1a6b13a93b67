import { describe, expect, it } from "vitest";
import { mergeNotes, type Notes } from "../../src/search/merge-notes.js";

const spellings = [1, 0.3, 0.3].map((weight, row) => ({ weight, row }));

function notes(spelling: number, ...found: readonly (readonly [passage: number, strength: number])[]): Notes {
  return {
    passages: Uint32Array.from(found, ([passage]) => passage),
    strengths: Float32Array.from(found, ([, strength]) => strength),
    spellings: new Uint32Array(found.length).fill(spelling),
  };
}

function merged(...all: readonly Notes[]) {
  const { passages, strengths, spellings: surest } = mergeNotes(all, spellings);
  return Array.from(passages, (passage, i) => [passage, strengths[i], surest[i]]);
}

describe("notes of several spellings", () => {
  it("are one for each passage, ascending, with all that stands there and the surest spelling", () => {
    expect(merged(notes(1, [2, 0.5], [9, 0.5]), notes(0, [1, 1], [2, 3], [5, 1]))).toEqual([
      [1, 1, 0],
      [2, 3.5, 0],
      [5, 1, 0],
      [9, 0.5, 1],
    ]);
  });

  it("name the first of those that are equally sure, whichever is longer", () => {
    const [one, other] = [notes(1, [4, 1]), notes(2, [3, 1], [4, 1])];
    expect(merged(one, other)).toEqual([
      [3, 1, 2],
      [4, 2, 1],
    ]);
    expect(merged(other, one)).toEqual(merged(one, other));
  });

  it("keep the order where one list is long and others are short", () => {
    const long = notes(0, ...Array.from({ length: 100 }, (_, i) => [2 * i, 1] as const));
    const found = merged(notes(1, [7, 1], [50, 1]), long, notes(2, [7, 1], [199, 1], [500, 1]));
    expect(found.map(([passage]) => passage)).toEqual([...long.passages, 7, 199, 500].toSorted((a, b) => a - b));
    expect(found.filter(([passage]) => passage === 7 || passage === 50)).toEqual([
      [7, 2, 1],
      [50, 2, 0],
    ]);
  });

  it("are none of none", () => {
    expect(merged()).toEqual([]);
    expect(merged(notes(0), notes(1))).toEqual([]);
  });
});
