import { findStretches } from "../../src/quotes/find-stretches.js";
import { attributeQuotes } from "../../src/attribution/attribute-quotes.js";
import type { SpeakerModel } from "../../src/attribution/model/read-model.js";
import type { Mention, Quote, Span } from "../../src/types.js";
import type { GoldArticle } from "./read-articles.js";
import { bodyArticle } from "./read-stretches.js";

/** A statement as the scorer reads it. */
export interface Prediction {
  readonly article: string;
  /** The number of its stretch. */
  readonly n: number;
  readonly spans: readonly Span[];
  readonly speaker: string | null;
  readonly mention: Mention | null;
}

/** The statements that the program finds with a model, as in use. */
export function findStatements(gold: GoldArticle, model: SpeakerModel): Quote[] {
  const article = bodyArticle(gold);
  const stretches = findStretches(article);
  // Only quotations in marks are labelled.
  const labelled = new Set(stretches.flatMap(({ n, setOff }) => (setOff === null ? [n] : [])));
  return attributeQuotes(article, stretches, model).quotes.filter(
    ({ n, kind }) => labelled.has(n) && (kind === "direct" || kind === "mixed"),
  );
}

export function predictionOf(article: string, { n, spans, attribution }: Quote): Prediction {
  const { speaker = null, mention = null } = attribution ?? {};
  return { article, n, spans, speaker, mention };
}
