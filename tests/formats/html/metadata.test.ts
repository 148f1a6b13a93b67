import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/formats/html/read-html.js";
import type { GivenMetadata } from "../../../src/types.js";

const given = (html: string): GivenMetadata => {
  const [document] = readHtml(html, "a.html");
  if (document === undefined) throw new Error("no document");
  return document.given;
};
const jsonLd = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === "string" ? data : JSON.stringify(data)}</script>`;

describe("a page's data in JSON-LD", () => {
  it("say what it is called, who wrote it, when, and who published it", () => {
    const article = {
      "@type": "ReportageNewsArticle",
      headline: "Bridge closes",
      author: [{ "@type": "Person", name: "Ana Ruiz" }, "Tom Reed"],
      datePublished: "2024-03-09T18:05:00+01:00",
      dateModified: "2024-03-11T08:00:00+01:00",
      publisher: { "@type": "Organization", name: "Harbour Herald" },
      mainEntityOfPage: { "@id": "https://harbourherald.example/bridge" },
      inLanguage: "en-GB",
    };
    expect(given(jsonLd(article))).toEqual({
      title: "Bridge closes",
      authors: ["Ana Ruiz", "Tom Reed"],
      published: "2024-03-09T18:05:00+01:00",
      outlet: "Harbour Herald",
      url: "https://harbourherald.example/bridge",
      language: "en-gb",
    });
  });

  it("are found in graphs, with what is named by its id, and in lists", () => {
    const graph = {
      "@graph": [
        { "@type": "WebSite", name: "Harbour Herald" },
        { "@type": ["Article", "NewsArticle"], headline: "Bridge closes", author: { "@id": "#ana" } },
        { "@type": "Person", "@id": "#ana", name: "Ana Ruiz" },
      ],
    };
    expect(given(jsonLd(graph))).toMatchObject({
      title: "Bridge closes",
      authors: ["Ana Ruiz"],
      outlet: "Harbour Herald",
    });
    expect(given(jsonLd([{ "@type": "NewsArticle", headline: "Bridge closes" }])).title).toBe("Bridge closes");
  });

  it("are those of the article that the page is about, not of a teaser's", () => {
    const data = [
      { "@type": "NewsArticle", headline: "Ferry sinks", author: "Tom Reed" },
      { "@type": "NewsArticle", headline: "Bridge closes", author: "Ana Ruiz" },
    ];
    expect(given(`<title>Bridge closes | Harbour Herald</title>${jsonLd(data)}`).authors).toEqual(["Ana Ruiz"]);
  });

  it.each([
    ["a comma too many", '{"@type":"NewsArticle","headline":"Bridge closes",}'],
    ["comments", '<!-- /* data */ {"@type":"NewsArticle", // type\n "headline":"Bridge closes"} -->'],
    ["CDATA", '//<![CDATA[\n{"@type":"NewsArticle","headline":"Bridge closes"}\n//]]>'],
    ["a line end in a string", '{"@type":"NewsArticle","description":"One\nTwo\tThree","headline":"Bridge closes"}'],
    ["a semicolon", '{"@type":"NewsArticle","headline":"Bridge closes"};'],
    ["entities", '{"@type":"NewsArticle","headline":"Bridge&nbsp;closes"}'],
  ])("are read in spite of %s", (_, data) => {
    expect(given(jsonLd(data)).title).toBe("Bridge closes");
  });

  it("are left where they cannot be read", () => {
    expect(given(`<title>Bridge closes</title>${jsonLd('{"headline": "Ferry')}`).title).toBe("Bridge closes");
  });
});

describe("a page's title", () => {
  it("is the headline that it prints, without the site", () => {
    expect(given("<title>Bridge closes in May | Harbour Herald</title><h1>Bridge closes in May</h1>")).toMatchObject({
      title: "Bridge closes in May",
      outlet: "Harbour Herald",
    });
    expect(
      given("<title>Harbour Herald: Bridge closes</title><meta property=og:site_name content='Harbour Herald'>").title,
    ).toBe("Bridge closes");
  });

  it("is the headline though it is put otherwise for search engines", () => {
    const html =
      "<title>Old bridge closing: what we know</title><main><h1>Council shuts the old bridge for the whole summer</h1></main>";
    expect(given(html).title).toBe("Council shuts the old bridge for the whole summer");
  });

  it("is not the name of the site, of a section, or the day above it", () => {
    expect(
      given(
        '<title>Council shuts old bridge</title><meta property="og:site_name" content="Harbour Herald"><h1>Harbour Herald</h1>',
      ).title,
    ).toBe("Council shuts old bridge");
    expect(given("<title>Council shuts old bridge</title><h1>Local news</h1>").title).toBe("Council shuts old bridge");
    expect(given("<title>Council shuts old bridge</title><h1>Mar 9 2024 Council shuts old bridge</h1>").title).toBe(
      "Council shuts old bridge",
    );
  });

  it("is not the name of a blog above the heading that its data name", () => {
    expect(
      given(
        '<title>Lessons from the quay: Planning a ferry</title><meta property="og:title" content="Planning a ferry"><h1>Lessons from the quay</h1><h3>Planning a ferry</h3>',
      ).title,
    ).toBe("Planning a ferry");
  });

  it("is the heading that says it whole, though the site's name is part of it", () => {
    expect(
      given(
        '<title>Harbour Letter #18 – The ferry that stayed</title><meta property="og:site_name" content="Harbour"><h1>Harbour Letter #18 – The ferry that stayed</h1><h1>A ferry that stayed away</h1>',
      ).title,
    ).toBe("Harbour Letter #18 – The ferry that stayed");
  });

  it("is the heading that the page's address says", () => {
    expect(
      given(
        '<title>Seven walks on the coast</title><link rel="canonical" href="https://harbourherald.example/a/7-quiet-walks-along-the-coast"><h2>Your basket</h2><h2>7 Quiet Walks Along the Coast</h2>',
      ).title,
    ).toBe("7 Quiet Walks Along the Coast");
  });

  it("is the first topmost heading of several where that is the article's own", () => {
    expect(
      given(
        "<title>Where to swim in Lagos</title><article><header><h1>The quietest beaches and pools in Lagos</h1></header></article><main><h1>More to see</h1></main>",
      ).title,
    ).toBe("The quietest beaches and pools in Lagos");
  });

  it("keeps a dash of its own", () => {
    expect(
      given("<title>Council shuts bridge – and opens it</title><h1>Council shuts bridge – and opens it</h1>").title,
    ).toBe("Council shuts bridge – and opens it");
  });
});

describe("a page's authors", () => {
  it.each([
    ["meta", '<meta name="author" content="By Ana Ruiz and Tom Reed">', ["Ana Ruiz", "Tom Reed"]],
    [
      "several metas",
      '<meta name="citation_author" content="Ana Ruiz"><meta name="citation_author" content="Tom Reed">',
      ["Ana Ruiz", "Tom Reed"],
    ],
    [
      "microdata",
      '<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author">Ana Ruiz</span></div>',
      ["Ana Ruiz"],
    ],
    ["a link", '<article><a rel="author" href="/ana">Ana Ruiz</a></article>', ["Ana Ruiz"]],
    [
      "a byline",
      '<div class="byline">By <span class="author-name">Ana Ruiz</span><br>Political editor</div>',
      ["Ana Ruiz"],
    ],
    ["a role behind it", '<meta name="author" content="Ana Ruiz, Senior Political Correspondent">', ["Ana Ruiz"]],
    ["semicolons", '<meta name="author" content="Ana Ruiz; Tom Reed">', ["Ana Ruiz", "Tom Reed"]],
  ])("are read from %s", (_, html, authors) => {
    expect(given(html).authors).toEqual(authors);
  });

  it.each([
    ["an address", '<meta property="article:author" content="https://www.facebook.com/harbourherald">'],
    ["an office", '<meta name="author" content="admin">'],
    ["the staff", '<meta name="author" content="Staff Writer">'],
    [
      "the paper itself",
      '<meta name="author" content="Harbour Herald"><meta property="og:site_name" content="Harbour Herald">',
    ],
    [
      "the paper's domain",
      '<meta name="author" content="HarbourHerald"><link rel="canonical" href="https://www.harbourherald.example/a">',
    ],
    ["who reviewed it", '<div class="author">Reviewed by Ana Ruiz</div>'],
    ["a comment's", '<div class="comments"><a rel="author" href="/x">Ana Ruiz</a></div>'],
  ])("are not %s", (_, html) => {
    expect(given(html).authors).toEqual([]);
  });

  it("are accounts only where nobody is named in full", () => {
    const account = '<meta name="author" content="aruiz">';
    expect(given(`${account}<p class="byline">by aruiz</p>`).authors).toEqual(["aruiz"]);
    expect(given(`${account}<p class="byline">by Ana Ruiz</p>`).authors).toEqual(["Ana Ruiz"]);
    expect(given(account).authors).toEqual([]);
  });
});

describe("a page's date", () => {
  it.each([
    [
      "OpenGraph",
      '<meta property="article:modified_time" content="2024-03-11"><meta property="article:published_time" content="2024-03-09T18:05:00Z">',
      "2024-03-09T18:05:00Z",
    ],
    [
      "microdata",
      '<div itemscope itemtype="https://schema.org/Article"><time itemprop="datePublished" datetime="2024-03-09">9 March</time></div>',
      "2024-03-09",
    ],
    ["a meta tag of its own", '<meta name="parsely-pub-date" content="2024-03-09">', "2024-03-09"],
    [
      "<time>",
      '<aside><time datetime="2020-01-01">x</time></aside><article><time class="updated" datetime="2024-03-11">x</time><time datetime="2024-03-09">x</time></article>',
      "2024-03-09",
    ],
    ["no <time> of a review", '<div class="last-reviewed"><div><time datetime="2024-03-11">x</time></div></div>', null],
    ["none of many <time> alike", '<p><time datetime="2024-03-09">x</time></p>'.repeat(9), null],
    ["the address", '<link rel="canonical" href="https://harbourherald.example/2024/03/09/bridge">', "2024-03-09"],
    ["nothing", '<meta property="article:published_time" content="soon">', null],
  ])("is read from %s", (_, html, published) => {
    expect(given(html).published).toBe(published);
  });
});

describe("a page's address and language", () => {
  it("are what it says, else where it was saved from", () => {
    expect(given('<html lang="en_US"><link rel=canonical href="https://harbourherald.example/bridge">')).toMatchObject({
      url: "https://harbourherald.example/bridge",
      language: "en-us",
    });
    expect(given("<!-- saved from url=(0036)https://harbourherald.example/bridge -->\n<p>x</p>").url).toBe(
      "https://harbourherald.example/bridge",
    );
    expect(
      given("<!--\n Page saved with SingleFile \n url: https://harbourherald.example/b \n saved date: Sat -->").url,
    ).toBe("https://harbourherald.example/b");
  });

  it("are the page's own where an archive keeps it", () => {
    const html =
      '<link rel="canonical" href="https://web.archive.org/web/20240309180500/https://harbourherald.example/bridge">';
    expect(given(html).url).toBe("https://harbourherald.example/bridge");
  });
});
