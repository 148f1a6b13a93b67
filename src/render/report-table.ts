import type { Report } from "../records.js";
import type { ReportRecord } from "./record-fields.js";
import { tableArticles } from "./tables/table-articles.js";
import { tableCheck } from "./tables/table-check.js";
import { tableHits } from "./tables/table-hits.js";
import { tableQuotes } from "./tables/table-quotes.js";
import { tableShow } from "./tables/table-show.js";
import { tableSpeakers } from "./tables/table-speakers.js";
import { tableSummaries } from "./tables/table-summaries.js";

/** A report as everything but a terminal shows it. A new command is one more of these. */
export interface Table {
  /** The rows of JSON, CSV and TSV; their columns are the fields of the records. */
  readonly records: Iterable<ReportRecord>;
  /** What goes through a pipe as text, line ends included. With `nul`, NUL follows each path. */
  readonly text: (nul: boolean) => Iterable<string>;
  /** What `-l` names and `-c` counts: paths; of speakers, names. */
  readonly counts: () => ReadonlyMap<string, number>;
}

export function tableOf(report: Report): Table {
  switch (report.kind) {
    case "search":
      return tableHits(report);
    case "quotes":
      return tableQuotes(report);
    case "speakers":
      return tableSpeakers(report);
    case "summary":
      return tableSummaries(report);
    case "list":
      return tableArticles(report);
    case "show":
      return tableShow(report);
    case "check":
      return tableCheck(report);
  }
}
