import type { Report } from "../records.js";
import { countsOf, renderCounts, renderNames } from "./counts.js";
import { renderCells } from "./csv.js";
import { renderJson, renderJsonLines } from "./json.js";
import { columnsOf, recordsOf } from "./record-fields.js";
import { renderText } from "./text-lines.js";
import type { RenderOptions } from "./types.js";

/** A report as pieces of output, made as they are asked for. What lays out terminals is loaded only for them. */
export async function renderReport(report: Report, options: RenderOptions): Promise<Iterable<string>> {
  if (options.format === "terminal") {
    const { renderTerminal } = await import("./terminal/render-terminal.js");
    return renderTerminal(report, options);
  }
  if (options.format === "sarif") {
    const { renderSarif } = await import("./sarif.js");
    return renderSarif(report);
  }
  return renderPiped(report, options);
}

function renderPiped(report: Report, options: RenderOptions): Iterable<string> {
  const { show, format, fields, header, nul } = options;
  if (show === "paths") return renderNames(countsOf(report).keys(), nul);
  switch (format) {
    case "json":
      return renderJson(recordsOf(report, show), fields);
    case "jsonl":
      return renderJsonLines(recordsOf(report, show), fields);
    case "csv":
    case "tsv":
      return renderCells(recordsOf(report, show), { format, header, columns: fields ?? columnsOf(report.kind, show) });
    case "text":
    case "terminal":
    case "sarif":
      return show === "counts" ? renderCounts(countsOf(report), nul) : renderText(report, nul);
  }
}
