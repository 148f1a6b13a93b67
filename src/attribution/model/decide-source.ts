import { describeCandidate } from "./candidate-features.js";
import { gatherCandidates, type Candidate } from "./candidates.js";
import { findCue, type FoundCue } from "./cue.js";
import { History } from "./history.js";
import { FeatureWeigher, logistic, probabilitiesOf, type FeatureSink, type LinearModel } from "./linear-model.js";
import type { BestGuess, LastSpeaker, Part, QuotationView, StatementContext } from "./model-types.js";
import { PronounResolver, type Antecedents } from "./resolve-pronoun.js";
import { compareRivals, type Rivals } from "./rivals.js";
import { isLabel } from "./labels.js";
import { findSignature } from "./signature.js";
import { describeStatement } from "./statement-features.js";

/** The three linear models: who is the source, is it a statement, whom does a pronoun stand for. */
export interface SpeakerModels {
  readonly source: LinearModel;
  readonly statement: LinearModel;
  readonly antecedent: LinearModel;
}

/** Every number that a decision is compared with; chosen by cross-validation. */
const thresholds = {
  /** From this probability on a sentence of its own, or a part of the reporter's, is a statement. */
  whole: 0.5,
  inside: 0.65,
  /** One or two words that no cue points to; the same as part of a noun phrase: “phased” measures. */
  fragment: 0.7,
  modifier: 0.95,
  /** The likeliest source is named from this probability on; without a cue of its own it must be likelier. */
  named: 0.4,
  namedWithoutCue: 0.45,
} as const;

/** What was decided about one quotation, and all that it was decided from. */
export interface Decision {
  readonly quotation: number;
  readonly view: QuotationView;
  readonly said: boolean;
  /** The likeliest source; null where nobody is named. */
  readonly candidate: Candidate | null;
  readonly cue: FoundCue | null;
  /** Whom the candidate stands for: an entity, counted from 1; 0 where it is nobody named. */
  readonly entity: number;
  readonly antecedents: Antecedents | null;
  /** The candidate signs the quotation. */
  readonly signed: boolean;
  /** That it is a statement, and that the candidate is its source. */
  readonly statementProbability: number;
  readonly sourceProbability: number;
  /** Who spoke last before it, and what else came before. */
  readonly last: LastSpeaker;
  readonly context: StatementContext;
  readonly candidates: readonly Candidate[];
  readonly probabilities: readonly number[];
}

/** Decides the quotations of a part of the page in reading order; each decision is a feature of the next. */
export class SourceDecider {
  readonly #part: Part;
  readonly #pronouns: PronounResolver;
  readonly #source: FeatureWeigher;
  readonly #statement: FeatureWeigher;
  readonly #history: History;

  constructor(part: Part, models: SpeakerModels) {
    this.#part = part;
    this.#pronouns = new PronounResolver(part, models.antecedent);
    this.#source = new FeatureWeigher(models.source);
    this.#statement = new FeatureWeigher(models.statement);
    this.#history = new History(part);
  }

  decide(quotation: number, view: QuotationView): Decision {
    const part = this.#part;
    const last = this.#history.lastFor(quotation);
    const asked = askSources(part, quotation, view, last);
    const { candidates } = asked;
    const probabilities = probabilitiesOf(mapCandidates(asked, this.#source, () => this.#source.takeScore()));
    const signature = findSignature(part.chunks, quotation);
    const signer = signature < 0 ? -1 : candidates.findIndex(({ chunk }) => chunk === signature);
    const best = signer >= 0 ? signer : likeliest(probabilities);
    const guess = signer >= 0 ? signedGuess(candidates[signer]) : guessOf(candidates, probabilities, best);
    const context = this.#history.contextFor(quotation);
    describeQuotation(this.#statement, asked, candidates[best] ?? null, guess, context);
    const statement = logistic(this.#statement.takeScore());
    return this.#name({ asked, probabilities, best, guess, statement, signed: signer >= 0, context });
  }

  /** The probability that whoever the best candidate stands for speaks: "her aunt, Ana Souza, said" has two mentions of one. */
  #shareOf({ candidates }: SourceQuestion, probabilities: readonly number[], best: number): number {
    const { entityOf } = this.#part;
    const bearer = entityOf[candidates[best]?.mention ?? -1] ?? 0;
    if (bearer === 0) return probabilities[best] ?? 0;
    let share = 0;
    for (const [n, { mention }] of candidates.entries()) {
      if (entityOf[mention] === bearer) share += probabilities[n] ?? 0;
    }
    return share;
  }

  /** Names the source of what was weighed, where it is likely enough, and notes it for the next quotation. */
  #name({ asked, probabilities, best: number, guess, statement, signed, context }: Weighed): Decision {
    const { entityOf, chunks } = this.#part;
    const { quotation, view, last, candidates } = asked;
    const best = candidates[number] ?? null;
    const cue = best === null || signed ? null : findCue(chunks, best.chunk, view.firstChunk);
    const said = isSaid(view, statement, cue !== null || signed);
    const own = best === null ? 0 : (entityOf[best.mention] ?? 0);
    const antecedents = best === null || own > 0 ? null : this.#pronouns.resolve(best.mention, last);
    const entity = own > 0 ? own : (antecedents?.entity ?? 0);
    this.#history.note(quotation, said, best?.mention ?? -1, best?.chunk ?? -1, entity);
    const share = signed ? 1 : this.#shareOf(asked, probabilities, number);
    const enough = cue === null && !signed ? thresholds.namedWithoutCue : thresholds.named;
    const named = best !== null && share >= enough && !isLabel(this.#part, best, view);
    return {
      quotation,
      view,
      said,
      candidate: named ? best : null,
      cue,
      entity,
      antecedents,
      signed,
      statementProbability: statement,
      sourceProbability: guess.first,
      last,
      context,
      candidates,
      probabilities,
    };
  }
}

/** What the models say of a quotation: the probability of each candidate, the place of the best, and whether it is a statement. */
interface Weighed {
  readonly asked: SourceQuestion;
  readonly probabilities: readonly number[];
  readonly best: number;
  readonly guess: BestGuess;
  readonly statement: number;
  readonly signed: boolean;
  readonly context: StatementContext;
}

/** The place of the greatest probability, the first among equals; -1 where there is none. */
export function likeliest(probabilities: readonly number[]): number {
  return probabilities.indexOf(Math.max(...probabilities));
}

/** A quotation with all who may have said it. */
export interface SourceQuestion {
  readonly part: Part;
  readonly quotation: number;
  readonly view: QuotationView;
  readonly last: LastSpeaker;
  readonly candidates: readonly Candidate[];
  readonly rivals: Rivals;
}

export function askSources(part: Part, quotation: number, view: QuotationView, last: LastSpeaker): SourceQuestion {
  const candidates = gatherCandidates(part.chunks, quotation, last);
  return { part, quotation, view, last, candidates, rivals: compareRivals(part.chunks, candidates, view) };
}

/** Adds each candidate's features in turn, and keeps what is made of them, which also begins the next. */
export function mapCandidates<Result>(
  { part, view, last, candidates, rivals }: SourceQuestion,
  out: FeatureSink,
  use: () => Result,
): Result[] {
  return candidates.map((candidate) => {
    describeCandidate(out, part, candidate, view, rivals, last);
    return use();
  });
}

/** Adds the features of the likeliest source and of the quotation itself, which tell whether anybody says it. */
export function describeQuotation(
  out: FeatureSink,
  { part, quotation, view, last, rivals }: SourceQuestion,
  best: Candidate | null,
  guess: BestGuess,
  context: StatementContext,
): void {
  if (best !== null) describeCandidate(out, part, best, view, rivals, last);
  describeStatement(out, part, quotation, view, guess, context);
}

function signedGuess(candidate: Candidate | undefined): BestGuess {
  return { first: 1, second: 0, mention: candidate?.mention ?? -1 };
}

/** The probability of the best candidate and of the next. */
export function guessOf(candidates: readonly Candidate[], probabilities: readonly number[], best: number): BestGuess {
  let second = 0;
  for (let n = 0; n < probabilities.length; n++) if (n !== best) second = Math.max(second, probabilities[n] ?? 0);
  return { first: probabilities[best] ?? 0, second, mention: candidates[best]?.mention ?? -1 };
}

/** Not more words than these are a fragment. */
const maxFragment = 2;

function isSaid({ placement }: QuotationView, statement: number, cued: boolean): boolean {
  if (placement.aside?.sure === true) return false;
  if (placement.whole) return statement >= thresholds.whole;
  if (cued || placement.words > maxFragment) return statement >= thresholds.inside;
  return statement >= (placement.modifies ? thresholds.modifier : thresholds.fragment);
}
