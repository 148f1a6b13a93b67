import type { LineRecord, ShowReport } from "../records.js";

/** The paragraph that was asked for by one of its lines: the last that begins at or before it. */
export function findFocus({ focus, lines }: ShowReport): LineRecord | null {
  return focus === null ? null : (lines.findLast(({ line }) => line <= focus) ?? lines[0] ?? null);
}
