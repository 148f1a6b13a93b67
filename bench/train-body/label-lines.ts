/** How much of each block is of the story that people cut out: from 0 to 1. */

const wordPattern = /[\p{L}\p{N}_]+/gu;
const gram = 4;

const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];

/**
 * A word of the page is of the story where four words in a row that hold it stand in the story too. What stands more often
 * on the page than in the story (a teaser of its own lede) counts where the longest stretch of such blocks is.
 */
export function shareInStory(blocks: readonly string[], story: string): Float32Array {
  const gold = wordsOf(story);
  const left = new Map<string, number>();
  for (let at = 0; at + gram <= gold.length; at++) {
    const key = gold.slice(at, at + gram).join(" ");
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const page = blocks.map(wordsOf);
  const all = page.flat();
  const from: number[] = [0];
  for (const words of page) from.push((from.at(-1) ?? 0) + words.length);
  const isIn = (at: number) => at >= 0 && at + gram <= all.length && left.has(all.slice(at, at + gram).join(" "));
  const starts = Uint8Array.from(all, (_, at) => Number(isIn(at)));
  const covered = coverage(starts, from);
  const stretch = longestStretch(covered, page);
  const order = [...page.keys()].toSorted((a, b) => Number(stretch.has(b)) - Number(stretch.has(a)) || a - b);
  const taken = new Uint8Array(all.length);
  for (const block of order) {
    for (let at = from[block] ?? 0; at < (from[block + 1] ?? 0); at++) {
      if (starts[at] === 0) continue;
      const key = all.slice(at, at + gram).join(" ");
      const count = left.get(key) ?? 0;
      if (count === 0) continue;
      left.set(key, count - 1);
      taken[at] = 1;
    }
  }
  return coverage(taken, from);
}

/** For each block the share of its words that four words in a row cover. */
function coverage(starts: Uint8Array, from: readonly number[]): Float32Array {
  const covered = new Uint8Array(starts.length);
  for (let at = 0; at < starts.length; at++)
    if (starts[at] === 1) covered.fill(1, at, Math.min(starts.length, at + gram));
  return Float32Array.from(from.slice(1), (to, i) => {
    const start = from[i] ?? 0;
    let sum = 0;
    for (let at = start; at < to; at++) sum += covered[at] ?? 0;
    return to === start ? 0 : sum / (to - start);
  });
}

function longestStretch(covered: Float32Array, page: readonly (readonly string[])[]): Set<number> {
  let best = { from: 0, to: 0, sum: 0 };
  let from = 0;
  let sum = 0;
  covered.forEach((share, i) => {
    if (sum <= 0) [sum, from] = [0, i];
    sum += (page[i]?.length ?? 0) * (share > 0.5 ? 1 : -0.6);
    if (sum > best.sum) best = { from, to: i + 1, sum };
  });
  return new Set(Array.from({ length: best.to - best.from }, (_, i) => best.from + i));
}
