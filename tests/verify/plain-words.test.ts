import { describe, expect, it } from "vitest";
import { countNegations, isOpposite, numbersIn, plainWords } from "../../src/verify/plain-words.js";

describe("words in one spelling", () => {
  it.each([
    ["organised", "organized"],
    ["realising", "realizing"],
    ["colours", "colors"],
    ["favourable", "favorable"],
    ["theatre", "theater"],
    ["travelled", "traveled"],
    ["dialogue", "dialog"],
    ["defence", "defense"],
    ["programme", "program"],
    ["won't", "will not"],
    ["isn't", "is not"],
    ["they've", "they have"],
    ["gonna", "going to"],
  ])("%s is %s", (british, american) => {
    expect(plainWords([british])).toEqual(plainWords(american.split(" ")));
  });

  it.each(["four", "hour", "wise", "there", "more", "tell", "once"])("%s is itself", (word) => {
    expect(plainWords([word])).toEqual([word]);
  });
});

describe("denials", () => {
  it("are counted in short forms too", () => {
    expect(
      ["we can't", "we cannot", "we can not", "never and nobody", "we do"].map((text) =>
        countNegations(text.split(" ")),
      ),
    ).toEqual([1, 1, 1, 2, 0]);
  });

  it("may stand before a word", () => {
    for (const [word, denied] of [
      ["able", "unable"],
      ["illegal", "legal"],
      ["honest", "dishonest"],
    ] as const)
      expect(isOpposite(word, denied)).toBe(true);
    expect(isOpposite("able", "table")).toBe(false);
  });
});

describe("numbers", () => {
  it.each([
    ["3000", [3000]],
    ["three thousand", [3000]],
    ["twenty five", [25]],
    ["twenty five million", [25_000_000]],
    ["25 million", [25_000_000]],
    ["two hundred and five", [205]],
    ["3.5 bn", [3_500_000_000]],
    ["5m", [5_000_000]],
    ["first", [1]],
    ["two or three", [2, 3]],
    ["million", [1_000_000]],
    ["soldiers", []],
  ])("%s", (text, values) => {
    expect(numbersIn(text.split(" "))).toEqual(values);
  });
});
