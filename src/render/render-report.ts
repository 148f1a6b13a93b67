import type { Report } from "../records.js";
import { columnsOf } from "./record-fields.js";
import { renderCells } from "./render-cells.js";
import { renderJson, renderJsonLines } from "./render-json.js";
import { renderCounts, renderNames } from "./render-names.js";
import { tableOf } from "./report-table.js";

export { fieldsOf } from "./record-fields.js";

/** How a report is to be shown. */
export interface RenderOptions {
  /** `terminal` lays out for a reader; `text` is for pipes: the whole text, a result a line. */
  readonly format: "terminal" | "text" | "json" | "jsonl" | "csv" | "tsv";
  /** The results, how many of them each file has, or the files' names alone; the last two as text in every format. */
  readonly show: "records" | "counts" | "paths";
  /** Fields chosen for JSON, CSV and TSV, in order; null for all. `fieldsOf` knows which there are. */
  readonly fields: readonly string[] | null;
  /** Whether the names of the columns stand over CSV and TSV. */
  readonly header: boolean;
  /** NUL after each path of text output. */
  readonly nul: boolean;
  /** Cells of a terminal's line, at least 20. */
  readonly width: number;
  /** chalk's: 0 no colour, 1 sixteen, 2 256, 3 all. */
  readonly colorLevel: 0 | 1 | 2 | 3;
}

/** A report as pieces of output, made as they are asked for. What lays out terminals is loaded only for them. */
export async function renderReport(report: Report, options: RenderOptions): Promise<Iterable<string>> {
  if (options.format === "terminal") {
    const { renderTerminal } = await import("./terminal/render-terminal.js");
    return renderTerminal(report, options);
  }
  return renderPiped(report, options);
}

function renderPiped(report: Report, options: RenderOptions): Iterable<string> {
  const { records, text, counts } = tableOf(report);
  const { show, format, fields, header, nul } = options;
  if (show === "paths") return renderNames(counts().keys(), nul);
  if (show === "counts") return renderCounts(counts(), nul);
  switch (format) {
    case "json":
      return renderJson(records, fields);
    case "jsonl":
      return renderJsonLines(records, fields);
    case "csv":
    case "tsv":
      return renderCells(records, { format, header, columns: fields ?? columnsOf(report.kind) });
    case "text":
    case "terminal":
      return text(nul);
  }
}
