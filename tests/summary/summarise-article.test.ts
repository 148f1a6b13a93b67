import { readFileSync } from "node:fs";
import { array, assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../clean/source-text.js";
import { summariseArticle } from "../../src/summary/summarise-article.js";
import { growthOf, maxRatio } from "../time-ratio.js";
import { articleOf } from "./article-of.js";

const summaryOf = (lines: readonly string[], count = 3): string[] =>
  summariseArticle(articleOf(lines), count).map(({ text }) => text);

const story = [
  "The ferry between Lomé and Aného sank in calm water on Sunday, killing four people and a mule.",
  "caption: Rescuers search the lagoon on Sunday. The ferry sank within minutes.",
  "“The deck was full before the rain began,” said Kossi Agbeko, a fisherman who pulled nine people out.",
  "It was the third accident on the lagoon this year.",
  "“I saw the bow go down first,” Agbeko said. “Then I saw shoes.”",
  "",
  "The transport ministry suspended all ferries on the lagoon and ordered new life jackets for every boat.",
  "The ferry that sank between Lomé and Aného in calm water on Sunday had killed four people and a mule.",
  "While these are sewn, passengers will travel by road, which takes three hours.",
  "The owner of the boat, Mawuli Dossou, has been questioned. He denies that it was overloaded.",
];

describe("a summary", () => {
  it("is verbatim sentences of the body with their lines, in the order of the story", () => {
    const article = articleOf(story);
    const summary = summariseArticle(article, 3);
    expect(summary.map(({ line }) => line)).toEqual([1, 3, 7]);
    for (const { start, end, text } of summary) expect(article.text.slice(start, end)).toBe(text);
  });

  it("begins with the first sentence, holds one quotation and never says the same twice", () => {
    const summary = summaryOf(story);
    expect(summary[0]).toBe(story[0]);
    expect(summary.filter((text) => text.includes("“"))).toHaveLength(1);
    expect(summaryOf(story, 20)).not.toContain(story[7]);
  });

  it("takes nothing from a caption", () => {
    expect(summaryOf(story, 20).join(" ")).not.toContain("Rescuers");
  });

  it("takes a sentence that leans on the one before it only behind that one", () => {
    for (const count of [1, 2, 3, 4, 5, 6]) {
      const summary = summaryOf(story, count);
      const leaning = summary.indexOf("He denies that it was overloaded.");
      expect(leaning < 0 || summary[leaning - 1]?.startsWith("The owner")).toBe(true);
      expect(summary[0]?.startsWith("It ")).toBe(false);
    }
  });

  it("has whole sentences only: marks in pairs, an end, no address", () => {
    const lines = [
      "The library of Tartu reopens on Friday after nine years.",
      "“We counted every book, and then we counted the mice.",
      "“There were more books.”",
      "Opening hours",
      "Write to info@tartu-library.example for a ticket.",
      "Readers (and mice may enter from ten o'clock.",
      "The building cost 31 million euros and has no clock.",
    ];
    expect(summaryOf(lines, 2)).toEqual([lines[0], lines[6]]);
  });
});

describe("a list", () => {
  it("gives its items without their marks", () => {
    expect(summaryOf(["- The mill closes in May.", "• The bakery stays.", "> * Nobody was asked."])).toEqual([
      "The mill closes in May.",
      "The bakery stays.",
      "Nobody was asked.",
    ]);
  });
});

describe("behind a page's furniture", () => {
  it("an opening that leans on something is not taken for the story's", () => {
    const menu = Array.from({ length: 12 }, (_, i) => `caption: Section ${i} of the page's menu`);
    const lines = [
      "However, the mill closes in May.",
      "The bakery stays open.",
      "The mayor of Oruro is sorry.",
      "Rain fell.",
    ];
    expect(summaryOf(lines, 1)).toEqual([lines[0]]);
    expect(summaryOf([...menu, ...lines], 1)).toEqual([lines[1]]);
  });
});

const wordsIn = (lines: readonly string[], words: number, count = Infinity): string[] =>
  summariseArticle(articleOf(lines), count, words).map(({ text }) => text);

describe("a length in words", () => {
  const lines = [
    "The mill in Oruro closes in May after ninety years.",
    "Its three hundred workers will be paid until June.",
    "The mayor is sorry.",
  ];

  it("is filled with whole sentences", () => {
    expect(wordsIn(lines, 100)).toEqual(lines);
    expect(wordsIn(lines, 19)).toEqual(lines.slice(0, 2));
    expect(wordsIn(lines, 15)).toEqual([lines[0], lines[2]]);
    expect(wordsIn(lines, 100, 1)).toEqual([lines[0]]);
  });

  it("never leaves a story without a sentence", () => {
    expect(wordsIn(lines.slice(0, 2), 1)).toHaveLength(1);
  });
});

describe("a short story", () => {
  it("comes back whole, once", () => {
    const lines = ["It snowed in Nairobi.", "The snow melted at noon.", "It snowed in Nairobi."];
    expect(summaryOf(lines)).toEqual(lines.slice(0, 2));
  });

  it.each([[[]], [[""]], [["caption: Only a picture was here."]], [["Menu", "Log in"]]])(
    "without a sentence has an empty summary: %j",
    (lines) => expect(summaryOf(lines)).toEqual([]),
  );
});

describe("a story in another language", () => {
  it.each([
    [
      "Korean",
      [
        "해운리 마을버스가 7년 만에 다시 달린다.",
        "군청은 하루 여섯 차례 버스를 운행한다고 밝혔다.",
        "버스 요금은 천 원이다.",
        "주민들은 환영했다.",
      ],
    ],
    ["Hindi", ["नदी पर नया पुल सोमवार को खुला।", "पुल पर दस साल काम चला।", "गाँव वालों ने मिठाई बाँटी।", "मेला शाम तक चला।"]],
    [
      "Japanese",
      ["島の食堂が土曜日に開店した。", "厨房には85歳の料理人が立つ。", "定員は四十席だけだ。", "予約は要らない。"],
    ],
    [
      "Arabic",
      [
        "عاد قارب الكتب إلى القرى يوم الاثنين.",
        "يحمل القارب ألف كتاب للأطفال.",
        "تضاعفت تكاليف الوقود هذا العام.",
        "تبرع الصيادون بنصفها.",
      ],
    ],
  ])("is summarised: %s", (_language, lines) => {
    const summary = summaryOf(lines);
    expect(summary).toHaveLength(3);
    expect(summary[0]).toBe(lines[0]);
  });

  it("is summarised by its paragraphs where its script needs no full stop", () => {
    const lines = [
      "เรือข้ามฟากที่เกาะสมุยหยุดให้บริการตั้งแต่วันจันทร์เนื่องจากคลื่นลมแรงในอ่าวไทย",
      "ผู้โดยสารกว่าสามร้อยคนต้องพักค้างคืนที่ท่าเรือและได้รับอาหารจากวัดใกล้เคียง",
    ];
    expect(summaryOf(lines)).toEqual(lines);
  });
});

describe("the seed article", () => {
  it("says what happened, the figure with its source, and the response", () => {
    const seed = new URL("../../seeds/000_13449d2712527374.txt", import.meta.url);
    const text = readFileSync(seed, "utf8");
    const article = clean(text);
    const summary = summariseArticle(article, 3);
    expect(summary.map(({ line }) => line)).toEqual([13, 15, 25]);
    expect(summary[2]?.text).toMatch(/^The European Union \(EU\) also announced .*North Korea\.$/);
  });
});

describe("whatever the text", () => {
  const line = array(
    constantFrom("He said no.", "“Yes,” ", "U.S. ", "It rained.", "(", "”", "a", "The end.", "。", "강 ", "?"),
    {
      maxLength: 8,
    },
  ).map((pieces) => pieces.join(""));

  it("sentences are slices in order, each on its line, no more than asked for", () => {
    assert(
      property(array(line, { maxLength: 12 }), integer({ min: 1, max: 5 }), (lines, count) => {
        const article = articleOf(lines);
        const summary = summariseArticle(article, count);
        expect(summary.length).toBeLessThanOrEqual(count);
        for (const [i, { start, end, text, line: number }] of summary.entries()) {
          expect(article.text.slice(start, end)).toBe(text);
          expect(article.text.slice(0, start).split("\n")).toHaveLength(number);
          expect(start).toBeGreaterThanOrEqual(summary[i - 1]?.end ?? 0);
        }
      }),
    );
  });
});

/** The summary of a story of so many sentences. */
function summarising(sentences: number): () => unknown {
  const lines = Array.from({ length: sentences }, (_, i) => `Boat ${i} left port ${i % 97} with ${i % 89} people.`);
  const article = articleOf(lines);
  return () => summariseArticle(article, 3);
}

describe("a long article", () => {
  it("takes time that grows with its length", async () => {
    expect(await growthOf(summarising, 10_000)).toBeLessThan(maxRatio);
  });
});
