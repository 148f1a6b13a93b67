import type { Archive } from "../../src/archive/archive.js";
import { expect, it } from "vitest";
import type { SearchQuestion } from "../../src/questions.js";
import { reportSearch } from "../../src/reports/report-search.js";
import type { Asked } from "./asked.js";
import { boats, everything } from "./clips.js";

export function askForPassages({ archive }: Asked): void {
  const search = async (question: SearchQuestion) => {
    const { hits, total } = await archive().passages(question);
    return [hits.map(({ path, line }) => `${path}:${line}`), total];
  };
  const notesOf = async (question: SearchQuestion) =>
    (await reportSearch(archive(), question)).notes.map(({ message }) => message);

  it("gives the passage, what matches in it, and the paragraphs around it", async () => {
    const { considered, hits, context } = await archive().passages({ query: "boats", before: 1, after: 1 });
    const { path, line, title, outlet, authors, published, url, language, lineUnit, page, section } = boats;
    const hit = { path, line, title, outlet, authors, published, url, language, lineUnit, page, section };
    const matches = [{ term: "boats", matched: "boats", column: 29, edits: 0, speaker: null }];
    const rest = {
      schema: "onrecord.hit/1",
      id: "3928fdd6b818",
      article: "ferry",
      speakers: null,
      fuzzy: false,
      column: 29,
    };
    expect([considered, hits]).toEqual([everything, [{ ...hit, ...rest, matches, text: boats.sentence }]]);
    expect(context.map((lines) => lines.map((one) => one.line))).toEqual([[7, 9, 11]]);
  });

  it("limits articles, by relevance or in the order asked for", async () => {
    expect(await search({ query: "minister" })).toEqual([["clips/ferry.md:9", "clips/bridge.md:9"], 2]);
    expect(await search({ query: "minister", sort: "date", limit: 1 })).toEqual([["clips/bridge.md:9"], 2]);
    expect(await search({ query: "minister", limit: 1 })).toEqual([["clips/ferry.md:9"], 2]);
  });

  it("looks only into what a filter leaves", async () => {
    expect(await search({ query: "minister", until: "2024-04" })).toEqual([["clips/bridge.md:9"], 1]);
    expect(await search({ query: "boats", until: "2024-04" })).toEqual([[], 0]);
    expect(await search({ query: "speaker:achebe boats", outlet: "coast" })).toEqual([["clips/ferry.md:9"], 1]);
    const { hidden } = await archive().passages({ query: "newsletter", until: "2024-04" });
    expect(hidden).toEqual([]);
  });

  it("announces a close spelling", async () => {
    const { substitutions } = await archive().passages({ query: "carpentr" });
    expect(substitutions).toEqual([{ term: "carpentr", words: ["carpenter"], alsoExact: false }]);
    expect(await notesOf({ query: "carpentr" })).toEqual([
      'no exact match for "carpentr"; showing the close spelling carpenter',
    ]);
  });

  it("shows articles that hold what no passage does", async () => {
    const { scattered, hits } = await archive().passages({ query: "cables shopkeepers" });
    expect([scattered, hits.map(({ line }) => line)]).toEqual([true, [9, 13]]);
  });

  it("says which lines that are not searched have it", async () => {
    const { hits, hidden } = await archive().passages({ query: "newsletter" });
    expect([hits, hidden]).toEqual([[], [{ section: "furniture", lines: 2 }]]);
    expect(await search({ query: "newsletter", sections: ["furniture"] })).toEqual([
      ["clips/notice.txt:1", "clips/ferry.md:13"],
      2,
    ]);
  });

  it("says what the fields of a query may have meant", async () => {
    expect(await notesOf({ query: "speaker:achbe" })).toEqual([
      'no match for "speaker:achbe" in 4 articles; did you mean speaker:"Robert Achebe"?',
    ]);
    expect(await notesOf({ query: "speaker:achbe", since: "2024-05" })).toEqual([
      "2 articles without a date left out",
      'no match for "speaker:achbe" in 1 article; did you mean speaker:"Bob Achebe"?',
    ]);
  });

  const said = async (query: string, speakers?: boolean) => {
    const { hits } = await archive().passages({ query, ...(speakers !== undefined && { speakers }) });
    return hits.map((hit) => [hit.speakers, hit.matches.map(({ speaker }) => speaker)]);
  };

  it("says who speaks where a match lies in a quotation, if it is asked", async () => {
    expect(await said("wheel", true)).toEqual([[["a carpenter"], ["a carpenter"]]]);
    expect(await said("wheel")).toEqual([[null, [null]]]);
    expect(await said('"the buyer"', true)).toEqual([[[], [null]]]);
  });

  const lines = async (question: Omit<Parameters<Archive["passages"]>[0], "regexp">) => {
    const { hits, total } = await archive().passages({ ...question, regexp: true });
    return [
      hits.map(({ path, line, matches }) => `${path}:${line} ${matches.map(({ matched }) => matched).join(", ")}`),
      total,
    ];
  };

  it("finds a regular expression in the sections asked for, in the order asked for", async () => {
    expect(await lines({ query: "wheel|larger? boats" })).toEqual([
      ["clips/ferry.md:9 larger boats", "clips/mill.txt:7 wheel"],
      2,
    ]);
    expect(await lines({ query: "wheel|larger? boats", sort: "-date", limit: 1 })).toEqual([
      ["clips/ferry.md:9 larger boats"],
      2,
    ]);
    expect(await lines({ query: "^share" })).toEqual([[], 0]);
    expect(await lines({ query: "^share", sections: ["furniture"] })).toEqual([
      ["clips/ferry.md:15 Share", "clips/notice.txt:3 Share"],
      2,
    ]);
    expect(await lines({ query: "^share", sections: ["furniture"], caseSensitive: true })).toEqual([[], 0]);
  });
}
