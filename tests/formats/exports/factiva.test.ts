import { describe, expect, it } from "vitest";
import { readArticles, withoutBlankLines } from "./read-articles.js";

const shown = `News; County
Blight reaches the apple valleys
By Helga Moss and Per Lind
1,212 words
7 May 2012
06:30
The Vale Examiner
VALEXM
First
7
English
(c) 2012 Vale Press Ltd. All rights reserved.

The blight that took the pear trees has reached the apple valleys.

Page 1 of 2 © 2012 Factiva, Inc. All rights reserved.

"There is no cure but the saw," said Otto Brandvold.

Document VALEXM0020120507e8570001x

Cider makers ask for help
61 words
8 May 2012
The Lower Vale Post
LOWVPO
English
Copyright 2012. Lower Vale Post.

Cider makers ask for help

"We press nothing this year," said Ida Crane.

Document LOWVPO0020120508e8580002y

Search Summary
Text
blight
Date
Last 3 months
`;

describe("Factiva as it is displayed", () => {
  it("parts the articles, with or without a byline, and leaves the search's summary out", () => {
    const articles = readArticles(shown);
    expect(articles?.map(({ given }) => given)).toEqual([
      {
        title: "Blight reaches the apple valleys",
        authors: ["Helga Moss", "Per Lind"],
        published: "7 May 2012 06:30",
        outlet: "The Vale Examiner",
        url: null,
        language: "en",
      },
      {
        title: "Cider makers ask for help",
        authors: [],
        published: "8 May 2012",
        outlet: "The Lower Vale Post",
        url: null,
        language: "en",
      },
    ]);
    expect(articles?.[0]?.story).toEqual([
      "The blight that took the pear trees has reached the apple valleys.",
      '"There is no cure but the saw," said Otto Brandvold.',
    ]);
    expect(articles?.[1]?.story).toEqual([
      "Cider makers ask for help",
      '"We press nothing this year," said Ida Crane.',
    ]);
    expect(articles?.[1]?.lines[1]).toBe(shown.split("\n").findIndex((line) => line.startsWith("Document LOW")) + 1);
  });

  it("reads the same without blank lines", () => {
    const articles = readArticles(withoutBlankLines(shown));
    expect(articles?.map(({ given, story }) => [given.title, given.language, story.length])).toEqual([
      ["Blight reaches the apple valleys", "en", 2],
      ["Cider makers ask for help", "en", 2],
    ]);
  });

  it.each([
    ["Brand erreicht die Täler", "1.212 Wörter", "7. Mai 2012", "Deutsch", "Dokument", "de"],
    ["Le feu gagne les vallées", "212 mots", "7 mai 2012", "Français", "Document", "fr"],
    ["El fuego llega a los valles", "212 palabras", "7 mayo 2012", "Español", "Documento", "es"],
  ])("reads the words of other languages: %s", (title, words, date, language, document, tag) => {
    const text = `${title}\n${words}\n${date}\nTalbote\nTALBOT\n${language}\n(c) 2012\n\nA. B.\n\n${document} TALBOT0020120507e857000ab\n`;
    expect(readArticles(text)?.map(({ given }) => [given.title, given.published, given.language])).toEqual([
      [title, date, tag],
    ]);
  });

  it("leaves a story alone that ends with the number of a document", () => {
    expect(
      readArticles(
        "Papers found\n\nBy Ida Crane\n\nThe clerk read out one name.\n\nDocument VALEXM0020120507e8570001x\n",
      ),
    ).toBeNull();
  });
});

const tagged = `SE
News
HD
Blight reaches the
apple valleys
BY
By Helga Moss
WC
212 words
PD
7 May 2012
ET
06:30
SN
The Vale Examiner
SC
VALEXM
LA
English
CY
(c) 2012 Vale Press

LP

The blight that took the pear trees has reached the apple valleys.

TD

"There is no cure but the saw," said Otto Brandvold.

IN the valleys nobody sleeps.

ART
Photo: Otto Brandvold

NS
gagric : Agriculture

AN
Document VALEXM0020120507e8570001x

HD
Cider makers ask for help
WC
61 words
PD
8 May 2012
SN
The Lower Vale Post
LP
"We press nothing this year," said Ida Crane.
AN
Document LOWVPO0020120508e8580002y

Search Summary
Text
blight
`;

describe("Factiva with tags", () => {
  it("parts the articles where the order of tags begins again", () => {
    const articles = readArticles(tagged);
    expect(articles?.map(({ given }) => given)).toEqual([
      {
        title: "Blight reaches the apple valleys",
        authors: ["Helga Moss"],
        published: "7 May 2012 06:30",
        outlet: "The Vale Examiner",
        url: null,
        language: "en",
      },
      {
        title: "Cider makers ask for help",
        authors: [],
        published: "8 May 2012",
        outlet: "The Lower Vale Post",
        url: null,
        language: null,
      },
    ]);
    expect(articles?.[0]?.story).toEqual([
      "The blight that took the pear trees has reached the apple valleys.",
      '"There is no cure but the saw," said Otto Brandvold.',
      "IN the valleys nobody sleeps.",
    ]);
    expect(articles?.[0]?.captions).toContain("Photo: Otto Brandvold");
    expect(articles?.[1]?.meta).not.toContain("blight");
  });

  it.each(["\t", "   ", " "])("reads tags that stand before their values, parted by %j", (gap) => {
    const text = tagged.replace(/^([A-Z]{2,3})\n+(?=\S)/gm, `$1${gap}`).replace("\nIN the", "\nOn the");
    const articles = readArticles(text);
    expect(articles?.map(({ given }) => given.title)).toEqual([
      "Blight reaches the apple valleys",
      "Cider makers ask for help",
    ]);
    expect(articles?.[0]?.story[0]).toBe("The blight that took the pear trees has reached the apple valleys.");
    expect(articles?.[1]?.story).toEqual(['"We press nothing this year," said Ida Crane.']);
  });
});
