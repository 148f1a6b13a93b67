import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePattern, type PatternOptions } from "../../src/search/compile-pattern.js";
import { growthOf, maxRatio } from "../time-ratio.js";

const found = (pattern: string, text: string, options: PatternOptions = {}): string[] =>
  compilePattern(pattern, options)(text).map(({ start, end }) => text.slice(start, end));

describe("a regular expression", () => {
  it("is found in every place, whatever the case unless case counts", () => {
    expect(found("sanction(s|ed)", "Sanctions on those sanctioned")).toEqual(["Sanctions", "sanctioned"]);
    expect(found("sanction(s|ed)", "Sanctions on those sanctioned", { caseSensitive: true })).toEqual(["sanctioned"]);
  });

  it("is found as whole words where these are asked for", () => {
    expect(found("ship|dock", "ships and a ship at the dock", { wholeWords: true })).toEqual(["ship", "dock"]);
  });

  it("knows letters of every script, and counts offsets in UTF-16", () => {
    expect(found(String.raw`\p{Hangul}+`, "🎉 서지은 기자")).toEqual(["서지은", "기자"]);
  });

  it("that matches nothing at all finds nothing", () => {
    expect(found("x*", "abc")).toEqual([]);
  });

  it.each(["(a", "a(?=b)", String.raw`(a)\1`, "[z-a]", "a)(b"])("%s is refused in one line", (pattern) => {
    expect(() => compilePattern(pattern, {})).toThrow(
      /^"[^\n]*" is no regular expression that can be searched: [^\n]+$/,
    );
    expect(() => compilePattern(pattern, { wholeWords: true })).toThrow(/is no regular expression/);
  });

  it("of plain letters is found where the text holds them", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,4}$/), fc.stringMatching(/^[a-z ]{0,40}$/), (word, text) => {
        expect(found(word, text).length).toBe(text.split(word).length - 1);
      }),
    );
  });

  it("takes time in proportion to the text, where JavaScript's own would never end", async () => {
    const find = compilePattern("(a+)+$", {});
    const growth = await growthOf((size) => {
      const text = `${"a".repeat(size)}!`;
      return () => find(text);
    }, 4000);
    expect(growth).toBeLessThan(maxRatio);
  });
});
