import { describe, expect, it } from "vitest";
import { looksLikeMarkdown } from "../../../src/formats/markdown/looks-like-markdown.js";
import { readMarkdown } from "../../../src/formats/markdown/read-markdown.js";

const nothing = { title: null, authors: [], published: null, outlet: null, url: null, language: null };

describe("front matter", () => {
  it.each([
    [
      "Obsidian's clipper",
      '---\ntitle: "Blight: the end?"\nsource: "https://vale.example/blight"\nauthor:\n  - "[[Helga Moss]]"\n  - "[[people/Per Lind|Per Lind]]"\npublished: 2019-06-02\ncreated: 2019-06-05\ndescription: "Says “leaky” once."\ntags:\n  - "clippings"\n---\n',
      {
        title: "Blight: the end?",
        authors: ["Helga Moss", "Per Lind"],
        published: "2019-06-02",
        url: "https://vale.example/blight",
      },
    ],
    [
      "MarkDownload",
      "---\ncreated: 2019-06-05T10:00:00 (UTC +01:00)\ntags: []\nsource: https://vale.example/blight\nauthor: By Helga Moss and Per Lind\n---\n",
      { authors: ["Helga Moss", "Per Lind"], url: "https://vale.example/blight" },
    ],
    [
      "Joplin",
      "---\ntitle: Blight spreads\nupdated: 2019-06-06 08:00:00Z\ncreated: 2019-06-05 08:00:00Z\nsource: https://vale.example/blight\nauthor: Helga Moss\nlatitude: 52.1\n---\n",
      { title: "Blight spreads", authors: ["Helga Moss"], url: "https://vale.example/blight" },
    ],
    [
      "Hugo",
      '+++\ntitle = "Blight spreads"\ndate = 2019-06-02T10:00:00Z\nauthors = ["Helga Moss", "Per Lind"]\nlang = "en-GB"\n+++\n',
      {
        title: "Blight spreads",
        authors: ["Helga Moss", "Per Lind"],
        published: "2019-06-02T10:00:00Z",
        language: "en-gb",
      },
    ],
    [
      "Zettlr and Jekyll",
      "---\nlayout: post\ntitle: >\n  Blight spreads to\n  the apple valleys\nauthor: {name: x}\nby: 'Helga Moss'\ndate: 2 June 2019 # as printed\nsite: www.vale.example\nlink: <https://vale.example/blight>\n...\n",
      {
        title: "Blight spreads to the apple valleys",
        published: "2 June 2019",
        outlet: "vale.example",
        url: "https://vale.example/blight",
      },
    ],
    [
      "a paper named as the source",
      "---\nTitle: Blight spreads\nSource: The Vale Examiner\nDate Published: June 2, 2019\nAuthor: The Vale Press\nURL: https://vale.example/blight\n---\n",
      {
        title: "Blight spreads",
        outlet: "The Vale Examiner",
        published: "June 2, 2019",
        url: "https://vale.example/blight",
      },
    ],
    [
      "days on which it was saved",
      "---\ntitle: Blight spreads\nclipped: 2019-06-05\ndate saved: 2019-06-05\ndate added: 2019-06-05\nmodified: 2019-06-05\n---\n",
      { title: "Blight spreads" },
    ],
  ])("of %s", (_, front, given) => {
    const document = readMarkdown(`${front}\nThe blight has spread.\n`);
    expect(document.given).toEqual({ ...nothing, ...given });
    expect(document.hints?.slice(0, 3).map((hint) => hint?.tag)).toEqual(["meta", "meta", "meta"]);
    expect(document.hints?.at(-1)).toBeNull();
  });

  it("is none where a rule opens a text, or nothing closes it", () => {
    expect(readMarkdown("---\n\nThe blight has spread.\n").given).toEqual(nothing);
    expect(
      readMarkdown("---\nThe blight has spread.\n\nIt will go on: so they say.\n\n---\n\nMore.\n").hints,
    ).toBeNull();
  });

  it("reads Readwise's metadata under its heading, and the fields at the end of Joplin's own files", () => {
    const readwise = readMarkdown(
      "# Blight spreads\n\n![rw-book-cover](https://vale.example/1.png)\n\n## Metadata\n- Author: [[Helga Moss]]\n- Full Title: Blight spreads to three valleys\n- Category: #articles\n- URL: https://vale.example/blight\n\n## Highlights\n- “There is no cure,” said Otto Brandvold.\n",
    );
    expect(readwise.given).toMatchObject({
      title: "Blight spreads to three valleys",
      authors: ["Helga Moss"],
      url: "https://vale.example/blight",
    });
    expect(readwise.hints?.[5]?.tag).toBe("meta");
    expect(readwise.text.split("\n")[2]).toBe("");
    const joplin = readMarkdown(
      "Blight spreads\n\nThe blight has spread.\n\nid: 00ff\nparent_id: \nsource_url: https://vale.example/blight\nauthor: Helga Moss\ntype_: 1",
    );
    expect(joplin.given).toMatchObject({ authors: ["Helga Moss"], url: "https://vale.example/blight" });
    expect(joplin.hints?.map((hint) => hint?.tag ?? null)).toEqual([
      null,
      null,
      null,
      null,
      "meta",
      "meta",
      "meta",
      "meta",
      "meta",
    ]);
  });
});

describe("a note's lines", () => {
  it("stay line for line, with the marks that later stages read", () => {
    const document = readMarkdown(
      "# The **blight** spreads #\n\nBy [Helga Moss](https://vale.example)\n\n> “No *cure*,”\n> said Brandvold.\n\n> “One line.”\n\n- [x] a saw\n- an [axe](/axe)\n\n* * *\n\n| Year | Trees |\n|------|-------|\n| 2018 | *900* |\n",
    );
    expect(document.text).toBe(
      "# The blight spreads\n\nBy Helga Moss\n\n> “No cure,”\n> said Brandvold.\n\n> “One line.”\n\n- [x] a saw\n- an axe\n\n* * *\n\nYear | Trees\n\n2018 | 900\n",
    );
    expect(document.fileLines).toBeNull();
    expect(document.hints?.map((hint) => hint?.tag ?? null)).toEqual([
      "h1",
      null,
      null,
      null,
      null,
      null,
      null,
      "blockquote",
      null,
      "li",
      "li",
      null,
      null,
      null,
      "td",
      null,
      "td",
    ]);
    expect(document.hints?.[10]?.links).toBe(0.5);
  });

  it("lose what Obsidian and Readwise write around their words", () => {
    const note =
      "> [!quote] Ida Crane\n> “We press nothing.” ^quote-1\n\n- “No cure.” ([View Highlight](https://read.example/1))\n";
    expect(readMarkdown(note).text).toBe("> Ida Crane\n> “We press nothing.”\n\n- “No cure.”\n");
  });

  it("leave code alone", () => {
    expect(readMarkdown("```\n**a** [b](https://c.example)\n```\n\n**d**\n").text).toBe(
      "```\n**a** [b](https://c.example)\n```\n\nd\n",
    );
  });

  it("say what a picture by itself shows, as a caption", () => {
    const document = readMarkdown(
      "![Otto Brandvold with his saw](https://vale.example/1.png)\n\n![cover.png](https://vale.example/2.png)\n",
    );
    expect(document.text).toBe("Otto Brandvold with his saw\n\n\n");
    expect(document.hints?.map((hint) => hint?.tag ?? null)).toEqual(["figcaption", null, null]);
  });

  it("have references' definitions taken out", () => {
    expect(readMarkdown("Mayor [Ida Crane][1] said.\n\n[1]: https://vale.example 'Crane'\n").text).toBe(
      "Mayor Ida Crane said.\n\n\n",
    );
  });

  it("keep Windows' line ends out, and the number of lines", () => {
    const document = readMarkdown("# A **b**\r\n\r\nc\r\n");
    expect(document.text).toBe("# A b\n\nc\n");
  });

  it("are data where there are links alone", () => {
    const document = readMarkdown(
      "# Saved pages\n\n* [Blight spreads](https://vale.example/a) #blight #vale\n* [Saws sold out](https://vale.example/b) 2019-06-02\n",
    );
    expect(document.hints?.map((hint) => hint?.tag ?? null)).toEqual(["meta", null, "meta", "meta"]);
    expect(document.given.title).toBe("Saved pages");
    expect(
      readMarkdown(
        "* [Blight spreads](https://vale.example/a)\n* A word of our own, which is no link at all, stands here.\n",
      ).hints?.[0]?.tag,
    ).toBe("li");
  });
});

describe("a text that is not called .md", () => {
  it.each([
    ["Mayor [Ida Crane](https://vale.example/crane) said so.", true],
    ["---\ntitle: Blight spreads\n---\n\nIt spreads.\n", true],
    ["---\n\nIt spreads.\n\n---\n", false],
    ["“It [the saw] (an old one) was ours,” he *said*.", false],
    ["See [1](#note) and [Home](/).", false],
  ])("%j: %s", (text, is) => {
    expect(looksLikeMarkdown(text)).toBe(is);
  });
});
