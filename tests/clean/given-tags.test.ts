import { describe, expect, it } from "vitest";
import { cleanArticle } from "../../src/clean/clean-article.js";
import type { LineHint } from "../../src/types.js";
import { rulesOf, sourceText } from "./source-text.js";

const hint = (tag: string, area: string | null = null): LineHint => ({ tag, area, links: 0, names: "" });

const text = [
  "Harbour pool to open",
  "Mayor Ines Aalto opens the gate on Monday",
  "The harbour pool will open in June after two years of work, the council said on Monday.",
  "What it costs",
  "Swimmers will pay four euros, and children half of that, until the end of the summer.",
].join("\n");

describe("what a document says of its lines", () => {
  it("makes captions and headings of them", () => {
    const hints = [hint("title"), hint("figcaption"), hint("p"), hint("h2"), hint("p")];
    expect(rulesOf(cleanArticle({ ...sourceText(text), hints }))).toMatchObject({
      2: "caption given-caption",
      4: "heading given-heading",
    });
  });

  it("is not taken from a region of a saved page, nor of a whole sentence", () => {
    const hints = [null, hint("figcaption", "figure"), hint("p"), null, hint("h2")];
    expect(rulesOf(cleanArticle({ ...sourceText(text), hints }))).toMatchObject({ 5: "body story" });
  });

  it("makes a headline of all lines that are said to be one", () => {
    const over = text.replace("Harbour pool to open\n", "Harbour pool to open\nafter two years\n");
    const hints = [hint("title"), hint("title"), null, null, null, null];
    const article = cleanArticle({ ...sourceText(over, { title: "Harbour pool to open after two years" }), hints });
    expect(rulesOf(article)).toMatchObject({ 1: "title given-title", 2: "title given-title" });
  });
});
