import { describe, expect, it } from "vitest";
import { growthOf, maxRatio } from "../time-ratio.js";
import { clean } from "./source-text.js";

/** Texts that make a careless pattern or a nested loop slow, by name: so many units of each. */
const hostile: Readonly<Record<string, (size: number) => string>> = {
  "opening quotation marks": (size) => "“".repeat(size),
  abbreviations: (size) => "Mr. ".repeat(size),
  "one word without spaces": (size) => "a".repeat(size),
  spaces: (size) => `x${" ".repeat(size)}y`,
  "lone carriage returns": (size) => "a\r".repeat(size),
  "blank lines": (size) => "\n".repeat(size),
  "one-letter lines": (size) => "a\n".repeat(size),
  menus: (size) => "Home\nLatest news\n\nRelated articles\n".repeat(size / 8),
  "equal headlines over short stories": (size) =>
    "Rain floods the streets of Lagos\n\nRain floods streets, and the city waits for help to come.\n\n".repeat(
      size / 16,
    ),
  "short lines in another script": (size) => "글자크기 설정\n".repeat(size / 4),
  "digits and dots": (size) => "2024. 1. ".repeat(size),
  brackets: (size) => "[(".repeat(size),
  "at signs": (size) => "a@b.".repeat(size),
  "short lines of at signs": (size) => "a@b.c.d.e.f@g\n".repeat(size / 4),
  "hard-wrapped lines": (size) =>
    "the minister said that the bridge would be open before the winter\n".repeat(size / 16),
  "list items": (size) => "* one two three four\n".repeat(size / 8),
  headings: (size) => "# one two three\n".repeat(size / 8),
  bylines: (size) => "By Ada Obi, 3 May 2021\n".repeat(size / 8),
};

describe("cleaning takes time in proportion to the length of", () => {
  for (const [name, make] of Object.entries(hostile)) {
    it(name, { timeout: 60_000 }, async () => {
      expect(await growthOf((size) => cleaning(make(size)), 20_000)).toBeLessThan(maxRatio);
    });
  }
});

function cleaning(text: string): () => unknown {
  return () => clean(text);
}
