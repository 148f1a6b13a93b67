import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LineLabel } from "../../src/types.js";
import { clean, paragraphsOf } from "./source-text.js";

const seed = readFileSync(new URL("../../seeds/000_13449d2712527374.txt", import.meta.url), "utf8");

describe("the seed article", () => {
  const article = clean(seed);
  const linesWith = (label: LineLabel): number[] =>
    article.lines.filter((line) => line.label === label).map((line) => line.number);

  it("has its title on the first line", () => {
    expect(article.title).toBe("U.S., NATO confirm deployment of North Korean troops to Russia");
    expect(linesWith("title")).toEqual([1]);
  });

  it("has the author of the English byline, the printed time without a zone, and the outlet of the copyright line", () => {
    expect(article.authors).toEqual(["Seo Ji-eun"]);
    expect(article.published).toBe("2024-10-24T17:37");
    expect(article.outlet).toBe("Korea JoongAng Daily");
  });

  it("has two captions, a repeated lede, and a portal's furniture around it", () => {
    expect(linesWith("caption")).toEqual([11, 27]);
    expect(linesWith("repeat")).toEqual([10]);
    expect(linesWith("meta")).toEqual([3, 47]);
    expect(linesWith("furniture")).toEqual([4, 6, 8, 49, 51]);
  });

  it("has sixteen paragraphs of body with 677 words", () => {
    expect(linesWith("body")).toEqual([13, 15, 17, 19, 21, 23, 25, 29, 31, 33, 35, 37, 39, 41, 43, 45]);
    expect(paragraphsOf(article, "body").join(" ").split(/\s+/)).toHaveLength(677);
  });
});
