import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseQuery } from "../../src/search/parse-query.js";
import { buildIndex } from "../../src/search/build-index.js";
import { searchIndex } from "../../src/search/search-index.js";
import { WordScanner } from "../../src/search/scan-words.js";
import { fold } from "../../src/text/fold.js";
import { growthOf, maxRatio } from "../time-ratio.js";
import { articleOf, find, linesOf } from "./archive-of.js";

const harvest = articleOf(
  "Grain harvest fails\nMinister Ama Owusu said the grain harvest fell.\nPrices rose in Accra.",
  {},
  {
    outlet: "The Coastal Herald",
    published: "2024-10-24T17:37",
    speakers: (passage) => (passage === 1 ? ["Ama Owusu", "agriculture minister"] : []),
  },
);
const football = articleOf(
  "Derby ends level\nCoach Jürgen Öztürk praised RootsAction fans.\nNothing grew but the noise.",
  {},
  {
    outlet: "Rhein Bote",
    published: "2023-01-02",
    speakers: (passage) => (passage === 1 ? ["Jürgen Öztürk"] : []),
  },
);
const archive = [harvest, football];
const lines = (query: string): number[] => linesOf(archive, find(archive, query));

test("case, accents and width do not count", () => {
  expect(lines("OZTURK")).toEqual([2]);
  expect(lines("ｊｕｒｇｅｎ")).toEqual([2]);
});

test("case counts where it is asked for", () => {
  expect(linesOf(archive, find(archive, "Minister", { caseSensitive: true }))).toEqual([2]);
  expect(linesOf(archive, find(archive, "minister", { caseSensitive: true }))).toEqual([]);
});

test("terms that no passage holds together find the passages of an article that holds them all", () => {
  const result = find(archive, "owusu accra");
  expect(result.scattered).toBe(true);
  expect(linesOf(archive, result)).toEqual([2, 3]);
});

test("a word is found though a space was lost in it, or added", () => {
  expect(find(archive, "grainharvest").hits[0]?.matches).toEqual([
    { term: "grainharvest", matched: "Grain harvest", start: 0, end: 13, edits: 1 },
  ]);
  expect(find(archive, "roots action").substitutions).toEqual([
    { term: "roots action", words: ["RootsAction"], alsoExact: false },
  ]);
  expect(find(archive, "roots action", { fuzzy: "off" }).hits).toEqual([]);
});

test("a word as it sounds is found beyond the edits that a word may have", () => {
  const [hit] = find([articleOf("Kayleigh wins\nA crowd of 300 watched.")], "kaylie").hits;
  expect(hit?.matches[0]?.matched).toBe("Kayleigh");
});

test("a number is never taken for another", () => {
  expect(find([articleOf("Elections of 20241\nTurnout was 54321.")], "54320").hits).toEqual([]);
});

test("what an article says about itself narrows the search", () => {
  expect(lines("title:harvest grain")).toEqual([1, 2]);
  expect(lines("speaker:minister fell")).toEqual([2]);
  expect(lines("date:2024-10 fell")).toEqual([2]);
  expect(lines("date:2023 fell")).toEqual([]);
  expect(lines("fell -outlet:coastal")).toEqual([]);
});

test("a speaker's passages are those that the speaker speaks in", () => {
  expect(lines("speaker:owusu")).toEqual([2]);
  expect(lines("speaker:owusu harvest")).toEqual([2]);
  expect(lines("harvest -speaker:owusu")).toEqual([1]);
  const prices = find(archive, "speaker:owusu prices");
  expect(prices.scattered).toBe(true);
  expect(linesOf(archive, prices)).toEqual([2, 3]);
});

/** What a phrase finds in one passage. */
function spoken(text: string) {
  return find([articleOf(`Title\n${text}`)], '"lost the boat and will build another"').hits;
}

test("a phrase is found over the cue that splits it", () => {
  expect(spoken("“We lost the boat,” she said, “and will build another.”")).toHaveLength(1);
  expect(spoken('"We lost the boat," said Ama Owusu, the minister, "and will build another."')).toHaveLength(1);
  expect(spoken("‘We lost the boat’, she said, ‘and will build another.’")[0]?.matches[0]?.matched).toBe(
    "lost the boat’, she said, ‘and will build another",
  );
  expect(spoken("We lost the boat, she said, and will build another.")).toEqual([]);
  expect(spoken("“We lost the boat,” she said. He heard it and will build another.")).toEqual([]);
});

test("an article found by what it says about itself alone is shown by its first passage", () => {
  expect(lines("outlet:bote")).toEqual([1]);
  expect(find(archive, "title:derby").hits[0]?.matches).toEqual([
    { term: "derby", matched: "Derby", start: 0, end: 5, edits: 0 },
  ]);
});

test("names in scripts without spaces are found inside running text", () => {
  const articles = [
    articleOf("북한 소식\n서지은이 평양에서 전했다."),
    articleOf("速報\n政府は北朝鮮の発表を非難した。"),
  ];
  expect(linesOf(articles, find(articles, "서지은"))).toEqual([2]);
  expect(find(articles, "北朝鮮").hits[0]?.matches).toEqual([
    { term: "北朝鮮", matched: "北朝鮮", start: 3, end: 6, edits: 0 },
  ]);
  expect(find(articles, "朝北", { fuzzy: "off" }).hits).toEqual([]);
});

test("a rare word with a very much more frequent neighbour shows the neighbour too, behind the word itself", () => {
  const common = Array.from({ length: 70 }, (_, i) => articleOf(`Report ${i}\nThe minister spoke.`));
  const articles = [...common, articleOf("Slip\nThe ministre spoke.")];
  const result = find(articles, "ministre");
  expect(result.hits[0]).toMatchObject({ article: 70, fuzzy: false });
  expect(result.hits[1]).toMatchObject({ fuzzy: true });
  expect(result).toMatchObject({ total: 71, substitutions: [{ words: ["minister"], alsoExact: true }] });
});

test("of one slip the likelier comes first, and every spelling that may be meant is among the first", () => {
  const articles = [...Array.from({ length: 12 }, () => "Torben"), "Torbensen", "Torgen"].map((name) =>
    articleOf(`Title\n${name} left.`),
  );
  const result = find(articles, "Toren");
  expect(result.hits.slice(0, 5).map(({ matches }) => matches[0]?.matched)).toContain("Torgen");
  expect(result.substitutions[0]?.words).toEqual(["Torben", "Torgen"]);
});

test("a letter left out is likelier than one put in", () => {
  const articles = [articleOf("A\nThe gates."), articleOf("B\nMr Garten.")];
  expect(find(articles, "gaten").hits.map(({ article }) => article)).toEqual([1, 0]);
});

test("words side by side come before words far apart, and a limit counts articles", () => {
  const far = articleOf("A\nJohn met the delegation of farmers, and later that day so did a Mr Kirby.");
  const near = articleOf("B\nWords of John Kirby, who met the delegation of farmers later that day.\nJohn Kirby left.");
  const result = find([far, near], "john kirby", { limit: 1 });
  expect(result.hits.map(({ article, passage }) => [article, passage])).toEqual([
    [1, 1],
    [1, 2],
  ]);
  expect(result.total).toBe(2);
});

test("every word of a passage finds it, and what is marked is that word", () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.lorem());
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.nat(), (texts, pick) => {
      const article = articleOf(`Title\n${texts.map((one) => one.replaceAll("\n", " ")).join("\n")}`);
      const passages = article.passages.flatMap((passage, number) =>
        wordsOf(passage.text).map((word) => ({ number, word })),
      );
      const chosen = passages[pick % Math.max(1, passages.length)];
      if (chosen === undefined) return;
      const { hits } = find([article], chosen.word);
      const hit = hits.find(({ passage }) => passage === chosen.number);
      expect(hit?.fuzzy).toBe(false);
      for (const { matched } of hit?.matches ?? []) expect(fold(matched).startsWith(fold(chosen.word))).toBe(true);
    }),
  );
});

function wordsOf(text: string): string[] {
  const words: string[] = [];
  const scanner = new WordScanner(text);
  while (scanner.next()) words.push(text.slice(scanner.start, scanner.end));
  return words;
}

test("no query over no text throws, and every match is a slice of its passage", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (text, words) => {
      const article = articleOf(`Title\n${text} ${words}`);
      for (const hit of find([article], `a OR x${words} -zq`).hits) {
        const passage = article.passages[hit.passage]?.text ?? "";
        for (const { start, end, matched } of hit.matches) expect(passage.slice(start, end)).toBe(matched);
      }
    }),
  );
});

it("more passages are found than a call takes arguments", () => {
  const passages = 150_000;
  expect(find([articleOf("ferry\n".repeat(passages))], "ferry").hits).toHaveLength(passages);
});

describe("time grows with size, not with its square,", () => {
  it.each(["a", "aaaa ", "the minister said ", "é́", "“", "the-", "1,000,", "U.S.", "a’", "“the,” ", "the” "])(
    "of a text of %j",
    async (piece) => {
      const query = parseQuery('"the minister the" OR aaaa OR ministre');
      const searching = (size: number) => {
        const article = articleOf(`Title\n${piece.repeat(size / piece.length)}`);
        return () => searchIndex(buildIndex([article]), query);
      };
      expect(await growthOf(searching, 200_000)).toBeLessThan(maxRatio);
    },
  );

  it("of a query", async () => {
    const index = buildIndex([articleOf(`Title\n${"the minister said that ".repeat(1000)}`)]);
    const asking = (words: number) => {
      const query = Array.from({ length: words }, (_, i) => `w${i}-minister`).join(" ");
      return () => searchIndex(index, parseQuery(query));
    };
    expect(await growthOf(asking, 2_000)).toBeLessThan(maxRatio);
  });
});
