import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMhtml } from "../../../src/formats/html/archives/read-mhtml.js";
import { FormatError } from "../../../src/formats/document.js";
import { readHtml } from "../../../src/formats/html/read-html.js";
import { growthOf, maxRatio } from "../../time-ratio.js";

const tags =
  "p div span a b ul li table tr td th dl dt dd h1 br q pre svg script style title template select option form button article noscript ruby rt blockquote";
const piece = fc.oneof(
  fc.constantFrom(
    ...tags
      .split(" ")
      .flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} class="a b" hidden>`, `<${tag} href="/x"/>`]),
  ),
  fc.constantFrom(
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!doctype html>",
    "&amp;",
    "&#x110000;",
    "&#0;",
    "&ldquo",
    "\n",
    "\r\n",
    "\0",
    '<script type="application/ld+json">',
    '{"@type":"NewsArticle","headline":[[',
    "<meta charset=x>",
    '<time datetime="',
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

/** What reading throws; null where it throws nothing. */
const thrownBy = (read: () => unknown): unknown => {
  try {
    read();
    return null;
  } catch (error) {
    return error;
  }
};

describe("any page", () => {
  it("has a hint and a line of the file for every line, in the file's order", () => {
    fc.assert(
      fc.property(soup, (html) => {
        const [document] = readHtml(html, "a.html");
        const lines = document?.text.split("\n") ?? [];
        const fileLines = document?.fileLines ?? [];
        expect(fileLines).toHaveLength(lines.length === 1 && lines[0] === "" ? 0 : lines.length);
        expect(document?.hints).toHaveLength(fileLines.length);
        const last = html.split("\n").length;
        for (const [i, line] of fileLines.entries()) {
          expect(line).toBeGreaterThanOrEqual(fileLines[i - 1] ?? 1);
          expect(line).toBeLessThanOrEqual(html.includes("\n") ? last : html.split("\r").length);
        }
        expect(document?.hints?.every((hint) => hint === null || (hint.links >= 0 && hint.links <= 1))).toBe(true);
        for (const line of lines) expect(line).toBe(line.trim());
      }),
      { numRuns: 400 },
    );
  });

  it("in a file of parts is read, or refused in one line", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            soup,
            fc.constantFrom(
              "--b\n",
              "--b--\n",
              "Content-Type: text/html\n\n",
              "Content-Type: multipart/mixed; boundary=b\n\n",
              "=E2=80",
              "=\n",
            ),
          ),
          { maxLength: 12 },
        ),
        (pieces) => {
          const thrown = thrownBy(() => readMhtml(Buffer.from(pieces.join("")), "a.mht"));
          expect(thrown === null || thrown instanceof FormatError).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ["elements that never end", (size: number) => "<div><p class='a b'>word ".repeat(size)],
    ["end tags of nothing", (size: number) => `${"<b>".repeat(size)}${"</i></a></em>".repeat(size)}`],
    ["tables in tables", (size: number) => "<table><tr><td>word ".repeat(size)],
    ["lists in lists", (size: number) => "<ul><li>word ".repeat(size)],
    ["brackets", (size: number) => "<".repeat(size * 8)],
    ["comments that never end", (size: number) => "<!--".repeat(size * 4)],
    ["entities", (size: number) => "&amp&#x41;&".repeat(size * 3)],
    ["attributes", (size: number) => `<p ${"a=b class='c' ".repeat(size * 2)}>`],
    ["line breaks", (size: number) => `<p>${"word<br>".repeat(size * 2)}`],
    [
      "a broken script of data",
      (size: number) => `<script type="application/ld+json">${'{"a":[1,,],'.repeat(size)}</script>`,
    ],
    ["links that never end", (size: number) => "<a href=x>word".repeat(size)],
    ["bylines in bylines", (size: number) => "<div class=byline itemprop=author>By Ana Ruiz".repeat(size)],
    ["headings", (size: number) => "<h1>Bridge closes</h1>".repeat(size)],
    ["quotations in quotations", (size: number) => "<q>word".repeat(size)],
  ])(
    "takes time in proportion to its length: %s",
    async (_, make) => {
      const growth = await growthOf((size) => {
        const html = make(size);
        return () => readHtml(html, "a.html");
      }, 2500);
      expect(growth).toBeLessThan(maxRatio);
    },
    60_000,
  );
});
