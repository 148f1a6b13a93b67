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

/**
 * Weighs features. Their slots are noted first and their weights read in one go: the tables are larger than a processor's
 * nearer memory, and reads that wait for nothing else wait together.
 */
export class FeatureWeigher implements FeatureSink {
  readonly #model: LinearModel;
  readonly #mask: number;
  readonly #slots = new Int32Array(maxFeatures);
  #count = 0;

  constructor(model: LinearModel) {
    this.#model = model;
    this.#mask = (1 << model.bits) - 1;
  }

  add(kind: number, value: number): void {
    this.#slots[this.#count++] = mix(kind + 1, value) & this.#mask;
  }

  /** The score of what was added since the last asking. */
  takeScore(): number {
    const { table, scale, bias } = this.#model;
    const count = this.#count;
    if (count > maxFeatures) throw tooManyFeatures();
    let sum = 0;
    for (let i = 0; i < count; i++) sum += table[this.#slots[i] ?? 0] ?? 0;
    this.#count = 0;
    return sum * scale + bias;
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
    if (at === maxFeatures) throw tooManyFeatures();
    this.slots[at] = mix(kind + 1, value) & this.#mask;
    this.kinds[at] = kind;
    this.count = at + 1;
  }
}

function tooManyFeatures(): RangeError {
  return new RangeError("more features than a collector has room for");
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
