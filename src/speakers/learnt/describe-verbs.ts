import type { FeatureCollector } from "./collect-features.js";
import type { SegmentView } from "./describe-candidates.js";
import { findGovernor } from "./find-governor.js";
import type { Candidate } from "./gather-candidates.js";
import { mix } from "./hash-words.js";
import { isVerb, symbols, verbBin } from "./outline-symbols.js";
import type { Outline } from "./outline-text.js";
import { sayingBin, type Field } from "./view-field.js";

/** The verbs that a candidate is tied to: its own, and the one before it. */
export function describeVerbs(
  out: FeatureCollector,
  outline: Outline,
  candidate: Candidate,
  view: SegmentView,
  where: number,
  kind: number,
): void {
  const { tokens, symbol, first } = outline;
  const governor = findGovernor(outline, candidate.step);
  const own = governor.step >= 0 ? (symbol[governor.step] ?? 0) : 0;
  const quoteSide = candidate.side === 0 ? verbsBetween(outline, governor.step, view.firstStep) : 7;
  const reach = governor.reach + 1;
  const reached = mix(reach, where);
  out.add(12, mix(own, reached));
  out.add(12, mix(own, mix(candidate.side, 9)));
  out.add(12, mix(own, mix(quoteSide, reached)));
  out.add(14, mix(mix(own, quoteSide), mix(view.edge, candidate.side)));
  if (governor.step >= 0) {
    const word = tokens.word[first[governor.step] ?? 0] ?? 0;
    out.add(13, mix(word, candidate.side));
    out.add(13, mix(word, mix(where, mix(quoteSide, reach))));
  }
  const back = symbol[candidate.step - 1] ?? 0;
  if (isVerb(back)) {
    const word = tokens.word[first[candidate.step - 1] ?? 0] ?? 0;
    out.add(15, mix(back, mix(where, kind)));
    out.add(16, mix(word, candidate.side));
    out.add(16, mix(word, mix(where, own > 0 ? 1 : 0)));
  }
  if (!isVerb(back) && isVerb(symbol[candidate.step - 2] ?? 0)) {
    const word = tokens.word[first[candidate.step - 2] ?? 0] ?? 0;
    out.add(22, mix(mix(word, back), candidate.side));
    out.add(22, mix(mix(verbBin(symbol[candidate.step - 2] ?? 0), back), where));
  }
}

/** How a candidate's verb compares with the others'. */
export function describeField(
  out: FeatureCollector,
  outline: Outline,
  candidate: Candidate,
  field: Field,
  where: number,
  kind: number,
): void {
  const own = sayingBin(outline, candidate);
  const better = own < field.best ? 1 : 0;
  const nearest = candidate.step === field.nearest ? 1 : 0;
  out.add(26, mix(own, mix(field.best, mix(candidate.side, nearest))));
  out.add(26, mix(better * 2 + nearest, mix(where, Math.min(field.count, 3))));
  out.add(26, mix(mix(own, nearest), mix(kind, where)));
  const governs = governsQuote(outline, candidate, field);
  out.add(18, mix(governs, mix(where, own)));
  out.add(18, mix(governs, mix(kind, candidate.side)));
}

/** 0 the verb next to the quote is another's, 1 it is the candidate's, 2 it stands right before the candidate ("said Okafor"). */
function governsQuote(outline: Outline, candidate: Candidate, field: Field): number {
  const beside = candidate.side === 1 ? field.verbAfter : field.verbBefore;
  if (beside < 0) return 3;
  if (findGovernor(outline, candidate.step).step === beside) return 1;
  return candidate.step - 1 === beside ? 2 : 0;
}

/** How many verbs stand between a governor and the quote (3 is many), 9 where there is no governor before it. */
function verbsBetween(outline: Outline, governor: number, quote: number): number {
  if (governor < 0 || governor >= quote) return 9;
  let verbs = 0;
  for (let at = governor + 1; at < quote && verbs < 3; at++) {
    const own = outline.symbol[at] ?? 0;
    if (isVerb(own)) verbs++;
    if (own === symbols.stop || own === symbols.paragraph) return 8;
  }
  return verbs;
}
