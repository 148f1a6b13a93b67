import type { Holdings } from "./holdings.js";

/**
 * The articles whose text, to the letter, others of them have too, each with the one that is no copy: that of the shortest path,
 * since "a (1).txt" and "old/a.txt" are copies of "a.txt"; of several the first.
 */
export function findCopies(
  holdings: Pick<Holdings, "textKey" | "path">,
  numbers: readonly number[],
): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const alike = new Map<number, number[]>();
  for (const n of numbers) {
    const key = holdings.textKey(n);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, n);
      continue;
    }
    const group = alike.get(before);
    if (group === undefined) alike.set(before, [before, n]);
    else group.push(n);
  }
  const copies = new Map<number, number>();
  for (const group of alike.values()) {
    const original = shortestPath(holdings, group);
    for (const n of group) if (n !== original) copies.set(n, original);
  }
  return copies;
}

function shortestPath(holdings: Pick<Holdings, "path">, [first = 0, ...others]: readonly number[]): number {
  let [best, length] = [first, holdings.path(first).length];
  for (const n of others) {
    const own = holdings.path(n).length;
    if (own < length) [best, length] = [n, own];
  }
  return best;
}
