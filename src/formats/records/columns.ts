import { textKeys, titleKeys } from "../../lexicon/page/record-keys.js";
import { isObject, type JsonObject, keyOf } from "./fields.js";

/**
 * The rows of a table that is written column by column, as data frames are: `{"title": {"0": …}, "text": {"0": …}}`,
 * `{"title": […], "text": […]}` or `{"columns": […], "data": [[…], […]]}`; null for what is no table.
 */
export function rowsOf(value: JsonObject): readonly JsonObject[] | null {
  return rowsOfSplit(value) ?? rowsOfColumns(value);
}

function rowsOfSplit({ columns, data }: JsonObject): readonly JsonObject[] | null {
  if (!Array.isArray(columns) || !Array.isArray(data)) return null;
  const names: readonly unknown[] = columns;
  const rows: readonly unknown[] = data;
  if (!names.every((name) => typeof name === "string") || !rows.every((row) => Array.isArray(row))) return null;
  return rows.map((row: readonly unknown[]) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
}

/** Every column has a value for each row: lists as long as each other, or objects with the same keys. */
function rowsOfColumns(value: JsonObject): readonly JsonObject[] | null {
  const columns = Object.entries(value);
  const text = columns.find(([key]) => textKeys.includes(keyOf(key)))?.[1];
  if (columns.length < 2 || !columns.some(([key]) => titleKeys.includes(keyOf(key)))) return null;
  if (!isObject(text) && !Array.isArray(text)) return null;
  const keys = Object.keys(text);
  if (keys.length === 0 || !columns.every(([, column]) => isColumn(column, text, keys))) return null;
  return keys.map((key) => Object.fromEntries(columns.map(([name, column]) => [name, cellOf(column, key)])));
}

function isColumn(column: unknown, text: unknown, keys: readonly string[]): boolean {
  if (Array.isArray(text)) return Array.isArray(column) && column.length === keys.length;
  return (
    isObject(column) && Object.keys(column).length === keys.length && keys.every((key) => Object.hasOwn(column, key))
  );
}

function cellOf(column: unknown, key: string): unknown {
  if (Array.isArray(column)) return column[Number(key)];
  return isObject(column) ? column[key] : null;
}
