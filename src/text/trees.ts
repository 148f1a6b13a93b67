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

/** The questions of trees, those of one feature together and the lowest threshold first. */
interface Questions {
  /** Where the questions of each feature begin, and behind them the number of all. */
  readonly firstOf: Int32Array;
  readonly thresholds: Float32Array;
  /** For each question its tree, and the bit that a yes sets in the number of the leaf. */
  readonly trees: Int32Array;
  readonly bits: Uint8Array;
}

const sorted = new WeakMap<Trees, Questions>();

function questionsOf(trees: Trees): Questions {
  const known = sorted.get(trees) ?? sortQuestions(trees);
  sorted.set(trees, known);
  return known;
}

function sortQuestions({ depth, features, thresholds }: Trees): Questions {
  const order = Array.from(features, (_, at) => at).toSorted(
    (a, b) => (features[a] ?? 0) - (features[b] ?? 0) || (thresholds[a] ?? 0) - (thresholds[b] ?? 0),
  );
  const firstOf = new Int32Array(Math.max(-1, ...features) + 2);
  for (const feature of features) firstOf[feature + 1] = (firstOf[feature + 1] ?? 0) + 1;
  for (let feature = 1; feature < firstOf.length; feature++)
    firstOf[feature] = (firstOf[feature] ?? 0) + (firstOf[feature - 1] ?? 0);
  return {
    firstOf,
    thresholds: Float32Array.from(order, (at) => thresholds[at] ?? 0),
    trees: Int32Array.from(order, (at) => Math.floor(at / depth)),
    bits: Uint8Array.from(order, (at) => 1 << (at % depth)),
  };
}

/**
 * The probabilities that the trees give to rows of features. What a row says yes to are the first questions of each feature: it
 * goes through those alone, and no answer has to be guessed by a processor but where they end.
 */
export function treeProbabilities(trees: Trees, rows: Float32Array, count: number): Float32Array {
  const width = rows.length / count;
  const reached = new Uint8Array(trees.features.length / trees.depth);
  const probabilities = new Float32Array(count);
  const questions = questionsOf(trees);
  for (let row = 0; row < count; row++) {
    reachLeaves(questions, rows, row * width, reached);
    probabilities[row] = 1 / (1 + Math.exp(-sumOfLeaves(trees, reached)));
  }
  return probabilities;
}

/** Finds the leaf of each tree that the row at `from` comes to. */
function reachLeaves(questions: Questions, rows: Float32Array, from: number, reached: Uint8Array): void {
  const { firstOf, thresholds, trees, bits } = questions;
  reached.fill(0);
  for (let feature = 0; feature < firstOf.length - 1; feature++) {
    const value = rows[from + feature] ?? 0;
    const next = firstOf[feature + 1] ?? 0;
    for (let at = firstOf[feature] ?? 0; at < next && value > (thresholds[at] ?? 0); at++) {
      const tree = trees[at] ?? 0;
      reached[tree] = (reached[tree] ?? 0) | (bits[at] ?? 0);
    }
  }
}

function sumOfLeaves({ bias, depth, leaves }: Trees, reached: Uint8Array): number {
  let sum = bias;
  for (let tree = 0; tree < reached.length; tree++) sum += leaves[(tree << depth) + (reached[tree] ?? 0)] ?? 0;
  return sum;
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
