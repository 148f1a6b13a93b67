import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanArticle } from "../../src/clean/clean-article.js";
import { lineSpans } from "../../src/text/lines.js";
import { clean, sourceText } from "./source-text.js";

/** Lines of the kinds that the rules look for, and any other text between them. */
const line = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\t",
    "---",
    "# Rain",
    "> he said",
    "* one",
    "By Ada Obi",
    "3 May 2021",
    "Advertisement",
    "Related articles",
  ),
  fc.constantFrom(
    "Photo: Ada Obi/AFP",
    "글자크기 설정",
    "The court will sit again on Friday, a clerk told reporters in Accra.",
    "\r",
    "Title: x",
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const text = fc
  .array(line, { maxLength: 60 })
  .chain((lines) => fc.constantFrom("\n", "\r\n", "\r", "\n\n").map((end) => lines.join(end)));

describe("cleaning any text", () => {
  it("labels exactly the lines that are not blank, in order", () => {
    fc.assert(
      fc.property(text, (input) => {
        const expected = lineSpans(input).flatMap(({ start, end }, i) =>
          /[^\s\u200b-\u200f\u2060\ufeff]/u.test(input.slice(start, end)) ? [{ start, end, number: i + 1 }] : [],
        );
        const found = clean(input).lines.map(({ start, end, number }) => ({ start, end, number }));
        expect(found).toEqual(expected);
      }),
    );
  });

  it("parts the lines into paragraphs, in order, each of one label and within the text", () => {
    fc.assert(
      fc.property(text, (input) => {
        const { lines, paragraphs } = clean(input);
        const starts = paragraphs.map((paragraph) => paragraph.line);
        for (const [i, paragraph] of paragraphs.entries()) {
          const own = lines.filter(({ number }) => number >= paragraph.line && number < (starts[i + 1] ?? Infinity));
          expect(new Set(own.map(({ label }) => label))).toEqual(new Set([paragraph.label]));
          expect(paragraph.start).toBeGreaterThanOrEqual(own[0]?.start ?? NaN);
          expect(paragraph.end).toBeLessThanOrEqual(own.at(-1)?.end ?? NaN);
          expect(paragraph.end).toBeGreaterThan(paragraph.start);
        }
        expect(lines[0]?.number).toBe(starts[0]);
      }),
    );
  });

  it("never throws, and says the same twice", () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ unit: "binary", maxLength: 400 })),
        fc.option(fc.string(), { nil: null }),
        (input, title) => {
          const source = sourceText(input, { title, url: title, published: title, outlet: title });
          expect(cleanArticle(source)).toEqual(cleanArticle(source));
        },
      ),
    );
  });
});
