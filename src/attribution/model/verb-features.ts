import type { Chunks } from "../../language/chunk-types.js";
import { chunkLabels, isVerb, verbClass } from "../../language/chunk-labels.js";
import { findGovernor, reachOf } from "../../language/governor.js";
import { mix } from "../../language/hash.js";
import { sides, type Candidate } from "./candidates.js";
import { candidateFeatures, numbersOf } from "./feature-names.js";
import type { FeatureSink } from "./linear-model.js";
import type { QuotationView } from "./model-types.js";
import { verbClassOf, type Rivals } from "./rivals.js";

const f = numbersOf(candidateFeatures);

/** What the features of one candidate are joined with: where it stands from the quotation, and its kind. */
export interface Standing {
  readonly where: number;
  readonly kind: number;
}

/** The verbs that a candidate is tied to: its own, and the one before it. */
export function addVerbs(
  out: FeatureSink,
  chunks: Chunks,
  { chunk, side }: Candidate,
  view: QuotationView,
  { where, kind }: Standing,
): void {
  const { label } = chunks;
  const governor = findGovernor(chunks, chunk);
  const own = governor >= 0 ? (label[governor] ?? 0) : 0;
  const quoteSide = side === sides.before ? verbsBetween(chunks, governor, view.firstChunk) : 7;
  const reach = reachOf(chunks, chunk) + 1;
  const reached = mix(reach, where);
  out.add(f.verb, mix(own, reached));
  out.add(f.verb, mix(own, mix(side, 9)));
  out.add(f.verb, mix(own, mix(quoteSide, reached)));
  out.add(f.verbAndQuote, mix(mix(own, quoteSide), mix(view.edge, side)));
  if (governor >= 0) {
    const word = wordOf(chunks, governor);
    out.add(f.verbWord, mix(word, side));
    out.add(f.verbWord, mix(word, mix(where, mix(quoteSide, reach))));
  }
  const back = label[chunk - 1] ?? 0;
  const back2 = label[chunk - 2] ?? 0;
  if (isVerb(back)) {
    const word = wordOf(chunks, chunk - 1);
    out.add(f.verbBefore, mix(back, mix(where, kind)));
    out.add(f.verbBeforeWord, mix(word, side));
    out.add(f.verbBeforeWord, mix(word, mix(where, own > 0 ? 1 : 0)));
  } else if (isVerb(back2)) {
    const word = wordOf(chunks, chunk - 2);
    out.add(f.preposition, mix(mix(word, back), side));
    out.add(f.preposition, mix(mix(verbClass(back2), back), where));
  }
}

/** How a candidate's verb compares with the others'. */
export function addRivals(
  out: FeatureSink,
  chunks: Chunks,
  candidate: Candidate,
  rivals: Rivals,
  { where, kind }: Standing,
): void {
  const own = verbClassOf(chunks, candidate);
  const better = own < rivals.best ? 1 : 0;
  const nearest = candidate.chunk === rivals.nearest ? 1 : 0;
  out.add(f.rivals, mix(own, mix(rivals.best, mix(candidate.side, nearest))));
  out.add(f.rivals, mix(better * 2 + nearest, mix(where, Math.min(rivals.count, 3))));
  out.add(f.rivals, mix(mix(own, nearest), mix(kind, where)));
  const governs = governsQuote(chunks, candidate, rivals);
  out.add(f.edgeAndVerb, mix(governs, mix(where, own)));
  out.add(f.edgeAndVerb, mix(governs, mix(kind, candidate.side)));
}

/** 0 the verb next to the quote is another's, 1 it is the candidate's, 2 it stands right before the candidate ("said Okafor"), 3 there is none. */
function governsQuote(chunks: Chunks, { chunk, side }: Candidate, { verbAfter, verbBefore }: Rivals): number {
  const beside = side === sides.after ? verbAfter : verbBefore;
  if (beside < 0) return 3;
  if (findGovernor(chunks, chunk) === beside) return 1;
  return chunk - 1 === beside ? 2 : 0;
}

/** How many verbs stand between a governor and the quote (3 is many), 8 where a sentence ends, 9 where there is no governor before it. */
function verbsBetween({ label }: Chunks, governor: number, quote: number): number {
  if (governor < 0 || governor >= quote) return 9;
  let verbs = 0;
  for (let at = governor + 1; at < quote && verbs < 3; at++) {
    const own = label[at] ?? 0;
    if (isVerb(own)) verbs++;
    if (own === chunkLabels.stop || own === chunkLabels.paragraph) return 8;
  }
  return verbs;
}

function wordOf({ tokens, first }: Chunks, chunk: number): number {
  return tokens.word[first[chunk] ?? 0] ?? 0;
}
