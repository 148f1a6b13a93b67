import { describe, expect, it } from "vitest";
import { readArticles, withoutBlankLines } from "./read-articles.js";

const rule = "____________________________________________________________";

const proquest = `${rule}

Report Information from ProQuest
4 June 2019 11:02
${rule}

Table of contents

1. Blight reaches the apple valleys........ 1
2. Cider makers ask for help........ 2

${rule}

Document 1 of 2

Blight reaches the apple valleys

Author: Moss, Helga; Lind, Per

Publication info: The Vale Examiner , Late Edition; Northcombe [Northcombe]. 02 June 2019: A.7.

ProQuest document link

Abstract: Growers have lost a third of their trees.

Links: Check for full text

Full text: The blight that took the pear trees has reached the apple valleys.

Location: a shed by the river, where Otto Brandvold keeps his saws.

"There is no cure but the saw," said Brandvold.

Subject: Orchards; Plant diseases

Title: Blight reaches the apple valleys

Publication title: The Vale Examiner, Late Edition; Northcombe

Publication date: Jun 2, 2019

Language of publication: English

ProQuest document ID: 1234567890

Document URL: https://archive.example/docview/1234567890

Copyright: Copyright Vale Press Jun 2, 2019

Database: Newsstream

${rule}

Document 2 of 2

Cider makers ask for help

Publication info: Lower Vale Post; Lowfield. 04 June 2019.

Full text:

"We press nothing this year," said Ida Crane.

Subject: Cider

Publication date: Jun 4, 2019

${rule}

Bibliography

Citation style: APA 6th

Contact us at: https://archive.example Copyright © 2019 ProQuest LLC. All rights reserved.
`;

const titled = (title: string): string =>
  `Title: ${title}\n\nAuthor: Moss, Helga\n\nPublication title: Vale Examiner\n\nPublication date: Jun 2, 2019\n\nFull text: The blight has reached the valleys.\n\nDatabase: Newsstream\n`;

describe("ProQuest", () => {
  it("parts the documents between its rules, and leaves contents and bibliography out", () => {
    const articles = readArticles(proquest);
    expect(articles?.map(({ given }) => given)).toEqual([
      {
        title: "Blight reaches the apple valleys",
        authors: ["Helga Moss", "Per Lind"],
        published: "Jun 2, 2019",
        outlet: "The Vale Examiner",
        url: "https://archive.example/docview/1234567890",
        language: "en",
      },
      {
        title: "Cider makers ask for help",
        authors: [],
        published: "Jun 4, 2019",
        outlet: "Lower Vale Post",
        url: null,
        language: null,
      },
    ]);
    expect(articles?.flatMap(({ meta }) => meta).some((line) => /Citation style|Table of contents/.test(line))).toBe(
      false,
    );
  });

  it("parts the label from the story, which goes on over a line that looks like a field", () => {
    const [first, second] = readArticles(proquest) ?? [];
    expect(first?.story).toEqual([
      "The blight that took the pear trees has reached the apple valleys.",
      "Location: a shed by the river, where Otto Brandvold keeps his saws.",
      '"There is no cure but the saw," said Brandvold.',
    ]);
    expect(first?.meta).toContain("Full text:");
    expect(second?.story).toEqual(['"We press nothing this year," said Ida Crane.']);
  });

  it("reads the same without blank lines", () => {
    const articles = readArticles(withoutBlankLines(proquest));
    expect(articles?.map(({ given, story }) => [given.title, given.outlet, story.length])).toEqual([
      ["Blight reaches the apple valleys", "The Vale Examiner", 3],
      ["Cider makers ask for help", "Lower Vale Post", 1],
    ]);
  });

  it("takes the date out of the publication's line where no other field has it", () => {
    const text = proquest.replace("Publication date: Jun 4, 2019\n", "");
    expect(readArticles(text)?.[1]?.given.published).toBe("04 June 2019");
  });

  it("reads documents that no number announces, with “FULL TEXT” on a line by itself", () => {
    const text = proquest.replace(/Document \d of 2\n/g, "").replace("Full text:\n", "FULL TEXT\n");
    expect(readArticles(text)?.map(({ given }) => given.title)).toEqual([
      "Blight reaches the apple valleys",
      "Cider makers ask for help",
    ]);
  });

  it("reads documents whose headline stands behind “Title:”", () => {
    const articles = readArticles(`${titled("Blight spreads")}\n${rule}\n\n${titled("Saws are sold out")}`);
    expect(articles?.map(({ given, title, story }) => [given.title, title, story])).toEqual([
      ["Blight spreads", ["Blight spreads"], ["The blight has reached the valleys."]],
      ["Saws are sold out", ["Saws are sold out"], ["The blight has reached the valleys."]],
    ]);
  });

  it("reads documents that nothing parts", () => {
    const text = proquest
      .replace(/Document \d of 2\n/g, "")
      .replace(`Database: Newsstream\n\n${rule}\n`, "Enlarge this image.\n\nDatabase: Newsstream\n");
    expect(readArticles(text)?.map(({ given, story }) => [given.title, story.length])).toEqual([
      ["Blight reaches the apple valleys", 3],
      ["Cider makers ask for help", 1],
    ]);
  });

  it("keeps a rule inside a story in the story's article", () => {
    const text = proquest.replace("\nLocation: a shed", `\n${rule}\n\nA shed`);
    const [first] = readArticles(text) ?? [];
    expect(readArticles(text)).toHaveLength(2);
    expect(first?.story.some((line) => line.startsWith("A shed by the river"))).toBe(true);
  });

  it("leaves a story alone that speaks of “Document 1 of 2”", () => {
    const text = `Leaked papers shock town\n\nBy Ida Crane\n\nDocument 1 of 2\n\nThe first is a map.\n\n${rule}\n\nDocument 2 of 2\n\nThe second is a bill, from ProQuest.\n`;
    expect(readArticles(text)).toBeNull();
  });
});

const gale = (title: string, date: string): string => `${title}
Author: Helga Moss
Date: ${date}
From: Vale Examiner(Vol. 12, Issue 3)
Publisher: Vale Press
Document Type: Article
Length: 212 words

Full Text:

The blight has reached the apple valleys.

Copyright: COPYRIGHT 2019 Vale Press

Source Citation (MLA 9th Edition)
Moss, Helga. "${title}." Vale Examiner, ${date}. Accessed 4 June 2019.

Gale Document Number: GALE|A12345
`;

const clipping = (title: string): string => `${title}

The blight has reached the apple valleys.

Article Name: ${title}
Publication: The Vale Examiner
Section: News
Author: Helga Moss
Start Page: 7
End Page: 7
`;

describe("other archives that label their parts", () => {
  it("reads Gale, which numbers an article at its end", () => {
    const articles = readArticles(
      `${gale("Blight spreads", "June 2, 2019")}\n${gale("Saws are sold out", "June 3, 2019")}`,
    );
    expect(
      articles?.map(({ given, story }) => [given.title, given.outlet, given.published, given.authors, story]),
    ).toEqual([
      [
        "Blight spreads",
        "Vale Examiner",
        "June 2, 2019",
        ["Helga Moss"],
        ["The blight has reached the apple valleys."],
      ],
      [
        "Saws are sold out",
        "Vale Examiner",
        "June 3, 2019",
        ["Helga Moss"],
        ["The blight has reached the apple valleys."],
      ],
    ]);
  });

  it("reads PressReader's printed clippings, which have their fields at the end", () => {
    const articles = readArticles(`${clipping("Blight spreads")}\n${clipping("Saws are sold out")}`);
    expect(articles?.map(({ given, story }) => [given.title, given.outlet, given.authors, story.length])).toEqual([
      ["Blight spreads", "The Vale Examiner", ["Helga Moss"], 1],
      ["Saws are sold out", "The Vale Examiner", ["Helga Moss"], 1],
    ]);
  });

  it("reads PressReader's copied clippings, which have their source under the headline", () => {
    const text = `Blight spreads\nThe Vale Examiner · 2 Jun 2019 · A7 · By Helga Moss\n\nThe blight has reached the valleys.\n\nSaws are sold out\nThe Vale Examiner · 3 Jun 2019 · A2\n\nNo saw is left in town.\n`;
    expect(
      readArticles(text)?.map(({ given, story }) => [given.title, given.published, given.authors, story.length]),
    ).toEqual([
      ["Blight spreads", "2 Jun 2019", ["Helga Moss"], 1],
      ["Saws are sold out", "3 Jun 2019", [], 1],
    ]);
  });
});
