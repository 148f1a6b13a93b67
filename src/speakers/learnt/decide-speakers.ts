import { viewField } from "./view-field.js";
import type { Analysis } from "./analyse-text.js";
import { FeatureCollector } from "./collect-features.js";
import { candidateFeatures, describeCandidate, type LastSpeaker, type SegmentView } from "./describe-candidates.js";
import { describeStatement, statementFeatures, statementKind, type BestGuess } from "./describe-statements.js";
import { findSignature } from "./find-signature.js";
import type { Outline } from "./outline-text.js";
import type { Ruled } from "./read-hints.js";
import { gatherCandidates, type Candidate } from "./gather-candidates.js";
import { mentionKinds, type WordKnowledge } from "./know-words.js";
import type { NameRun } from "./list-names.js";
import type { NameTable } from "./resolve-names.js";
import { describeAntecedent, gatherAntecedents, pronounClass } from "./resolve-pronouns.js";
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
  /** The person who is meant, counted from 1 in the table of names; 0 where nobody named is. */
  readonly person: number;
  /** The rules name the mention too. */
  readonly ruled: boolean;
  /** The kind of feature that weighed most for the mention ("" where the rules name it), and for its being said or not. */
  readonly speakerReason: string;
  readonly kindReason: string;
}

/** The names of a text, and who is meant where. */
export interface TextNames {
  readonly table: NameTable;
  readonly runs: readonly NameRun[];
  /** For each mention the person it names, from 1; 0 where it is no name. */
  readonly keys: Int32Array;
}

/** A single word that the rules know no speaker for is rarely said by anybody: it must be likely, and the speaker too. */
const minLone = 0.7;

/** Below this the model knows nobody, and whom the rules name is as good. */
const minToDiffer = 0.42;
const minAsLikely = 0.4;

/** Where the rules name nobody that the model knows, somebody less likely than this is a guess: half are wrong. */
const minAlone = 0.6;

/** Decides every segment in reading order; each decision is a feature of the next. */
export function decideSpeakers(
  analysis: Analysis,
  names: TextNames,
  models: SpeakerModels,
  words: WordKnowledge,
): Decision[] {
  const decider = new SegmentDecider(analysis, names, models, words);
  return [...analysis.views.entries()].flatMap(([segment, view]) =>
    view === null ? [] : decider.decide(segment, view),
  );
}

class SegmentDecider {
  readonly #analysis: Analysis;
  readonly #keys: Int32Array;
  readonly #models: SpeakerModels;
  readonly #words: WordKnowledge;
  readonly #resolve: (mention: number, last: LastSpeaker) => number;
  readonly #candidate: FeatureCollector;
  readonly #statement: FeatureCollector;
  readonly #history: History;

  constructor(analysis: Analysis, names: TextNames, models: SpeakerModels, words: WordKnowledge) {
    this.#analysis = analysis;
    this.#keys = names.keys;
    this.#models = models;
    this.#words = words;
    this.#resolve = pronounResolver(analysis, names, models.resolver, words);
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
    const { best, guess } =
      signed(outline, segment, candidates) ?? byRules(view.ruled, candidates, scores) ?? bestOf(candidates, scores);
    describe(this.#statement, best);
    const context = this.#history.contextFor(segment);
    describeStatement(this.#statement, this.#analysis, segment, view, guess, context);
    const statement = 1 / (1 + Math.exp(-weigh(judge, this.#statement)));
    const said = isSaid(view.ruled, statement, guess);
    const person = best === null ? 0 : this.#keys[best.mention] || this.#resolve(best.mention, last);
    this.#history.note(segment, said, best?.mention ?? -1, best?.step ?? -1, person);
    const named = best !== null && isSure(outline, view.ruled, candidates, guess) ? best : null;
    const ruled = named !== null && view.ruled.mention === named.mention;
    if (!ruled) describe(this.#candidate, named);
    return {
      segment,
      said,
      mention: named?.mention ?? -1,
      step: named?.step ?? -1,
      person: named === null ? 0 : person,
      ruled,
      speakerReason: ruled ? "" : speakerReason(ranker, this.#candidate),
      kindReason: kindReason(judge, this.#statement, said),
    };
  }
}

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

/** Who a pronoun stands for, asked once for each mention; from 1, 0 where nobody is likely. */
function pronounResolver(
  analysis: Analysis,
  { table, runs }: TextNames,
  model: LinearModel,
  words: WordKnowledge,
): (mention: number, last: LastSpeaker) => number {
  const features = new FeatureCollector(model.bits);
  const known = new Map<number, number>();
  return (number, last) => {
    const mention = analysis.outline.mentions[number];
    if (mention === undefined || mention.kind === mentionKinds.name || mention.kind === mentionKinds.nominal) return 0;
    const wanted = pronounClass(analysis.tokens, mention.head, mention.kind);
    if (wanted !== 1 && wanted !== 2 && wanted !== 5) return 0;
    const before = known.get(number);
    if (before !== undefined) return before;
    let best = 0;
    let most = -Infinity;
    for (const antecedent of gatherAntecedents(analysis, table, runs, mention.first, words)) {
      features.clear();
      describeAntecedent(features, analysis, table, runs, antecedent, mention.head, mention.kind, last.key);
      const score = weigh(model, features);
      if (score > most) [best, most] = [antecedent.person + 1, score];
    }
    known.set(number, best);
    return best;
  };
}

/** The candidate that signs the segment, beyond doubt. */
function signed(
  outline: Outline,
  segment: number,
  candidates: readonly Candidate[],
): { best: Candidate; guess: BestGuess } | null {
  const step = findSignature(outline, segment);
  const best = step < 0 ? undefined : candidates.find((candidate) => candidate.step === step);
  return best === undefined ? null : { best, guess: { first: 1, second: 0, mention: best.mention } };
}

/** Whom the rules name, where they know better, the model knows nobody, or he is nearly as likely as the likeliest. */
function byRules(
  { mention, surelyNamed }: Ruled,
  candidates: readonly Candidate[],
  scores: readonly number[],
): { best: Candidate; guess: BestGuess } | null {
  const place = candidates.findIndex((candidate) => candidate.mention === mention);
  const named = candidates[place];
  if (named === undefined) return null;
  if (surelyNamed) return { best: named, guess: { first: 1, second: 0, mention } };
  const { best, guess } = bestOf(candidates, scores);
  if (best === null || best.mention === mention) return null;
  const own = guess.first * Math.exp((scores[place] ?? 0) - Math.max(...scores));
  return guess.first < minToDiffer || own >= minAsLikely ? { best: named, guess: { ...guess, mention } } : null;
}

/** The best candidate with its probability and the next one's. */
export function bestOf(
  candidates: readonly Candidate[],
  scores: readonly number[],
): { best: Candidate | null; guess: BestGuess } {
  let top = -1;
  for (let i = 0; i < scores.length; i++) if (top < 0 || (scores[i] ?? 0) > (scores[top] ?? 0)) top = i;
  const best = candidates[top];
  if (best === undefined) return { best: null, guess: { first: 0, second: 0, mention: -3 } };
  const most = scores[top] ?? 0;
  let all = 0;
  let second = 0;
  for (let i = 0; i < scores.length; i++) {
    const power = Math.exp((scores[i] ?? 0) - most);
    all += power;
    if (i !== top) second = Math.max(second, power);
  }
  return { best, guess: { first: 1 / all, second: second / all, mention: best.mention } };
}
