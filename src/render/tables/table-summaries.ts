import type { SummaryReport } from "../../records.js";
import { countByPath } from "../count-by-path.js";
import { flattenField } from "../flatten-field.js";
import { printPlace } from "../print-place.js";
import type { Table } from "../report-table.js";

/** A sentence a line, as `path:line:text`. */
export function tableSummaries({ summaries }: SummaryReport): Table {
  const placed = summaries.flatMap(({ path, sentences }) => sentences.map(({ line, text }) => ({ path, line, text })));
  return {
    records: summaries,
    text: function* (nul) {
      for (const sentence of placed) yield `${printPlace(sentence, ":", nul)}:${flattenField(sentence.text)}\n`;
    },
    counts: () => countByPath(placed),
  };
}
