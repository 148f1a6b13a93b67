/**
 * A sum of small decision trees. Every tree asks the same question of all rows on a level, so that its answers are the
 * bits of a leaf's number: quick to go through, and hard to fit to chance.
 */
export interface Trees {
  /** At most 8: the answers are the bits of a byte. */
  readonly depth: number;
  readonly bias: number;
  /** For each tree and level the feature asked for. */
  readonly features: Uint8Array;
  /** For each tree and level: the bit is set where the feature is above this. */
  readonly thresholds: Float32Array;
  /** For each tree its 2 ** depth leaves. */
  readonly leaves: Float32Array;
}

/**
 * The probabilities that the trees give to rows of features. All rows answer a question before the next one is asked:
 * neighbours mostly answer alike, which is what a processor guesses.
 */
export function treeProbabilities(trees: Trees, rows: Float32Array, count: number): Float32Array {
  const { depth, features, thresholds, leaves } = trees;
  const width = rows.length / count;
  const sums = new Float64Array(count).fill(trees.bias);
  const reached = new Uint8Array(count);
  for (let at = 0, leavesFrom = 0; at < features.length; leavesFrom += 1 << depth) {
    reached.fill(0);
    for (let level = 0; level < depth; level++, at++) {
      const threshold = thresholds[at] ?? 0;
      let valueAt = features[at] ?? 0;
      for (let row = 0; row < count; row++, valueAt += width)
        if ((rows[valueAt] ?? 0) > threshold) reached[row] = (reached[row] ?? 0) | (1 << level);
    }
    for (let row = 0; row < count; row++)
      sums[row] = (sums[row] ?? 0) + (leaves[leavesFrom + (reached[row] ?? 0)] ?? 0);
  }
  return new Float32Array(sums.map((sum) => 1 / (1 + Math.exp(-sum))));
}

/** What the file of a model says of its trees before their bytes. */
export interface TreesHeader {
  readonly count: number;
  readonly depth: number;
  readonly bias: number;
  /** What one step of a leaf is worth. */
  readonly scale: number;
}

/** The features asked for take a byte, thresholds four, leaves two. */
export function bytesOfTrees({ count, depth }: TreesHeader): number {
  return count * depth * 5 + (count << depth) * 2;
}

/** Reads trees over rows of a width; null where they ask for features that those do not have. */
export function readTrees(bytes: Uint8Array, { count, depth, bias, scale }: TreesHeader, width: number): Trees | null {
  const questions = count * depth;
  const features = bytes.slice(0, questions);
  if (features.some((feature) => feature >= width)) return null;
  const numbers = new DataView(bytes.buffer, bytes.byteOffset + questions);
  const thresholds = Float32Array.from({ length: questions }, (_, i) => numbers.getFloat32(4 * i, true));
  const leaves = Float32Array.from(
    { length: count << depth },
    (_, i) => scale * numbers.getInt16(4 * questions + 2 * i, true),
  );
  return { depth, bias, features, thresholds, leaves };
}
