import { mentionKinds } from "../../language/vocabulary.js";

/** What a decision rests on, each a probability. */
export interface ConfidenceInputs {
  /** That the quotation is a statement. */
  readonly statement: number;
  /** That the mention is its source, among all candidates. */
  readonly source: number;
}

/** What the confidence is worked out from: a number for each of `confidenceFeatures`. */
export type ConfidenceRow = readonly number[];

/** A probability nearer to 0 or 1 counts as this near. */
const surest = 0.9995;

/** The features of one decision, as numbers: log odds and yes or no. */
export function confidenceRow(inputs: ConfidenceInputs, mentionKind: number): ConfidenceRow {
  const named = mentionKind === mentionKinds.name ? 1 : 0;
  const nominal = mentionKind === mentionKinds.nominal ? 1 : 0;
  const pronoun = 1 - named - nominal;
  const source = logOdds(inputs.source);
  // In the order of `confidenceFeatures`: always, statement, source, nominal, pronoun, named.
  return [1, logOdds(inputs.statement), source, nominal, pronoun, named * source];
}

/**
 * How likely a decision is right: that somebody says the quotation, and that the mention is who does. Platt scaling, a
 * logistic regression on held-out decisions, over the odds that the models give (Platt 1999). Whom a pronoun stands for is
 * another question, whose probability is a factor of its own.
 */
export function confidenceOf(weights: readonly number[], row: ConfidenceRow): number {
  const sum = row.reduce((total, value, n) => total + value * (weights[n] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

function logOdds(probability: number): number {
  const bounded = Math.min(surest, Math.max(1 - surest, probability));
  return Math.log(bounded / (1 - bounded));
}
