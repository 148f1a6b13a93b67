import { describe, expect, it } from "vitest";
import { readInterview } from "../../src/summary/read-interview.js";
import { summariseArticle } from "../../src/summary/summarise-article.js";
import { articleOf } from "./article-of.js";

const introduction =
  "Ama Osei, who designed the new ferry, spoke to the Gazette in Lomé. The interview has been edited.";

const talks: [string, string[]][] = [
  [
    "questions and answers by letter",
    [
      introduction,
      "Q: Did the old ferry have to sink?",
      "A: No. We told the ministry in 2019 that the hull would not last another winter on the lagoon.",
      "Q: What did it answer?",
      "A: Nothing. I still have the letter in my kitchen.",
      "Q: And the new one?",
      "A: Yes. The new ferry has two hulls, and either of them floats alone with every passenger on board.",
    ],
  ],
  [
    "speakers by name",
    [
      introduction,
      "Kossi Agbeko: Did the old ferry have to sink?",
      "Ama Osei: No. We told the ministry in 2019 that the hull would not last another winter on the lagoon.",
      "Agbeko: What did it answer?",
      "Osei: Nothing. I still have the letter in my kitchen.",
      "Agbeko: And the new one?",
      "Osei: Yes. The new ferry has two hulls, and either of them floats alone with every passenger on board.",
    ],
  ],
  [
    "questions without labels",
    [
      introduction,
      "Did the old ferry have to sink?",
      "No. We told the ministry in 2019 that the hull would not last another winter on the lagoon.",
      "What did it answer?",
      "Nothing. I still have the letter in my kitchen.",
      "And the new one?",
      "Yes. The new ferry has two hulls, and either of them floats alone with every passenger on board.",
    ],
  ],
];

describe("an interview", () => {
  it.each(talks)("with %s is summarised from its introduction and its fullest answers", (_, lines) => {
    const summary = summariseArticle(articleOf(lines), 3).map(({ text }) => text.replace(/^(?:Ama )?Osei: /, ""));
    expect(summary).toEqual([
      "Ama Osei, who designed the new ferry, spoke to the Gazette in Lomé.",
      "We told the ministry in 2019 that the hull would not last another winter on the lagoon.",
      "The new ferry has two hulls, and either of them floats alone with every passenger on board.",
    ]);
  });

  it.each(talks)("with %s gives no question, no yes and no note, however long the summary", (_, lines) => {
    const summary = summariseArticle(articleOf(lines), 6).map(({ text }) => text);
    expect(summary.filter((text) => text.endsWith("?") || /\b(?:No|Yes|edited)\.$/.test(text))).toEqual([]);
  });

  it("drops the letter before an answer and keeps a name", () => {
    const [letters, names] = ["A", "Osei"].map((label) => {
      const turns = ["Q: Why?", "Because the hull leaked.", "Q: Who knew?", "The ministry knew it all along."];
      const lines = [introduction, ...turns.map((turn) => (turn.startsWith("Q") ? turn : `${label}: ${turn}`))];
      return summariseArticle(articleOf(lines), 9).map(({ text }) => text);
    });
    expect(letters?.at(-1)).toBe("The ministry knew it all along.");
    expect(names?.at(-1)).toBe("Osei: The ministry knew it all along.");
  });

  it("may have both lines of a turn in one paragraph", () => {
    const article = articleOf(
      [
        "Q: Why?\nA: Because the hull was old and nobody had looked at it.",
        "Q: Who?\nA: The ministry.",
        "Q: When?\nA: In May.",
      ].flatMap((pair) => pair.split("\n")),
    );
    expect(readInterview(article)?.questions.size).toBe(3);
  });
});

describe("no interview", () => {
  it.each([
    ["a story that asks once", ["Why did it sink?", "Nobody knows.", "The ministry is silent."]],
    ["a list of labels", ["Lomé: Rain.", "Aného: Sun.", "Accra: Fog.", "Lagos: Heat."]],
    [
      "a story",
      ["The ferry sank.", "Who is to blame?", "The ministry.", "What now?", "Nothing.", "Rain fell.", "It fell."],
    ],
  ])("is %s", (_, lines) => expect(readInterview(articleOf(lines))).toBeNull());
});
