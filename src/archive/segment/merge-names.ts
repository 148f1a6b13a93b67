import { compareCodePoints } from "../../text/compare-code-points.js";
import type { ContainerWriter } from "../container/write-container.js";
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
  let same: PartEntry[] = [];
  const write = (): void => {
    const numbers = same.flatMap((entry) => entry.numbers.map((one) => place(one, entry.part)));
    const kept = numbers.filter((one) => one !== gone).toSorted((a, b) => a - b);
    for (const { part } of same) written(part, kept.length === 0 ? gone : writer.length);
    if (same[0] !== undefined && kept.length > 0) writer.push(same[0].text, kept);
    same = [];
  };
  for (const entry of inOrder(parts.map(ofPart))) {
    if (same[0] !== undefined && same[0].text !== entry.text) write();
    same.push(entry);
  }
  write();
  return writer;
}

interface PartEntry extends TextEntry {
  readonly part: number;
}

function* ofPart(entries: Iterable<TextEntry>, part: number): Iterable<PartEntry> {
  for (const { text, numbers } of entries) yield { text, numbers, part };
}

/** The entries of all parts by their texts: those of either half, joined. */
function inOrder(parts: readonly Iterable<PartEntry>[]): Iterable<PartEntry> {
  const [only, ...others] = parts;
  if (only === undefined || others.length === 0) return only ?? [];
  const half = parts.length >> 1;
  return joined(inOrder(parts.slice(0, half)), inOrder(parts.slice(half)));
}

function* joined(a: Iterable<PartEntry>, b: Iterable<PartEntry>): Iterable<PartEntry> {
  const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  let [one, other] = [left.next(), right.next()];
  while (one.done !== true && other.done !== true) {
    if (compareCodePoints(one.value.text, other.value.text) <= 0) {
      yield one.value;
      one = left.next();
    } else {
      yield other.value;
      other = right.next();
    }
  }
  for (; one.done !== true; one = left.next()) yield one.value;
  for (; other.done !== true; other = right.next()) yield other.value;
}
