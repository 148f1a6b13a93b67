import type { CheckedQuoteRecord, LineRecord } from "../records.js";
import type { CheckReport, ShowReport } from "../report.js";
import type { Place } from "./types.js";

/** What was found, or the paragraph about it: in either case a text with its place. */
interface Placed extends Place {
  readonly text: string;
  /** Of a paragraph, where it begins in the article's text layer. */
  readonly start?: number;
}

/** A paragraph, and what was found in it: nothing, where it only stands about a paragraph with something. */
export interface Passage<Found> {
  readonly paragraph: Placed;
  readonly found: Found[];
}

/** Paragraphs of one article that follow each other. */
export interface ContextBlock<Found> {
  readonly path: string;
  readonly passages: Passage<Found>[];
}

/**
 * Joins results with the paragraphs about them, as grep does: where the contexts of two results meet, they become one
 * block, and no paragraph is shown twice. `contexts[i]` holds the paragraph of `items[i]` itself and those about it.
 */
export function mergeContext<Found extends Placed>(
  items: readonly Found[],
  contexts: readonly (readonly LineRecord[])[],
): ContextBlock<Found>[] {
  const blocks: ContextBlock<Found>[] = [];
  let block: ContextBlock<Found> | null = null;
  let last: LineRecord | undefined;
  for (const [index, item] of items.entries()) {
    const given = contexts[index] ?? [];
    const context = given.length > 0 ? given : [item];
    if (block === null || block.path !== item.path || !(touches(block, context) || follows(last, given[0]))) {
      block = { path: item.path, passages: [] };
      blocks.push(block);
    }
    addPassages(block.passages, context);
    last = given.at(-1);
    passageOf(block.passages, item)?.found.push(item);
  }
  return blocks;
}

function touches({ passages }: ContextBlock<Place>, [first]: readonly Placed[]): boolean {
  const begin = passages[0]?.paragraph.line ?? Infinity;
  const end = passages.at(-1)?.paragraph.line ?? -1;
  return first !== undefined && first.line >= begin && first.line <= end;
}

/** Whether only blank lines part two paragraphs: then what is between them is as long as its line ends. */
function follows(last: LineRecord | undefined, next: LineRecord | undefined): boolean {
  if (last === undefined || next === undefined || next.line <= last.line) return false;
  const lineEnds = next.line - last.line - last.text.split("\n").length + 1;
  const between = next.start - last.end;
  return between === lineEnds || between === 2 * lineEnds;
}

function addPassages<Found>(passages: Passage<Found>[], context: readonly Placed[]): void {
  for (const paragraph of context) {
    const last = passages.at(-1)?.paragraph.line ?? -1;
    if (paragraph.line > last) passages.push({ paragraph, found: [] });
  }
}

/** The paragraph that a result stands in: the last that begins at or before its line. */
function passageOf<Found extends Placed>(passages: readonly Passage<Found>[], { line }: Place): Passage<Found> | null {
  return passages.findLast(({ paragraph }) => paragraph.line <= line) ?? passages[0] ?? null;
}

/** Whether any paragraphs about the results were asked for. */
export function hasContext(contexts: readonly (readonly LineRecord[])[]): boolean {
  return contexts.some((context) => context.length > 0);
}

/** The paragraph that was asked for by one of its lines: the last that begins at or before it. */
export function findFocus({ focus, lines }: ShowReport): LineRecord | null {
  return focus === null ? null : (lines.findLast(({ line }) => line <= focus) ?? lines[0] ?? null);
}

/** A line with the quoted stretches that begin on it. */
export interface CheckedLine {
  readonly line: LineRecord;
  readonly quotes: readonly CheckedQuoteRecord[];
}

/** Puts every quoted stretch of an article under its line, in the order of their positions. */
export function placeQuotes({ lines, quotes }: CheckReport): CheckedLine[] {
  let next = 0;
  return lines.map((line, index) => {
    const end = lines[index + 1]?.line ?? Infinity;
    const from = next;
    while ((quotes[next]?.line ?? Infinity) < end) next++;
    return { line, quotes: quotes.slice(from, next) };
  });
}
