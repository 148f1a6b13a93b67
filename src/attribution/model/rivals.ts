import type { Chunks } from "../../language/chunk-types.js";
import { chunkLabels, isVerb, verbClass } from "../../language/chunk-labels.js";
import { findGovernor } from "../../language/governor.js";
import { sides, type Candidate } from "./candidates.js";
import type { QuotationView } from "./model-types.js";

/** The class of the verb that a candidate belongs to, before or after it. */
export function verbClassOf(chunks: Chunks, { chunk }: Candidate): number {
  const { label } = chunks;
  const governor = findGovernor(chunks, chunk);
  const own = governor < 0 ? 0 : verbClass(label[governor] ?? 0);
  const back = label[chunk - 1] ?? 0;
  return isVerb(back) ? Math.max(own, verbClass(back)) : own;
}

/** What the candidates of a quotation have in common. */
export interface Rivals {
  /** The best class of a candidate's verb in the quotation's sentence, how many have it, and the chunk of the nearest that has. */
  readonly best: number;
  readonly count: number;
  readonly nearest: number;
  /** The chunks of the verbs next to the quotation on both sides in its sentence, or -1. */
  readonly verbBefore: number;
  readonly verbAfter: number;
}

export function compareRivals(chunks: Chunks, candidates: readonly Candidate[], view: QuotationView): Rivals {
  let [best, count, nearest, distance] = [0, 0, -1, Infinity];
  for (const candidate of candidates) {
    if (candidate.side === sides.earlier || candidate.stops > 0 || candidate.paragraphs > 0) continue;
    const own = verbClassOf(chunks, candidate);
    if (own > best) [best, count, distance] = [own, 0, Infinity];
    if (own < best) continue;
    count++;
    if (candidate.distance < distance) [distance, nearest] = [candidate.distance, candidate.chunk];
  }
  const verbBefore = nextVerb(chunks, view.firstChunk, -1);
  const verbAfter = nextVerb(chunks, view.lastChunk, 1);
  return { best, count, nearest, verbBefore, verbAfter };
}

/** Farther than this a verb has nothing to do with the quotation. */
const maxDistance = 30;

function nextVerb({ label }: Chunks, from: number, direction: 1 | -1): number {
  const limit = Math.min(label.length, from + maxDistance);
  for (let at = from + direction; at >= Math.max(0, from - maxDistance) && at < limit; at += direction) {
    const own = label[at] ?? 0;
    if (isVerb(own)) return at;
    if (own === chunkLabels.stop || own === chunkLabels.ask || own === chunkLabels.paragraph) return -1;
  }
  return -1;
}
