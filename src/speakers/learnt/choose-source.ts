import type { BestGuess } from "./describe-statements.js";
import { findSignature } from "./find-signature.js";
import type { Candidate } from "./gather-candidates.js";
import type { Outline } from "./outline-text.js";
import type { Ruled } from "./read-hints.js";

/** The candidate that is taken for the source, if there is any. */
export interface Choice {
  readonly best: Candidate | null;
  readonly guess: BestGuess;
  /** A signature, or what the rules know for certain. */
  readonly sure: boolean;
}

/** Below this the model knows nobody, and whom the rules name is as good. */
const minToDiffer = 0.42;
const minAsLikely = 0.4;

/** Who signs the segment, else whom the rules know, else the likeliest. */
export function chooseSource(
  outline: Outline,
  segment: number,
  ruled: Ruled,
  candidates: readonly Candidate[],
  scores: readonly number[],
): Choice {
  return signed(outline, segment, candidates) ?? byRules(ruled, candidates, scores) ?? bestOf(candidates, scores);
}

/** The candidate that signs the segment, beyond doubt. */
function signed(outline: Outline, segment: number, candidates: readonly Candidate[]): Choice | null {
  const step = findSignature(outline, segment);
  const best = step < 0 ? undefined : candidates.find((candidate) => candidate.step === step);
  return best === undefined ? null : { best, guess: { first: 1, second: 0, mention: best.mention }, sure: true };
}

/** Whom the rules name, where they know better, the model knows nobody, or he is nearly as likely as the likeliest. */
function byRules(
  { mention, surelyNamed }: Ruled,
  candidates: readonly Candidate[],
  scores: readonly number[],
): Choice | null {
  const place = candidates.findIndex((candidate) => candidate.mention === mention);
  const named = candidates[place];
  if (named === undefined) return null;
  if (surelyNamed) return { best: named, guess: { first: 1, second: 0, mention }, sure: true };
  const { best, guess } = bestOf(candidates, scores);
  if (best === null || best.mention === mention) return null;
  const own = guess.first * Math.exp((scores[place] ?? 0) - Math.max(...scores));
  return guess.first < minToDiffer || own >= minAsLikely
    ? { best: named, guess: { ...guess, mention }, sure: false }
    : null;
}

/** The best candidate with its probability and the next one's. */
export function bestOf(candidates: readonly Candidate[], scores: readonly number[]): Choice {
  let top = -1;
  for (let i = 0; i < scores.length; i++) if (top < 0 || (scores[i] ?? 0) > (scores[top] ?? 0)) top = i;
  const best = candidates[top];
  if (best === undefined) return { best: null, guess: { first: 0, second: 0, mention: -3 }, sure: false };
  const most = scores[top] ?? 0;
  let all = 0;
  let second = 0;
  for (let i = 0; i < scores.length; i++) {
    const power = Math.exp((scores[i] ?? 0) - most);
    all += power;
    if (i !== top) second = Math.max(second, power);
  }
  return { best, guess: { first: 1 / all, second: second / all, mention: best.mention }, sure: false };
}

/** The probability of each candidate among all. */
export function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}
