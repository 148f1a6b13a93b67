import { viewField } from "./view-field.js";
import type { Analysis } from "./analyse-text.js";
import { FeatureCollector } from "./collect-features.js";
import { candidateFeatures, describeCandidate, type LastSpeaker, type SegmentView } from "./describe-candidates.js";
import { describeStatement, statementFeatures, statementKind, type BestGuess } from "./describe-statements.js";
import { PronounResolver, type Answer } from "./answer-pronouns.js";
import { chooseSource, sharesOf } from "./choose-source.js";
import { findCue } from "./find-cue.js";
import type { ExplainDecision, Explanation } from "./explain-decision.js";
import type { Signs } from "./weigh-confidence.js";
import type { Outline } from "./outline-text.js";
import { minToOverrule, type Ruled } from "./read-hints.js";
import { gatherCandidates, type Candidate } from "./gather-candidates.js";
import { mentionKinds, type WordKnowledge } from "./know-words.js";
import type { NameRun } from "./list-names.js";
import type { NameTable } from "./resolve-names.js";
import { History } from "./remember-decisions.js";
import { strongestKind, weigh, type LinearModel } from "./weigh-features.js";

export interface SpeakerModels {
  readonly ranker: LinearModel;
  readonly judge: LinearModel;
  readonly resolver: LinearModel;
}

/** What was decided about one segment. */
export interface Decision {
  readonly segment: number;
  readonly said: boolean;
  /** Number into `outline.mentions`, -1 where there is no candidate. */
  readonly mention: number;
  readonly step: number;
  /** Who is meant. */
  readonly stands: Answer;
  /** The rules name the mention too. */
  readonly ruled: boolean;
  /** The kind of feature that weighed most, for the mention and for its being said or not; "" where the rules say the same. */
  readonly speakerReason: string;
  readonly kindReason: string;
  readonly signs: Signs;
  /** Only where it is asked for. */
  readonly explanation: Explanation | null;
}

/** The names of a text, and who is meant where. */
export interface TextNames {
  readonly table: NameTable;
  readonly runs: readonly NameRun[];
  /** For each mention the person it names, from 1; 0 where it is no name. */
  readonly keys: Int32Array;
}

const nobody: Answer = { person: 0, share: 0 };

/** A single word that the rules know no speaker for is rarely said by anybody: it must be likely, and the speaker too. */
const minLone = 0.7;

/** Nobody points to it: see `#isDoubted`. */
const minUnpointed = 0.6;

/** Where the rules name nobody that the model knows, somebody less likely than this is a guess: half are wrong. */
const minAlone = 0.6;

/** Decides every segment in reading order; each decision is a feature of the next. */
export function decideSpeakers(
  analysis: Analysis,
  names: TextNames,
  models: SpeakerModels,
  words: WordKnowledge,
  explain: ExplainDecision | null,
): Decision[] {
  const decider = new SegmentDecider(analysis, names, models, words, explain);
  return [...analysis.views.entries()].flatMap(([segment, view]) =>
    view === null ? [] : decider.decide(segment, view),
  );
}

class SegmentDecider {
  readonly #analysis: Analysis;
  readonly #keys: Int32Array;
  readonly #models: SpeakerModels;
  readonly #words: WordKnowledge;
  readonly #explain: ExplainDecision | null;
  readonly #pronouns: PronounResolver;
  readonly #candidate: FeatureCollector;
  readonly #statement: FeatureCollector;
  readonly #history: History;

  constructor(
    analysis: Analysis,
    names: TextNames,
    models: SpeakerModels,
    words: WordKnowledge,
    explain: ExplainDecision | null,
  ) {
    this.#analysis = analysis;
    this.#keys = names.keys;
    this.#models = models;
    this.#words = words;
    this.#explain = explain;
    this.#pronouns = new PronounResolver(analysis, names, models.resolver, words);
    this.#candidate = new FeatureCollector(models.ranker.bits);
    this.#statement = new FeatureCollector(models.judge.bits);
    this.#history = new History(analysis);
  }

  decide(segment: number, view: SegmentView): Decision {
    const { outline } = this.#analysis;
    const { ranker, judge } = this.#models;
    const last = this.#history.lastFor(segment);
    const candidates = gatherCandidates(outline, segment, last.mention, last.step);
    const field = viewField(outline, candidates, view);
    const describe = (out: FeatureCollector, candidate: Candidate | null): void => {
      out.clear();
      if (candidate === null) return;
      describeCandidate(out, outline, candidate, view, field, this.#keys, last, this.#words);
    };
    const scores = candidates.map((candidate) => {
      describe(this.#candidate, candidate);
      return weigh(ranker, this.#candidate);
    });
    const { best, guess, sure } = chooseSource(outline, segment, view.ruled, candidates, scores);
    describe(this.#statement, best);
    const statement = this.#judge(segment, view, guess);
    const doubted = !sure && this.#isDoubted(best, view.ruled, statement * guess.first);
    const said = isSaid(view.ruled, statement, guess) && !(doubted && isShort(view));
    const answer = this.#personOf(best, last);
    this.#history.note(segment, said, best?.mention ?? -1, best?.step ?? -1, answer.person);
    const named = best !== null && !doubted && isSure(outline, view.ruled, candidates, guess) ? best : null;
    const ruled = named !== null && view.ruled.mention === named.mention;
    if (!ruled) describe(this.#candidate, named);
    const weighed = { candidates, scores, chosen: named, view, said };
    return {
      segment,
      said,
      mention: named?.mention ?? -1,
      step: named?.step ?? -1,
      stands: named === null ? nobody : answer,
      ruled,
      speakerReason: ruled ? "" : speakerReason(ranker, this.#candidate),
      kindReason: said === leftAlone(view.ruled) ? kindReason(judge, this.#statement, said) : "",
      signs: { statement, share: shareOf(candidates, scores, named), antecedent: answer.share },
      explanation: this.#explain?.(outline, weighed, describe, this.#models, this.#statement) ?? null,
    };
  }

  /** The probability that a segment is a statement; the features of its likeliest source are collected already. */
  #judge(segment: number, view: SegmentView, guess: BestGuess): number {
    const context = this.#history.contextFor(segment);
    describeStatement(this.#statement, this.#analysis, segment, view, guess, context);
    return 1 / (1 + Math.exp(-weigh(this.#models.judge, this.#statement)));
  }

  /** Somebody who neither the rules nor a verb of speech point to must be likely: of the others half are wrong. */
  #isDoubted(best: Candidate | null, ruled: Ruled, likely: number): boolean {
    if (best === null || likely >= minUnpointed || best.mention === ruled.mention) return false;
    return findCue(this.#analysis.outline, best.step) === null;
  }

  #personOf(best: Candidate | null, last: LastSpeaker): Answer {
    if (best === null) return nobody;
    const person = this.#keys[best.mention] ?? 0;
    return person > 0 ? { person, share: 1 } : this.#pronouns.resolve(best.mention, last);
  }
}

/** The probability of one candidate among all. */
function shareOf(candidates: readonly Candidate[], scores: readonly number[], chosen: Candidate | null): number {
  return chosen === null ? 0 : (sharesOf(scores)[candidates.indexOf(chosen)] ?? 0);
}

/** Whether the rules take the segment for nobody's statement. */
function leftAlone({ threshold }: Ruled): boolean {
  return threshold >= minToOverrule;
}

/** A few words that the rules leave alone too are nobody's statement unless somebody says them. */
function isShort({ words, ruled }: SegmentView): boolean {
  return words <= maxShortWords && leftAlone(ruled);
}

const maxShortWords = 4;

/** Whether a segment is a statement: what the rules leave alone needs more than what they take for one. */
function isSaid(ruled: Ruled, statement: number, guess: BestGuess): boolean {
  return statement >= ruled.threshold && (!ruled.lone || statement * guess.first >= minLone);
}

/** Whether to name the likeliest candidate: the rules know somebody else at least, or it is clearly the likeliest. */
function isSure({ mentions }: Outline, ruled: Ruled, candidates: readonly Candidate[], guess: BestGuess): boolean {
  if (candidates.some(({ mention }) => mention === ruled.mention)) return true;
  // "We" outside the marks are the reporter and the readers.
  return guess.first >= minAlone && mentions[guess.mention]?.kind !== mentionKinds.we;
}

/** The kind of feature that spoke most for the mention. */
function speakerReason(ranker: LinearModel, features: FeatureCollector): string {
  return candidateFeatures[strongestKind(ranker, features, true)] ?? "";
}

/** The kind of feature that spoke most for the segment's being said, or against it. */
function kindReason(judge: LinearModel, features: FeatureCollector, said: boolean): string {
  const kind = strongestKind(judge, features, said);
  return (kind < statementKind ? candidateFeatures[kind] : statementFeatures[kind - statementKind]) ?? "";
}
