import { describe, expect, it } from "vitest";
import { menNames, unisexNames, womenNames } from "../../src/lexicon/languages/en/given-names.js";
import { sexOfName } from "../../src/text/given-names.js";

describe("sexOfName", () => {
  it.each([
    ["woman", womenNames],
    ["man", menNames],
    ["both", unisexNames],
  ] as const)("finds every name that is listed as one of a %s", (sex, lines) => {
    const names = lines.flatMap((line) => line.split(" "));
    expect(names.filter((name) => sexOfName(name) !== sex)).toEqual([]);
  });

  it.each(["", "a", "zzz", "table", "maria ", "abdul-", "aa"])("finds nobody in %j", (word) => {
    expect(sexOfName(word)).toBeNull();
  });
});
