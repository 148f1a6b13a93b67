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

/** The kind of feature whose weights, summed, speak most for what was collected, or most against it. */
export function strongestKind(model: LinearModel, features: FeatureCollector, inFavour: boolean): number {
  let strongest = -1;
  let most = 0;
  for (const [kind, sum] of sumKinds(model, features)) {
    const weight = inFavour ? sum : -sum;
    if (weight > most) [strongest, most] = [kind, weight];
  }
  return strongest;
}
