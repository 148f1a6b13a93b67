import { expect, test } from "vitest";
import { hintGrammar } from "../../src/search/hint-grammar.js";
import { articleOf, find, linesOf } from "./archive-of.js";

const harbour = articleOf(
  "Harbour dredging delayed\nThe port authority delayed dredging of the northern basin until May.\nFishermen welcomed it.",
  {},
  { outlet: "The Coastal Herald" },
);
const school = articleOf("School roof repaired\nBuilders repaired the roof of the northern school.");
const archive = [harbour, school];

test("a longer query is answered without one of its words, which is said", () => {
  const result = find(archive, "port authority delayed dredging northern canal");
  expect(linesOf(archive, result)).toEqual([2]);
  expect(result.lacking).toEqual(["canal"]);
  expect(result.hits[0]?.fuzzy).toBe(false);
});

test("with one word misspelt and one wrong as well", () => {
  const result = find(archive, "port authority delayed drejing northern canal");
  expect(result).toMatchObject({ lacking: ["canal"], substitutions: [{ term: "drejing", words: ["dredging"] }] });
});

test("what an article says about itself must hold all the same", () => {
  expect(find(archive, "port authority delayed canal outlet:herald").hits).toHaveLength(1);
  expect(find(archive, "port authority delayed canal outlet:tribune").hits).toEqual([]);
  expect(find(archive, "port authority delayed canal -outlet:herald").hits).toEqual([]);
});

test("a short query is not, nor one whose spelling may not be changed: the nearest passage is named", () => {
  const short = find(archive, "dredging basin canal");
  expect(short).toMatchObject({ hits: [], nearest: { article: 0, passage: 1, lacking: ["canal"] } });
  const exact = find(archive, "port authority delayed dredging canal", { fuzzy: "off" });
  expect(exact).toMatchObject({ hits: [], nearest: { article: 0, passage: 1, lacking: ["canal"] } });
});

test("the nearest passage of a phrase has its words in another order", () => {
  expect(find(archive, '"dredging delayed of the basin"').nearest).toEqual({ article: 0, passage: 1, lacking: [] });
});

test("nothing is near to one word, to small words, or to what is left out", () => {
  expect(find(archive, "zeppelin").nearest).toBe(null);
  expect(find(archive, "the of zeppelin airships zurich").nearest).toBe(null);
  expect(find(archive, "dredging basin zeppelin -fishermen -authority").nearest).toBe(null);
});

test("a rare word that is itself misspelt finds what is spelt rightly behind it, in a small archive too", () => {
  const articles = [
    articleOf("A\nMr Okonjo-Bello and the govenor."),
    ...Array.from({ length: 4 }, () => articleOf("B\nThe governor.")),
  ];
  const result = find(articles, "govenor");
  expect(result.hits.map(({ fuzzy }) => fuzzy)).toEqual([false, true, true, true, true]);
  expect(result.substitutions).toEqual([{ term: "govenor", words: ["governor"], alsoExact: true }]);
});

test("a word of three letters may be misspelt where others confirm it", () => {
  const articles = [articleOf("A\nMr Jon Abara spoke."), articleOf("B\nMs Abara spoke.")];
  expect(find(articles, "abara jpn").substitutions).toEqual([{ term: "jpn", words: ["Jon"], alsoExact: false }]);
  expect(find(articles, "jpn").hits).toEqual([]);
});

test("another program's grammar is recognised, and only that", () => {
  expect(hintGrammar('ferr* "fer*" -tug** 5*3 *')).toEqual([
    { kind: "star", written: "ferr*", word: "ferr" },
    { kind: "star", written: "-tug**", word: "tug" },
  ]);
  expect(hintGrammar("ferry|dam||weir and a | b")).toEqual([
    { kind: "bar", written: "ferry|dam||weir", meant: "ferry OR dam OR weir" },
  ]);
  expect(hintGrammar("kir.* l?vy lev[yi] levy~2 why? a~b [sic] ferry")).toEqual([
    { kind: "star", written: "kir.*", word: "kir" },
    { kind: "sign", written: "l?vy", sign: "?" },
    { kind: "sign", written: "lev[yi]", sign: "[" },
    { kind: "sign", written: "levy~2", sign: "~" },
  ]);
  expect(hintGrammar("OR ferry AND dam NOT")).toEqual([
    { kind: "operator", operator: "OR" },
    { kind: "operator", operator: "NOT" },
  ]);
  expect(hintGrammar('speaker: owusu "title: ferry" Date:')).toEqual([
    { kind: "no-value", field: "speaker" },
    { kind: "no-value", field: "date" },
  ]);
  expect(hintGrammar("OR")).toEqual([]);
  expect(hintGrammar('titel:ferry site:herald by:"Ama Owusu"').map((hint) => "meant" in hint && hint.meant)).toEqual([
    "title:ferry",
    "outlet:herald",
    'speaker:"…"',
  ]);
  expect(hintGrammar("title:ferry speaker:owusu re:union 10:30 https://example.org/a editor:lee")).toEqual([]);
});
