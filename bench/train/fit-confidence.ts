import { confidenceOf } from "../../src/attribution/model/confidence.js";
import { confidenceFeatures } from "../../src/attribution/model/feature-names.js";
import type { Trial } from "./hold-out.js";

const rounds = 400;
const rate = 0.3;

/** Logistic regression by gradient descent over all trials at once; few features, so a few hundred rounds are enough. */
export function fitConfidence(trials: readonly Trial[]): number[] {
  const weights = Object.keys(confidenceFeatures).map(() => 0);
  const squares = Object.keys(confidenceFeatures).map(() => 1e-6);
  for (let round = 0; round < rounds; round++) {
    const gradients = weights.map(() => 0);
    for (const { row, right } of trials) {
      const slip = confidenceOf(weights, row) - right;
      row.forEach((value, n) => (gradients[n] = (gradients[n] ?? 0) + (slip * value) / trials.length));
    }
    gradients.forEach((gradient, n) => {
      squares[n] = (squares[n] ?? 0) + gradient * gradient;
      weights[n] = (weights[n] ?? 0) - (rate * gradient) / Math.sqrt(squares[n] ?? 1);
    });
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000);
}

/** How often right the decisions of each tenth of confidence are, and how far off that is on the mean. */
export function reliability(weights: readonly number[], trials: readonly Trial[]): string[] {
  const bands = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];
  let off = 0;
  const lines = bands.slice(1).map((to, n) => {
    const from = bands[n] ?? 0;
    const inside = trials.flatMap(({ row, right }) => {
      const confidence = confidenceOf(weights, row);
      return confidence >= from && confidence < to ? [{ confidence, right }] : [];
    });
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, inside.length);
    const share = inside.reduce((sum, { right }) => sum + right, 0) / Math.max(1, inside.length);
    off += (inside.length / trials.length) * Math.abs(mean - share);
    return `${from.toFixed(2)}-${Math.min(1, to).toFixed(2)} ${String(inside.length).padStart(5)}  mean ${mean.toFixed(3)}  right ${share.toFixed(3)}`;
  });
  return [...lines, `off by ${(100 * off).toFixed(1)} points on the mean`];
}
