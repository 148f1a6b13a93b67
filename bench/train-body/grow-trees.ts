/** Learns a sum of small trees by gradient boosting: each is grown on what the ones before it get wrong. */
import { element } from "./element.js";
import type { Trees } from "../../src/text/trees.js";

export interface GrowOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Share of the columns, and of the rows, that a tree sees. */
  readonly columns: number;
  readonly rows: number;
  /** Holds leaves with few rows back. */
  readonly smoothing: number;
  readonly seed: number;
}

/** Rows of features with what they should be: a probability, and how much each row weighs. */
export interface Examples {
  readonly width: number;
  readonly rows: Float32Array;
  readonly targets: Float32Array;
  readonly weights: Float32Array;
}

const bins = 64;

/** A small generator of numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The values between which a column is cut, rising, at most one fewer than there are bins. */
function cutsOf(rows: Float32Array, width: number, column: number, count: number): Float32Array {
  const step = Math.max(1, Math.floor(count / 20000));
  const sample: number[] = [];
  for (let row = 0; row < count; row += step) sample.push(rows[row * width + column] ?? 0);
  const values = Float32Array.from(sample).toSorted();
  const different = [...new Set(values)];
  if (different.length <= bins) return Float32Array.from(different.slice(0, -1));
  const cuts = new Set<number>();
  for (let bin = 1; bin < bins; bin++) cuts.add(values[Math.floor((bin * values.length) / bins)] ?? 0);
  cuts.delete(values.at(-1) ?? 0);
  return Float32Array.from(cuts).toSorted();
}

/** The first cut that the value does not exceed; the number of cuts where it exceeds them all. */
function binOf(value: number, cuts: Float32Array): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (cuts[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function growTrees({ width, rows, targets, weights }: Examples, options: GrowOptions): Trees {
  const count = targets.length;
  const cuts = Array.from({ length: width }, (_, column) => cutsOf(rows, width, column, count));
  const binned = cuts.map((own, column) => {
    const bin = new Uint8Array(count);
    for (let row = 0; row < count; row++) bin[row] = binOf(rows[row * width + column] ?? 0, own);
    return bin;
  });
  let positive = 0;
  let total = 0;
  for (let row = 0; row < count; row++) {
    positive += (targets[row] ?? 0) * (weights[row] ?? 0);
    total += weights[row] ?? 0;
  }
  const bias = Math.log((positive + 1) / (total - positive + 1));
  const sums = new Float32Array(count).fill(bias);
  const { depth } = options;
  const features = new Uint8Array(options.trees * depth);
  const thresholds = new Float32Array(options.trees * depth);
  const leaves = new Float32Array(options.trees << depth);
  const random = randomFrom(options.seed);
  const gradients = new Float32Array(count);
  const curves = new Float32Array(count);
  const leafOf = new Uint8Array(count);
  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < count; row++) {
      const p = 1 / (1 + Math.exp(-(sums[row] ?? 0)));
      gradients[row] = ((targets[row] ?? 0) - p) * (weights[row] ?? 0);
      curves[row] = Math.max(1e-6, p * (1 - p)) * (weights[row] ?? 0);
    }
    const seen: number[] = [];
    for (let row = 0; row < count; row++) if (random() < options.rows) seen.push(row);
    const sample = Int32Array.from(seen);
    const offered = binned.map((_, column) => column).filter(() => random() < options.columns);
    leafOf.fill(0);
    for (let level = 0; level < depth; level++) {
      const best = bestCut(offered, {
        binned,
        cuts,
        sample,
        leafOf,
        gradients,
        curves,
        level,
        smoothing: options.smoothing,
      });
      features[tree * depth + level] = best.column;
      thresholds[tree * depth + level] = element(cuts, best.column)[best.cut] ?? 0;
      const bin = element(binned, best.column);
      const bit = 1 << level;
      for (let row = 0; row < count; row++) if ((bin[row] ?? 0) > best.cut) leafOf[row] = (leafOf[row] ?? 0) | bit;
    }
    const gradient = new Float64Array(1 << depth);
    const curve = new Float64Array(1 << depth);
    for (const row of sample) {
      gradient[leafOf[row] ?? 0] = (gradient[leafOf[row] ?? 0] ?? 0) + (gradients[row] ?? 0);
      curve[leafOf[row] ?? 0] = (curve[leafOf[row] ?? 0] ?? 0) + (curves[row] ?? 0);
    }
    const from = tree << depth;
    for (let leaf = 0; leaf < 1 << depth; leaf++)
      leaves[from + leaf] = (options.rate * (gradient[leaf] ?? 0)) / ((curve[leaf] ?? 0) + options.smoothing);
    for (let row = 0; row < count; row++) sums[row] = (sums[row] ?? 0) + (leaves[from + (leafOf[row] ?? 0)] ?? 0);
  }
  return { depth, bias, features, thresholds, leaves };
}

interface Level {
  readonly binned: readonly Uint8Array[];
  readonly cuts: readonly Float32Array[];
  readonly sample: Int32Array;
  readonly leafOf: Uint8Array;
  readonly gradients: Float32Array;
  readonly curves: Float32Array;
  readonly level: number;
  readonly smoothing: number;
}

/** The column and cut that, asked of all leaves of a level, part the gradients best. */
function bestCut(offered: readonly number[], level: Level): { column: number; cut: number } {
  const { binned, cuts, sample, leafOf, gradients, curves, smoothing } = level;
  const nodes = 1 << level.level;
  const gradient = new Float64Array(nodes * bins);
  const curve = new Float64Array(nodes * bins);
  let best = { column: offered[0] ?? 0, cut: 0, gain: -1 };
  for (const column of offered) {
    const own = element(cuts, column).length;
    if (own === 0) continue;
    gradient.fill(0);
    curve.fill(0);
    const bin = element(binned, column);
    for (let i = 0; i < sample.length; i++) {
      const row = sample[i] ?? 0;
      const slot = (leafOf[row] ?? 0) * bins + (bin[row] ?? 0);
      gradient[slot] = (gradient[slot] ?? 0) + (gradients[row] ?? 0);
      curve[slot] = (curve[slot] ?? 0) + (curves[row] ?? 0);
    }
    const gains = new Float64Array(own);
    for (let node = 0; node < nodes; node++) {
      let [allG, allC] = [0, 0];
      for (let at = node * bins; at < (node + 1) * bins; at++) {
        allG += gradient[at] ?? 0;
        allC += curve[at] ?? 0;
      }
      let [g, c] = [0, 0];
      for (let cut = 0; cut < own; cut++) {
        g += gradient[node * bins + cut] ?? 0;
        c += curve[node * bins + cut] ?? 0;
        gains[cut] = (gains[cut] ?? 0) + (g * g) / (c + smoothing) + ((allG - g) * (allG - g)) / (allC - c + smoothing);
      }
    }
    for (let cut = 0; cut < own; cut++)
      if ((gains[cut] ?? 0) > best.gain) best = { column, cut, gain: gains[cut] ?? 0 };
  }
  return best;
}
