import { describe, expect, it } from "vitest";
import { chooseRole } from "../../src/archive/local/choose-role.js";

const days = ["2024-01-05", "2024-03-01", null, "2024-02-01"];

/** The role shown where these are given, each with the number of its article. */
const shown = (...roles: readonly (readonly [string, number])[]): string | null =>
  chooseRole(
    roles.map(([role, n]) => ({ role, n, line: 1 })),
    (n) => days[n] ?? null,
  );

describe("the role shown of a speaker", () => {
  it("is the one that most articles give, whatever article stands before it", () => {
    expect(shown(["an accomplished attorney", 0], ["the senator", 1], ["Senator", 2])).toBe("the senator");
  });

  it("counts an article once", () => {
    expect(shown(["mayor", 0], ["mayor", 0], ["a farmer", 1], ["farmer", 3])).toBe("a farmer");
  });

  it("is the latest of those alike in that; without a date, it is the earliest", () => {
    expect(shown(["deputy mayor", 0], ["mayor", 1], ["clerk", 2], ["adviser", 3])).toBe("mayor");
    expect(shown(["clerk", 2], ["deputy mayor", 0])).toBe("deputy mayor");
    expect(shown(["clerk", 2], ["adviser", 2])).toBe("clerk");
  });

  it("is none where none is given", () => {
    expect(shown()).toBe(null);
  });
});
