import type { Outline } from "./outline-text.js";
import { coarseSymbol, isVerb, symbols, verbBin } from "./outline-symbols.js";
import { findSignature } from "./find-signature.js";
import { mix } from "./hash-words.js";

/** Where a candidate stands as seen from the segment. */
const sides = { before: 0, after: 1, earlier: 2 } as const;

/** Somebody who may have said a segment, and what stands between the two. */
export interface Candidate {
  /** Number into `outline.mentions`, and its step. */
  readonly mention: number;
  readonly step: number;
  readonly side: number;
  /** The steps between candidate and segment as one number, in full and coarsely; 0 where there are too many. */
  readonly path: number;
  readonly coarsePath: number;
  readonly steps: number;
  readonly mentions: number;
  readonly verbs: number;
  readonly bestBin: number;
  readonly stops: number;
  readonly paragraphs: number;
  readonly quotes: number;
}

/** Farther than this nobody is looked for; it also bounds the work on hostile text. */
const maxSteps = 90;
const maxCandidates = 14;
const maxPathSteps = 12;
const maxCoarseSteps = 10;

/** The candidates of a segment: its paragraph and the one before, and the mention that spoke last if it stands farther off. */
export function gatherCandidates(
  outline: Outline,
  segment: number,
  lastMention: number,
  lastStep: number,
): Candidate[] {
  const first = outline.segmentFirst[segment] ?? -1;
  const last = outline.segmentLast[segment] ?? -1;
  if (first < 0) return [];
  const before = walk(outline, first, -1, 2, sides.before);
  // The paragraph after counts only where it is a signature; `findSignature` knows.
  const after = walk(outline, last, 1, findSignature(outline, segment) < 0 ? 1 : 2, sides.after);
  const all = [...before, ...after];
  if (lastMention < 0 || all.some((candidate) => candidate.mention === lastMention)) return all;
  return [
    ...all,
    {
      mention: lastMention,
      step: lastStep,
      side: sides.earlier,
      path: 0,
      coarsePath: 0,
      steps: maxSteps,
      mentions: maxCandidates,
      verbs: 9,
      bestBin: 0,
      stops: 9,
      paragraphs: 9,
      quotes: 9,
    },
  ];
}

/** What lies between the segment and where a walk has come to. */
class Passed {
  path = 1;
  coarsePath = 1;
  steps = 0;
  coarseSteps = 0;
  verbs = 0;
  bestBin = 0;
  stops = 0;
  quotes = 0;

  add(symbol: number): void {
    if (isVerb(symbol)) {
      this.verbs++;
      this.bestBin = Math.max(this.bestBin, verbBin(symbol));
    }
    if (symbol === symbols.stop || symbol === symbols.ask) this.stops++;
    if (symbol === symbols.quote) this.quotes++;
    this.path = mix(this.path, symbol);
    const coarse = coarseSymbol(symbol);
    if (coarse > 0) {
      this.coarsePath = mix(this.coarsePath, coarse);
      this.coarseSteps++;
    }
    this.steps++;
  }
}

/** Walks from the segment's step outwards over so many paragraphs. */
function walk(outline: Outline, from: number, direction: 1 | -1, paragraphLimit: number, side: number): Candidate[] {
  const found: Candidate[] = [];
  const { symbol } = outline;
  const passed = new Passed();
  let paragraphs = 0;
  for (let step = from + direction; step >= 0 && step < symbol.length; step += direction) {
    if (passed.steps >= maxSteps || found.length >= maxCandidates) break;
    const own = symbol[step] ?? 0;
    if (own === symbols.paragraph && ++paragraphs >= paragraphLimit) break;
    const mention = outline.mention[step] ?? -1;
    if (mention >= 0) {
      const { steps, verbs, bestBin, stops, quotes } = passed;
      const path = steps > maxPathSteps ? 0 : passed.path;
      const coarsePath = passed.coarseSteps > maxCoarseSteps ? 0 : passed.coarsePath;
      const mentions = found.length;
      // Spelt out, as a spread makes another object, and there are ten for each segment.
      found.push({
        mention,
        step,
        side,
        path,
        coarsePath,
        steps,
        mentions,
        verbs,
        bestBin,
        stops,
        paragraphs,
        quotes,
      });
    }
    passed.add(own);
  }
  return found;
}
