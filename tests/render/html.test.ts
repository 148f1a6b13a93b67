import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import type { QuoteRecord } from "../../src/records.js";
import type { Report } from "../../src/report.js";
import { html } from "../../src/render/html/markup.js";
import { script } from "../../src/render/html/script.js";
import { style } from "../../src/render/html/style.js";
import { growthOf, maxRatio } from "../time-ratio.js";
import { render } from "./render.js";
import {
  cha,
  kirbyMoved,
  lineRecord,
  quote,
  stanoSanctions,
  summary,
  verdictChanged,
  verdictOf,
} from "./seed-records.js";
import {
  quotesReport,
  speakersReport,
  statementOf,
  statementsReport,
  summaryReport,
  unquotedReport,
  verifyReport,
} from "./seed-reports.js";

const pageOf = (report: Report): Promise<string> => render(report, { format: "html" });

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a browser would see: the elements, and the text beside that of style and script. */
function read(page: string): { elements: Element[]; text: string; depth: number } {
  const elements: Element[] = [];
  const open: string[] = [];
  let text = "";
  const parser = new Parser({
    onopentag: (name, attributes) => {
      elements.push({ name, attributes });
      open.push(name);
    },
    onclosetag: () => void open.pop(),
    ontext: (part) => {
      if (!["style", "script"].includes(open.at(-1) ?? "")) text += part;
    },
  });
  parser.end(page);
  return { elements, text, depth: open.length };
}

const of = (rest: Partial<QuoteRecord>): QuoteRecord => ({ ...kirbyMoved, ...rest });

/** As many quotations of one word in a paragraph as `size` says. */
function renderingOf(size: number): () => Promise<string> {
  const words = "“so” ";
  const paragraph = { ...lineRecord(15), start: 0, text: words.repeat(size) };
  const quotes = Array.from({ length: size }, (_, n) =>
    quote(15, "so", { spans: [{ start: n * words.length + 1, end: n * words.length + 3 }] }),
  );
  const report = quotesReport(
    quotes,
    quotes.map(() => [paragraph]),
  );
  return () => pageOf(report);
}

describe("a page of quotes", () => {
  const report = quotesReport([kirbyMoved, stanoSanctions], [[lineRecord(15)], [lineRecord(25)]]);

  it("has each quotation marked in its paragraph, with line, file, speaker and role", async () => {
    const page = await pageOf(report);
    expect(page).toContain(
      '“<mark data-of="q1">We assess that between early- to mid-October, North Korea moved at least 3,000 soldiers into eastern Russia,</mark>” White House',
    );
    const { text } = read(page);
    expect(text).toMatch(/John Kirby, White House National Security Communications Advisor said/);
    expect(text).toMatch(/Line 15[^]*clips\/000_13449d2712527374.txt|clips\/000_13449d2712527374.txt[^]*Line 15/);
    expect(text).toContain("2 quotes2 speakers1 article");
  });

  it("is told from articles by its generator, and allows only its own style and script", async () => {
    const page = await pageOf(report);
    expect(page.slice(0, 120)).toContain('<meta charset="utf-8" />\n<meta name="generator" content="onrecord">');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "";
    const hashOf = (element: string) =>
      [...page.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, "g"))].map(
        ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
      );
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `style-src ${hashOf("style").join(" ")}`,
      `script-src ${hashOf("script").join(" ")}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it("draws when and who by whom, and gives the same as tables", async () => {
    const page = await pageOf(report);
    expect(page.match(/<svg\s+class="chart"/g)).toHaveLength(2);
    const { text } = read(page);
    expect(text).toContain("Quotes by day");
    expect(text).toMatch(/Who quotes whom[^]*Korea JoongAng Daily[^]*John Kirby[^]*Peter Stano/);
    expect(page).toMatch(/<th scope="row">John Kirby<\/th>\s*<td class="number" data-key="0,0">1<\/td>/);
  });

  it("marks what runs into a paragraph and out of it, and of marks in marks the outer", async () => {
    const { start, end } = lineRecord(15);
    const long = { ...kirbyMoved, spans: [{ start: start - 50, end: start + 10 }] };
    const inner = { ...kirbyMoved, spans: [{ start: start + 2, end: start + 5 }] };
    const after = { ...kirbyMoved, spans: [{ start: end - 4, end: end + 50 }] };
    const context = [long, inner, after].map(() => [lineRecord(15)]);
    const page = await pageOf(quotesReport([long, inner, after], context));
    expect([...page.matchAll(/<mark data-of="(q\d)">([^<]+)<\/mark>/g)].map(([, id, words]) => [id, words])).toEqual([
      ["q1", "“We assess"],
      ["q3", "day."],
    ]);
  });

  it("says what is doubtful, partial, set aside or without a speaker", async () => {
    const { text } = read(
      await pageOf(
        quotesReport([
          of({ confidence: 0.54 }),
          of({ kind: "mixed" }),
          of({ kind: "other", why: "term", speaker: null }),
          of({ speaker: null, mention: { text: "he", start: 0, end: 2 } }),
          of({ kind: "indirect", negated: true, via: "the agency" }),
        ]),
      ),
    );
    for (const said of [
      "unsure (0.54)",
      "partial quote",
      "not a statement: term",
      "speaker not found (“he”)",
      "indirect · negated · by way of the agency",
    ]) {
      expect(text).toContain(said);
    }
  });

  it("links only to addresses of the web", async () => {
    const linked = await pageOf(quotesReport([{ ...kirbyMoved, url: "https://example.org/a?b=1&c=2" }]));
    expect(linked).toContain('<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer nofollow">');
    const inert = await pageOf(quotesReport([{ ...kirbyMoved, url: "javascript:alert(1)" }]));
    expect(inert).not.toMatch(/<a href="javascript|alert/);
  });

  it("is refused beyond five thousand results, with a way out", async () => {
    const many = quotesReport(Array.from({ length: 5001 }, () => ({ ...kirbyMoved })));
    await expect(pageOf(many)).rejects.toThrow(
      "a page holds 5000 results at most, and here are 5001; choose with --since, --outlet or --limit 5000, or take --csv",
    );
  });

  it("takes time in proportion to the quotes of one paragraph", async () => {
    expect(await growthOf(renderingOf, 1000)).toBeLessThan(maxRatio);
  });
});

describe("pages of other reports", () => {
  it("show a draft beside its source, with what differs", async () => {
    const page = await pageOf(verifyReport([verdictChanged]));
    expect(page).toMatch(/<del>[^<]+<\/del>/);
    expect(page).toMatch(/<ins>[^<]+<\/ins>/);
    expect(read(page).text).toMatch(/✗\s*changed/);
  });

  it("show speakers with roles and places", async () => {
    const { text } = read(await pageOf(speakersReport));
    expect(text).toContain("Victor Cha");
    expect(text).toContain("senior adviser and Korea chair");
    expect(text).toContain("clips/000_13449d2712527374.txt:33");
  });

  it("let speakers be chosen by outlet, and say who quotes whom", async () => {
    const other = { ...cha, places: cha.places.map((place) => ({ ...place, outlet: "Harbour Post" })) };
    const { text } = read(await pageOf({ ...speakersReport, speakers: [cha, other] }));
    expect(text).toMatch(/Harbour Post \(1\)\s*Korea JoongAng Daily \(1\)/);
    expect(text).toContain("Who quotes whom");
  });

  const sanctions = statementOf(stanoSanctions);
  const moved = {
    ...statementOf(kirbyMoved),
    members: [
      ...statementOf(kirbyMoved).members,
      ...statementOf(
        { ...kirbyMoved, text: "We assess that North Korea moved soldiers", path: "clips/wire.md", outlet: "Post" },
        { sameWords: false, differs: [{ start: 10, end: 14 }] },
      ).members,
    ],
  };

  it("show who has the same words, with what differs in other wordings", async () => {
    const page = await pageOf(statementsReport([moved, sanctions]));
    const { text } = read(page);
    expect(page).toContain("We assess <ins>that</ins> North Korea moved soldiers");
    expect(text).toMatch(/Post\s*24 Oct 2024\s*clips\/wire\.md:15/);
    expect(text).toMatch(/The same words \(5\)\s*Other words \(1\)/);
  });

  it("count statements, however many articles have each", async () => {
    const { text } = read(await pageOf({ ...statementsReport([moved, sanctions]), total: 3 }));
    expect(text).toContain("The first 2 of 3 statements.");
  });

  it("show who is not quoted, with what is told of each", async () => {
    const { text } = read(await pageOf(unquotedReport));
    expect(text).toContain("Gave no comment");
    expect(text).toMatch(/declined to comment\s*clips\/mill\.txt:7/);
  });

  it("show summaries with their lines, whom they quote and their figures", async () => {
    const { text } = read(await pageOf(summaryReport));
    for (const { text: sentence } of summary.sentences) expect(text).toContain(sentence);
    expect(text).toContain("Figures");
  });
});

const piece = fc.constantFrom(
  ..."<>&\"'`=/ \n\t\0\u001B\u202E\u{E0041}\uD800“”",
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "</style>",
  "<!-- sections -->",
  "-->",
  '" onmouseover="alert(1)',
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "javascript:alert(1)",
  "&lt;script&gt;",
  "${alert(1)}",
  "words",
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

const elementNames = new Set(
  "html head meta title style script body a header footer main aside section figure figcaption svg g rect text line h1 h2 h3 h4 p span b bdi code time mark del ins ul li table thead tbody tr th td details summary form fieldset legend label input select option button div blockquote".split(
    " ",
  ),
);

/** Every page, with `text` wherever something from outside can come. */
function pagesWith(text: string): readonly Report[] {
  const about = { title: text, outlet: text, authors: [text], published: text, path: text, url: text, language: text };
  const spoken = { speaker: text, role: text, cue: { text, start: 0, end: 1 }, mention: { text, start: 0, end: 1 } };
  const one = { ...kirbyMoved, ...about, ...spoken, text, sentence: text, via: text, spans: [{ start: 0, end: 3 }] };
  const nobody = { ...one, speaker: null, why: null, kind: "other" } as const;
  const note = { code: "note", message: text } as const;
  const source = verdictChanged.source && { ...verdictChanged.source, ...about, ...spoken, text };
  const change = { draft: text, source: text, draftSpan: { start: 0, end: 2 }, sourceSpan: { start: 1, end: 3 } };
  return [
    { ...quotesReport([one, nobody], [[{ ...lineRecord(15), text, path: text, start: 0 }]]), notes: [note] },
    verifyReport([
      verdictOf({
        draft: { ...verdictChanged.draft, text, path: text, speaker: text },
        source,
        changes: [{ kind: "word", ...change }],
        also: [{ path: text, line: 1, speaker: text, outlet: text, published: text }],
      }),
    ]),
    statementsReport([statementOf(one, { copyOf: text, sameWords: false, differs: [{ start: 0, end: 2 }] })]),
    {
      ...unquotedReport,
      people: unquotedReport.people.map((person) => ({
        ...person,
        name: text,
        names: [text, "Souza"],
        maybe: text,
        roles: [{ role: text, path: text, line: 1 }],
        places: [{ path: text, published: text, outlet: text, acts: [{ line: 1, act: "acts", text }] }],
      })),
    },
    {
      ...speakersReport,
      speakers: [{ ...cha, speaker: text, names: [text], maybe: text, roles: [{ role: text, path: text, line: 1 }] }],
    },
    {
      ...summaryReport,
      summaries: [
        {
          ...summary,
          ...about,
          sentences: [{ line: 1, start: 0, end: 1, text }],
          quoted: [{ speaker: text, quotes: 1, reports: null, lines: [1] }],
          figures: [{ line: 1, start: 0, end: 1, text }],
        },
      ],
    },
  ];
}

describe("what articles say", () => {
  it("is text in a page, never markup, whatever it is", async () => {
    const holds = fc.asyncProperty(anyText, async (text) => {
      for (const report of pagesWith(text)) {
        const page = await pageOf(report);
        const { elements } = read(page);
        const scripts = elements.filter(({ name }) => name === "script" || name === "style");
        expect(scripts).toHaveLength(2);
        for (const { name, attributes } of elements) {
          expect(elementNames).toContain(name);
          for (const [key, value] of Object.entries(attributes)) {
            expect(key).not.toMatch(/^on|^style$|^src|^xlink/);
            expect(key === "href" ? value : "#").toMatch(/^#|^https?:/);
          }
        }
        // Nothing that a terminal would obey, or that hides.
        expect(page.replace(/[\n\t]/g, "")).not.toMatch(
          /[\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{E0000}-\u{E007F}]/u,
        );
      }
    });
    await fc.assert(holds, { numRuns: 200 });
  });

  it("is read back from a page as it was", () => {
    const holds = fc.property(fc.string(), (text) => {
      const plain = text.replace(/\p{Cc}/gu, "");
      expect(read(html`<p title="${plain}">${plain}</p>`.text)).toMatchObject({
        text: plain,
        elements: [{ name: "p", attributes: { title: plain } }],
      });
    });
    fc.assert(holds);
  });
});

it("style and script are letters that no step of the build writes otherwise, and do not end before they end", () => {
  for (const text of [style, script]) {
    expect(text).toMatch(/^[\x20-\x7e\n]+$/);
    expect(text).not.toMatch(/<\/|<!--/);
  }
});
