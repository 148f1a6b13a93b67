import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/formats/document.js";
import { columnsOf, isTableOfArticles, readTable } from "../../../src/formats/records/read-table.js";
import { growthOf, maxRatio } from "../../time-ratio.js";
import { throwsNothingElse } from "../throws-nothing-else.js";

const documents = (table: string) => readTable(table).articles.map(({ document }) => document);

describe("a table of articles", () => {
  it("is one article a row, with the columns' names as a record's keys", () => {
    const table =
      'id,Title,Date published,Source,Text\n7,Bridge shut,2024-03-09,Wexley Courier,"Crews shut it, she said."\n';
    const { articles, bad } = readTable(table);
    expect(bad).toEqual([]);
    expect(articles).toEqual([
      {
        place: "#1",
        document: {
          name: "7",
          text: "Crews shut it, she said.",
          fileLines: [2],
          hints: null,
          pages: null,
          given: {
            title: "Bridge shut",
            authors: [],
            published: "2024-03-09",
            outlet: "Wexley Courier",
            url: null,
            language: null,
          },
        },
      },
    ]);
  });

  it.each([
    ["semicolons", "Titel;Text\nBrücke zu;Es regnet, sagt sie."],
    ["tabs", "Titel\tText\nBrücke zu\tEs regnet, sagt sie."],
    ["bars", "Titel|Text\nBrücke zu|Es regnet, sagt sie."],
    ["what its first line says", "sep=;\r\nTitel;Text\r\nBrücke zu;Es regnet, sagt sie.\r\n"],
    ["a byte order mark before it", '\uFEFF"Titel";"Text"\r\n"Brücke zu";"Es regnet, sagt sie."\r\n'],
    ["line ends of old", "Titel;Text\rBrücke zu;Es regnet, sagt sie.\r"],
  ])("may have %s", (_name, table) => {
    expect(documents(table).map(({ text, given }) => [given.title, text])).toEqual([
      ["Brücke zu", "Es regnet, sagt sie."],
    ]);
  });

  it("knows the file's line of each line of a text", () => {
    const table = 'title,text\n"A","One.\n\nTwo ""two""."\nB,Three.\n\nC,"Four.\r\nFive."\r\nD,Six.';
    expect(documents(table).map(({ text, fileLines }) => [text, fileLines])).toEqual([
      ['One.\n\nTwo "two".', [2, 3, 4]],
      ["Three.", [5]],
      ["Four.\r\nFive.", [7, 8]],
      ["Six.", [9]],
    ]);
    expect(documents('title,text\n"A\nB","One.\nTwo."')[0]?.fileLines).toEqual([3, 4]);
  });

  it("reads marks that quote no cell as letters", () => {
    const table = 'title\ttext\nA\t"No," she said.\nB\t"Yes," he said.\nC\t"It never closes\nD\tEnd.';
    expect(documents(table).map(({ text }) => text)).toEqual([
      '"No," she said.',
      '"Yes," he said.',
      '"It never closes',
      "End.",
    ]);
  });

  it("takes the fullest of several columns, lists of authors, and HTML", () => {
    const table = `headline,summary,authors,content\nA,Short.,"['Ada Moss', 'Li Wei']","<p>It is long.</p>\n<p>So long.</p>"`;
    const [document] = documents(table);
    expect(document?.text).toBe("It is long.\n\nSo long.");
    expect(document?.fileLines).toEqual([2, 2, 2]);
    expect(document?.given.authors).toEqual(["Ada Moss", "Li Wei"]);
  });

  it("names the rows that are none", () => {
    const { articles, bad } = readTable("title,text\nA,\nB,Two.\n,,\nC\n");
    expect(articles.map(({ place }) => place)).toEqual(["#2"]);
    expect(bad).toEqual([
      { place: "#1", why: "its text is empty" },
      { place: "#3", why: "its text is empty" },
    ]);
  });

  it("without a column of texts says what it has", () => {
    expect(() => readTable("id,title,price\n1,Bridge,3\n")).toThrow(
      new FormatError(
        "no column is called text, body or content (it has id, title, price); rename the one with the articles",
      ),
    );
    const prose = `${"It rained in Wexley on Monday ".repeat(3)}, ${"and it went on to rain ".repeat(4)}\n`;
    expect(() => readTable(prose)).toThrow(/its first row does not name the columns/);
    expect(() => readTable(" \n")).toThrow(new FormatError("it is empty"));
  });

  it("is told from a text by its first row", () => {
    expect(isTableOfArticles("title;date;text\n")).toBe(true);
    expect(isTableOfArticles("Text, body and soul\nIt rained.\n")).toBe(false);
    expect(isTableOfArticles("It rained, she said, and the text was lost.\n")).toBe(false);
    expect(columnsOf("speaker,quotes\nAda,4\n")).toEqual(["speaker", "quotes"]);
  });

  it("of any text throws nothing else", () => {
    const soup = fc.stringMatching(/^[",;\ta\n\r]*$/).map((text) => `title,text\n${text}`);
    const texts = fc.property(fc.oneof(soup, fc.string()), (text) => throwsNothingElse(() => readTable(text)));
    expect(() => fc.assert(texts)).not.toThrow();
  });

  it.each(['"', '""', '"a"b,', 'a,"', ",", "\n", 'a,"b"\n', '"""', '"\n'])(
    "of %j again and again takes four times as long for four times as much",
    async (piece) => {
      const grow = (size: number) => () => readTable(`title,text\n${piece.repeat(size)}`);
      expect(await growthOf((size) => grow(size), 5_000)).toBeLessThan(maxRatio);
    },
  );
});
