import type { CheckReport, LineRecord, QuoteRecord } from "../../records.js";
import { countByPath } from "../count-by-path.js";
import { placeQuotes } from "../place-quotes.js";
import { printRow } from "../print-row.js";
import type { Table } from "../report-table.js";

/** `line`, label, rule and text of every line; after it `line:column`, kind, speaker, rule and words of its stretches. */
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

function* inOrder(report: CheckReport): Iterable<LineRecord | QuoteRecord> {
  for (const { line, quotes } of placeQuotes(report)) {
    yield line;
    yield* quotes;
  }
}

function rowOf(record: LineRecord | QuoteRecord): string[] {
  if (record.schema === "onrecord.line/1") return [String(record.line), record.label, record.rule, record.text];
  const { line, column, kind, speaker, why, rule, text } = record;
  return [`${line}:${column}`, kind, speaker ?? "", why ?? rule, text];
}
