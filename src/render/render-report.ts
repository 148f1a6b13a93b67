import type { Report } from "../report.js";
import { countsOf, renderCounts, renderNames } from "./counts.js";
import { renderCells } from "./csv.js";
import { renderJson, renderJsonLines } from "./json.js";
import { columnsOf, recordsOf } from "./record-fields.js";
import { renderText } from "./text-lines.js";
import type { RecordFormat, RenderOptions } from "./types.js";

/** A report as pieces of output, made as they are asked for. What few answers are shown as is loaded only for them. */
export async function renderReport(report: Report, options: RenderOptions): Promise<Iterable<string>> {
  switch (options.format) {
    case "terminal":
      return (await import("./terminal/render-terminal.js")).renderTerminal(report, options);
    case "sarif":
      return (await import("./sarif.js")).renderSarif(report);
    case "html":
      return (await import("./html/render-html.js")).renderHtml(report);
    case "md":
      return (await import("./citations/markdown.js")).renderMarkdown(report);
    case "bibtex":
      return (await import("./citations/bibtex.js")).renderBibtex(report);
    case "csl-json":
      return (await import("./citations/csl-json.js")).renderCslJson(report);
    case "text":
    case "json":
    case "jsonl":
    case "csv":
    case "tsv":
      return renderPiped(report, { ...options, format: options.format });
  }
}

function renderPiped(
  report: Report,
  options: RenderOptions & { readonly format: RecordFormat | "text" },
): Iterable<string> {
  const { show, format, fields, header, bom, nul } = options;
  if (show === "paths") return renderNames(countsOf(report).keys(), nul);
  switch (format) {
    case "json":
      return renderJson(recordsOf(report, show), fields);
    case "jsonl":
      return renderJsonLines(recordsOf(report, show), fields);
    case "csv":
    case "tsv":
      return renderCells(recordsOf(report, show), {
        format,
        header,
        bom,
        columns: fields ?? columnsOf(report.kind, show),
      });
    case "text":
      return show === "counts" ? renderCounts(countsOf(report), nul) : renderText(report, nul);
  }
}
