import { compareCodePoints } from "../../text/compare-code-points.js";
import type { ContainerWriter } from "../container/write-container.js";
import { mergeSorted } from "./merge-sorted.js";
import type { Names } from "./names.js";
import { type TextEntry, TextsWriter } from "./sorted-texts.js";

/** What does not come into the whole. */
export const gone = -1;

/** Writes the names of several segments as one; `to` says where the articles of each are in the whole, or that they are gone. */
export function mergeNames(container: ContainerWriter, parts: readonly Names[], to: readonly Int32Array[]): void {
  /** Of each part, where its names are in the whole, by row. */
  const rows = parts.map((): number[] => []);
  const names = mergeTexts(
    parts.map(({ texts }) => texts.all()),
    (place, part) => {
      const article = to[part]?.[place >>> 1] ?? gone;
      return article === gone ? gone : 2 * article + (place & 1);
    },
    (part, row) => rows[part]?.push(row),
  );
  names.addTo(container, "names");
  const keys = mergeTexts(
    parts.map((part) => part.keys.all()),
    (row, part) => rows[part]?.[row] ?? gone,
  );
  keys.addTo(container, "keys");
}

/**
 * Goes through the texts of all parts at once. `place` gives each number of a part as the whole has it; `written` hears for
 * each text of a part, in their order, in which row it is now, or that nothing is left of it.
 */
function mergeTexts(
  parts: readonly Iterable<TextEntry>[],
  place: (number: number, part: number) => number,
  written: (part: number, row: number) => void = () => {},
): TextsWriter {
  const writer = new TextsWriter();
  for (const same of mergeSorted(parts, isBefore)) {
    const numbers = same.flatMap(({ part, entry }) => entry.numbers.map((one) => place(one, part)));
    const kept = numbers.filter((one) => one !== gone).toSorted((a, b) => a - b);
    for (const { part } of same) written(part, kept.length === 0 ? gone : writer.length);
    if (kept.length > 0) writer.push(same[0]?.entry.text ?? "", kept);
  }
  return writer;
}

function isBefore(a: string, b: string): boolean {
  return compareCodePoints(a, b) < 0;
}
