import type { Span } from "../../types.js";
import { sharesOf } from "./choose-source.js";
import type { FeatureCollector } from "./collect-features.js";
import type { SpeakerModels } from "./decide-speakers.js";
import { candidateFeatures, type SegmentView } from "./describe-candidates.js";
import { statementFeatures, statementKind } from "./describe-statements.js";
import type { Candidate } from "./gather-candidates.js";
import type { Outline } from "./outline-text.js";
import { phraseReason } from "./phrase-reasons.js";
import { sumKinds } from "./weigh-features.js";

/** One mention that was considered, with its probability among all. */
export interface Considered extends Span {
  readonly share: number;
  readonly chosen: boolean;
}

/** Why a segment was decided as it was. */
export interface Explanation {
  /** The likeliest first. */
  readonly considered: readonly Considered[];
  /** What weighed most for the decision, in words, the strongest first; at most three. */
  readonly reasons: readonly string[];
}

/** A segment with its candidates weighed, and what became of it. */
export interface WeighedSegment {
  readonly candidates: readonly Candidate[];
  readonly scores: readonly number[];
  readonly chosen: Candidate | null;
  readonly view: SegmentView;
  readonly said: boolean;
}

export type ExplainDecision = typeof explainDecision;

/** Less likely candidates than this, or more of them, tell nobody anything. */
const minShare = 0.005;
const maxConsidered = 5;
const maxReasons = 3;

/** The candidates of a decision, and the kinds of features that spoke most for it. */
export function explainDecision(
  outline: Outline,
  segment: WeighedSegment,
  describe: (out: FeatureCollector, candidate: Candidate | null) => void,
  { ranker, judge }: SpeakerModels,
  statement: FeatureCollector,
): Explanation {
  const { candidates, scores, chosen, view, said } = segment;
  const shares = sharesOf(scores);
  const ranked = [...candidates.keys()].toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  const considered = ranked
    .filter((n, place) => candidates[n] === chosen || (place < maxConsidered && (shares[n] ?? 0) >= minShare))
    .flatMap((n) => consideredAt(outline, candidates[n], shares[n] ?? 0, said && candidates[n] === chosen));
  if (!said || chosen === null) return { considered, reasons: statementReasons(sumKinds(judge, statement), said) };
  const features = statement;
  const kindsOf = (candidate: Candidate | null): ReadonlyMap<number, number> => {
    describe(features, candidate);
    return sumKinds(ranker, features);
  };
  const own = kindsOf(chosen);
  const rival = kindsOf(candidates[ranked.find((n) => candidates[n] !== chosen) ?? -1] ?? null);
  const lead = [...own].map(([kind, sum]): [number, number] => [kind, sum - (rival.get(kind) ?? 0)]);
  return { considered, reasons: strongest(lead, (kind) => phraseReason(kind, outline, chosen, view)) };
}

function consideredAt(
  outline: Outline,
  candidate: Candidate | undefined,
  share: number,
  chosen: boolean,
): Considered[] {
  const mention = outline.mentions[candidate?.mention ?? -1];
  if (mention === undefined) return [];
  const { start, end } = outline.tokens;
  return [{ start: start[mention.whole] ?? 0, end: end[mention.next - 1] ?? 0, share, chosen }];
}

function statementReasons(sums: ReadonlyMap<number, number>, said: boolean): string[] {
  const lead = [...sums].map(([kind, sum]): [number, number] => [kind, said ? sum : -sum]);
  return strongest(lead, (kind) =>
    kind < statementKind
      ? `${candidateFeatures[kind]} (of the likeliest speaker)`
      : (statementFeatures[kind - statementKind] ?? ""),
  );
}

/** The phrases of the kinds that weigh most, each phrase once. */
function strongest(sums: readonly [number, number][], phrase: (kind: number) => string): string[] {
  const phrases = new Set<string>();
  for (const [kind, sum] of sums.toSorted((a, b) => b[1] - a[1])) {
    if (sum <= 0 || phrases.size === maxReasons) break;
    phrases.add(phrase(kind));
  }
  return [...phrases];
}
