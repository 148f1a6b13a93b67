import type { LineRecord } from "../records.js";
import type { Place } from "./print-place.js";

/** What was found, or the paragraph about it: in either case a text with its place. */
interface Placed extends Place {
  readonly text: string;
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
  for (const [index, item] of items.entries()) {
    const given = contexts[index] ?? [];
    const context = given.length > 0 ? given : [item];
    if (block === null || block.path !== item.path || !touches(block, context)) {
      block = { path: item.path, passages: [] };
      blocks.push(block);
    }
    addPassages(block.passages, context);
    passageOf(block.passages, item)?.found.push(item);
  }
  return blocks;
}

function touches({ passages }: ContextBlock<Place>, [first]: readonly Placed[]): boolean {
  const begin = passages[0]?.paragraph.line ?? Infinity;
  const end = passages.at(-1)?.paragraph.line ?? -1;
  return first !== undefined && first.line >= begin && first.line <= end;
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
