import { describe, expect, it } from "vitest";
import type { PdfPage } from "../../../src/formats/pdf/page-types.js";
import { layOut } from "../../../src/formats/pdf/read-pdf.js";
import { growthOf, maxRatio } from "../../time-ratio.js";
import { drawPage, wrap } from "./draw-page.js";

const nothing = { title: "", author: "", language: "" };
const linesOf = (pages: readonly PdfPage[]) =>
  layOut({ pages, ...nothing })
    .text.trimEnd()
    .split("\n");
const hintsOf = (pages: readonly PdfPage[]) => layOut({ pages, ...nothing }).hints;

const first =
  "The old ferry will sail for the last time on Sunday, the harbour board decided after a meeting that went on until two in the morning and that nobody left.";
const second =
  "“It has carried three generations of us over the bay,” said Ann Lee, who sells tickets at the pier, “and not one of them paid what the journey cost.”";
const third =
  "The board offers passes for the bridge, which is to open in May, and has asked the bus company whether it can call at the pier before the school begins.";

/** A headline over two columns. */
const article = (head: string, y: number, left: string, right: string) => [
  { lines: [head], y, size: 24 },
  { lines: wrap(left, 30), x: 50, y: y + 40 },
  { lines: wrap(right, 30), x: 230, y: y + 40 },
];

/** A page with a running head, a foot and its number. */
const numberedPage = (number: number, text: string) =>
  drawPage(
    [
      { lines: ["The Pier Herald"], y: 40 },
      { lines: wrap(text, 60), y: 100 },
      { lines: [`3 March 2024, page ${number}`], y: 760 },
      { lines: [String(number)], y: 780 },
    ],
    number,
  );

/** The work on a page of two columns. */
const layOutLong = (size: number) => {
  const page = drawPage([
    { lines: wrap(`${first} ${second}`.repeat(size), 30), leading: 1 },
    { lines: wrap(first.repeat(size), 30), x: 230, leading: 1 },
  ]);
  return () => layOut({ pages: [page], ...nothing });
};

describe("the layout of a PDF", () => {
  it("tells paragraphs by the indent of their first lines", () => {
    const lines = [first, second].flatMap((text) =>
      wrap(text, 60).map((line, index) => (index === 0 ? `> ${line}` : line)),
    );
    expect(linesOf([drawPage([{ lines }])])).toEqual([first, second]);
  });

  it("keeps the short lines of a head or a list apart, of which one is full", () => {
    const head = ["Pier to close", "By Ann Lee", "212 words", "7 May 2012", "The Vale Examiner", "English", "Page 3"];
    const rule = "__________";
    const lines = [...head, first.slice(0, 80), rule, "Ferry to stay"];
    expect(linesOf([drawPage([{ lines }])])).toEqual(lines);
  });

  it("tells paragraphs by the gap between them", () => {
    expect(linesOf([drawPage([{ lines: [...wrap(first, 60), "", ...wrap(second, 60)] }])])).toEqual([first, second]);
  });

  it("tells paragraphs by a short last line where nothing else does", () => {
    expect(linesOf([drawPage([{ lines: [...wrap(first, 60), ...wrap(second, 60)] }])])).toEqual([first, second]);
  });

  it("reads two columns one after the other, though their lines are level", () => {
    const columns = [
      { lines: wrap(first, 30), x: 50 },
      { lines: wrap(second, 30), x: 230 },
    ];
    expect(linesOf([drawPage(columns)])).toEqual([first, second]);
  });

  it("reads a headline over two columns before both, and an article below after both", () => {
    const page = drawPage([
      ...article("The ferry sails no more", 100, first, second),
      ...article("Herring is dear", 250, second, first),
    ]);
    expect(linesOf([page])).toEqual(["The ferry sails no more", first, second, "Herring is dear", second, first]);
    expect(hintsOf([page])?.map((hint) => hint?.tag)).toEqual(["h1", "p", "p", "h1", "p", "p"]);
  });

  it("goes on with a paragraph in the next column and on the next page", () => {
    const lines = wrap(`${first} ${second}`, 30);
    const [one, two, three] = [lines.slice(0, 4), lines.slice(4, 8), lines.slice(8)];
    const pages = [drawPage([{ lines: one }, { lines: two, x: 230 }]), drawPage([{ lines: three }], 2)];
    expect(linesOf(pages)).toEqual([`${first} ${second}`]);
    expect(layOut({ pages, ...nothing }).pages).toEqual([1]);
  });

  it("reads a box beside the text by itself", () => {
    const box = {
      lines: ["Read on", " Herring is dear now", " New teachers come", " Rain all of the week"],
      x: 400,
      y: 112,
    };
    const lines = linesOf([drawPage([{ lines: wrap(`${first} ${second}`, 60) }, box])]);
    expect(lines).toContain(`${first} ${second}`);
  });

  it("puts a large first letter before the first of the lines that it stands beside", () => {
    const [start = "", next = "", ...others] = wrap(first.slice(1), 50);
    const page = drawPage([
      { lines: ["T"], y: 112, size: 26, font: "f2" },
      { lines: [start, next], x: 65 },
      { lines: others, y: 124 },
      { lines: wrap(second, 60), y: 200 },
    ]);
    expect(linesOf([page])).toEqual([first, second]);
  });

  it("joins words that a line end divides, and keeps the hyphen of those that have one", () => {
    const lines = [
      "The govern-",
      "ment of the well-",
      "known town asked twenty-",
      "three Anglo-",
      "Saxon historians about re-",
      "election and re-election.",
    ];
    expect(linesOf([drawPage([{ lines }])])).toEqual([
      "The government of the well-known town asked twenty-three Anglo-Saxon historians about re-election and re-election.",
    ]);
  });

  it("joins lines of Chinese and Japanese without a space", () => {
    expect(linesOf([drawPage([{ lines: ["港務局決定停止運行舊渡輪並且", "說明了原因。"] }])])).toEqual([
      "港務局決定停止運行舊渡輪並且說明了原因。",
    ]);
  });

  it("takes running heads, feet and page numbers out of the story, and keeps each text once", () => {
    const document = layOut({
      pages: [numberedPage(1, first), numberedPage(2, second), numberedPage(3, third)],
      ...nothing,
    });
    expect(document.text.trimEnd().split("\n")).toEqual([
      "The Pier Herald",
      first,
      second,
      third,
      "3 March 2024, page 1",
    ]);
    expect(document.hints?.map((hint) => hint?.area)).toEqual(["header", null, null, null, "footer"]);
    expect(document.pages).toEqual([1, 1, 2, 3, 1]);
  });

  it("takes out what a browser prints around a page, and keeps the address", () => {
    const page = drawPage([
      { lines: ["3/4/24, 6:05 PM"], y: 20 },
      { lines: ["The ferry sails no more"], x: 250, y: 20 },
      { lines: wrap(first, 60) },
      { lines: ["https://harbour.example/ferry"], y: 790 },
      { lines: ["1/1"], x: 550, y: 790 },
    ]);
    const document = layOut({ pages: [page], ...nothing });
    expect(document.text).toBe(`${first}\n`);
    expect(document.given.url).toBe("https://harbour.example/ferry");
  });

  it("tags captions, subheads in a font of their own, and quotations set off from both edges", () => {
    const page = drawPage([
      { lines: wrap(first, 60) },
      { lines: ["What the board says"], y: 160, font: "f2" },
      { lines: wrap(first, 60), y: 175 },
      { lines: wrap(second, 40), x: 80, y: 240 },
      { lines: wrap(first, 60), y: 310 },
      { lines: ["The old ferry. Photo: Ivo Marsh"], y: 380, size: 7 },
    ]);
    expect(hintsOf([page])?.map((hint) => hint?.tag)).toEqual(["p", "h3", "p", "blockquote", "p", "figcaption"]);
  });

  it("tells the paper's name at the top of its page from the headline below", () => {
    const page = drawPage([
      { lines: ["The Pier Herald"], y: 60, size: 50 },
      { lines: ["The ferry sails no more, the board decides"], y: 110, size: 24 },
      { lines: wrap(first, 60), y: 140 },
    ]);
    expect(hintsOf([page])?.map((hint) => [hint?.tag, hint?.area])).toEqual([
      ["p", "header"],
      ["title", null],
      ["p", null],
    ]);
  });

  it("says which pages have no text, and refuses a document of pictures", () => {
    const pages = [drawPage([{ lines: wrap(first, 60) }]), drawPage([], 2), drawPage([], 3)];
    expect(layOut({ pages, ...nothing }).notes).toEqual(["pages 2 and 3 have no text: they are pictures"]);
    expect(() => layOut({ pages: [drawPage([])], ...nothing })).toThrow(
      "it has no text: its page is a picture; make it readable first, for example with ocrmypdf",
    );
  });

  it("takes time in proportion to the length of a page", async () => {
    expect(await growthOf(layOutLong, 100)).toBeLessThan(maxRatio);
  });
});
