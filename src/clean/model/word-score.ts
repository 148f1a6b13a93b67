import type { HintTokens } from "./hint-tokens.js";
import type { PageWords } from "./page-words.js";

/** What was learnt of single words, pairs and places: how much each speaks for a line of a story, by hash. */
export interface WordWeights {
  /** The table has 2 to this power slots. */
  readonly bits: number;
  readonly bias: number;
  /** What one step of a slot is worth. */
  readonly scale: number;
  readonly table: Int8Array;
}

/** What words speak for: a line of the story, one just above it, one just below it. */
export interface WordModels {
  readonly story: WordWeights;
  readonly begin: WordWeights;
  readonly end: WordWeights;
}

/** The first words of a line tell most; a long line is told by other things. */
const wordsRead = 16;

/** Calls `visit` with the slot of everything that a line's words say of it, and returns how many there were. */
export function visitSlots(words: PageWords, block: number, bits: number, visit: (slot: number) => void): number {
  const { hashes } = words;
  const from = words.from[block] ?? 0;
  const end = words.from[block + 1] ?? from;
  const to = Math.min(end, from + wordsRead);
  let before = lineStart;
  for (let at = from; at < to; at++) {
    const hash = hashes[at] ?? 0;
    visit(slotOf(hash, bits));
    visit(slotOf(Math.imul(before, 31) + hash, bits));
    before = hash;
  }
  visit(slotOf(Math.imul(before, 31) + (end > to ? lineGoesOn : lineEnd), bits));
  return 2 * (to - from) + 1;
}

const lineStart = 17;
const lineEnd = 19;
const lineGoesOn = 23;

/** How much the names around a block speak for its being of the story. */
export function scoreNames(
  { table, bits, bias, scale }: WordWeights,
  { hashes, from }: HintTokens,
  block: number,
): number {
  const start = from[block] ?? 0;
  const end = from[block + 1] ?? start;
  if (start === end) return 0;
  let sum = 0;
  for (let at = start; at < end; at++) sum += table[slotOf(hashes[at] ?? 0, bits)] ?? 0;
  return bias + (sum * scale) / Math.sqrt(end - start);
}

/** The upper bits of a product are its best mixed ones. */
export function slotOf(hash: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits);
}

/** How much a line's words speak for its being of the story: above 0 for, below 0 against. */
export function scoreWords({ table, bits, bias, scale }: WordWeights, words: PageWords, block: number): number {
  let sum = 0;
  const count = visitSlots(words, block, bits, (slot) => {
    sum += table[slot] ?? 0;
  });
  return bias + (sum * scale) / Math.sqrt(count);
}
