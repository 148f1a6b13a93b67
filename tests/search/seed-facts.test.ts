import { expect, test } from "vitest";
import { sections } from "../../src/search/build-index.js";
import type { SearchOptions } from "../../src/search/search-index.js";
import { find, linesOf, seedArticle } from "./archive-of.js";

const archive = [seedArticle()];
const lines = (query: string, options: SearchOptions = {}): number[] => linesOf(archive, find(archive, query, options));

test("a misspelt word finds its close spelling, and says which", () => {
  const { hits, substitutions } = find(archive, "rubicn");
  expect(hits.map(({ matches, fuzzy }) => ({ matches, fuzzy }))).toEqual([
    { matches: [{ term: "rubicn", matched: "Rubicon", start: 240, end: 247, edits: 1 }], fuzzy: true },
  ]);
  expect(substitutions).toEqual([{ term: "rubicn", words: ["Rubicon"], alsoExact: false }]);
});

test("with close spellings off, a misspelt word finds nothing", () => {
  expect(lines("rubicn", { fuzzy: "off" })).toEqual([]);
});

test("a caption is searched like the body, and can be left out", () => {
  expect(lines("kirby")).toEqual([15, 17, 27, 29, 31]);
  expect(lines("kirby", { sections: ["body"] })).toEqual([15, 17, 29, 31]);
});

test("a word of four letters and more also finds longer words, without a note", () => {
  expect(lines("sanctions")).toEqual([25, 29, 31]);
  expect(lines("sanction")).toEqual([25, 29, 31]);
  expect(find(archive, "sanction").substitutions).toEqual([]);
  expect(lines("sanction", { wholeWords: true })).toEqual([]);
});

test("words left out, together, and as a phrase", () => {
  expect(lines("sanctions -kirby")).toEqual([25]);
  expect(lines("kirby sanctions")).toEqual([29, 31]);
  expect(lines('"crossed the rubicon"')).toEqual([33]);
  expect(find(archive, '"crossed the rubicon"').hits[0]?.matches[0]?.matched).toBe("crossed the Rubicon");
});

test("the possessive and the curl of its mark do not count", () => {
  expect(lines("russia's")).toEqual(lines("russia"));
  expect(lines("russia’s")).toEqual(lines("russia"));
});

test("the repeated lede is found only where every section is searched", () => {
  expect(lines("nato")).toEqual([1, 13, 23]);
  expect(lines("nato", { sections })).toEqual([1, 10, 13, 23]);
});

test("a word that is there is not changed, however many edits are allowed", () => {
  const result = find(archive, "nato", { fuzzy: 2 });
  expect(new Set(result.hits.flatMap((hit) => hit.matches.map(({ matched }) => matched)))).toEqual(new Set(["NATO"]));
});

test("three letters stand for no longer word: cha is not chair", () => {
  expect(lines("cha")).toEqual([33, 35, 37, 39]);
});

test("a word that is nowhere finds nothing", () => {
  expect(find(archive, "moscow")).toMatchObject({ hits: [], total: 0, hidden: [] });
});

test("Hangul is found, and what only the page's furniture holds is counted apart", () => {
  expect(lines("서지은")).toEqual([3]);
  expect(find(archive, "다음뉴스")).toMatchObject({ hits: [], hidden: [{ section: "furniture", lines: 1 }] });
  expect(lines("다음뉴스", { sections })).toEqual([8]);
});
