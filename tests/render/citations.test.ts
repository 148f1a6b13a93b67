import { Ajv } from "ajv";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuoteRecord } from "../../src/records.js";
import { growthOf, maxRatio } from "../time-ratio.js";
import { cite } from "./cite.js";
import { render } from "./render.js";
import { article, hit, kirbyMoved, kirbySanctions, lineText, phased, quote } from "./seed-records.js";
import { listReport, quotesReport, searchReport, speakersReport } from "./seed-reports.js";

const origin =
  "Seo Ji-eun, “U.S., NATO confirm deployment of North Korean troops to Russia”, *Korea JoongAng Daily*, 2024-10-24";
const file = "clips/000_13449d2712527374.txt";

/** A quote of an article that says other things of itself. */
function of(about: Partial<QuoteRecord>): QuoteRecord {
  return { ...kirbyMoved, ...about };
}

const unsigned = { authors: [], title: null, outlet: null, published: null } as const;

/** The line under a quotation in Markdown. */
async function attributionOf(about: Partial<QuoteRecord>): Promise<string | undefined> {
  return (await render(quotesReport([of({ ...about, role: null })]), { format: "md" })).split("\n")[2];
}

describe("a citation in Markdown", () => {
  it("is the quotation with its speaker and its source under it, a partial one in its sentence", async () => {
    expect(await render(quotesReport([kirbyMoved, kirbySanctions]), { format: "md" })).toBe(
      `> “We assess that between early- to mid-October, North Korea moved at least 3,000 soldiers into eastern Russia,”
>
> — John Kirby, White House National Security Communications Advisor, in ${origin} (\`${file}:15\`)

> Kirby said that the U.S. would soon announce a “significant sanctions tranche targeting the enablers of Russia’s war in Ukraine located outside of Russia.”
>
> — John Kirby, White House National Security Communications Advisor, in ${origin} (\`${file}:29\`)

`,
    );
  });

  it("of a passage is the whole paragraph, of an article a line of a list", async () => {
    expect(await render(searchReport([hit(35, "Cha")]), { format: "md" })).toBe(
      `> ${lineText(35)}\n>\n> — ${origin} (\`${file}:35\`)\n\n`,
    );
    expect(await render(listReport, { format: "md" })).toBe(`- ${origin} (\`${file}\`)\n`);
  });

  it("has the address where the source has one, and leaves out what it has not", async () => {
    const linked = of({ ...unsigned, title: "Boats", url: "https://paper.example/é(b)?q=<x>", speaker: null });
    expect(await render(quotesReport([linked]), { format: "md" })).toContain(
      `> — [“Boats”](<https://paper.example/%C3%A9(b)?q=%3Cx%3E>) (\`${file}:15\`)`,
    );
    expect(await render(quotesReport([of({ ...unsigned, role: null })]), { format: "md" })).toContain(
      `> — John Kirby, in (\`${file}:15\`)`,
    );
  });

  it("says where a speaker is unsure, and what is reported or no statement", async () => {
    expect(await attributionOf({ confidence: 0.54 })).toContain("> — John Kirby · unsure (0.54), in ");
    expect(await attributionOf({ kind: "indirect" })).toContain("> — John Kirby · indirect, in ");
    const denied = await attributionOf({ kind: "indirect", negated: true, via: "Ada Obi" });
    expect(denied).toContain("> — John Kirby · indirect · negated · by way of Ada Obi, in ");
    expect(await render(quotesReport([phased]), { format: "md" })).toContain("> — not a statement, in ");
  });

  it.each([
    ["# No heading", String.raw`\# No heading`],
    ["- no item", String.raw`\- no item`],
    ["12. no item", String.raw`12\. no item`],
    ["a *b* _c_ `d` ~~e~~", String.raw`a \*b\* \_c\_ \`d\` \~\~e\~\~`],
    ["<script>x</script> &lt;", String.raw`\<script\>x\</script\> \&lt;`],
    ["[a](javascript:x) ![b](c)", String.raw`\[a\](javascript\:x) !\[b\](c)`],
    ["https://a.example www.b.example @c", String.raw`https\://a.example www\.b.example \@c`],
    ["$x$ {y} :smile: 10:30 | \\", String.raw`\$x\$ \{y\} \:smile: 10:30 \| \\`],
    ["one\n\n# two\u2028three\u0007", String.raw`one \# two three`],
    ["\u202Eturned", "turned"],
  ])("takes nothing in an article for Markdown: %j", async (text, shown) => {
    const [first] = (await render(searchReport([{ ...hit(35, "Cha"), text }]), { format: "md" })).split("\n");
    expect(first).toBe(`> ${shown}`);
  });

  it("shows a path with grave accents as it is", async () => {
    expect(await render(searchReport([{ ...hit(35, "Cha"), path: "a`b``c.txt" }]), { format: "md" })).toContain(
      "(``` a`b``c.txt:35 ```)",
    );
  });
});

const entry = (fields: string): string =>
  `@article{seojieun2024-4f5f96a3e8ed,
  author = {{Seo Ji-eun}},
  title = {{U.S., NATO confirm deployment of North Korean troops to Russia}},
  journal = {{Korea JoongAng Daily}},
  year = {2024},
  month = oct,
  date = {2024-10-24},
${fields}
}

`;

describe("a citation in BibTeX", () => {
  it("is one entry an article, with what is cited of it as its annotation", async () => {
    expect(await render(quotesReport([kirbyMoved, quote(33, "crossed the Rubicon.")]), { format: "bibtex" })).toBe(
      entry(
        String.raw`  annote = {“We assess that between early- to mid-October, North Korea moved at least 3,000 soldiers into eastern Russia,” — John Kirby, White House National Security Communications Advisor (clips/000\_13449d2712527374.txt:15) \par “crossed the Rubicon.” (clips/000\_13449d2712527374.txt:33)}`,
      ),
    );
    expect(await render(listReport, { format: "bibtex" })).toBe(
      entry(String.raw`  annote = {clips/000\_13449d2712527374.txt}`),
    );
  });

  it("leaves out what is not known", async () => {
    expect(await render(listReportOf({ ...unsigned, published: "2023" }), { format: "bibtex" })).toBe(
      `@misc{article2023-4f5f96a3e8ed,
  year = {2023},
  date = {2023},
  annote = {${file.replace("_", String.raw`\_`)}}
}

`,
    );
  });

  it("escapes what TeX and BibTeX would read, and keeps every other letter", async () => {
    const odd = { title: String.raw`50% & $5 #1 a_b {c \d ~ ^`, authors: ["Anaïs and Ørsted", "Reuters, Inc."] };
    const url = "https://paper.example/%41_{b}#c";
    const written = await render(listReportOf({ ...odd, outlet: "東京", url }), { format: "bibtex" });
    expect(written.split("\n").slice(0, 4)).toEqual([
      "@article{anaisandorsted2024-4f5f96a3e8ed,",
      "  author = {{Anaïs and Ørsted} and {Reuters, Inc.}},",
      String.raw`  title = {{50\% \& \$5 \#1 a\_b \textbraceleft{}c \textbackslash{}d \textasciitilde{} \textasciicircum{}}},`,
      "  journal = {{東京}},",
    ]);
    expect(written).toContain("  url = {https://paper.example/%41_%7Bb%7D#c},\n");
  });

  it("has the same number of braces open and closed in every line, whatever the text", async () => {
    const holds = fc.asyncProperty(anyText, async (text) => {
      for (const report of [
        listReportOf({ title: text, outlet: text, authors: [text] }),
        quotesReport([of({ text })]),
      ]) {
        const lines = (await render(report, { format: "bibtex" })).trimEnd().split("\n");
        expect(lines.slice(1, -1).filter((line) => depthAfter(line) !== 0)).toEqual([]);
      }
    });
    await fc.assert(holds);
  });
});

function listReportOf(about: Partial<typeof article>) {
  return { ...listReport, articles: [{ ...article, ...about }] };
}

/** How many braces a line leaves open as BibTeX counts them, behind backslashes too; less than none where it closes more. */
function depthAfter(line: string): number {
  let depth = 0;
  for (const sign of line) {
    if (sign === "{") depth++;
    if (sign === "}") depth--;
    if (depth < 0) return depth;
  }
  return depth;
}

const anyText = fc
  .array(
    fc.constantFrom(..."aZ9.,-“”'\"{}\\%&$#_~^<>|`*[]():@!/\n\u2028\u001B\u202E\uD800é한", "www.", "https://", " "),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(""));

/** What the schema of CSL-JSON 1.0 asks of the fields that are written. */
const isCsl = new Ajv({ allowUnionTypes: true }).compile({
  type: "array",
  items: {
    type: "object",
    required: ["id", "type"],
    additionalProperties: false,
    properties: {
      id: { type: "string", pattern: "^[!-~]+$" },
      type: { const: "article-newspaper" },
      title: { type: "string" },
      "container-title": { type: "string" },
      URL: { type: "string", pattern: "^https?://[!-~]+$" },
      language: { type: "string" },
      annote: { type: "string" },
      author: {
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          properties: { family: { type: "string" }, given: { type: "string" }, literal: { type: "string" } },
        },
      },
      issued: {
        type: "object",
        additionalProperties: false,
        required: ["date-parts"],
        properties: {
          "date-parts": {
            type: "array",
            minItems: 1,
            maxItems: 2,
            items: { type: "array", minItems: 1, maxItems: 3, items: { type: "number" } },
          },
        },
      },
    },
  },
});

/** The items of an article of which at most a date is known. */
async function datedItems(published: string | null): Promise<unknown> {
  return JSON.parse(await render(listReportOf({ ...unsigned, published }), { format: "csl-json" }));
}

describe("a citation in CSL-JSON", () => {
  it("is one item an article, which a processor of citation styles cites", async () => {
    expect(cite(await render(quotesReport([kirbyMoved, kirbySanctions]), { format: "csl-json" }))).toEqual([
      `Seo Ji-eun; U.S., NATO confirm deployment of North Korean troops to Russia; Korea JoongAng Daily; 2024-10-24; “We assess that between early- to mid-October, North Korea moved at least 3,000 soldiers into eastern Russia,” — John Kirby, White House National Security Communications Advisor (${file}:15)
Kirby said that the U.S. would soon announce a “significant sanctions tranche targeting the enablers of Russia’s war in Ukraine located outside of Russia.” — John Kirby, White House National Security Communications Advisor (${file}:29)`,
    ]);
  });

  it("has a date as far as it is known, and only what is known", async () => {
    expect(await datedItems("2024-10")).toEqual([
      {
        id: "article2024-4f5f96a3e8ed",
        type: "article-newspaper",
        issued: { "date-parts": [[2024, 10]] },
        annote: file,
      },
    ]);
    expect(await datedItems(null)).toEqual([{ id: "article-4f5f96a3e8ed", type: "article-newspaper", annote: file }]);
  });

  it("says what an author's family name is only where that is sure", async () => {
    const authors = [
      ["Margaret Osei", "Osei, Margaret"],
      ["John F. O’Brien", "O’Brien, John F."],
      ["Kim Jae-won", null],
      ["Nagy Péter", null],
      ["Gabriel García Márquez", null],
      ["Ludwig van der Berg", null],
      ["Thomas Martin", null],
      ["MARGARET OSEI", null],
      ["Associated Press", null],
      ["Virginia Mercury", null],
      ["王小明", null],
    ] as const;
    const report = listReportOf({ authors: authors.map(([name]) => name), outlet: "Virginia Mercury" });
    const [item] = JSON.parse(await render(report, { format: "csl-json" }));
    const named = item.author.map((name: { family?: string; given?: string }) =>
      name.family === undefined ? null : `${name.family}, ${name.given}`,
    );
    expect(named).toEqual(authors.map(([, parts]) => parts));
  });

  it("is nothing but an address of the web as an address", async () => {
    for (const url of ["javascript:alert(1)", "file:///etc/passwd", "www.a.example", "https://a b"]) {
      expect(await render(listReportOf({ url }), { format: "csl-json" })).not.toContain("URL");
    }
  });

  it("fits its schema, and a processor takes no field out of a text", async () => {
    const holds = fc.asyncProperty(anyText, async (text) => {
      const about = { title: text, outlet: text, authors: [text], published: text, url: text };
      const written = await render(quotesReport([of({ ...about, text, speaker: text })]), { format: "csl-json" });
      expect(isCsl(JSON.parse(written))).toBe(true);
    });
    await fc.assert(holds);
    const named = of({ ...unsigned, text: "issued: 1999", sentence: "{:URL: https://a.example}" });
    expect(cite(await render(quotesReport([named]), { format: "csl-json" }))).toEqual([
      `“issued: 1999” — John Kirby, White House National Security Communications Advisor (${file}:15)`,
    ]);
  });
});

async function keysOf(quotes: readonly QuoteRecord[]): Promise<readonly string[]> {
  const written = await render(quotesReport(quotes), { format: "bibtex" });
  return [...written.matchAll(/^@\w+\{(.*),$/gm)].map((match) => match[1] ?? "");
}

describe("keys", () => {
  it("are ASCII: of the author, else the outlet, the year and the article's id", async () => {
    const ids = ["a:1", "b:1", "c:i1", "d:1"] as const;
    const abouts = [
      { authors: ["Željka Šimić"] },
      { authors: ["김민지"], outlet: "Le Monde" },
      { authors: [], outlet: "朝日新聞", published: null },
      { authors: ["Margaret Osei"] },
    ];
    expect(await keysOf(abouts.map((about, i) => of({ ...about, id: ids[i] ?? "" })))).toEqual([
      "zeljkasimic2024-a",
      "lemonde2024-b",
      "article-c",
      "osei2024-d",
    ]);
  });

  it("are there once, though an article's quotes are apart, or stand in two copies of it", async () => {
    const copy = of({ path: "copy.txt" });
    const written = await render(quotesReport([kirbyMoved, of({ id: "b:1" }), kirbySanctions, copy]), {
      format: "bibtex",
    });
    expect(await keysOf([kirbyMoved, of({ id: "b:1" }), kirbySanctions, copy])).toEqual([
      "seojieun2024-4f5f96a3e8ed",
      "seojieun2024-b",
    ]);
    expect(written).toContain("(copy.txt:15)");
  });
});

describe("citations", () => {
  it("of nothing are nothing", async () => {
    const shown = await Promise.all(
      (["md", "bibtex", "csl-json"] as const).map((format) => render(quotesReport([]), { format })),
    );
    expect(shown).toEqual(["", "", "[]\n"]);
    expect(await render(speakersReport, { format: "md" })).toBe("");
  });

  it("take time in proportion to their length and number", async () => {
    for (const format of ["md", "bibtex", "csl-json"] as const) {
      const text = (size: number) => {
        const report = searchReport([{ ...hit(35, "Cha"), text: "`\\{www.".repeat(size) }]);
        return () => render(report, { format });
      };
      const many = (size: number) => {
        const report = quotesReport(Array.from({ length: size }, (_, n) => of({ id: `${n % (size / 2)}:1` })));
        return () => render(report, { format });
      };
      expect(await growthOf(text, 3200)).toBeLessThan(maxRatio);
      expect(await growthOf(many, 800)).toBeLessThan(maxRatio);
    }
  }, 60_000);
});
