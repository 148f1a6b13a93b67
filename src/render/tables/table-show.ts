import type { LineRecord, ShowReport } from "../../records.js";
import { countByPath } from "../count-by-path.js";
import { findFocus } from "../find-focus.js";
import { flattenField } from "../flatten-field.js";
import { printPlace } from "../print-place.js";
import { printRow } from "../print-row.js";
import type { Table } from "../report-table.js";

/** An article as text: clean prose, the lines about one line with grep's signs, every line with its label, or as read. */
export function tableShow(report: ShowReport): Table {
  return { records: report.lines, text: (nul) => textOf(report, nul), counts: () => countByPath(report.lines) };
}

function textOf(report: ShowReport, nul: boolean): Iterable<string> {
  switch (report.view) {
    case "story":
      return printProse(report);
    case "around":
      return printAround(report, nul);
    case "all":
      return printLabelled(report);
    case "raw":
      return [report.text];
  }
}

/** Title and paragraphs, parted by blank lines, without numbers: for `wc -w`, or for a model to read. */
function* printProse({ heading, lines }: ShowReport): Iterable<string> {
  const title = heading.title === null ? [] : [heading.title];
  const paragraphs = lines.filter(isProse).map(({ text }) => text);
  for (const [index, text] of [...title, ...paragraphs].entries()) {
    yield `${index > 0 ? "\n" : ""}${flattenField(text)}\n`;
  }
}

function isProse({ label }: LineRecord): boolean {
  return label === "body" || label === "heading";
}

function* printAround(report: ShowReport, nul: boolean): Iterable<string> {
  const focus = findFocus(report);
  for (const record of report.lines) {
    const sign = record === focus ? ":" : "-";
    yield `${printPlace(record, sign, nul)}${sign}${flattenField(record.text)}\n`;
  }
}

function* printLabelled({ lines }: ShowReport): Iterable<string> {
  for (const { line, label, text } of lines) yield printRow([String(line), label, text]);
}
