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

/** The kind of feature whose weights, summed, speak most for what was collected, or most against it. */
export function strongestKind(model: LinearModel, features: FeatureCollector, inFavour: boolean): number {
  const sums = new Map<number, number>();
  for (let i = 0; i < features.count; i++) {
    const weight = model.table[features.slots[i] ?? 0] ?? 0;
    const kind = features.kinds[i] ?? 0;
    sums.set(kind, (sums.get(kind) ?? 0) + (inFavour ? weight : -weight));
  }
  let strongest = -1;
  let most = 0;
  for (const [kind, sum] of sums) if (sum > most) [strongest, most] = [kind, sum];
  return strongest;
}
