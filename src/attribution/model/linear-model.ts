import { finishMix, mix, mixFirst, mixSecond } from "../../language/hash.js";

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
  /**
   * Adds the answers to what is asked, the first of which has the number `from`: each is a feature together with `first`, and
   * others with `second` and `third` where those are to be weighed with it.
   */
  addAnswers(
    asked: Aspects,
    from: number,
    answers: readonly number[],
    first: number,
    second: number,
    third: number,
  ): void;
}

/** What is asked about a thing: of answer n the kinds of features are n, n + count and n + 2 * count. */
export interface Aspects {
  readonly count: number;
  /** For each aspect whether the second and the third number are weighed with its answer (1). */
  readonly withSecond: Uint8Array;
  readonly withThird: Uint8Array;
}

/** Aspects by their names; those that are weighed with the second or third number are all, unless they are named. */
export function aspectsOf<Name extends string>(
  names: readonly Name[],
  { second = names, third = names }: { readonly second?: readonly Name[]; readonly third?: readonly Name[] } = {},
): Aspects {
  const mark = (chosen: readonly Name[]): Uint8Array =>
    Uint8Array.from(names, (name) => (chosen.includes(name) ? 1 : 0));
  return { count: names.length, withSecond: mark(second), withThird: mark(third) };
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

  addAnswers(
    asked: Aspects,
    from: number,
    answers: readonly number[],
    first: number,
    second: number,
    third: number,
  ): void {
    const { count, withSecond, withThird } = asked;
    const slots = this.#slots;
    const mask = this.#mask;
    const [one, two, three] = [mixSecond(first), mixSecond(second), mixSecond(third)];
    let at = this.#count;
    let kind = from + 1;
    for (const answer of answers) {
      const mixed = mixFirst(answer);
      slots[at++] = mix(kind, finishMix(mixed, one)) & mask;
      if (withSecond[kind - 1] === 1) slots[at++] = mix(kind + count, finishMix(mixed, two)) & mask;
      if (withThird[kind - 1] === 1) slots[at++] = mix(kind + 2 * count, finishMix(mixed, three)) & mask;
      kind++;
    }
    this.#count = at;
  }

  /** The score of what was added since the last asking. */
  takeScore(): number {
    const { table, scale, bias } = this.#model;
    const slots = this.#slots;
    const count = this.#count;
    if (count > maxFeatures) throw tooManyFeatures();
    let sum = 0;
    for (let i = 0; i < count; i++) sum += table[slots[i] ?? 0] ?? 0;
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

  addAnswers(
    asked: Aspects,
    from: number,
    answers: readonly number[],
    first: number,
    second: number,
    third: number,
  ): void {
    const { count, withSecond, withThird } = asked;
    for (const [n, answer] of answers.entries()) {
      const kind = from + n;
      this.add(kind, mix(answer, first));
      if (withSecond[kind] === 1) this.add(kind + count, mix(answer, second));
      if (withThird[kind] === 1) this.add(kind + 2 * count, mix(answer, third));
    }
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
