import type { SearchReport } from "../../records.js";
import { countByPath } from "../count-by-path.js";
import { flattenField } from "../flatten-field.js";
import { hasContext, mergeContext } from "../merge-context.js";
import { printPlace } from "../print-place.js";
import type { Table } from "../report-table.js";

/** `path:line:text`; paragraphs about a hit as grep prints context: `path-line-text`, `--` between blocks. */
export function tableHits(report: SearchReport): Table {
  return {
    records: report.hits,
    text: (nul) => (hasContext(report.context) ? contextLines(report, nul) : hitLines(report, nul)),
    counts: () => countByPath(report.hits),
  };
}

function* hitLines({ hits }: SearchReport, nul: boolean): Iterable<string> {
  for (const hit of hits) yield `${printPlace(hit, ":", nul)}:${flattenField(hit.text)}\n`;
}

function* contextLines({ hits, context }: SearchReport, nul: boolean): Iterable<string> {
  for (const [index, { path, passages }] of mergeContext(hits, context).entries()) {
    if (index > 0) yield "--\n";
    for (const { paragraph, found } of passages) {
      const { line, text } = found[0] ?? paragraph;
      const sign = found.length > 0 ? ":" : "-";
      yield `${printPlace({ path, line }, sign, nul)}${sign}${flattenField(text)}\n`;
    }
  }
}
