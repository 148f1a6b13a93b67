import type {
  HitRecord,
  LineRecord,
  QuoteRecord,
  StatementMember,
  StatementRecord,
  VerdictRecord,
} from "../../src/records.js";
import type {
  CheckReport,
  ConfigReport,
  IndexReport,
  RemoteArchivesReport,
  ListReport,
  QuotesReport,
  SearchReport,
  ShowReport,
  SpeakersReport,
  StatementsReport,
  SummaryReport,
  TallyReport,
  UnquotedReport,
  VerifyReport,
} from "../../src/report.js";
import * as seed from "./seed-records.js";

const base = { notes: [], found: true, total: 1, countsAge: 0 } as const;

export function searchReport(hits: readonly HitRecord[], context: readonly LineRecord[][] = []): SearchReport {
  return { kind: "search", approximate: false, ...base, hits, context };
}

export function quotesReport(quotes: readonly QuoteRecord[], context: readonly LineRecord[][] = []): QuotesReport {
  return { kind: "quotes", ...base, quotes, context, reported: null };
}

export const speakersReport: SpeakersReport = { kind: "speakers", ...base, speakers: seed.speakers };

export const unquotedReport: UnquotedReport = {
  kind: "unquoted",
  ...base,
  people: [
    {
      schema: "onrecord.unquoted/1",
      name: "Ana Souza",
      type: "person",
      act: "no comment",
      acts: 5,
      articles: 1,
      roles: [{ role: "mayor", path: "clips/mill.txt", line: 3 }],
      names: ["Ana Souza", "Souza"],
      maybe: null,
      first: "2024-03-05",
      last: "2024-03-05",
      places: [
        {
          path: "clips/mill.txt",
          published: "2024-03-05",
          outlet: "Harbour Post",
          acts: [
            { line: 3, act: "acts", text: "signed" },
            { line: 5, act: "acts", text: "left" },
            { line: 7, act: "no comment", text: "declined to comment" },
            { line: 8, act: "acts", text: "met" },
            { line: 9, act: "acts", text: "sold" },
          ],
        },
      ],
      countsAge: 0,
    },
  ],
};

const tallyRow = { schema: "onrecord.tally/1", of: "quotes", by: "month", countsAge: 0 } as const;

export const tallyReport: TallyReport = {
  kind: "tally",
  ...base,
  of: "quotes",
  by: "month",
  counted: 47,
  counts: [
    { ...tallyRow, key: "2023-12", count: 40 },
    { ...tallyRow, key: "2024-01", count: 5 },
    { ...tallyRow, key: "2024-04", count: 1 },
    { ...tallyRow, key: null, count: 1 },
  ],
};

export const summaryReport: SummaryReport = { kind: "summary", ...base, summaries: [seed.summary] };

export const listReport: ListReport = { kind: "list", ...base, articles: [seed.article] };

export function showReport(
  view: ShowReport["view"],
  lines: readonly LineRecord[],
  focus: number | null = null,
): ShowReport {
  return { kind: "show", ...base, heading: seed.heading, view, focus, lines, text: view === "raw" ? seed.text : "" };
}

const considered = {
  candidates: [
    { text: "John Kirby", start: 960, end: 970, line: 15, share: 0.99, chosen: true, antecedents: [] },
    { text: "North Korea", start: 905, end: 916, line: 15, share: 0.01, chosen: false, antecedents: [] },
  ],
  reasons: ["its verb is “said”", "nobody stands nearer"],
};

export const checkReport: CheckReport = {
  kind: "check",
  ...base,
  heading: seed.heading,
  lines: [
    seed.lineRecord(1, "title", "first-line"),
    seed.lineRecord(3, "meta", "byline-with-date"),
    seed.lineRecord(15),
    seed.lineRecord(43),
  ],
  quotes: [
    { ...seed.kirbyMoved, confidence: 0.97, ...considered },
    { ...seed.phased, candidates: [], reasons: ["its length"] },
  ],
};

export const configReport: ConfigReport = {
  kind: "config",
  ...base,
  settings: [
    { schema: "onrecord.setting/1", setting: "limit", value: 20, from: "file", where: ".onrecord.json" },
    { schema: "onrecord.setting/1", setting: "pager", value: "less \u001b[2J", from: "environment", where: "PAGER" },
    { schema: "onrecord.setting/1", setting: "aliases", value: { "John Kirby": ["Kirby"] }, from: "file", where: "x" },
    { schema: "onrecord.setting/1", setting: "color", value: null, from: "default", where: null },
  ],
};

export const indexReport: IndexReport = {
  kind: "index",
  ...base,
  archives: [
    {
      schema: "onrecord.index/1",
      root: "/home/ana/clips",
      state: "kept",
      files: 9914,
      articles: 9916,
      attributed: 1200,
      reported: 0,
      textBytes: 17_825_792,
      bytes: 6_291_456,
      folder: "/home/ana/.cache/onrecord/5b2c",
    },
    {
      schema: "onrecord.index/1",
      root: "/home/ana/\u001b[2Jold",
      state: "older",
      files: null,
      articles: 1,
      attributed: 1,
      reported: 1,
      textBytes: null,
      bytes: 512,
      folder: "/home/ana/.cache/onrecord/07fe",
    },
  ],
};

export const remoteArchivesReport: RemoteArchivesReport = {
  kind: "archive",
  ...base,
  archives: [
    {
      schema: "onrecord.archive/1",
      address: "opensearch://search:9200/clips",
      index: "clips.v1-5b2c07fe",
      state: "live",
      sameEngine: true,
      articles: 9916,
      words: 120_000,
      sources: ["clips", "\u001b[2Jwire"],
      bytes: 62_914_560,
      format: 1,
      engine: "5b2c07fe-17.0",
      health: "green",
      shards: 1,
      replicas: 2,
    },
    {
      schema: "onrecord.archive/1",
      address: "opensearch://search:9200/clips",
      index: "clips.v1-07fe5b2c",
      state: "beside",
      sameEngine: false,
      articles: null,
      words: null,
      sources: null,
      bytes: null,
      format: 1,
      engine: "07fe5b2c-17.0",
      health: "red",
      shards: 1,
      replicas: 1,
    },
  ],
};

export function verifyReport(verdicts: readonly VerdictRecord[]): VerifyReport {
  return { kind: "verify", ...base, verdicts, found: verdicts.every(({ passes }) => passes) };
}

/** A statement of one article. */
export function statementOf(quote: QuoteRecord, given: Partial<StatementMember> = {}): StatementRecord {
  const { id, article, path, line, lineUnit, page, text, speaker, speakerType, role, outlet, published } = quote;
  const place = { id, article, path, line, lineUnit, page };
  const spoken = { text, speaker, speakerType, role };
  const member = { ...quote, sameWords: true, differs: [], copyOf: null };
  return {
    schema: "onrecord.statement/1",
    ...place,
    ...spoken,
    articles: 1,
    outlets: outlet === null ? [] : [outlet],
    speakers: speaker === null ? [] : [speaker],
    sameSpeaker: true,
    published,
    last: published,
    members: [member, { ...member, ...given }],
  };
}

export function statementsReport(statements: readonly StatementRecord[]): StatementsReport {
  return { kind: "statements", ...base, statements };
}
