import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/formats/html/read-html.js";

const pageOf = (html: string, path = "a.html") => {
  const [document] = readHtml(html, path);
  if (document === undefined) throw new Error("no document");
  return document;
};
const linesOf = (html: string, path = "a.html"): string[] =>
  pageOf(html, path)
    .text.split("\n")
    .filter((line) => line !== "");
const hintsOf = (html: string) => pageOf(html).hints?.filter((hint) => hint !== null) ?? [];

describe("the lines of a page", () => {
  it("are its blocks, with what is inside run on and room between paragraphs", () => {
    const html =
      "<h1>Bridge to <i>close</i></h1><div><p>The bridge\n closes <b>to</b>day.</p><p>It is old.</div>After it";
    expect(pageOf(html).text.split("\n")).toEqual([
      "Bridge to close",
      "",
      "The bridge closes today.",
      "",
      "It is old.",
      "",
      "After it",
    ]);
  });

  it("have entities as the letters that they are, and nothing that nobody sees", () => {
    expect(
      linesOf("<p>&ldquo;We can&#39;t pay,&rdquo; said Ana&nbsp;Ru&shy;iz of&#160; AT&amp;T &#x2014; Mu<wbr>nich</p>"),
    ).toEqual(["“We can't pay,” said Ana Ruiz of AT&T — Munich"]);
  });

  it("keep the lines of verse, and end a paragraph at a doubled break", () => {
    expect(linesOf("<p>The river went by<br>and so did we.</p>")).toEqual(["The river went by", "and so did we."]);
    const doubled = pageOf("<div>The bridge closes in May.<br><br>It is old.</div>");
    expect(doubled.text).toBe("The bridge closes in May.\n\nIt is old.");
  });

  it("run on where a text was wrapped by hand", () => {
    const wrapped =
      "The council voted on Monday evening to close<br>the old bridge over the river for the whole<br>summer, and nobody was surprised.<br><br>" +
      "A second vote on the money for it is planned<br>for the first week of June.";
    expect(linesOf(`<p>${wrapped}</p>`)).toEqual([
      "The council voted on Monday evening to close the old bridge over the river for the whole summer, and nobody was surprised.",
      "A second vote on the money for it is planned for the first week of June.",
    ]);
    expect(linesOf(`<pre>\n${wrapped.replaceAll("<br>", "\n")}</pre>`)).toHaveLength(2);
  });

  it("are rows of a table, unless its cells hold paragraphs", () => {
    expect(linesOf("<table><tr><th>Town<th>Votes<tr><td>Lagos<td>12</table>")).toEqual(["Town\tVotes", "Lagos\t12"]);
    expect(linesOf("<table><tr><td>Menu<td><p>The bridge closes.<p>It is old.</table>")).toEqual([
      "Menu",
      "The bridge closes.",
      "It is old.",
    ]);
  });

  it("are entries of lists, terms and what they mean", () => {
    expect(linesOf("<ul><li>Home<li>News<ul><li>World</ul></ul><dl><dt>Who<dd>Ana Ruiz</dl>")).toEqual([
      "Home",
      "News",
      "World",
      "Who",
      "Ana Ruiz",
    ]);
  });

  it("have the marks that the page's language puts around <q>", () => {
    expect(linesOf("<html lang=en><p>She said <q>It is <q>old</q></q>.")).toEqual(["She said “It is ‘old’”."]);
    expect(linesOf("<html lang=de><p>Sie sagte: <q>Nein</q>")).toEqual(["Sie sagte: „Nein“"]);
    expect(linesOf('<p lang="fr">Il dit <q>non</q>')).toEqual(["Il dit «non»"]);
  });

  it("leave out scripts, styles, drawings, readings over characters and what the page hides", () => {
    const html =
      "<script>var a = '<p>no</p>'</script><style>p{}</style><svg><title>no</title><text>no</text></svg>" +
      "<noscript>Switch scripts on</noscript><template><p>no</p></template><div hidden>no</div><div style='display: none'>no</div>" +
      '<div aria-hidden="true">no</div><p>The <a href="/x">bridge<span class="sr-only"> (opens in a new window)</span></a> closes.</p>' +
      "<p><ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby>が閉まる</p>";
    expect(linesOf(html)).toEqual(["The bridge closes.", "橋が閉まる"]);
  });

  it("keep what is hidden where it is the story", () => {
    const sentence = "The council voted on Monday evening to close the old bridge over the river for the summer. ";
    expect(linesOf(`<p>Loading</p><div style="display:none"><p>${sentence.repeat(4)}</p></div>`)).toEqual([
      "Loading",
      sentence.repeat(4).trim(),
    ]);
  });

  it("keep a section of the story that a button opens, but no menu", () => {
    const html =
      "<main><p>The bridge closes.</p><button aria-controls=more aria-expanded=false>Why</button><div id=more hidden>It is old.</div></main>" +
      "<nav><button aria-controls=menu>Menu</button><ul id=menu hidden><li>Home</ul></nav>";
    expect(linesOf(html)).toEqual(["The bridge closes.", "Why", "It is old.", "Menu"]);
  });

  it("keep the links of a menu apart, and never break a word", () => {
    expect(linesOf("<div><a href=/>Home</a><a href=/n>News</a></div><p><span class=drop>T</span>he end</p>")).toEqual([
      "Home News",
      "The end",
    ]);
  });

  it("leave out the bar that a web archive puts on the page", () => {
    const html =
      "<body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id=wm-ipp>12 captures</div><!-- END WAYBACK TOOLBAR INSERT --><p>The bridge closes.</p>";
    expect(linesOf(html)).toEqual(["The bridge closes."]);
  });

  it("are read from XHTML, where an element may end itself", () => {
    expect(
      linesOf('<?xml version="1.0"?><html><body><div/><script src="a.js"/><p>One<br/>Two</p></body></html>'),
    ).toEqual(["One", "Two"]);
  });

  it("say where in the file they begin", () => {
    const { text, fileLines } = pageOf("<html>\n<body>\n<p>\n  One\n  more</p>\n\n<p>Two</p>");
    expect(text.split("\n")).toEqual(["One more", "", "Two"]);
    expect(fileLines).toEqual([4, 7, 7]);
  });

  it("are none where a page only sets up frames", () => {
    expect(() =>
      readHtml('<frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset>', "a.html"),
    ).toThrow("it only sets up frames; save the frame that has the text");
  });

  it("are told from a drawing whose end is missing", () => {
    expect(linesOf("<svg><path><p>The bridge closes.</p><p>It is old.</p>")).toEqual([
      "The bridge closes.",
      "It is old.",
    ]);
  });
});

describe("what is known of a line", () => {
  it("is its block, the region around it, the share of links and the names of its elements", () => {
    const html =
      '<nav class="site-menu"><ul><li><a href="/">Home</a></ul></nav><article id="storyBody"><p class="lede css-1x2y3z">Half is <a href="/b">linked!</a>' +
      "<blockquote><p>It is old.</p></blockquote><figure><figcaption>A bridge</figcaption></figure></article>";
    expect(hintsOf(html)).toEqual([
      { tag: "li", area: "nav", links: 1, names: "site menu" },
      { tag: "p", area: "article", links: 0.47, names: "lede css story body" },
      { tag: "blockquote", area: "article", links: 0, names: "story body" },
      { tag: "figcaption", area: "figure", links: 0, names: "story body" },
    ]);
  });

  it("is that it is the headline, or stands in the story that the data hold", () => {
    const sentence = "The council voted on Monday evening to close the old bridge over the river.";
    const data = JSON.stringify({ "@type": "NewsArticle", headline: "Bridge closes", articleBody: sentence });
    const html = `<script type="application/ld+json">${data}</script><h1>Bridge closes</h1><p>${sentence}</p><p>Other</p>`;
    expect(hintsOf(html).map(({ tag, names }) => [tag, names])).toEqual([
      ["title", ""],
      ["p", "articlebody"],
      ["p", ""],
    ]);
  });
});

describe("a story that the page's data hold and the page does not show", () => {
  const paragraphs = Array.from(
    { length: 8 },
    (_, i) =>
      `Paragraph ${i} tells of the old bridge over the river and of the council that wants to close it in summer.`,
  );

  it("is read from JSON-LD, on the line of its script", () => {
    const data = JSON.stringify({
      "@type": "NewsArticle",
      headline: "Bridge closes",
      articleBody: paragraphs.join("\n\n"),
    });
    const { text, fileLines, hints } = pageOf(
      `<html>\n<script type="application/ld+json">\n${data}</script>\n<div id=root>Subscribe to read on</div>`,
    );
    expect(text.split("\n").filter((line) => line !== "")).toEqual(["Bridge closes", ...paragraphs]);
    expect(new Set(fileLines)).toEqual(new Set([2]));
    expect(hints?.[0]?.tag).toBe("title");
  });

  it("is read from the state that a script was to draw", () => {
    const state = JSON.stringify({
      props: { article: { content: paragraphs.map((line) => `<p>${line}</p>`).join("") } },
    });
    expect(linesOf(`<script id="__NEXT_DATA__" type="application/json">${state}</script><div id=app></div>`)).toEqual(
      paragraphs,
    );
  });

  it("is not taken where the page shows its story", () => {
    const data = JSON.stringify({
      "@type": "NewsArticle",
      headline: "Bridge closes",
      articleBody: paragraphs.join(" "),
    });
    const html = `<script type="application/ld+json">${data}</script><h1>Bridge closes</h1>${paragraphs.map((line) => `<p>${line}</p>`).join("")}<p>Comments</p>`;
    expect(linesOf(html)).toContain("Comments");
  });
});
