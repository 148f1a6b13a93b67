import { describeCandidate } from "./candidate-features.js";
import { gatherCandidates, type Candidate } from "./candidates.js";
import { findCue, type FoundCue } from "./cue.js";
import { History } from "./history.js";
import { FeatureCollector, logistic, probabilitiesOf, weigh, type LinearModel } from "./linear-model.js";
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
  readonly #models: SpeakerModels;
  readonly #pronouns: PronounResolver;
  readonly #candidate: FeatureCollector;
  readonly #statement: FeatureCollector;
  readonly #history: History;

  constructor(part: Part, models: SpeakerModels) {
    this.#part = part;
    this.#models = models;
    this.#pronouns = new PronounResolver(part, models.antecedent);
    this.#candidate = new FeatureCollector(models.source.bits);
    this.#statement = new FeatureCollector(models.statement.bits);
    this.#history = new History(part);
  }

  decide(quotation: number, view: QuotationView): Decision {
    const part = this.#part;
    const last = this.#history.lastFor(quotation);
    const asked = askSources(part, quotation, view, last);
    const { candidates } = asked;
    const scores = mapCandidates(asked, this.#candidate, () => weigh(this.#models.source, this.#candidate));
    const probabilities = probabilitiesOf(scores);
    const signature = findSignature(part.chunks, quotation);
    const signer = candidates.findIndex(({ chunk }) => chunk === signature);
    const best = signer >= 0 ? signer : probabilities.indexOf(Math.max(...probabilities));
    const guess = signer >= 0 ? signedGuess(candidates[signer]) : guessOf(candidates, probabilities, best);
    const context = this.#history.contextFor(quotation);
    describeQuotation(this.#statement, asked, candidates[best] ?? null, guess, context);
    const statement = logistic(weigh(this.#models.statement, this.#statement));
    const share = signer >= 0 ? 1 : this.#shareOf(asked, probabilities, best);
    const decision = this.#name(quotation, view, candidates[best] ?? null, guess, share, statement, signer >= 0, last);
    return { ...decision, last, context, candidates, probabilities };
  }

  /** The probability that whoever the best candidate stands for speaks: "her aunt, Ana Souza, said" has two mentions of one. */
  #shareOf({ candidates }: SourceQuestion, probabilities: readonly number[], best: number): number {
    const { entityOf } = this.#part;
    const bearer = entityOf[candidates[best]?.mention ?? -1] ?? 0;
    if (bearer === 0) return probabilities[best] ?? 0;
    return candidates.reduce(
      (sum, { mention }, n) => sum + (entityOf[mention] === bearer ? (probabilities[n] ?? 0) : 0),
      0,
    );
  }

  #name(
    quotation: number,
    view: QuotationView,
    best: Candidate | null,
    guess: BestGuess,
    share: number,
    statement: number,
    signed: boolean,
    last: LastSpeaker,
  ): Omit<Decision, "last" | "context" | "candidates" | "probabilities"> {
    const { entityOf, chunks } = this.#part;
    const cue = best === null || signed ? null : findCue(chunks, best.chunk, view.firstChunk);
    const said = isSaid(view, statement, cue !== null || signed);
    const own = best === null ? 0 : (entityOf[best.mention] ?? 0);
    const antecedents = best === null || own > 0 ? null : this.#pronouns.resolve(best.mention, last);
    const entity = own > 0 ? own : (antecedents?.entity ?? 0);
    this.#history.note(quotation, said, best?.mention ?? -1, best?.chunk ?? -1, entity);
    const enough = cue === null && !signed ? thresholds.namedWithoutCue : thresholds.named;
    const named = best !== null && share >= enough && !isLabel(this.#part, best, view);
    const candidate = named ? best : null;
    const sure = { signed, statementProbability: statement, sourceProbability: guess.first };
    return { quotation, view, said, candidate, cue, entity, antecedents, ...sure };
  }
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

/** Collects each candidate's features in turn, and keeps what is made of them. */
export function mapCandidates<Result>(
  { part, view, last, candidates, rivals }: SourceQuestion,
  out: FeatureCollector,
  use: () => Result,
): Result[] {
  return candidates.map((candidate) => {
    out.clear();
    describeCandidate(out, part, candidate, view, rivals, last);
    return use();
  });
}

/** Collects the features of the likeliest source and of the quotation itself, which tell whether anybody says it. */
export function describeQuotation(
  out: FeatureCollector,
  { part, quotation, view, last, rivals }: SourceQuestion,
  best: Candidate | null,
  guess: BestGuess,
  context: StatementContext,
): void {
  out.clear();
  if (best !== null) describeCandidate(out, part, best, view, rivals, last);
  describeStatement(out, part, quotation, view, guess, context);
}

function signedGuess(candidate: Candidate | undefined): BestGuess {
  return { first: 1, second: 0, mention: candidate?.mention ?? -1 };
}

/** The probability of the best candidate and of the next. */
export function guessOf(candidates: readonly Candidate[], probabilities: readonly number[], best: number): BestGuess {
  const second = probabilities.reduce((most, own, n) => (n === best ? most : Math.max(most, own)), 0);
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
