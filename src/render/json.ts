import { keysOf, pickFields, type ReportRecord } from "./record-fields.js";

/** One array of records. */
export function* renderJson(records: Iterable<ReportRecord>, fields: readonly string[] | null): Iterable<string> {
  yield* printArray(chosenOf(records, fields));
}

/** One array, indented by two spaces; `[]` when there is nothing. */
export function* printArray(values: Iterable<object>): Iterable<string> {
  let isFirst = true;
  for (const value of values) {
    const json = JSON.stringify(value, null, 2);
    // A line end inside a string is escaped, so every one here is the layout's own.
    yield `${isFirst ? "[" : ","}\n  ${escapeUnseen(json.replaceAll("\n", "\n  "))}`;
    isFirst = false;
  }
  yield isFirst ? "[]\n" : "\n]\n";
}

/** One record a line. */
export function* renderJsonLines(records: Iterable<ReportRecord>, fields: readonly string[] | null): Iterable<string> {
  for (const record of chosenOf(records, fields)) yield `${escapeUnseen(JSON.stringify(record))}\n`;
}

function* chosenOf(records: Iterable<ReportRecord>, fields: readonly string[] | null): Iterable<object> {
  for (const record of records) yield pickFields(record, fields ?? keysOf(record));
}

/**
 * JSON escapes the first 32 characters; the other controls are escaped here, for JSON too is read in terminals; and tag
 * characters, in which text for machines hides from people.
 */
export function escapeUnseen(json: string): string {
  return json.replace(/[\u{7F}-\u{9F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{E0000}-\u{E007F}]/gu, (control) =>
    Array.from({ length: control.length }, (_, unit) => escapeUnit(control.charCodeAt(unit))).join(""),
  );
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
