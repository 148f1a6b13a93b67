import type { HitRecord, LineRecord, QuoteRecord, SummaryRecord, VerdictRecord, VerdictSource } from "../../records.js";
import type { Report } from "../../report.js";
import { describeChanges } from "../../render/describe-changes.js";
import { type ReportRecord, recordsOf } from "../../render/record-fields.js";

/** One result as an assistant gets it: what it needs in order to cite, without what only programs use. */
export type ToolResult = Readonly<Record<string, unknown>>;

const articleFields = ["title", "outlet", "published", "url"] as const;
const placeFields = ["path", "line", "page"] as const;

const hitFields = [
  ...placeFields,
  "section",
  "text",
  "fuzzy",
  ...articleFields,
] as const satisfies readonly (keyof HitRecord)[];

const quoteFields = [
  "id",
  ...placeFields,
  "speaker",
  "role",
  "kind",
  "why",
  "negated",
  "via",
  "confidence",
  "text",
  "sentence",
  ...articleFields,
] as const satisfies readonly (keyof QuoteRecord)[];

const lineFields = [...placeFields, "label", "text"] as const satisfies readonly (keyof LineRecord)[];

const sourceFields = [
  ...placeFields,
  "text",
  "speaker",
  "role",
  "quoted",
  "title",
  "outlet",
  "published",
] as const satisfies readonly (keyof VerdictSource)[];

/** The results of a report, in its order. */
export function* resultsOf(report: Report): Iterable<ToolResult> {
  for (const record of recordsOf(report, "records")) yield resultOf(record);
}

function resultOf(record: ReportRecord): ToolResult {
  switch (record.schema) {
    case "onrecord.hit/1":
      return pick(record, hitFields);
    case "onrecord.quote/1":
      return pick(record, quoteFields);
    case "onrecord.summary/1":
      return summaryResult(record);
    case "onrecord.line/1":
      return pick(record, lineFields);
    case "onrecord.verdict/1":
      return verdictResult(record);
    case "onrecord.speaker/1":
    case "onrecord.statement/1":
    case "onrecord.article/1":
    case "onrecord.index/1":
    case "onrecord.archive/1":
    case "onrecord.setting/1":
    case "onrecord.tally/1":
    case "onrecord.unquoted/1":
    case "onrecord.count/1":
      return { ...record };
  }
}

function pick<Record extends object>(record: Record, keys: readonly (keyof Record)[]): ToolResult {
  return Object.fromEntries(keys.map((key) => [key, record[key]]));
}

function summaryResult(record: SummaryRecord): ToolResult {
  return {
    ...pick(record, ["id", "path", "authors", ...articleFields]),
    sentences: record.sentences.map(placed),
    quoted: record.quoted,
    figures: record.figures.map(placed),
  };
}

function placed({ line, text }: { readonly line: number; readonly text: string }): ToolResult {
  return { line, text };
}

function verdictResult({ verdict, passes, draft, source, sameSpeaker, changes, pieces, also }: VerdictRecord) {
  return {
    verdict,
    passes,
    draft: pick(draft, ["line", "text", "speaker"]),
    source: source === null ? null : pick(source, sourceFields),
    sameSpeaker,
    changes: describeChanges(changes),
    pieces: pieces.map((piece) => pick(piece, sourceFields)),
    also,
  };
}

/** In UTF-16 units; only what is no usual paragraph is longer. */
const longestText = 4000;
/** Places and names beyond so many help nobody. */
const mostItems = 20;

/** A result with texts and lists of a bounded size: `cut` says where it is not whole. */
export function boundResult(result: ToolResult): ToolResult {
  const { value, isCut } = bound(result);
  return isCut ? { ...value, cut: true } : value;
}

function bound<Value>(value: Value): { value: Value; isCut: boolean };
function bound(value: unknown): { value: unknown; isCut: boolean } {
  if (typeof value === "string") {
    if (value.length <= longestText) return { value, isCut: false };
    return { value: `${value.slice(0, longestText).replace(/[\ud800-\udbff]$/, "")}…`, isCut: true };
  }
  if (typeof value !== "object" || value === null) return { value, isCut: false };
  if (Array.isArray(value)) {
    const items = value.slice(0, mostItems).map((item: unknown) => bound(item));
    const isCut = value.length > mostItems || items.some((item) => item.isCut);
    return { value: items.map((item) => item.value), isCut };
  }
  const entries = Object.entries(value).map(([key, one]) => [key, bound(one)] as const);
  return {
    value: Object.fromEntries(entries.map(([key, one]) => [key, one.value])),
    isCut: entries.some(([, one]) => one.isCut),
  };
}

/** The paths of the articles in a result. */
export function pathsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === "path" && typeof one === "string" ? [one] : pathsIn(one),
  );
}
