import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/report.js";
import { countCells } from "../../src/text/cells.js";
import { growthOf, maxRatio } from "../time-ratio.js";
import { render, renderForTerminal } from "./render.js";
import {
  article,
  cha,
  heading,
  hit,
  lineRecord,
  phased,
  quote,
  summary,
  verdictChanged,
  verdictOf,
} from "./seed-records.js";
import {
  checkReport,
  listReport,
  quotesReport,
  searchReport,
  showReport,
  speakersReport,
  summaryReport,
  statementOf,
  statementsReport,
  verifyReport,
} from "./seed-reports.js";

const styles = new RegExp(String.raw`\u001B\[(?:1|2|22|31|32|35|39)m`, "g");

/** Letters of every width, marks, emoji, white space and all that a terminal obeys. */
const piece = fc.constantFrom(
  ..."aZ9.,-“”'\"「」서울한국東京かなカ\u0301\u094D🇰🇷👩‍🚀👍🏽❤️\u200B\u200D\uFE0F\t\n\r\u0085\u2028\u001B\u0007\u009B\u007F\u202E\u2066\uD800",
  "Pyongyang",
  "\u001B[2J",
  "\u001B]0;owned\u0007",
  "a long stretch of ordinary words",
  "wordwithoutspaces".repeat(8),
  " ",
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

/** Every kind of report, with `text` wherever an article's text can come. */
function reportsOf(text: string, line: number): readonly Report[] {
  const found = text.trim().slice(0, 3);
  const shown = { ...lineRecord(15), line, text, rule: text };
  const about = { title: text, outlet: text, authors: [text, text], published: text };
  const passage = {
    ...hit(33, "x"),
    ...about,
    line,
    text,
    matches: [{ term: "x", matched: found, column: 2, edits: 1, speaker: null }],
  };
  const speaker = { speaker: text, role: text, cue: { text, start: 0, end: 1 } };
  const direct = quote(15, text, { ...about, ...speaker, line });
  const mixed = { ...direct, kind: "mixed", sentence: `${text} “${text}” ${text}` } as const;
  const candidate = { text, start: 0, end: 1, line, share: 0.5, chosen: true, antecedents: [] };
  const explained = { candidates: [candidate, { ...candidate, share: null, antecedents: [] }], reasons: [text] };
  const cited = { line, text, speaker: text };
  const source = verdictChanged.source && { ...verdictChanged.source, ...cited };
  const change = { draft: text, source: text, draftSpan: { start: 0, end: 3 }, sourceSpan: { start: 1, end: 2 } };
  const verdict = {
    draft: { ...verdictChanged.draft, ...cited },
    source,
    changes: [{ kind: "negation", ...change }],
  } as const;
  return [
    verifyReport([verdictOf(verdict), verdictOf({ ...verdict, verdict: "changed", passes: false })]),
    searchReport([passage, passage]),
    searchReport([passage], [[shown, { ...shown, line: line + 2 }]]),
    quotesReport([direct, mixed, { ...mixed, kind: "other", why: "term" }]),
    quotesReport([mixed], [[shown]]),
    statementsReport([
      {
        ...statementOf(direct, { copyOf: text, outlet: text, sameWords: false }),
        sameSpeaker: false,
        speakers: [text],
      },
    ]),
    { ...speakersReport, speakers: [{ ...cha, ...speaker, roles: [{ role: text, path: text, line }] }, cha] },
    { ...summaryReport, summaries: [{ ...summary, ...about, sentences: [{ line, start: 0, end: 1, text }] }] },
    { ...listReport, articles: [{ ...article, ...about }] },
    { ...showReport("story", [shown]), heading: { ...heading, ...about } },
    showReport("around", [shown], line),
    showReport("all", [shown]),
    { ...checkReport, lines: [shown], quotes: [{ ...mixed, ...explained }] },
  ];
}

describe("a terminal", () => {
  it("never gets a line wider than it is, or a control character that is not ours", async () => {
    const inputs = [anyText, fc.integer({ min: 20, max: 100 }), fc.integer({ min: 1, max: 123456 })] as const;
    const holds = fc.asyncProperty(...inputs, async (text, width, line) => {
      for (const report of reportsOf(text, line)) {
        const output = await renderForTerminal(report, { width, colorLevel: 1 });
        const lines = output.replace(styles, "").split("\n");
        expect(lines.filter((shown) => /[\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u.test(shown))).toEqual([]);
        // A path is not broken, so that it can be copied.
        expect(lines.filter((shown) => !shown.includes(article.path) && countCells(shown) > width)).toEqual([]);
      }
    });
    await fc.assert(holds, { numRuns: 150 });
  });

  it("gets escapes made visible, in names of files too", async () => {
    const odd = { ...hit(35, "Cha"), path: "a\u001B[2J\nb.txt", title: "\u202Etxt\u009B\u007F", outlet: null };
    expect((await renderForTerminal(searchReport([odd]))).split("\n").slice(0, 3)).toEqual([
      "a␛[2J b.txt",
      "\\u202etxt\\x9b␡",
      "2024-10-24",
    ]);
  });

  it("gets the raw text with its lines, and nothing that it would obey", async () => {
    const raw = { ...showReport("raw", []), text: "One\ttwo\r\n\u001B[31mthree\n\nfour\rfive" };
    expect(await renderForTerminal(raw)).toEqual("One    two\n␛[31mthree\n\nfour five\n");
  });
});

describe("a pipe", () => {
  it("gets one line for each result, whatever the text", async () => {
    const holds = fc.asyncProperty(anyText, async (text) => {
      for (const report of [searchReport([{ ...hit(33, "x"), text }]), quotesReport([{ ...phased, text }])]) {
        expect((await render(report)).split("\n").length).toEqual(2);
        expect((await render(report, { format: "jsonl" })).split("\n").length).toEqual(2);
        expect((await render(report, { format: "tsv" })).split("\n").length).toEqual(3);
      }
    });
    await fc.assert(holds);
  });
});

describe("output takes time in proportion to its length", () => {
  const hostile: readonly (readonly [string, string])[] = [
    ["one word without spaces", "x"],
    ["opening marks", "“"],
    ["abbreviations", "Mr. "],
    ["Han without spaces", "東京"],
    ["marks on nothing", "\u0301"],
    ["blanks", " \n"],
  ];

  it.each(hostile)(
    "%s",
    async (_, unit) => {
      const rendering = (size: number) => {
        const reports = reportsOf(unit.repeat(size), 1);
        return async () => {
          for (const report of reports) await renderForTerminal(report);
        };
      };
      expect(await growthOf(rendering, 3200)).toBeLessThan(maxRatio);
    },
    60_000,
  );
});
