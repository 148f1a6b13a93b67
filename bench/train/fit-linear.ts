import type { LinearModel } from "../../src/attribution/model/linear-model.js";

/** Some candidates, of which at least one is right: the ranker learns to give the right ones the probability. */
export interface Choice {
  readonly rows: readonly Int32Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

export interface Judgement {
  readonly row: Int32Array;
  readonly yes: boolean;
}

export interface FitOptions {
  readonly bits: number;
  readonly rounds: number;
  readonly rate: number;
  /** Pulls weights to zero at each update, in proportion. */
  readonly decay: number;
  /** What the sums of squares start from: the larger, the less a feature seen once may move. */
  readonly start: number;
  readonly seed: number;
}

/** A small seeded generator (mulberry32): training repeats to the bit. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Adagrad; the mean of the weights over the second half of the rounds is the result. */
class Learner {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  bias = 0;
  private readonly sums: Float32Array;
  private biasSum = 0;
  private remembered = 0;
  private biasSquares = 1e-6;
  private readonly options: FitOptions;
  constructor(options: FitOptions) {
    this.options = options;
    this.weights = new Float32Array(1 << options.bits);
    this.sums = new Float32Array(1 << options.bits);
    this.squares = new Float32Array(1 << options.bits).fill(options.start);
  }
  sum(row: Int32Array): number {
    let sum = this.bias;
    for (let i = 0; i < row.length; i++) sum += this.weights[row[i] as number] as number;
    return sum;
  }
  push(row: Int32Array, gradient: number): void {
    const { rate, decay } = this.options;
    for (let i = 0; i < row.length; i++) {
      const slot = row[i] as number;
      const weight = this.weights[slot] as number;
      const g = gradient + decay * weight;
      const square = (this.squares[slot] = (this.squares[slot] as number) + g * g);
      this.weights[slot] = weight - (rate * g) / Math.sqrt(square);
    }
  }
  pushBias(gradient: number): void {
    this.biasSquares += gradient * gradient;
    this.bias -= (this.options.rate * gradient) / Math.sqrt(this.biasSquares);
  }
  /** Adds the weights as they stand to the mean that becomes the model. */
  remember(): void {
    this.remembered++;
    this.weights.forEach((weight, slot) => (this.sums[slot] = (this.sums[slot] as number) + weight));
    this.biasSum += this.bias;
  }
  model(): LinearModel {
    const n = Math.max(1, this.remembered);
    return { table: this.sums.map((sum) => sum / n), scale: 1, bits: this.options.bits, bias: this.biasSum / n };
  }
}

function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

/** Max-ent over candidates: raises the summed probability of the right ones. */
export function fitChoices(choices: readonly Choice[], options: FitOptions): LinearModel {
  const learner = new Learner(options);
  const random = seeded(options.seed);
  for (let round = 0; round < options.rounds; round++) {
    for (const n of shuffled(choices.length, random)) {
      const { rows, right, weight } = choices[n] as Choice;
      const scores = rows.map((row) => learner.sum(row));
      const most = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - most));
      const all = powers.reduce((sum, power) => sum + power, 0);
      const good = powers.reduce((sum, power, i) => sum + (right[i] ? power : 0), 0);
      rows.forEach((row, i) => {
        const power = powers[i] as number;
        const gradient = power / all - (right[i] ? power / good : 0);
        if (Math.abs(gradient) > 0.001) learner.push(row, gradient * weight);
      });
    }
    if (2 * (round + 1) > options.rounds) learner.remember();
  }
  return learner.model();
}

/** Logistic regression. */
export function fitJudgements(judgements: readonly Judgement[], options: FitOptions): LinearModel {
  const learner = new Learner(options);
  const random = seeded(options.seed);
  for (let round = 0; round < options.rounds; round++) {
    for (const n of shuffled(judgements.length, random)) {
      const { row, yes } = judgements[n] as Judgement;
      const gradient = 1 / (1 + Math.exp(-learner.sum(row))) - (yes ? 1 : 0);
      learner.push(row, gradient);
      learner.pushBias(gradient);
    }
    if (2 * (round + 1) > options.rounds) learner.remember();
  }
  return learner.model();
}

/** The same model in bytes: what is far from zero is cut off, what is small keeps its order. */
export function quantize(model: LinearModel): LinearModel {
  const largest = Float32Array.from(model.table).reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = (model.scale * Math.min(largest, 2)) / 127;
  const table = Int8Array.from(model.table, (weight) =>
    Math.max(-127, Math.min(127, Math.round((weight * model.scale) / scale))),
  );
  return { table, scale, bits: model.bits, bias: model.bias };
}
