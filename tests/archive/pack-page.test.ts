import { describe, expect, it } from "vitest";
import { packPage, unpackPage, unpackSpans, type Page } from "../../src/archive/segment/pack-page.js";

/** A title; a hard-wrapped paragraph, whose own span is narrower; a quotation by a rule that is not known beforehand. */
const page: Page = {
  lines: [
    { start: 0, end: 21, number: 1, label: "title", rule: "first-line" },
    { start: 23, end: 90, number: 3, label: "body", rule: "story" },
    { start: 91, end: 300, number: 4, label: "body", rule: "story" },
    { start: 301, end: 340, number: 5, label: "body", rule: "cut-léde" },
    { start: 345, end: 360, number: 9, label: "furniture", rule: "page-words" },
  ],
  paragraphs: [
    { start: 0, end: 21, label: "title", setOffAs: null, line: 1 },
    { start: 25, end: 339, label: "body", setOffAs: "quotation", line: 3 },
    { start: 345, end: 360, label: "furniture", setOffAs: null, line: 9 },
  ],
  fileLines: [1, 3, 2, 7, 8, 9, 40, 41, 42],
  pages: [1, 1, 1, 1, 2, 2, 2, 2, 2],
};

describe("a packed page", () => {
  it("is what it was", () => {
    expect(unpackPage(packPage(page))).toEqual(page);
  });

  it("without lines, or what a file says of them, is what it was", () => {
    const empty: Page = { lines: [], paragraphs: [], fileLines: null, pages: null };
    expect(unpackPage(packPage(empty))).toEqual(empty);
    expect(unpackPage(packPage({ ...empty, pages: [] }))).toEqual({ ...empty, pages: [] });
  });

  it("tells where its paragraphs lie without the rest", () => {
    expect([...unpackSpans(packPage(page))]).toEqual([0, 21, 25, 339, 345, 360]);
  });

  it("takes two bytes for a line like the one before it", () => {
    const lines = Array.from({ length: 50 }, (_, i) => ({
      start: 102 * i,
      end: 102 * i + 100,
      number: 2 * i + 1,
      label: "body" as const,
      rule: "story",
    }));
    const paragraphs = lines.map(({ start, end, label, number }) => ({
      start,
      end,
      label,
      setOffAs: null,
      line: number,
    }));
    expect(packPage({ lines, paragraphs, fileLines: null, pages: null }).length).toBeLessThan(120);
  });
});
