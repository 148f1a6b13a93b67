import type { SearchIndex } from "./build-index.js";

/** The row of the first word of the index that is not before `word`. */
function rowOf(index: SearchIndex, word: string): number {
  let low = 0;
  let high = index.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.words[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row of a word, or null where no passage holds it. */
export function findWord(index: SearchIndex, word: string): number | null {
  const row = rowOf(index, word);
  return index.words[row] === word ? row : null;
}

/** The rows of every word that begins so, as a range: [from, to). */
export function findBeginning(index: SearchIndex, beginning: string): readonly [number, number] {
  const from = rowOf(index, beginning);
  let to = from;
  while (to < index.words.length && (index.words[to] ?? "").startsWith(beginning)) to++;
  return [from, to];
}

/** How many passages hold a word. */
export function passagesWith(index: SearchIndex, row: number): number {
  return (index.starts[row + 1] ?? 0) - (index.starts[row] ?? 0);
}
