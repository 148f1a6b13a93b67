import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sentenceSpans } from "../../src/text/sentences.js";

/** The groups of hard-breaks.txt, each with its lines. */
function readGroups(): [name: string, lines: string[]][] {
  const file = readFileSync(new URL("hard-breaks.txt", import.meta.url), "utf8");
  const blocks = file.split("\n\n").slice(1);
  return blocks.map((block) => {
    const [name = "", ...lines] = block.trim().split("\n");
    return [name.slice(2), lines];
  });
}

const groups = readGroups();

/** The text of a line, and its sentences. */
function readMarked(line: string): { text: string; sentences: string[] } {
  const marked = line.replaceAll(String.raw`\n`, "\n");
  const text = marked.replaceAll(" | ", " ").replaceAll("|", "");
  return {
    text,
    sentences: marked
      .split("|")
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== ""),
  };
}

describe("the set of hard breaks", () => {
  it("has at least 200 texts", () => {
    expect(groups.flatMap(([, lines]) => lines).length).toBeGreaterThanOrEqual(200);
  });

  describe.each(groups)("%s", (_group, lines) => {
    it.each(lines)("%s", (line) => {
      const { text, sentences } = readMarked(line);
      expect(sentenceSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
    });
  });
});
