import type { ReportRecord } from "./record-fields.js";

/** The chosen fields of a record in the chosen order; `null` where the record has no such field. */
export function pickFields(record: ReportRecord, fields: readonly string[]): Readonly<Record<string, unknown>> {
  const values: Readonly<Record<string, unknown>> = { ...record };
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}
