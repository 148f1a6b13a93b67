import { countCells, cutAtCells } from "../../text/cells.js";
import type { Span } from "../../types.js";
import { splitUnits } from "./split-units.js";

/** The lines of a text at a width in cells, broken between words; a word wider than a line is cut. Linear. */
export function* wrapText(text: string, width: number): Iterable<Span> {
  let line: Span | null = null;
  let cells = 0;
  for (const { start, end } of splitUnits(text)) {
    const added = countCells(text.slice(line?.end ?? start, end));
    if (line !== null && cells + added <= width) {
      line = { start: line.start, end };
      cells += added;
      continue;
    }
    if (line !== null) yield line;
    const from: number = yield* cutLongWord(text, { start, end }, width);
    line = { start: from, end };
    cells = countCells(text.slice(from, end));
  }
  if (line !== null) yield line;
}

/** Yields the full lines of a word that is wider than a line, and returns where the rest of it begins. */
function* cutLongWord(text: string, { start, end }: Span, width: number): Generator<Span, number> {
  let from = start;
  for (let cut = cutAtCells(text, from, end, width); cut < end; cut = cutAtCells(text, from, end, width)) {
    yield { start: from, end: cut };
    from = cut;
  }
  return from;
}
