import { flattenField } from "./flatten-field.js";

/** A line of fields between tabs. */
export function printRow(fields: readonly string[]): string {
  return `${fields.map(flattenField).join("\t")}\n`;
}
