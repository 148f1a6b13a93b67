import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/search/build-index.js";
import { parseQuery } from "../../src/search/parse-query.js";
import { searchIndex, type SearchOptions } from "../../src/search/search-index.js";
import { articleOf, find } from "./archive-of.js";

/** Which of the texts a query finds as they are spelt, and what it marks in them. */
function marked(query: string, texts: readonly string[], options: SearchOptions = {}): string[] {
  const articles = texts.map((text) => articleOf(text));
  const { hits } = find(articles, query, options);
  expect(hits.every(({ fuzzy }) => !fuzzy)).toBe(true);
  return hits.flatMap(({ matches }) => matches.map(({ matched }) => matched)).toSorted();
}

describe("one word to a reader is one to the index:", () => {
  it.each([
    ["an abbreviation with stops and without", ["The U.N. met.", "The UN met."], ["UN", "U.N.", "un"], ["U.N", "UN"]],
    ["initials", ["J.K. Moyo won.", "JK Moyo won.", "J. K. Moyo won."], ["J.K.", "jk"], ["J. K", "J.K", "JK"]],
    [
      "a number with its groups and without",
      ["Some 3,000 men.", "3000 men.", "3.000 Mann."],
      ["3,000", "3000"],
      ["3,000", "3.000", "3000"],
    ],
    [
      "a number with spaces that do not break",
      ["12\u202f500 voix.", "12500 votes."],
      ["12,500"],
      ["12500", "12\u202f500"],
    ],
    [
      "a hyphen inside a word",
      ["A co-operation.", "A cooperation."],
      ["co-operation", "cooperation", "Co‑operation"],
      ["co-operation", "cooperation"],
    ],
    ["a hyphen in a name", ["Ri Sol-ju left.", "Ri Solju left."], ["Sol-ju", "solju"], ["Sol-ju", "Solju"]],
    [
      "a hyphen at a line's end",
      ["The govern-\nment fell.", "A government."],
      ["government"],
      ["govern-\nment", "government"],
    ],
    [
      "an apostrophe in a name",
      ["Aoife O’Meara left.", "Aoife OMeara left."],
      ["O'Meara", "omeara"],
      ["OMeara", "O’Meara"],
    ],
    [
      "an opening mark for an apostrophe",
      ["Sana‘a fell.", "Sanaa fell."],
      ["Sana'a", "Sana‘a", "sanaa"],
      ["Sanaa", "Sana‘a"],
    ],
    ["a degree", ["A Ph.D. helps.", "A PhD helps."], ["PhD", "Ph.D.", "phd"], ["Ph.D", "PhD"]],
    ["letters and figures", ["An F-35 flew.", "An F35 flew."], ["F-35", "f35"], ["F-35", "F35"]],
  ])("%s", (_, texts, queries, found) => {
    const passages = texts.map((text) => ({
      ...articleOf(""),
      passages: [{ text, section: "body", line: 1, start: 0 }] as const,
    }));
    for (const query of queries) {
      const { hits } = searchIndex(buildIndex(passages), parseQuery(query));
      expect(hits.flatMap(({ matches }) => matches.map(({ matched }) => matched)).toSorted()).toEqual(found);
      expect(hits.some(({ fuzzy }) => fuzzy)).toBe(false);
    }
  });

  it("in a phrase too, on either side", () => {
    const texts = ["The U.S. sent 3,000 men.", "The US sent 3000 men."];
    expect(marked('"the US sent 3,000 men"', texts)).toEqual(["The U.S. sent 3,000 men", "The US sent 3000 men"]);
    expect(marked('"the U.S. sent 3000 men"', texts)).toEqual(["The U.S. sent 3,000 men", "The US sent 3000 men"]);
    expect(marked('"Ri Solju said"', ["Ri Sol-ju said no."])).toEqual(["Ri Sol-ju said"]);
  });

  it("in a title", () => {
    const articles = [articleOf("U.N. to meet\nNothing."), articleOf("UN to meet\nNothing.")];
    expect(new Set(find(articles, "title:UN").hits.map(({ article }) => article))).toEqual(new Set([0, 1]));
  });

  it("what a page hides in a word of the query does not count", () => {
    expect(marked("coun\u00adcil", ["The council met."])).toEqual(["council"]);
    expect(marked("\u200bcoun\u200bcil", ["The council met."])).toEqual(["council"]);
  });
});

describe("two words to a reader are two:", () => {
  it("an abbreviation in capitals is not the word in small letters", () => {
    const texts = ["It told us to wait.", "The US waits.", "The U.S. waits.", "Doctors who left.", "The WHO left."];
    expect(marked("US", texts)).toEqual(["U.S", "US"]);
    expect(marked("U.S.", texts)).toEqual(["U.S", "US"]);
    expect(marked("WHO", texts)).toEqual(["WHO"]);
    // In small letters nobody can tell.
    expect(marked("us", texts)).toEqual(["U.S", "US", "us"]);
  });

  it("where nobody writes it in capitals, it is the word", () => {
    expect(marked("US", ["It told us to wait."])).toEqual(["us"]);
  });

  it.each([
    ["shell", "She’ll go."],
    ["were", "We're off."],
    ["lair", "Il prend l’air."],
    ["202324", "The 2023-24 season."],
    ["930", "At 9.30 sharp."],
    ["ba", "Plan B. A week later."],
    ["3000", "Some 30,000 men."],
    ["3,000", "Some 30001 men."],
  ])("%s is not in: %s", (query, text) => {
    expect(marked(query, [text], { fuzzy: "off" })).toEqual([]);
  });
});

/** What a query over the texts leaves out. */
function leftOut(query: string, ...texts: string[]) {
  return find(
    texts.map((text) => articleOf(text)),
    query,
  ).leftOut;
}

describe("what is left out because it is written in two words, or in one,", () => {
  it("is told", () => {
    expect(leftOut("Solju", "Ri Solju left.", "Ri Sol Ju left.", "Ri Sol Chu left.")).toEqual([]);
    expect(leftOut("Minhyuk", "Minhyuk left.", "Min Hyuk left.", "Hyuk met Min.")).toEqual([
      { term: "Minhyuk", spelling: "min hyuk", articles: 1 },
    ]);
    expect(leftOut("open quay", "The open quay.", "OpenQuay fell.", "Open OpenQuay quay.")).toEqual([
      { term: "open quay", spelling: "openquay", articles: 1 },
    ]);
  });

  it("is not, where all of it is shown", () => {
    expect(leftOut("open quay", "The open quay.", "An open sky.")).toEqual([]);
    expect(leftOut("Minhyuk", "Min Hyuk left.")).toEqual([]);
  });
});

it("case counts in every spelling where it is asked for", () => {
  const texts = ["Ri Sol-ju left.", "Ri Sol-Ju left.", "Ri Solju left."];
  expect(marked("Sol-ju", texts, { caseSensitive: true })).toEqual(["Sol-ju", "Solju"]);
});

it("however a word is parted, every way to write it finds the same", () => {
  const part = fc.stringMatching(/^[a-z]{2,6}$/);
  fc.assert(
    fc.property(part, part, fc.constantFrom("-", "‐", "-\n", "\u200c"), (left, right, mark) => {
      const text = `Zz ${left}${mark}${right} zz.`;
      for (const query of [`${left}-${right}`, `${left}${right}`]) {
        const passages = [{ text, section: "body", line: 1, start: 0 }] as const;
        const { hits } = searchIndex(buildIndex([{ ...articleOf(""), passages }]), parseQuery(query), { fuzzy: "off" });
        expect(hits.length).toBe(1);
      }
    }),
  );
});
