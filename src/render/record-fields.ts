import type {
  ArchiveRecord,
  ArticleRecord,
  CheckedQuoteRecord,
  CountRecord,
  HitRecord,
  LineRecord,
  QuoteRecord,
  RemoteArchiveRecord,
  SettingRecord,
  SpeakerRecord,
  StatementRecord,
  SummaryRecord,
  TallyRecord,
  UnquotedRecord,
  VerdictRecord,
} from "../records.js";
import type { Report } from "../report.js";
import { countRecords } from "./counts.js";
import { placeQuotes } from "./merge-context.js";
import type { RenderOptions } from "./types.js";

export type ReportRecord =
  | HitRecord
  | QuoteRecord
  | CheckedQuoteRecord
  | SpeakerRecord
  | StatementRecord
  | ArticleRecord
  | SummaryRecord
  | TallyRecord
  | UnquotedRecord
  | LineRecord
  | VerdictRecord
  | ArchiveRecord
  | RemoteArchiveRecord
  | SettingRecord
  | CountRecord;

type KeysOf<Kind extends ReportRecord> = readonly (keyof Kind)[];

// The fields of each record in the order of its output; a test holds them complete.

const passage = ["schema", "id", "article", "path", "line", "column", "lineUnit", "page", "section"] as const;

const origin = ["url", "language"] as const;

const hit = [
  ...passage,
  "text",
  "matches",
  "speakers",
  "fuzzy",
  "title",
  "outlet",
  "authors",
  "published",
  ...origin,
] as const satisfies KeysOf<HitRecord>;

const decision = [
  "speaker",
  "mention",
  "speakerType",
  "role",
  "roleLine",
  "cue",
  "saidOn",
  "kind",
  "why",
  "act",
  "negated",
  "via",
  "part",
  "rule",
  "confidence",
  "corrected",
] as const;

const quote = [
  ...passage,
  "spans",
  ...decision,
  "text",
  "context",
  "sentence",
  "title",
  "outlet",
  "authors",
  "published",
  ...origin,
] as const satisfies KeysOf<QuoteRecord>;

/** What `check` adds to a quote. */
const checked = ["candidates", "reasons"] as const satisfies KeysOf<CheckedQuoteRecord>;

const statement = [
  "schema",
  "id",
  "article",
  "path",
  "line",
  "lineUnit",
  "page",
  "speaker",
  "speakerType",
  "role",
  "text",
  "articles",
  "outlets",
  "speakers",
  "sameSpeaker",
  "published",
  "last",
  "members",
] as const satisfies KeysOf<StatementRecord>;

const speaker = [
  "schema",
  "speaker",
  "speakerType",
  "quotes",
  "reports",
  "articles",
  "role",
  "roles",
  "tenures",
  "conflicts",
  "names",
  "maybe",
  "first",
  "last",
  "places",
  "countsAge",
] as const satisfies KeysOf<SpeakerRecord>;

const unquoted = [
  "schema",
  "name",
  "type",
  "act",
  "acts",
  "articles",
  "roles",
  "names",
  "maybe",
  "first",
  "last",
  "places",
  "countsAge",
] as const satisfies KeysOf<UnquotedRecord>;

const tally = ["schema", "of", "by", "key", "count", "countsAge"] as const satisfies KeysOf<TallyRecord>;

const about = ["schema", "id", "article", "path", "title", "authors", "outlet", "published"] as const;

const article = [...about, ...origin, "words", "quotes", "speakers"] as const satisfies KeysOf<ArticleRecord>;

const summary = [
  ...about,
  ...origin,
  "lineUnit",
  "summary",
  "sentences",
  "quoted",
  "figures",
] as const satisfies KeysOf<SummaryRecord>;

const line = [
  "schema",
  "path",
  "line",
  "lineUnit",
  "page",
  "start",
  "end",
  "label",
  "rule",
  "text",
] as const satisfies KeysOf<LineRecord>;

const verdict = [
  "schema",
  "verdict",
  "passes",
  "draft",
  "source",
  "sameSpeaker",
  "changes",
  "pieces",
  "also",
] as const satisfies KeysOf<VerdictRecord>;

const archive = [
  "schema",
  "root",
  "state",
  "files",
  "articles",
  "attributed",
  "reported",
  "textBytes",
  "bytes",
  "folder",
] as const satisfies KeysOf<ArchiveRecord>;

const remoteArchive = [
  "schema",
  "address",
  "index",
  "state",
  "sameEngine",
  "articles",
  "words",
  "sources",
  "bytes",
  "format",
  "engine",
  "health",
  "shards",
  "replicas",
] as const satisfies KeysOf<RemoteArchiveRecord>;

const setting = ["schema", "setting", "value", "from", "where"] as const satisfies KeysOf<SettingRecord>;

/** With `-c`, of every kind of report. */
const count = ["schema", "path", "speaker", "count", "countsAge"] as const satisfies KeysOf<CountRecord>;

/** The text of a whole article: nobody gets it unasked. */
const body = "body" satisfies keyof ArticleRecord;
/** One value for all rows, and another a moment later: no column unless it is asked for. */
const age = "countsAge" satisfies keyof SpeakerRecord & keyof CountRecord;

const fieldsByKind: Readonly<Record<Report["kind"], readonly string[]>> = {
  search: hit,
  quotes: quote,
  statements: statement,
  speakers: speaker,
  tally,
  unquoted,
  summary,
  list: [...article, body],
  show: line,
  check: [...new Set([...line, ...quote, ...checked])],
  verify: verdict,
  index: archive,
  archive: remoteArchive,
  config: setting,
};

const fieldsBySchema: Readonly<Record<ReportRecord["schema"], readonly string[]>> = {
  "onrecord.hit/1": hit,
  "onrecord.quote/1": quote,
  "onrecord.statement/1": statement,
  "onrecord.speaker/1": speaker,
  "onrecord.tally/1": tally,
  "onrecord.unquoted/1": unquoted,
  "onrecord.article/1": article,
  "onrecord.summary/1": summary,
  "onrecord.line/1": line,
  "onrecord.verdict/1": verdict,
  "onrecord.index/1": archive,
  "onrecord.archive/1": remoteArchive,
  "onrecord.setting/1": setting,
  "onrecord.count/1": count,
};

type Show = RenderOptions["show"];

/** What a report holds: the rows of JSON, CSV and TSV, whose columns are the fields of the records. */
export function recordsOf(report: Report, show: Show): Iterable<ReportRecord> {
  if (show === "counts") return countRecords(report);
  switch (report.kind) {
    case "search":
      return report.hits;
    case "quotes":
      return report.quotes;
    case "statements":
      return report.statements;
    case "speakers":
      return report.speakers;
    case "unquoted":
      return report.people;
    case "tally":
      return report.counts;
    case "summary":
      return report.summaries;
    case "list":
      return report.articles;
    case "show":
      return report.lines;
    case "check":
      return placeQuotes(report).flatMap(({ line, quotes }) => [line, ...quotes]);
    case "verify":
      return report.verdicts;
    case "index":
    case "archive":
      return report.archives;
    case "config":
      return report.settings;
  }
}

/** Every field that `--fields` may name for a report. */
export function fieldsOf(kind: Report["kind"], show: Show): readonly string[] {
  return show === "counts" ? count : fieldsByKind[kind];
}

/** The columns of a report for which no fields were chosen. */
export function columnsOf(kind: Report["kind"], show: Show): readonly string[] {
  return fieldsOf(kind, show).filter((field) => field !== body && field !== age);
}

/** The keys of a record for which no fields were chosen. */
export function keysOf(record: ReportRecord): readonly string[] {
  return "candidates" in record ? [...quote, ...checked] : fieldsBySchema[record.schema];
}

/** The chosen fields of a record in the chosen order; `null` where the record has no such field. */
export function pickFields(record: ReportRecord, fields: readonly string[]): Readonly<Record<string, unknown>> {
  const values: Readonly<Record<string, unknown>> = { ...record };
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}
