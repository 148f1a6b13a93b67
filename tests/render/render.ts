import type { Report } from "../../src/report.js";
import { renderReport } from "../../src/render/render-report.js";
import type { RenderOptions } from "../../src/render/types.js";

const defaults: RenderOptions = {
  format: "text",
  show: "records",
  fields: null,
  header: true,
  bom: false,
  links: null,
  nul: false,
  width: 80,
  colorLevel: 0,
};

/** What a report looks like: through a pipe unless options say otherwise. */
export async function render(report: Report, options: Partial<RenderOptions> = {}): Promise<string> {
  return [...(await renderReport(report, { ...defaults, ...options }))].join("");
}

/** In a terminal of 80 columns without colour unless options say otherwise. */
export function renderForTerminal(report: Report, options: Partial<RenderOptions> = {}): Promise<string> {
  return render(report, { format: "terminal", ...options });
}
