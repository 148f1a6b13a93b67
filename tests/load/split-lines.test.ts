import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { LineSplitter } from "../../src/load/split-lines.js";

function split(chunks: readonly string[], longest = Infinity): (string | null)[] {
  const splitter = new LineSplitter(longest);
  const lines: (Buffer | null)[] = [];
  for (const chunk of chunks) lines.push(...splitter.split(Buffer.from(chunk)));
  return [...lines, ...splitter.end()].map((line) => line?.toString() ?? null);
}

describe("the lines of a file in pieces", () => {
  it("are those of the whole, wherever it is cut", () => {
    const pieces = array(string({ unit: constantFrom("a", "é", "\n") }));
    assert(
      property(pieces, (chunks) => {
        const whole = chunks.join("").split("\n");
        if (whole.at(-1) === "") whole.pop();
        expect(split(chunks)).toEqual(whole);
      }),
    );
  });

  it("are null where they are too long, and the next is whole again", () => {
    expect(split(["ab", "cd\nabc", "\nabcd\n", "ef"], 3)).toEqual([null, "abc", null, "ef"]);
  });
});
