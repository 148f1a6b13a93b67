import { pickFields, type ReportRecord } from "./record-fields.js";
import { printRow } from "./text-lines.js";

/** Which table, of which columns, and whether their names stand over them. */
export interface CellOptions {
  readonly format: "csv" | "tsv";
  readonly columns: readonly string[];
  readonly header: boolean;
  /** Excel reads a file of UTF-8 as such only where it begins with a mark. */
  readonly bom: boolean;
}

/**
 * CSV as RFC 4180 has it, but with `\n` at the end of a line, as everything that reads pipes expects; or TSV, where a tab
 * or a line end inside a cell becomes a space, and a cell that begins with a quotation mark stands between two, as what
 * reads TSV as CSV with tabs expects. Nested values are JSON in their cell, unknown ones leave it empty.
 */
export function* renderCells(
  records: Iterable<ReportRecord>,
  { format, columns, header, bom }: CellOptions,
): Iterable<string> {
  const print = format === "csv" ? printCsvRow : printTsvRow;
  if (bom) yield "\ufeff";
  if (header) yield print(columns);
  for (const record of records) {
    const values = pickFields(record, columns);
    yield print(columns.map((column) => cellOf(values[column])));
  }
}

function cellOf(value: unknown): string {
  if (value === null) return "";
  if (typeof value === "string") return defuse(value);
  return JSON.stringify(value);
}

/** A spreadsheet runs a cell that begins like a formula; after an apostrophe it is text. Only text from outside can. */
function defuse(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function printTsvRow(cells: readonly string[]): string {
  return printRow(cells.map((cell) => (cell.startsWith('"') ? quoteCell(cell) : cell)));
}

function quoteCell(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function printCsvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? quoteCell(cell) : cell)).join(",")}\n`;
}
