import { describe, expect, it } from "vitest";
import { findShortNames } from "../../src/summary/find-short-names.js";
import { sharedTerms, termsOf, weighTerms } from "../../src/summary/weigh-terms.js";

describe("the terms of a sentence", () => {
  it("are its words without endings, accents and grammar", () => {
    expect([...termsOf("The Koreans deployed and will deploy Élan's troops")]).toEqual([
      "korea",
      "deplo",
      "elan",
      "troop",
    ]);
  });

  it("are pairs of characters where no space parts words, and the first syllables in Korean", () => {
    expect([...termsOf("東京都庁")]).toEqual(["東京", "京都", "都庁"]);
    expect([...termsOf("버스가 버스는")]).toEqual(["버스"]);
  });

  it("carry the story when they come back", () => {
    const weights = weighTerms([new Set(["ferry", "rain"]), new Set(["ferry"])]);
    expect(weights.get("ferry")).toBe(1);
    expect(weights.get("rain")).toBe(0);
  });

  it("are shared as far as the shorter sentence goes", () => {
    expect(sharedTerms(new Set(["a", "b"]), new Set(["b", "c", "d", "e"]))).toBe(0.5);
    expect(sharedTerms(new Set(), new Set(["b"]))).toBe(0);
  });
});

describe("a name that stands alone", () => {
  it("is short once a sentence before it has given it in full", () => {
    expect(
      findShortNames([
        "Justice Ama Osei spoke in Accra.",
        "Osei's ruling surprised Kumasi.",
        "Then Ama Osei left with Mensah.",
        "Osei slept.",
      ]),
    ).toEqual([[], ["Osei"], [], ["Osei"]]);
  });

  it("is found in no script without capitals", () => {
    expect(findShortNames(["박순덕 이장은 말했다.", "박순덕은 갔다."])).toEqual([[], []]);
  });
});
