import { describe, expect, it } from "vitest";
import { attributeQuotes } from "../../src/attribution/attribute-quotes.js";
import { cleanArticle } from "../../src/clean/clean-article.js";
import { readHtml } from "../../src/formats/html/read-html.js";
import { loadModel } from "../../src/load-model.js";
import { findStretches } from "../../src/quotes/find-stretches.js";
import { sourceText } from "../clean/source-text.js";

const model = loadModel();

/** The story around what a test shows, so that a page is mostly its own. */
const story = [
  "The night ferry to Varde will not sail before the autumn, the harbour company told its passengers on Monday.",
  "Its boiler cracked in the storm of last week, and the yard that could mend it has no room in its dock until August.",
  "Two buses will carry the passengers around the bay until then, at the price of the ferry and with room for bicycles.",
];

/** "kind speaker words" of all that is said on a page, set-aside stretches included. */
function saidOn(html: string): string[] {
  const paragraphs = story.map((text) => `<p>${text}</p>`).join("\n");
  return saidIn(`<!doctype html><article>${paragraphs}\n${html}</article>`);
}

function saidIn(page: string): string[] {
  const [document] = readHtml(page, "a.html");
  const article = cleanArticle({ ...sourceText(document?.text ?? ""), hints: document?.hints ?? null });
  return attributeQuotes(article, findStretches(article), model).quotes.map(({ kind, why, attribution, spans }) => {
    const words = spans.map(({ start, end }) => article.text.slice(start, end)).join(" / ");
    return `${why ?? kind} | ${attribution?.speaker ?? "nobody"} | ${words}`;
  });
}

describe("a block quotation of a page", () => {
  it.each([
    [
      "is whoever's the line above says",
      "<p>The captain, Oda Lunde, wrote to them:</p><blockquote><p>We will sail again.</p><p>Keep your tickets.</p></blockquote>",
      "direct | Oda Lunde | We will sail again. / Keep your tickets.",
    ],
    [
      "is whoever's is cited in it",
      "<p>Not all were content.</p><blockquote><p>I slept on the pier.</p><cite>Tariq Aziz Noor, a baker</cite></blockquote>",
      "direct | Tariq Aziz Noor | I slept on the pier.",
    ],
    [
      "is whoever's stands in its footer",
      "<p>Not all were content.</p><blockquote>I slept on the pier.<footer>Tariq Noor in <cite>Varde Post</cite></footer></blockquote>",
      "direct | Tariq Noor | I slept on the pier.",
    ],
    [
      "is the account's where a post is embedded, whatever it is called",
      '<p>Not all were content.</p><blockquote class="post"><p lang="en">No bus came at all today.</p>&mdash; Bay Riders 🚲 (@bayriders) <a href="#">June 3, 2025</a></blockquote>',
      "direct | Bay Riders | No bus came at all today.",
    ],
    [
      "in marks is whoever's is cited in it",
      "<p>Not all were content.</p><blockquote>“I slept on the pier.” <cite>Tariq Noor</cite></blockquote>",
      "direct | Tariq Noor | I slept on the pier.",
    ],
  ])("%s", (_, html, said) => {
    expect(saidOn(html)).toEqual([said]);
  });

  it("is whoever's signs it in any language", () => {
    const html = [
      '<!doctype html><html lang="de"><article><p>Die Nachtfähre nach Varde fährt vor dem Herbst nicht mehr, teilte die Reederei am Montag mit.</p>',
      "<p>Nicht alle waren damit zufrieden, und viele fuhren mit dem Bus um die ganze Bucht.</p>",
      "<blockquote><p>Heute kam gar kein Bus.</p>&mdash; Buchtreisende (@bucht) 3. Juni 2025</blockquote></article></html>",
    ];
    expect(saidIn(html.join("\n"))).toEqual(["direct | Buchtreisende | Heute kam gar kein Bus."]);
  });

  it("keeps the name of a work in its words", () => {
    const html =
      "<p>Her diary says:</p><blockquote><p>We read <cite>The Long Sea</cite> aloud all night.</p></blockquote>";
    expect(saidOn(html).map((said) => said.split(" | ")[2])).toEqual(["We read The Long Sea aloud all night."]);
  });

  it("may stand in a column that is pulled to a side", () => {
    const html =
      '<div class="pull-right"><p>The captain, Oda Lunde, wrote:</p><blockquote>We will sail again.</blockquote></div>';
    expect(saidOn(html)).toEqual(["direct | Oda Lunde | We will sail again."]);
  });

  it.each([
    ["where nothing leads to it and nobody signs it", "<p>It rained.</p><blockquote>Mind the gap.</blockquote>"],
    ["where the page pulls it out", '<p>Oda Lunde said:</p><blockquote class="pullquote">It rained.</blockquote>'],
    [
      "where most of the page stands in one",
      `<p>Oda Lunde wrote:</p><blockquote>${story.map((text) => `<p>${text} ${text}</p>`).join("")}</blockquote>`,
    ],
  ])("is none %s", (_, html) => {
    expect(saidOn(html)).toEqual([]);
  });

  it("is counted once where it repeats the story", () => {
    const html =
      "<p>“I have never before had to guess where the land was,” said Oda Lunde.</p><p>Others agreed, a guard said.</p><blockquote>I have never before had to guess where the land was</blockquote>";
    expect(saidOn(html)).toEqual([
      "direct | Oda Lunde | I have never before had to guess where the land was,",
      "repeat | nobody | I have never before had to guess where the land was",
    ]);
  });
});
