import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../src/formats/document.js";
import { splitExport } from "../../../src/formats/exports/split-export.js";
import { sliceDocument } from "../../../src/formats/slice-document.js";
import { growthOf, maxRatio } from "../../time-ratio.js";
import { readArticles } from "./read-articles.js";

const blight = `Blight reaches the apple valleys
By Helga Moss
June 2, 2019

NORTHCOMBE (WNS) — The blight that took the pear trees has reached the apple valleys, growers said on Sunday after a walk through nine parishes.

"There is no cure but the saw," said Otto Brandvold.
`;
const cider = `Cider makers ask for help
By Per Lind
June 4, 2019

LOWFIELD (WNS) — Cider makers asked the county for a loan on Tuesday, and said that without it they would press nothing at all this year.

"We press nothing," said Ida Crane.
`;

describe("articles pasted into one file", () => {
  it.each(["-----", "* * *", "==========", "___", "\f", "# # #"])(
    "are parted by %j where a headline and a byline follow",
    (rule) => {
      const articles = readArticles(`${blight}\n${rule}\n\n${cider}`);
      expect(articles?.map(({ given, story }) => [given.title, story.length])).toEqual([
        ["Blight reaches the apple valleys", 3],
        ["Cider makers ask for help", 3],
      ]);
    },
  );

  it("are parted without a rule where headline, byline, date and dateline follow each other", () => {
    expect(readArticles(`${blight}\n\n${cider}`)).toHaveLength(2);
    expect(readArticles(`${blight}\n\n${cider.replace("By Per Lind\n", "")}`)).toBeNull();
  });

  it("are parted where fields stand above each", () => {
    const fields = "Source: The Vale Examiner\nDate: 2 June 2019";
    const story = "The blight has reached the apple valleys, and no saw helps.";
    const articles = readArticles(
      `Title: Blight spreads\n${fields}\n\n${story}\n\n-----\n\nTitle: Saws are sold out\n${fields}\n\n${story}\n`,
    );
    expect(articles?.map(({ given }) => given.title)).toEqual(["Blight spreads", "Saws are sold out"]);
    expect(articles?.[1]?.story).toContain(story);
  });

  it.each([
    [
      "a rule inside a story",
      `${blight}\n* * *\n\nNobody knows how far the blight will go.\n\n* * *\n\nWinter may stop it.\n`,
    ],
    [
      "a section with a heading under a rule",
      `${blight}\n-----\n\nWhat growers say\n\n"It is the end," said Ida Crane.\n`,
    ],
    [
      "teasers under the story",
      `${blight}\n-----\n\nCider makers ask for help\n\nSaws are sold out\n\nBlight: what we know\n`,
    ],
    ["a correction under the story", `${blight}\n-----\n\nCorrection: An earlier version named another parish.\n`],
  ])("are not seen in %s", (_, text) => {
    expect(readArticles(text)).toBeNull();
  });

  it("keep the lines' numbers in the file", () => {
    const [, second] = splitExport(plainDocument(`${blight}\n-----\n${cider}`)) ?? [];
    expect(second?.fileLines?.slice(0, 2)).toEqual([9, 10]);
    expect(second?.text.split("\n")[1]).toBe("Cider makers ask for help");
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "End of Document",
    "Body",
    "1 of 2 DOCUMENTS",
    "2 of 2 DOCUMENTS",
    "Document 1 of 2",
    "Length: 9 words",
    "LENGTH: 9 words",
    "June 2, 2019 Sunday",
    "Copyright 2019 A",
    "HD",
    "PD",
    "LP",
    "AN",
    "61 words",
    "Document VALEXM0020120507e8570001x",
    "Full text: a b",
    "____________________",
    "Author: Moss, Helga",
    "ProQuest",
    "Load-Date: June 3, 2019",
    "By Helga Moss",
    "-----",
    "\f",
    "",
    "Blight spreads far",
    "NORTHCOMBE (WNS) — The blight that took the pear trees has reached the valleys.",
    "Article Name: A b",
    "Publication: C",
    "Section: D",
    "La Côte, no. 4301",
    "Région, jeudi 7 mars 2024 212 mots, p. 3",
    "Le phare de Brenac restera allumé tout l'hiver, a annoncé le syndicat du port.",
    "news·20240307·CC·6dz03_2011",
    "Quelle: Der Tagesbote vom 07.03.2024, S. 3",
    "© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH",
    "October 2, 2024 | Wexley Courier, The (NC)",
    "OpenURL Link",
  );

  it("is parted without losing a line between the first article and the last", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (lines) => {
        const documents = splitExport(plainDocument(lines.join("\n"))) ?? [];
        const numbers = documents.flatMap(({ fileLines }) => [...new Set(fileLines)]);
        expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] ?? 0) + i));
        for (const { text, hints, fileLines } of documents) {
          const count = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
          expect([hints?.length, fileLines?.length]).toEqual([count, count]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["End of Document\n", "June 2, 2019\nLength: 9 words\n"],
    ["1 of 9 DOCUMENTS\n", "LENGTH: 9 words\n"],
    ["Full text: a\n____________________\n", "ProQuest\n"],
    ["Document VALEXM0020120507e8570001x\n", "61 words\n7 May 2012\n"],
    ["HD\nPD\nLP\n", "HD\n"],
    [`-----\n${blight}`, ""],
    ["Article Name: A b\n", "Publication: C\n"],
    ["- - - - - -", "_ "],
    ["Subject: a\n", "ProQuest\n\nFull text: b\n"],
    ["Database: a\nFull text: b\n", "ProQuest\n"],
    ["news·20240307·CC·1\n", "7 mars 2024, p. 3\n"],
    ["GBI-Genios Deutsche Wirtschaftsdatenbank GmbH\n", "Quelle: a\n"],
    ["Quelle: a\nGBI-Genios Deutsche Wirtschaftsdatenbank GmbH\n", ""],
    ["October 2, 2024 | Wexley\n", "OpenURL Link\n"],
    ["October 2, 2024 | Wexley\nOpenURL Link\n", ""],
  ])("takes time in proportion to its length: %j", async (unit, start) => {
    const growth = await growthOf((size) => {
      const document = plainDocument(blight + start.repeat(size) + unit.repeat(size));
      return () => splitExport(document);
    }, 1000);
    expect(growth).toBeLessThan(maxRatio);
  });
});

describe("sliceDocument", () => {
  it("takes lines with their numbers, hints and pages along", () => {
    const hint = { tag: "p", area: null, links: 0, names: "" };
    const document = { ...plainDocument("a\nb\r\nc\n"), hints: [null, hint, null], pages: [1, 2, 3] };
    expect(sliceDocument(document, 1, 3)).toMatchObject({
      text: "b\r\nc\n",
      fileLines: [2, 3],
      hints: [hint, null],
      pages: [2, 3],
    });
    expect(sliceDocument({ ...document, fileLines: [4, 7, 9] }, 0, 2).fileLines).toEqual([4, 7]);
  });
});
