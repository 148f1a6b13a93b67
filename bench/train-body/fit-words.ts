/** Learns what single words and pairs at the beginning of a line speak for: logistic regression over hashes. */
import type { HintTokens } from "../../src/clean/model/hint-tokens.js";
import type { PageWords } from "../../src/clean/model/page-words.js";
import { slotOf, visitSlots, type WordWeights } from "../../src/clean/model/word-score.js";
import { element } from "./element.js";

/** The slots of each block of a page, for the largest table. */
export interface PageSlots {
  readonly slots: Int32Array;
  readonly from: Int32Array;
}

const mostBits = 14;

export function slotsOf(words: PageWords, blocks: number): PageSlots {
  const slots: number[] = [];
  const from = [0];
  for (let block = 0; block < blocks; block++) {
    visitSlots(words, block, mostBits, (slot) => slots.push(slot));
    from.push(slots.length);
  }
  return { slots: Int32Array.from(slots), from: Int32Array.from(from) };
}

/** Names repeat more than words do. */
export const namesBits = 13;

export function nameSlotsOf({ hashes, from }: HintTokens): PageSlots {
  return { slots: hashes.map((hash) => slotOf(hash, mostBits)), from };
}

/** A page's blocks with what each should be, and for how many of its like it stands. */
export interface WordExamples {
  readonly page: PageSlots;
  readonly targets: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

const passes = 4;
const rate = 0.3;
const biasRate = 0.01;
const decay = 2e-4;

export function fitWords(pages: readonly WordExamples[], bits: number): WordWeights {
  const fitted = { weights: new Float64Array(1 << bits), history: new Float64Array(1 << bits).fill(1), bias: 0 };
  const blocks = pages.flatMap((page) => Array.from(page.targets, (_, block) => ({ page, block })));
  const counted = blocks.filter(({ page, block }) => (page.counts[block] ?? 0) > 0);
  // A fixed stride mixes the pages without chance.
  const stride = strideFor(counted.length);
  for (let pass = 0; pass < passes; pass++) {
    for (let n = 0, i = 0; n < counted.length; n++, i = (i + stride) % counted.length) {
      const { page, block } = element(counted, i);
      fitBlock(page, block, mostBits - bits, fitted);
    }
  }
  const { weights, bias } = fitted;
  const most = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-9);
  const scale = most / 127;
  return { bits, bias, scale, table: Int8Array.from(weights, (weight) => Math.round(weight / scale)) };
}

interface Fitted {
  readonly weights: Float64Array;
  readonly history: Float64Array;
  bias: number;
}

function fitBlock({ page, targets, counts }: WordExamples, block: number, shift: number, fitted: Fitted): void {
  const { weights, history } = fitted;
  const { slots, from } = page;
  const [start, end] = [from[block] ?? 0, from[block + 1] ?? 0];
  if (start === end) return;
  const share = 1 / Math.sqrt(end - start);
  let sum = 0;
  for (let at = start; at < end; at++) sum += weights[(slots[at] ?? 0) >> shift] ?? 0;
  const error = (counts[block] ?? 0) * ((targets[block] ?? 0) - 1 / (1 + Math.exp(-fitted.bias - share * sum)));
  fitted.bias += biasRate * error;
  for (let at = start; at < end; at++) {
    const slot = (slots[at] ?? 0) >> shift;
    const gradient = error * share - decay * (weights[slot] ?? 0);
    history[slot] = (history[slot] ?? 0) + gradient * gradient;
    weights[slot] = (weights[slot] ?? 0) + (rate * gradient) / Math.sqrt(history[slot] ?? 1);
  }
}

function strideFor(length: number): number {
  let stride = Math.max(1, Math.floor(length * 0.618));
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  while (divisor(stride, length) !== 1) stride++;
  return stride;
}
