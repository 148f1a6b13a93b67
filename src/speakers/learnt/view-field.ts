import type { SegmentView } from "./describe-candidates.js";
import { findGovernor } from "./find-governor.js";
import type { Candidate } from "./gather-candidates.js";
import { isVerb, symbols, verbBin } from "./outline-symbols.js";
import type { Outline } from "./outline-text.js";

/** The class of the verb that a candidate belongs to, before or after it. */
export function sayingBin(outline: Outline, candidate: Candidate): number {
  const { symbol } = outline;
  const governor = findGovernor(outline, candidate.step).step;
  const own = governor < 0 ? 0 : verbBin(symbol[governor] ?? 0);
  const back = symbol[candidate.step - 1] ?? 0;
  return isVerb(back) ? Math.max(own, verbBin(back)) : own;
}

/** What the candidates of a segment have in common. */
export interface Field {
  /** The best class of a candidate's verb in the segment's sentence, how many have it, and the step of the nearest that has. */
  readonly best: number;
  readonly count: number;
  readonly nearest: number;
  /** The steps of the verbs next to the quote on both sides in its sentence, or -1. */
  readonly verbBefore: number;
  readonly verbAfter: number;
}

export function viewField(outline: Outline, candidates: readonly Candidate[], view: SegmentView): Field {
  let best = 0;
  let count = 0;
  let nearest = -1;
  let steps = Infinity;
  for (const candidate of candidates) {
    if (candidate.side === 2 || candidate.stops > 0 || candidate.paragraphs > 0) continue;
    const own = sayingBin(outline, candidate);
    if (own > best) [best, count, steps] = [own, 0, Infinity];
    if (own < best) continue;
    count++;
    if (candidate.steps < steps) [steps, nearest] = [candidate.steps, candidate.step];
  }
  return {
    best,
    count,
    nearest,
    verbBefore: nextVerb(outline, view.firstStep, -1),
    verbAfter: nextVerb(outline, view.lastStep, 1),
  };
}

function nextVerb({ symbol }: Outline, from: number, direction: 1 | -1): number {
  for (let at = from + direction, steps = 0; at >= 0 && at < symbol.length && steps < 30; at += direction, steps++) {
    const own = symbol[at] ?? 0;
    if (isVerb(own)) return at;
    if (own === symbols.stop || own === symbols.ask || own === symbols.paragraph) return -1;
  }
  return -1;
}
