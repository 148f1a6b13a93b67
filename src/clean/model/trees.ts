/**
 * A sum of small decision trees. Every tree asks the same question of all rows on a level, so that its answers are the
 * bits of a leaf's number: quick to go through, and hard to fit to chance.
 */
export interface Trees {
  readonly depth: number;
  readonly bias: number;
  /** For each tree and level the feature asked for. */
  readonly features: Uint8Array;
  /** For each tree and level: the bit is set where the feature is above this. */
  readonly thresholds: Float32Array;
  /** For each tree its 2 ** depth leaves. */
  readonly leaves: Float32Array;
}

/** The probability that the trees give to one row of features, which begins at `from`. */
export function treeProbability(trees: Trees, rows: Float32Array, from: number): number {
  const { depth, features, thresholds, leaves } = trees;
  let sum = trees.bias;
  let leavesFrom = 0;
  for (let at = 0; at < features.length; leavesFrom += 1 << depth) {
    let leaf = 0;
    for (let level = 0; level < depth; level++, at++) {
      const value = rows[from + (features[at] ?? 0)] ?? 0;
      if (value > (thresholds[at] ?? 0)) leaf |= 1 << level;
    }
    sum += leaves[leavesFrom + leaf] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
