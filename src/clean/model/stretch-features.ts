import type { Block } from "../group-blocks.js";
import { bestStretch, stretchGains, weightOf } from "./best-stretch.js";
import { type FeatureGroup, named } from "./features.js";
import { runningTotals } from "./neighbour-features.js";

/** A page whose blocks have been weighed once. */
export interface WeighedPage {
  readonly blocks: readonly Block[];
  readonly titleAt: number | null;
  /** For each block how likely it is of the story. */
  readonly probabilities: Float32Array;
}

const reach = 4;
const windows = [3, 8, 20, 60];
const sides = ["before", "after"];

const names = [
  ...Array.from({ length: 2 * reach + 1 }, (_, i) => `probability ${i - reach}`),
  ...windows.flatMap((size) => sides.flatMap((side) => [`mean in ${size} ${side}`, `mass in ${size} ${side}`])),
  ...named("run before, run after, run through, of the best, from best, past best, best sum, title to run"),
];

/** What was made of the blocks around, and how the stretch that would hold a block compares with the best one. */
export const stretchFeatures: FeatureGroup<WeighedPage> = {
  names,
  prepare({ blocks, titleAt, probabilities }) {
    const weights = blocks.map(weightOf);
    const weight = runningTotals(weights);
    const mass = runningTotals(weights.map((own, i) => own * (probabilities[i] ?? 0)));
    const runs = readRuns(stretchGains(blocks, probabilities));
    return (at, row, from) => {
      let column = from;
      for (let i = at - reach; i <= at + reach; i++) row[column++] = probabilities[i] ?? -1;
      for (const size of windows) {
        column = fillWindow(row, column, mass, weight, Math.max(0, at - size), at);
        column = fillWindow(row, column, mass, weight, at + 1, Math.min(blocks.length, at + 1 + size));
      }
      const through = (runs.before[at] ?? 0) + (runs.after[at] ?? 0) - (runs.gains[at] ?? 0);
      row[column] = runs.before[at] ?? 0;
      row[column + 1] = runs.after[at] ?? 0;
      row[column + 2] = through;
      row[column + 3] = runs.best.sum === 0 ? 0 : through / runs.best.sum;
      row[column + 4] = runs.best.from - at;
      row[column + 5] = at - runs.best.to;
      row[column + 6] = runs.best.sum;
      row[column + 7] = titleAt === null ? -99 : (runs.begin[at] ?? 0) - titleAt;
    };
  },
};

function fillWindow(
  row: Float32Array,
  column: number,
  mass: Float64Array,
  weight: Float64Array,
  from: number,
  to: number,
): number {
  const held = (mass[to] ?? 0) - (mass[from] ?? 0);
  const whole = (weight[to] ?? 0) - (weight[from] ?? 0);
  row[column] = held / Math.max(1, whole);
  row[column + 1] = held;
  return column + 2;
}

/** For each block the best sums of stretches that end and that begin with it, and where the one that ends with it begins. */
function readRuns(gains: Float32Array) {
  const begin = new Float32Array(gains.length);
  let from = 0;
  let sum = 0;
  const before = gains.map((gain, i) => {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    begin[i] = from;
    return (sum += gain);
  });
  sum = 0;
  const after = gains.toReversed().map((gain) => (sum = Math.max(0, sum) + gain));
  after.reverse();
  return { gains, before, after, begin, best: bestStretch(gains) };
}
