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

/** Takes the features of one thing to be weighed. A feature is a kind, which has a name, and a value. */
export interface FeatureSink {
  add(kind: number, value: number): void;
}

/** Sums the weights of features as they come: an answer needs no more of them, and an article has thousands. */
export class FeatureWeigher implements FeatureSink {
  readonly #model: LinearModel;
  readonly #table: LinearModel["table"];
  readonly #mask: number;
  #sum = 0;

  constructor(model: LinearModel) {
    this.#model = model;
    this.#table = model.table;
    this.#mask = (1 << model.bits) - 1;
  }

  add(kind: number, value: number): void {
    this.#sum += this.#table[mix(kind + 1, value) & this.#mask] ?? 0;
  }

  /** The score of what was added since the last asking. */
  takeScore(): number {
    const score = this.#sum * this.#model.scale + this.#model.bias;
    this.#sum = 0;
    return score;
  }
}

/** Collects features as slots of a table of weights, for training; `kinds` keeps the kinds for explanations. */
export class FeatureCollector implements FeatureSink {
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

/** The sum of the weights of what was collected, for each kind of feature; the collector is empty after. */
export function takeKinds(model: LinearModel, features: FeatureCollector): Map<number, number> {
  const sums = new Map<number, number>();
  for (let i = 0; i < features.count; i++) {
    const weight = model.table[features.slots[i] ?? 0] ?? 0;
    const kind = features.kinds[i] ?? 0;
    sums.set(kind, (sums.get(kind) ?? 0) + weight);
  }
  features.clear();
  return sums;
}

/** The probability of each of several choices, from their scores. */
export function probabilitiesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  let all = 0;
  for (const power of powers) all += power;
  return powers.map((power) => power / all);
}

/** The probability of one thing, from its score. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
