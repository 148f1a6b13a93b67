import { describe, expect, it } from "vitest";
import * as bylines from "../../src/lexicon/page/bylines.js";
import * as furniture from "../../src/lexicon/page/furniture.js";
import * as credits from "../../src/lexicon/page/credits.js";
import { phraseKey } from "../../src/clean/read-key.js";

import * as dateWords from "../../src/lexicon/page/date-words.js";

const { bylineWords, creditWords, authorRoles } = bylines;
const { publishedWords, publishedAbroad, updatedWords, updatedAbroad } = dateWords;

/** Folding a thousand phrases at each start would take as long as reading an article. */
describe("the tables that lines are compared with", () => {
  it.each(
    Object.entries({
      ...furniture,
      ...credits,
      bylineWords,
      creditWords,
      authorRoles,
      publishedWords,
      publishedAbroad,
      updatedWords,
      updatedAbroad,
    }),
  )("%s are written as lines are compared", (_, phrases) => {
    expect(phrases.filter((phrase) => phraseKey(phrase) !== phrase)).toEqual([]);
  });
});

describe("the key of a line", () => {
  it("is its folded words with one space between them", () => {
    expect(phraseKey("  Read  more »")).toBe("read more");
    expect(phraseKey("3 comments: Über 20 Städte")).toBe("comments uber stadte");
    expect(phraseKey("정치 · 2024년")).toBe("정치 년");
    expect(phraseKey("🙂 — 42")).toBe("");
  });
});
