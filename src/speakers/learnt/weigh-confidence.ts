/** What a decision rests on, each a probability. */
export interface Signs {
  /** That the segment is a statement. */
  readonly statement: number;
  /** That the mention is its source, among all candidates; 0 where none was chosen. */
  readonly share: number;
  /** That the pronoun stands for whom it is laid to; 1 of mentions that are none. */
  readonly antecedent: number;
}

/** The kind of words that name the speaker. */
export type MentionSort = "name" | "nominal" | "pronoun";

/** A mention's sign that it is surely right. */
const surest = 0.9995;

/** What the confidence is worked out from, in this order: see `confidenceOf`. */
export const confidenceFeatures = [
  "always",
  "said",
  "the speaker",
  "the rules name the same",
  "a noun",
  "a pronoun",
  "the pronoun",
] as const;

/** The features of one decision, as numbers: log odds and yes or no. */
export function confidenceRow(signs: Signs, sort: MentionSort, ruled: boolean): number[] {
  const pronoun = sort === "pronoun" ? 1 : 0;
  return [
    1,
    logOdds(signs.statement),
    logOdds(signs.share),
    ruled ? 1 : 0,
    sort === "nominal" ? 1 : 0,
    pronoun,
    pronoun * logOdds(signs.antecedent),
  ];
}

/**
 * How likely a decision is right: that somebody says the segment, and that it is the speaker named. Platt scaling, a
 * logistic regression on held-out decisions, over the odds that the models give.
 */
export function confidenceOf(weights: readonly number[], row: readonly number[]): number {
  const sum = row.reduce((total, value, n) => total + value * (weights[n] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

function logOdds(share: number): number {
  const bounded = Math.min(surest, Math.max(1 - surest, share));
  return Math.log(bounded / (1 - bounded));
}
