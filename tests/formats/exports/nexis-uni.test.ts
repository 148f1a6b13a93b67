import { describe, expect, it } from "vitest";
import { readArticles, withoutBlankLines } from "./read-articles.js";

const cover = `User Name: = Reader Nine
Date and Time: = Tuesday, 4 June 2019 11:02:00 AM BST
Job Number: = 88120044
Documents (2)
1. Orchard blight spreads to three more valleys
Client/Matter: -None-
Search Terms: blight and orchard
Search Type: Terms and Connectors
Narrowed by:
Content Type Narrowed by
News -None-
2. Cider makers ask for help
Client/Matter: -None-
| About LexisNexis | Privacy Policy | Terms & Conditions | Copyright © 2019 LexisNexis

`;

const blight = `Orchard blight spreads to three more valleys
The Vale Examiner (Northcombe)
June 2, 2019 Sunday
Late Edition - Final

Copyright 2019 Vale Press Ltd.
All Rights Reserved

Section: NEWS; Pg. 7
Length: 212 words
Byline: By HELGA MOSS and Per Lind, Farming Editor
Dateline: NORTHCOMBE
Highlight: Growers have lost a third of their trees
Body


The blight that took the pear trees has reached the apple valleys, growers said.

"There is no cure but the saw," said Otto Brandvold, who keeps 900 trees.

Page 2 of 3

Update: the county has since closed two roads.

Graphic


Photo: Otto Brandvold says "no" to sprays.

Load-Date: June 3, 2019


End of Document
`;

const cider = `Cider makers ask for help
The Lower Vale Post
4 June 2019

Copyright 2019 Lower Vale Post
Length: 90 words
Body


Cider makers asked the county for a loan on Tuesday.

"We press nothing this year," said Ida Crane.


Classification


Language: ENGLISH

Publication-Type: Newspaper

Subject: CIDER (90%); LOANS (78%)

Load-Date: June 5, 2019


End of Document
`;

describe("Nexis Uni", () => {
  it("parts two documents behind a cover, each with its own head", () => {
    const articles = readArticles(`${cover}\n${blight}\n\n${cider}\n`);
    expect(articles?.map(({ given }) => given)).toEqual([
      {
        title: "Orchard blight spreads to three more valleys",
        authors: ["Helga Moss", "Per Lind"],
        published: "June 2, 2019 Sunday",
        outlet: "The Vale Examiner (Northcombe)",
        url: null,
        language: null,
      },
      {
        title: "Cider makers ask for help",
        authors: [],
        published: "4 June 2019",
        outlet: "The Lower Vale Post",
        url: null,
        language: "en",
      },
    ]);
  });

  it("keeps the story alone as story, a page's foot and the subjects as data, the picture's words as a caption", () => {
    const [first, second] = readArticles(`${cover}\n${blight}\n\n${cider}\n`) ?? [];
    expect(first?.story).toEqual([
      "The blight that took the pear trees has reached the apple valleys, growers said.",
      '"There is no cure but the saw," said Otto Brandvold, who keeps 900 trees.',
      "Update: the county has since closed two roads.",
    ]);
    expect(first?.captions).toEqual(['Photo: Otto Brandvold says "no" to sprays.']);
    expect(first?.meta).toContain("Page 2 of 3");
    expect(second?.story).toHaveLength(2);
    expect(second?.meta).toContain("Subject: CIDER (90%); LOANS (78%)");
  });

  it("reads the same without blank lines, as in a DOCX", () => {
    const articles = readArticles(withoutBlankLines(`${cover}\n${blight}\n\n${cider}\n`));
    expect(articles?.map(({ given }) => [given.title, given.outlet])).toEqual([
      ["Orchard blight spreads to three more valleys", "The Vale Examiner (Northcombe)"],
      ["Cider makers ask for help", "The Lower Vale Post"],
    ]);
    expect(articles?.[0]?.story).toHaveLength(3);
    expect(articles?.[1]?.story).toHaveLength(2);
  });

  it("reads one document alone, with Windows' line ends and a headline on two lines", () => {
    const text = `\n${blight.replace("spreads to", "spreads to\n")}`.replaceAll("\n", "\r\n");
    const articles = readArticles(text);
    expect(articles).toHaveLength(1);
    expect(articles?.[0]?.given.title).toBe("Orchard blight spreads to three more valleys");
    expect(articles?.[0]?.title).toHaveLength(2);
    expect(articles?.[0]?.given.outlet).toBe("The Vale Examiner (Northcombe)");
  });

  it("reads German labels", () => {
    const text = `Obstbauern verlieren ein Drittel ihrer Bäume
Talbote (Nordtal)
2. Juni 2019 Sonntag

Copyright 2019 Talbote Verlag GmbH Alle Rechte vorbehalten
Rubrik: Wirtschaft; S. 7
Länge: 120 Wörter
Autor: Von Helga Moos
Body

Der Brand hat die Apfeltäler erreicht.

„Es hilft nur die Säge“, sagte Otto Brandvold.

Load-Date: 3. Juni 2019

End of Document
`;
    const articles = readArticles(text);
    expect(articles?.[0]?.given).toMatchObject({
      title: "Obstbauern verlieren ein Drittel ihrer Bäume",
      authors: ["Helga Moos"],
      outlet: "Talbote (Nordtal)",
      published: "2. Juni 2019 Sonntag",
    });
    expect(articles?.[0]?.story).toHaveLength(2);
  });

  it("finds fifty documents, and each line in one of them", () => {
    const many = Array.from({ length: 50 }, (_, i) => cider.replace("Cider makers", `Cider makers of parish ${i + 1}`));
    const articles = readArticles(many.join("\n\n")) ?? [];
    expect(articles).toHaveLength(50);
    expect(articles[49]?.given.title).toBe("Cider makers of parish 50 ask for help");
    const [begins, ends] = [articles.map(({ lines }) => lines[0]), articles.map(({ lines }) => lines[1] + 1)];
    expect(begins.slice(1)).toEqual(ends.slice(0, -1));
  });

  it("leaves a story alone that says “End of Document”", () => {
    const text = `The last page

By Ida Crane

June 2, 2019

The report stopped in the middle of a sentence. Below it stood three words:

End of Document

"I laughed," said Otto Brandvold, who had paid for it.
`;
    expect(readArticles(text)).toBeNull();
  });
});
