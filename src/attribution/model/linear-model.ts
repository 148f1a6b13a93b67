import { mix } from "../../language/hash.js";

/** A linear model over hashed features: a weight is `table[slot] * scale`. */
export interface LinearModel {
  readonly table: Int8Array | Float32Array;
  readonly scale: number;
  readonly bits: number;
  readonly bias: number;
}

/** More features than this has nothing that is weighed. */
const maxFeatures = 256;

/**
 * Collects the features of one thing to be weighed, as slots of a table of weights. A feature is a kind, which has a
 * name, and a value; `kinds` keeps the kinds for explanations.
 */
export class FeatureCollector {
  readonly slots = new Int32Array(maxFeatures);
  readonly kinds = new Uint8Array(maxFeatures);
  count = 0;
  readonly #mask: number;

  constructor(tableBits: number) {
    this.#mask = (1 << tableBits) - 1;
  }

  clear(): void {
    this.count = 0;
  }

  add(kind: number, value: number): void {
    const at = this.count;
    if (at === maxFeatures) throw new RangeError("more features than a collector has room for");
    this.slots[at] = mix(kind + 1, value) & this.#mask;
    this.kinds[at] = kind;
    this.count = at + 1;
  }
}

/** The sum of the weights of what was collected. */
export function weigh(model: LinearModel, features: FeatureCollector): number {
  const { table } = model;
  const { slots, count } = features;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += table[slots[i] ?? 0] ?? 0;
  return sum * model.scale + model.bias;
}

/** The sum of the weights of what was collected, for each kind of feature. */
export function sumKinds(model: LinearModel, features: FeatureCollector): Map<number, number> {
  const sums = new Map<number, number>();
  for (let i = 0; i < features.count; i++) {
    const weight = model.table[features.slots[i] ?? 0] ?? 0;
    const kind = features.kinds[i] ?? 0;
    sums.set(kind, (sums.get(kind) ?? 0) + weight);
  }
  return sums;
}

/** The probability of each of several choices, from their scores. */
export function probabilitiesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/** The probability of one thing, from its score. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
