import { expect, test } from "vitest";
import { matchesName, withoutTitles } from "../../src/search/match-names.js";
import { closest, editDistance } from "../../src/text/edit-distance.js";

test("a name is meant by whole parts of it, in order", () => {
  expect(matchesName("John F. Kirby", "kirby")).toBe(true);
  expect(matchesName("John F. Kirby", "JOHN KIRBY")).toBe(true);
  expect(matchesName("Jürgen Öztürk", "ozturk")).toBe(true);
  expect(matchesName("Kim Jong-un", "jongun")).toBe(true);
  expect(matchesName("Kim Jong-un", "jong un")).toBe(true);
  expect(matchesName("Sinéad O’Neill", "o'neill")).toBe(true);
});

test("titles before a name do not count", () => {
  for (const wanted of ["Governor Tanaka", "gov. tanaka", "Mr. Kenji Tanaka", "the former Prime Minister Tanaka"]) {
    expect(matchesName("Kenji Tanaka", wanted)).toBe(true);
  }
  expect(matchesName("Ama Owusu", "Governor Tanaka")).toBe(false);
  expect(matchesName("Governor Tanaka", "governor tanaka")).toBe(true);
});

test("a title alone, one with its place, and one that is part of the name stay whole", () => {
  for (const wanted of ["prime minister", "mayor of Apia", "governor", "Pope Leo", "Dean Smith"]) {
    expect(withoutTitles(wanted)).toBe(wanted);
  }
  expect(matchesName("Leo Tuala", "Pope Leo")).toBe(false);
});

test("part of a word, a misspelling and nothing at all mean nobody", () => {
  for (const wanted of ["kirb", "kirbey", "kirby john", "john kirby jr", "", "…"]) {
    expect(matchesName("John Kirby", wanted)).toBe(false);
  }
});

test("the closest choice is the one with the fewest edits, if it is near at all", () => {
  const commands = ["search", "quotes", "speakers", "summary", "show", "list", "check"];
  expect(closest("serach", commands)).toBe("search");
  expect(closest("quote", commands)).toBe("quotes");
  expect(closest("rubicon", commands)).toBe(null);
});

test("insertions, deletions, substitutions and transpositions are one edit each", () => {
  expect(editDistance("rubicn", "rubicon", 2)).toBe(1);
  expect(editDistance("kriby", "kirby", 2)).toBe(1);
  expect(editDistance("", "ab", 2)).toBe(2);
  expect(editDistance("same", "same", 0)).toBe(0);
  expect(editDistance("moscow", "rubicon", 2)).toBe(3);
});
