import type { CheckedQuoteRecord, CheckReport, LineRecord } from "../../records.js";
import { countByPath } from "../count-by-path.js";
import { placeQuotes } from "../place-quotes.js";
import { printRow } from "../print-row.js";
import type { Table } from "../report-table.js";

/**
 * `line`, label, rule and text of every line; after it `line:column`, kind, speaker, rule and words of its stretches,
 * then confidence, who was considered and why.
 */
export function tableCheck(report: CheckReport): Table {
  const records = [...inOrder(report)];
  return {
    records,
    text: function* () {
      for (const record of records) yield printRow(rowOf(record));
    },
    counts: () => countByPath(records),
  };
}

function* inOrder(report: CheckReport): Iterable<LineRecord | CheckedQuoteRecord> {
  for (const { line, quotes } of placeQuotes(report)) {
    yield line;
    yield* quotes;
  }
}

function rowOf(record: LineRecord | CheckedQuoteRecord): string[] {
  if (record.schema === "onrecord.line/1") return [String(record.line), record.label, record.rule, record.text];
  const { line, column, kind, speaker, why, rule, text, confidence, candidates, reasons } = record;
  const considered = candidates.map((candidate) => `${candidate.text} ${candidate.share ?? ""}`.trimEnd());
  const decision = [`${line}:${column}`, kind, speaker ?? "", why ?? rule, text];
  return [...decision, String(confidence ?? ""), considered.join("; "), reasons.join("; ")];
}
