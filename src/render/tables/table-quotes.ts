import type { QuoteRecord, QuotesReport } from "../../records.js";
import { countByPath } from "../count-by-path.js";
import { hasContext, mergeContext } from "../merge-context.js";
import { printPlace } from "../print-place.js";
import { printRow } from "../print-row.js";
import type { Table } from "../report-table.js";

/** `path:line`, speaker, kind and words between tabs; paragraphs about them as `path-line`, nobody, `context`, text. */
export function tableQuotes(report: QuotesReport): Table {
  return {
    records: report.quotes,
    text: (nul) => (hasContext(report.context) ? contextRows(report, nul) : quoteRows(report.quotes, nul)),
    counts: () => countByPath(report.quotes),
  };
}

function* quoteRows(quotes: readonly QuoteRecord[], nul: boolean): Iterable<string> {
  for (const quote of quotes) {
    const { speaker, kind, text } = quote;
    yield `${printPlace(quote, ":", nul)}\t${printRow([speaker ?? "", kind, text])}`;
  }
}

function* contextRows({ quotes, context }: QuotesReport, nul: boolean): Iterable<string> {
  for (const { path, passages } of mergeContext(quotes, context)) {
    for (const { paragraph, found } of passages) {
      const place = printPlace({ path, line: paragraph.line }, "-", nul);
      yield `${place}\t${printRow(["", "context", paragraph.text])}`;
      yield* quoteRows(found, nul);
    }
  }
}
