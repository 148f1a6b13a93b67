import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { findFigures } from "../../src/summary/find-figures.js";
import { growthOf, maxRatio } from "../time-ratio.js";
import { articleOf } from "./article-of.js";

const figuresIn = (...lines: string[]): string[] => findFigures(articleOf(lines)).map(({ text }) => text);

describe("a figure", () => {
  it.each([
    ["The visit cost $1.5 million.", ["$1.5 million"]],
    ["Councils lack £1.1bn this year.", ["£1.1bn"]],
    ["The price fell to $3.40 a pound.", ["$3.40 a pound"]],
    ["A fee of $6.99-a-month is due.", ["$6.99"]],
    ["The service lost 31 billion yen.", ["31 billion yen"]],
    ["Das kostet 3,5 Mio. Euro.", ["3,5 Mio. Euro"]],
    ["Il paie 1.000 € par mois.", ["1.000 €"]],
    ["They got US$40 million in aid.", ["US$40 million"]],
    ["Rents rose by 38 percent and pay by 6%.", ["38 percent", "6%"]],
    ["Wages fell 3.5 per cent.", ["3.5 per cent"]],
    ["La tasa subió un 4,5 por ciento.", ["4,5 por ciento"]],
    ["At least 3,000 soldiers sailed.", ["3,000 soldiers"]],
    ["Some 2.3 million people left.", ["2.3 million people"]],
    ["Lund and 2,600 other bus drivers struck.", ["2,600 other bus drivers"]],
    ["Four people were killed.", ["Four people"]],
    ["The crash injured seven young women.", ["seven young women"]],
    ["Three companies sent 14 botanists.", ["14 botanists"]],
  ])("is a number with its unit and noun: %s", (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it.each([
    "It happened on March 4, 2019, and in 2021 again.",
    "The 84-year-old won 4-1 at 18:30.",
    "Ama Osei, 55, drives bus No. 14 and a Boeing 747.",
    "Call +228 90 55 01 99 or see page 14.",
    "Article 51 comes before Article 52 stops.",
    "He waited 40 minutes and 12 days.",
    "She is 100 percent sure.",
    "COVID-19 and 5G are words.",
    "There are 3 cats.",
    "Apollo 11 lands on the moon.",
    "An index above 50 indicates a rise.",
  ])("is not a date, an age, a time, a score or the number of a name: %s", (text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});

describe("the key figures", () => {
  it("are five at most, each once, the most telling first", () => {
    const figures = figuresIn(
      "The town has 40 bridges and 60 towers.",
      "The flood killed 12 people and cost $4 million.",
      "Of the 9,000 residents, 30 percent left.",
      "The flood cost $4 million.",
      "The state pays $2 million for 90 houses.",
    );
    expect(figures).toHaveLength(5);
    expect(figures[0]).toBe("12 people");
    expect(figures.filter((text) => text === "$4 million")).toHaveLength(1);
    expect(figures).not.toContain("90 houses");
  });

  it("are slices of the body with their lines, and none is from a caption", () => {
    const article = articleOf([
      "caption: 700 people watch.",
      "Rain fell.",
      "It cost $5 million.",
      "Photo: 300 people run.",
    ]);
    const figures = findFigures(article);
    expect(figures.map(({ line, text }) => [line, text])).toEqual([[3, "$5 million"]]);
    for (const { start, end, text } of figures) expect(article.text.slice(start, end)).toBe(text);
  });

  it("are slices whatever the text", () => {
    const piece = constantFrom(
      "3",
      ",",
      ".",
      " ",
      "$",
      "%",
      "people",
      "million",
      "two",
      "\n",
      "-",
      "per cent",
      "é",
      "😀",
    );
    assert(
      property(array(piece, { maxLength: 30 }), (pieces) => {
        const article = articleOf(pieces.join("").split("\n"));
        for (const { start, end, text } of findFigures(article)) expect(article.text.slice(start, end)).toBe(text);
      }),
    );
  });

  it.each(["3 ", "$3", "3,", "3 million ", "two ", "3 bus ", "1.", "$"])(
    "are found in linear time: %j",
    async (unit) => {
      const finding = (length: number) => {
        const article = articleOf([unit.repeat(length / unit.length)]);
        return () => findFigures(article);
      };
      expect(await growthOf(finding, 50_000)).toBeLessThan(maxRatio);
    },
  );
});
