import { describe, expect, it } from "vitest";
import { cleanArticle } from "../../src/clean/clean-article.js";
import { bestStretch, stretchGains } from "../../src/clean/model/best-stretch.js";
import { readPageWords } from "../../src/clean/model/page-words.js";
import { readLineModel } from "../../src/clean/model/read-line-model.js";
import { relabel } from "../../src/clean/model/tell-story.js";
import { treeProbabilities } from "../../src/text/trees.js";
import { weighLines } from "../../src/clean/model/weigh-lines.js";
import { readPage } from "../../src/clean/read-page.js";
import { nothingGiven } from "../../src/formats/document.js";
import { loadLineModels } from "../../src/load-line-model.js";
import { readWeights } from "../../src/load/read-weights.js";
import type { Article } from "../../src/types.js";
import { growthOf, maxRatio } from "../time-ratio.js";
import { paragraphsOf, sourceText } from "./source-text.js";

const models = loadLineModels();

function clean(text: string): Article {
  return cleanArticle(sourceText(text), models);
}

const story = [
  "The harbour board of Valparaíso raised its fees on Tuesday for the first time in eleven years, against the votes of the fishermen.",
  "“A boat that lies idle cannot pay more than one that sails,” said Rosa Fuentes, who speaks for two hundred owners.",
  "The board's own accountants had warned in May that the quay would be closed unless its pillars were repaired before the winter.",
  "Fuentes said that her members would take the board to court, and that the first hearing might be held within a month.",
  "The ministry in Santiago did not answer questions, but an official told the regional council that it would not step in.",
];
const headline = "Harbour board raises fees against the votes of fishermen";
const head = [headline, "By Julián Soto", "June 4, 2024"];
const foot = ["Sign up for our newsletter", "MOST READ", "1. Tram line reopens", "2. School roof collapses"];

function page(...lines: readonly string[]): string {
  return lines.join("\n\n");
}

describe("a short page keeps its whole story around", () => {
  const boxes: Readonly<Record<string, readonly string[]>> = {
    "two labels": ["RELATED STORIES", "ADVERTISEMENT"],
    "a heading of other stories": ["Most read"],
    "a box of other stories": ["RELATED STORIES", "Tram line reopens", "School roof collapses", "ADVERTISEMENT"],
    "another story's quoted headline": [
      "RELATED STORIES",
      "“Leave our trams alone,” says union chief",
      "ADVERTISEMENT",
    ],
  };
  for (const [name, box] of Object.entries(boxes)) {
    it(name, () => {
      const text = page(...head, ...story.slice(0, 2), ...box, ...story.slice(2), ...foot);
      expect(paragraphsOf(clean(text), "body")).toEqual(story);
    });
  }
});

describe("the line model", () => {
  it("names itself where it differs from the rules, and leaves the rule's name where it agrees", () => {
    const { page: known, labels } = readPage({
      text: page(...head, ...story, ...foot),
      given: nothingGiven,
      hints: null,
    });
    const byRules = labels.map(({ label, rule }) => `${label} ${rule}`);
    const told = (probability: (at: number) => number) =>
      relabel(
        known,
        labels,
        Float32Array.from(labels, (_, at) => probability(at)),
      ).map(({ label, rule }) => `${label} ${rule}`);
    const isStory = (at: number) => story.includes(known.blocks[at]?.text ?? "");
    expect(told((at) => Number(isStory(at)))).toEqual(byRules);
    const last = known.blocks.findIndex(({ text }) => text === story.at(-1));
    expect(told((at) => Number(isStory(at) && at !== last))[last]).toBe("furniture line-model");
  });

  it("is not asked about an article without a page around it", () => {
    const article = cleanArticle(sourceText(page(headline, ...story)), () => {
      throw new Error("asked");
    });
    expect(paragraphsOf(article, "body")).toEqual(story);
  });

  it("gives every block a probability, whatever the page", () => {
    for (const text of [
      "",
      "x",
      page(...head, ...story, ...foot),
      "\n".repeat(9),
      "漢字".repeat(500),
      "a\n".repeat(99),
    ]) {
      const { page: known, labels } = readPage({ text, given: nothingGiven, hints: null });
      const probabilities = [...weighLines(models("text"), { ...known, labels })];
      expect(probabilities).toHaveLength(known.blocks.length);
      for (const probability of probabilities) expect(probability).toSatisfy((p: number) => p >= 0 && p <= 1);
    }
  });

  it("takes time in proportion to the page's length", { timeout: 120_000 }, async () => {
    const units = ["Home\nLatest news\n\nRelated articles\n", `${story[0]}\n\nShare\n`, "a\n"];
    for (const unit of units) {
      const menu = "Home\nNews\nSport\nCulture\nWeather\nTravel\nMoney\nSign in\nSubscribe\nShare\n\n";
      const make = (size: number) => menu + unit.repeat(size / unit.length) + page(...story, ...foot);
      const growth = await growthOf((size) => {
        const text = make(size);
        return () => clean(text);
      }, 8_000);
      expect(growth).toBeLessThan(maxRatio);
    }
  });
});

describe("the file of weights", () => {
  const file = readWeights("clean/model/text.weights");

  it("is small", () => {
    expect(file.length).toBeLessThan(100_000);
  });

  it("is refused in one sentence where it is cut, or no weights at all", () => {
    for (const bytes of [
      file.subarray(0, -1),
      file.subarray(0, 40),
      new Uint8Array(0),
      new TextEncoder().encode("{}\n"),
    ])
      expect(() => readLineModel(bytes)).toThrow(/^the weights of the line model are damaged/);
  });
});

const logit = (p: number) => Math.log(p / (1 - p));

describe("trees", () => {
  it("answer with the leaf that the row's answers number", () => {
    const leaves = Float32Array.of(0, 1, 2, 3);
    const trees = { depth: 2, bias: 0, features: Uint8Array.of(0, 1), thresholds: Float32Array.of(5, 5), leaves };
    const [both, first, neither] = [
      [9, 9],
      [9, 1],
      [5, 5],
    ] as const;
    const found = treeProbabilities(trees, Float32Array.of(...both, ...first, ...neither), 3);
    for (const [row, leaf] of [3, 1, 0].entries()) expect(logit(found[row] ?? 0)).toBeCloseTo(leaf);
  });
});

describe("the best stretch", () => {
  it("bridges a box that costs less than what lies behind it", () => {
    const text = page(...story.slice(0, 2), "Related stories", "Tram line reopens", ...story.slice(2));
    const { blocks } = readPage({ text, given: nothingGiven, hints: null }).page;
    const probabilities = blocks.map(({ kind }) => (kind === "prose" ? 0.9 : 0.1));
    expect(bestStretch(stretchGains(blocks, probabilities))).toMatchObject({ from: 0, to: blocks.length });
  });

  it("is empty where nothing gains", () => {
    expect(bestStretch(Float32Array.of(-1, -2))).toMatchObject({ from: 0, to: 0 });
  });
});

describe("a page's words", () => {
  it("are the same whatever their case and figures", () => {
    const { blocks } = readPage({ text: "Share 12 times\nSHARE 94 TIMES", given: nothingGiven, hints: null }).page;
    const { hashes, from } = readPageWords(blocks);
    expect(hashes.slice(from[0], from[1])).toEqual(hashes.slice(from[1], from[2]));
  });
});

const hint = (tag: string, area: string | null, links: number, names: string) => ({ tag, area, links, names });

describe("a saved page", () => {
  const lines: [string, ReturnType<typeof hint>][] = [
    ...["Home", "World", "Business", "Sport"].map((text): [string, ReturnType<typeof hint>] => [
      text,
      hint("li", "nav", 1, "menu item site header"),
    ]),
    [headline, hint("h1", "article", 0, "headline article")],
    ...story
      .slice(0, 3)
      .map((text): [string, ReturnType<typeof hint>] => [text, hint("p", "article", 0, "story body article")]),
    ["What happens next", hint("h2", "article", 0, "story body article")],
    ...story
      .slice(3)
      .map((text): [string, ReturnType<typeof hint>] => [text, hint("p", "article", 0, "story body article")]),
    [
      "The tram line along the bay reopened on Monday after two years of work.",
      hint("li", "aside", 1, "related teaser"),
    ],
    [
      "We use cookies to measure how our site is read, and for advertisements.",
      hint("div", "footer", 0.2, "cookie banner footer"),
    ],
  ];

  it("is told by its markup too, though few lines stand around the story", () => {
    const source = { ...sourceText(lines.map(([text]) => text).join("\n")), hints: lines.map(([, own]) => own) };
    const asked: string[] = [];
    const article = cleanArticle(source, (kind) => {
      asked.push(kind);
      return models(kind);
    });
    expect(asked).toEqual(["markup"]);
    expect(paragraphsOf(article, "body", "heading")).toEqual([
      ...story.slice(0, 3),
      "What happens next",
      ...story.slice(3),
    ]);
  });

  it("asks no model where the markup knows no region around the text", () => {
    const hints = story.map(() => hint("p", null, 0, ""));
    const article = cleanArticle({ ...sourceText(story.join("\n")), hints }, () => {
      throw new Error("asked");
    });
    expect(paragraphsOf(article, "body")).toEqual(story);
  });
});
