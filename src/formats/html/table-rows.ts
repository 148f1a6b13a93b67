import type { Element } from "./element.js";
import type { LayerLine } from "./layer-line.js";

/** In UTF-16 units: what is longer is a paragraph that a table sets in place. */
const longestCell = 80;
/** A row of so many lines sets a page in place. */
const mostCells = 60;

/**
 * Makes one line of a row's cells, with tabs between them, where each holds a few words; where one holds paragraphs, they
 * stay lines. `from` is the row's first line.
 */
export function joinRow(lines: LayerLine[], from: number, row: Element): void {
  if (lines.length - from > mostCells) return;
  const cells = lines.slice(from);
  const [first] = cells;
  if (first === undefined || cells.length < 2) return;
  const seen = new Set<Element>();
  for (const { block, text } of cells) {
    if (block.parent !== row || seen.has(block) || text.length > longestCell) return;
    seen.add(block);
  }
  lines.length = from;
  lines.push({
    ...first,
    text: cells.map(({ text }) => text).join("\t"),
    linked: cells.reduce((sum, { linked }) => sum + linked, 0),
  });
}
