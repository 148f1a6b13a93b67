import { isObject } from "./fields.js";
import { lineOf } from "./read-value.js";

/** A date as it is written, or where that is a number, what it means in ISO 8601. */
export function dateOf(value: unknown): string | null {
  if (typeof value === "number") return ofNumber(value);
  if (isObject(value)) return ofObject(value);
  if (Array.isArray(value)) return dateOf(value[0] ?? null);
  const line = lineOf(value);
  if (line === null) return null;
  if (/^-?\d+(?:\.\d+)?$/.test(line)) return ofNumber(Number(line));
  return ofDigits(line) ?? line;
}

/** `{"$date": …}`, `{"$numberLong": "…"}`, and interfaces that give a date with its zone. */
function ofObject(value: Readonly<Record<string, unknown>>): string | null {
  if (Array.isArray(value["date-parts"])) return ofParts(value["date-parts"][0]);
  for (const key of [
    "$date",
    "$numberLong",
    "iso",
    "date",
    "dateTime",
    "utc",
    "rendered",
    "#text",
    "@value",
    "value",
  ]) {
    const inner = value[key];
    if (inner === undefined || inner === null || Array.isArray(inner)) continue;
    return isObject(inner) ? dateOf(inner["$numberLong"] ?? null) : dateOf(inner);
  }
  return null;
}

/** `{"date-parts": [[2024, 3, 9]]}`, as bibliographies have it. */
function ofParts(parts: unknown): string | null {
  if (!Array.isArray(parts) || parts.length === 0) return null;
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** A day written without dashes (20240309), or the time since 1970 in seconds, or in a thousandth or a millionth of them. */
function ofNumber(value: number): string | null {
  const day = Number.isInteger(value) ? ofDigits(String(value)) : null;
  if (day !== null) return day;
  let seconds = value;
  while (seconds > latest) seconds /= 1000;
  return seconds < earliest ? null : new Date(Math.round(seconds * 1000)).toISOString();
}

/** In seconds: September 2001, before which a number is more likely to be something else, and the year 2100. */
const earliest = 1_000_000_000;
const latest = 4_102_444_800;

/** "20240309", "20240309180500" and "20240309T180500Z" (GDELT) with the marks that ISO 8601 has. */
function ofDigits(line: string): string | null {
  const match = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:T?([01]\d|2[0-3])([0-5]\d)([0-5]\d)?Z?)?$/.exec(line);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second ?? "00"}${line.endsWith("Z") ? "Z" : ""}`;
}
