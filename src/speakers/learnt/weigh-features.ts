import type { FeatureCollector } from "./collect-features.js";

/** A linear model over hashed features: a weight is `table[slot] * scale`. */
export interface LinearModel {
  readonly table: Int8Array | Float32Array;
  readonly scale: number;
  readonly bits: number;
  readonly bias: number;
}

/** The sum of the weights of what was collected. */
export function weigh(model: LinearModel, features: FeatureCollector): number {
  let sum = 0;
  for (let i = 0; i < features.count; i++) sum += model.table[features.slots[i] ?? 0] ?? 0;
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

/** By kind of feature, all numbered below 128; kept, as making it takes longer than filling it. */
const sums = new Float64Array(128);

/** The kind of feature whose weights, summed, speak most for what was collected, or most against it; of equals the first. */
export function strongestKind(model: LinearModel, features: FeatureCollector, inFavour: boolean): number {
  const { count, slots, kinds } = features;
  sums.fill(0);
  for (let i = 0; i < count; i++) {
    const weight = model.table[slots[i] ?? 0] ?? 0;
    const kind = kinds[i] ?? 0;
    sums[kind] = (sums[kind] ?? 0) + (inFavour ? weight : -weight);
  }
  let strongest = -1;
  let most = 0;
  for (let i = 0; i < count; i++) {
    const kind = kinds[i] ?? 0;
    const sum = sums[kind] ?? 0;
    if (sum > most) [strongest, most] = [kind, sum];
  }
  return strongest;
}
