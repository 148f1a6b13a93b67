import type { Block } from "../group-blocks.js";

/** A longer paragraph weighs no more for a stretch than one of so many words. */
const mostWords = 60;
/** What stands inside a story and is none of it (a box, a caption) costs less than a word of the story is worth. */
const lossShare = 0.6;

export function weightOf({ words }: Block): number {
  return Math.min(words, mostWords);
}

/** What each block adds to a stretch that holds it: its words, for as much as they are likelier of the story than not. */
export function stretchGains(blocks: readonly Block[], probabilities: ArrayLike<number>): Float32Array {
  return new Float32Array(
    blocks.map((block, i) => {
      const gain = weightOf(block) * ((probabilities[i] ?? 0) - 0.5);
      return gain < 0 ? gain * lossShare : gain;
    }),
  );
}

/** The run with the highest sum, half-open; empty where no block gains. */
export function bestStretch(gains: Float32Array): { from: number; to: number; sum: number } {
  let best = { from: 0, to: 0, sum: 0 };
  let from = 0;
  let sum = 0;
  gains.forEach((gain, i) => {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += gain;
    if (sum > best.sum) best = { from, to: i + 1, sum };
  });
  return best;
}
