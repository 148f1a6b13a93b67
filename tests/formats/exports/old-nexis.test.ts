import { describe, expect, it } from "vitest";
import { readArticles, withoutBlankLines } from "./read-articles.js";

const order = `Download Request: Selected Items: 1-2
Time Of Request: Friday, May 11, 2012  10:51:31

Send To:
UNIVERSITY OF NORTHCOMBE LIBRARY

Terms: (blight)
Project ID: None


`;

const first = `                               1 of 2 DOCUMENTS



                              The Vale Examiner

                             May 7, 2012 Monday
                                   Edition 1;
                                    National

Blight reaches the
apple valleys

BYLINE: By HELGA MOSS;
Farming Editor

SECTION: NEWS; Pg. 7

LENGTH: 212 words


DATELINE: NORTHCOMBE


The blight that took the pear trees has reached the apple valleys, growers said on
Monday, and nobody knows how far it will go before the winter.

Source: a map of the county shows nine parishes in red, said the keeper of it.

"There is no cure but the saw," said Otto Brandvold.

GRAPHIC: Photo: Otto Brandvold
says "no" to sprays.

LOAD-DATE: May 8, 2012

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                       Copyright 2012 Vale Press Ltd.
                              All Rights Reserved

`;

const second = `                               2 of 2 DOCUMENTS

                       Copyright 2012 Lower Vale Post
                              All Rights Reserved
                             The Lower Vale Post

                     May 8, 2012, Tuesday, Late Edition - Final

SECTION: Section B; Page 2; Column 1

LENGTH: 61 words

HEADLINE: Cider makers ask for help

BYLINE:  By Per Lind and
 Ida Crane

BODY:
   Cider makers asked the county for a loan. "We press nothing this year," said Rosa Crane.

   "2 of 2 DOCUMENTS" was written on the file, she said.

CORRECTION-DATE: May 10, 2012

CORRECTION: An earlier article gave the wrong parish.

LOAD-DATE: May 9, 2012
`;

describe("Nexis before 2018", () => {
  it("parts two documents whose fields stand in different orders", () => {
    const articles = readArticles(order + first + second);
    expect(articles?.map(({ given }) => [given.title, given.authors, given.outlet, given.published])).toEqual([
      ["Blight reaches the apple valleys", ["Helga Moss"], "The Vale Examiner", "May 7, 2012 Monday"],
      [
        "Cider makers ask for help",
        ["Per Lind", "Ida Crane"],
        "The Lower Vale Post",
        "May 8, 2012, Tuesday, Late Edition - Final",
      ],
    ]);
    expect(articles?.[0]?.given.language).toBe("en");
  });

  it("keeps the hard-wrapped story, and takes no sentence for a field", () => {
    const [a, b] = readArticles(order + first + second) ?? [];
    expect(a?.story).toHaveLength(4);
    expect(a?.story[2]).toMatch(/^Source: a map/);
    expect(a?.captions).toEqual(["GRAPHIC: Photo: Otto Brandvold", 'says "no" to sprays.']);
    expect(b?.story).toHaveLength(2);
    expect(b?.meta).toContain("CORRECTION: An earlier article gave the wrong parish.");
  });

  it("leaves the order's cover out", () => {
    expect(readArticles(order + first + second)?.[0]?.lines[0]).toBe(order.split("\n").length);
  });

  it.each(["DOCUMENT 1 OF 2|DOCUMENT 2 OF 2", "Dokument 1 von 2|Dokument 2 von 2", "Document 1 de 2|Document 2 de 2"])(
    "knows the numbers %s",
    (numbers) => {
      const [one = "", two = ""] = numbers.split("|");
      const text = (first + second).replace("1 of 2 DOCUMENTS", one).replace("2 of 2 DOCUMENTS", two);
      expect(readArticles(text)).toHaveLength(2);
    },
  );

  it("reads German labels", () => {
    const text = `                              Dokument 1 von 1

                                 Talbote

                           2. Juni 2014 Montag

Obstbauern klagen

AUTOR: Helga Moos

RUBRIK: WIRTSCHAFT; S. 7

LÄNGE: 120 Wörter

Der Brand hat die Täler erreicht.

UPDATE: 3. Juni 2014

SPRACHE: GERMAN; DEUTSCH

PUBLICATION-TYPE: Zeitung
`;
    const [article] = readArticles(text) ?? [];
    expect(article?.given).toMatchObject({
      title: "Obstbauern klagen",
      authors: ["Helga Moos"],
      outlet: "Talbote",
      language: "de",
    });
    expect(article?.story).toEqual(["Der Brand hat die Täler erreicht."]);
  });

  it("reads the same without blank lines", () => {
    const articles = readArticles(withoutBlankLines(order + first.replace("the\napple", "the apple") + second));
    expect(articles?.map(({ given }) => given.title)).toEqual([
      "Blight reaches the apple valleys",
      "Cider makers ask for help",
    ]);
    expect(articles?.[0]?.story).toHaveLength(4);
  });

  it("leaves a story alone that has such a number on a line", () => {
    const text =
      "Leaked papers shock town\n\nBy Ida Crane\n\n1 of 2 DOCUMENTS\n\nThe first paper is a map.\n\n2 of 2 DOCUMENTS\n\nThe second is a bill.\n";
    expect(readArticles(text)).toBeNull();
  });
});
