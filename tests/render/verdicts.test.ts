import { describe, expect, it } from "vitest";
import type { VerdictRecord } from "../../src/records.js";
import { render, renderForTerminal } from "./render.js";
import { path, verdictChanged, verdictOf } from "./seed-records.js";
import { verifyReport } from "./seed-reports.js";

const source = verdictChanged.source;
const negated: VerdictRecord = {
  ...verdictChanged,
  changes: [
    ...verdictChanged.changes,
    { kind: "negation", draft: null, source: "not", draftSpan: null, sourceSpan: { start: 0, end: 5 } },
  ],
};
const unfound = verdictOf({ verdict: "not found", passes: false, source: null, sameSpeaker: null });

const red = (words: string) => `\u001B[1m\u001B[31m${words}\u001B[39m\u001B[22m`;
const uri = (where: string) => ({ artifactLocation: { uri: where } });

describe("verify in a terminal", () => {
  it("shows each quotation, what became of it, its source, and the totals", async () => {
    expect(await renderForTerminal(verifyReport([verdictOf({ also: [] }), verdictChanged, unfound]))).toEqual(`draft.md

  3  “North Korea moved at least 5,000 soldiers into eastern Russia,” — John
     Kirby
     verbatim · John Kirby · clips/000_13449d2712527374.txt:15

  3  “North Korea moved at least 5,000 soldiers into eastern Russia,” — John
     Kirby
     changed · “5,000” for “3,000” (number)
     “North Korea moved at least 3,000 soldiers into eastern Russia”
     John Kirby · clips/000_13449d2712527374.txt:15

  3  “North Korea moved at least 5,000 soldiers into eastern Russia,” — John
     Kirby
     not found · nothing comes near

3 quotes: 1 verbatim, 1 changed, 1 not found
`);
  });

  it("is laid out at 40 columns too", async () => {
    expect(await renderForTerminal(verifyReport([verdictChanged]), { width: 40 })).toEqual(`draft.md

  3  “North Korea moved at least 5,000
     soldiers into eastern Russia,” —
     John Kirby
     changed · “5,000” for “3,000”
     (number)
     “North Korea moved at least 3,000
     soldiers into eastern Russia”
     John Kirby ·
     clips/000_13449d2712527374.txt:15

1 quote: 1 changed
`);
  });

  it("shows what differs and a verdict that does not pass in bold red, one that passes in green", async () => {
    const lines = (await renderForTerminal(verifyReport([verdictChanged, verdictOf({})]), { colorLevel: 1 })).split(
      "\n",
    );
    expect([lines[2], lines[4], lines[5]]).toEqual([
      `  \u001B[32m3\u001B[39m  “North Korea moved at least ${red("5,000")} soldiers into eastern Russia,” — John`,
      `     ${red("changed")} · “5,000” for “3,000” (number)`,
      `     “North Korea moved at least ${red("3,000")} soldiers into eastern Russia”`,
    ]);
    expect(lines[10]).toContain("\u001B[32mverbatim\u001B[39m");
  });

  it("names a lost denial before all else", async () => {
    expect(await renderForTerminal(verifyReport([negated]), { width: 120 })).toContain(
      "changed · leaves out “not” (negation) · “5,000” for “3,000” (number)\n",
    );
  });

  it("explains what is no mere change", async () => {
    const kinds: readonly Partial<VerdictRecord>[] = [
      { verdict: "speaker", passes: false, sameSpeaker: false },
      { verdict: "changed", passes: false, sameSpeaker: false },
      { verdict: "stitched", passes: false, pieces: source === null ? [] : [source, source] },
      { verdict: "unquoted", passes: false, source: source && { ...source, quoted: false, speaker: null } },
      { verdict: "not found", passes: false },
      { verdict: "shortened" },
      {
        verdict: "no statement",
        source: null,
        draft: { ...verdictChanged.draft, speaker: null, kind: "other", why: "title" },
      },
      { also: [{ path: "clips/b.txt", line: 2, speaker: null, outlet: null, published: null }] },
    ];
    const printed = await renderForTerminal(verifyReport(kinds.map(verdictOf)), { width: 200 });
    const lines = printed.split("\n").flatMap((line) => (/^ {5}(?!“)/.test(line) ? line.trim() : []));
    const place = `John Kirby · ${path}:15`;
    expect(lines).toEqual([
      "speaker · John Kirby says it",
      place,
      "changed · John Kirby says it",
      place,
      "stitched · several quotations made one",
      place,
      place,
      "unquoted · the words stand there, but not as a quotation",
      "North Korea moved at least 3,000 soldiers into eastern Russia",
      `${path}:15`,
      "not found · the nearest",
      place,
      "shortened",
      place,
      "no statement · title",
      `verbatim · ${place} (+1)`,
    ]);
  });
});

describe("verify in a pipe", () => {
  it("is a line a quotation: place, verdict, speaker, words; place, speaker and words of the source; changes", async () => {
    expect(await render(verifyReport([negated, unfound]))).toEqual(
      [
        `draft.md:3\tchanged\tJohn Kirby\tNorth Korea moved at least 5,000 soldiers into eastern Russia,\t${path}:15\tJohn Kirby\tNorth Korea moved at least 3,000 soldiers into eastern Russia\tleaves out “not” (negation); “5,000” for “3,000” (number)`,
        "draft.md:3\tnot found\tJohn Kirby\tNorth Korea moved at least 5,000 soldiers into eastern Russia,\t\t\t\t",
        "",
      ].join("\n"),
    );
  });
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly columnKind: string;
    readonly results: readonly Record<string, unknown>[];
  }[];
}

async function sarifOf(...records: readonly VerdictRecord[]): Promise<Sarif> {
  const sarif: Sarif = JSON.parse(await render(verifyReport(records), { format: "sarif" }));
  return sarif;
}

describe("SARIF", () => {
  it("has a finding for each quotation that does not pass, with its source", async () => {
    const { version, runs } = await sarifOf(verdictOf({}), verdictChanged);
    expect([version, runs[0]?.columnKind, runs[0]?.results]).toEqual([
      "2.1.0",
      "utf16CodeUnits",
      [
        {
          ruleId: "changed",
          level: "error",
          message: {
            text: `“North Korea moved at least 5,000 soldiers into eastern Russia,” changed: “5,000” for “3,000” (number). The source has other words. Source: ${path}:15, John Kirby.`,
          },
          locations: [
            {
              physicalLocation: {
                ...uri("draft.md"),
                region: { startLine: 3, startColumn: 2, snippet: { text: verdictChanged.draft.text } },
              },
            },
          ],
          relatedLocations: [
            {
              id: 0,
              message: { text: "John Kirby: “North Korea moved at least 3,000 soldiers into eastern Russia”" },
              physicalLocation: {
                ...uri(path),
                region: { startLine: 15, startColumn: 48, snippet: { text: source?.text } },
              },
            },
          ],
        },
      ],
    ]);
  });

  it("has a rule for every finding", async () => {
    const verdicts = ["changed", "speaker", "stitched", "unquoted", "not found"] as const;
    const { runs } = await sarifOf(...verdicts.map((verdict) => verdictOf({ verdict, passes: false })));
    const rules = runs[0]?.tool.driver.rules.map(({ id }) => id);
    expect(runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(rules);
  });

  it("names a file by a reference that is one, and a paragraph where a draft has no lines", async () => {
    const draft = { ...verdictChanged.draft, path: "drafts/my draft#2.docx", lineUnit: "paragraph" } as const;
    const absolute = { ...verdictChanged.draft, path: "/home/ana/ö.md" };
    const { runs } = await sarifOf({ ...verdictChanged, draft }, { ...verdictChanged, draft: absolute });
    expect(runs[0]?.results.map(({ locations }) => locations)).toMatchObject([
      [{ physicalLocation: { artifactLocation: { uri: "drafts/my%20draft%232.docx" } } }],
      [{ physicalLocation: { artifactLocation: { uri: "file:///home/ana/%C3%B6.md" }, region: { startLine: 3 } } }],
    ]);
    expect(runs[0]?.results[0]?.["message"]).toMatchObject({
      text: expect.stringMatching(/^Paragraph 3: /) as unknown,
    });
    expect(JSON.stringify(runs[0]?.results[0]?.["locations"])).not.toContain("region");
  });

  it("is a log without findings where all passes", async () => {
    expect((await sarifOf(verdictOf({}))).runs[0]?.results).toEqual([]);
  });
});
