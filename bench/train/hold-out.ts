import { decideQuotes } from "../../src/attribution/attribute-quotes.js";
import { nameOfSource } from "../../src/attribution/source.js";
import type { ConfidenceRow } from "../../src/attribution/model/confidence.js";
import { confidenceFeatures } from "../../src/attribution/model/feature-names.js";
import type { SpeakerModel } from "../../src/attribution/model/read-model.js";
import type { TaggerModel } from "../../src/language/tag-words.js";
import { createVocabulary } from "../../src/language/vocabulary.js";
import { learnWords } from "./learn-words.js";
import { isSource } from "./link-gold.js";
import { findStatements, predictionOf, type Prediction } from "./predict-quotes.js";
import { prepare, type Linked } from "./prepare-articles.js";
import type { Quote } from "../../src/types.js";
import type { GoldAttribution } from "./read-articles.js";
import { sameName } from "./read-scorer.js";
import { trainSpeakers, type Settings } from "./train-speakers.js";

export const foldCount = 3;

/** A decision about an article that was not learnt from: what its confidence is worked out from, and whether it was right. */
export interface Trial {
  readonly row: ConfidenceRow;
  /** 1 where it was right, 0 where it was not. */
  readonly right: number;
}

export interface HeldOut {
  /** By article. */
  readonly quotes: ReadonlyMap<string, readonly Quote[]>;
  readonly predictions: readonly Prediction[];
  readonly trials: readonly Trial[];
}

/** Learns from some articles, whose decisions have no confidence yet. */
export function learn(articles: readonly Linked[], tagger: TaggerModel, settings: Settings): SpeakerModel {
  const learnt = learnWords(
    articles.map(({ source }) => source),
    tagger,
  );
  const language = { tagger, vocabulary: createVocabulary(learnt) };
  const prepared = articles.map((linked) => prepare(linked, language));
  const confidence = Object.keys(confidenceFeatures).map(() => 0);
  return { language, learnt, models: trainSpeakers(prepared, language, settings), confidence };
}

/** What a model that was learnt from other articles says about these. */
export function tryOut(articles: readonly Linked[], model: SpeakerModel): HeldOut {
  const quotes = new Map(articles.map(({ source }) => [source.id, findStatements(source, model)]));
  return {
    quotes,
    predictions: [...quotes].flatMap(([id, found]) => found.map((quote) => predictionOf(id, quote))),
    trials: articles.flatMap((linked) => trialsOf(linked, model)),
  };
}

/** Every article as it is read by a model that was learnt from the other folds. */
export function holdOut(articles: readonly Linked[], tagger: TaggerModel, settings: Settings): HeldOut {
  const folds = Array.from({ length: foldCount }, (_, fold) =>
    tryOut(
      articles.filter((_, i) => i % foldCount === fold),
      learn(
        articles.filter((_, i) => i % foldCount !== fold),
        tagger,
        settings,
      ),
    ),
  );
  return {
    quotes: new Map(folds.flatMap(({ quotes }) => [...quotes])),
    predictions: folds.flatMap(({ predictions }) => predictions),
    trials: folds.flatMap(({ trials }) => trials),
  };
}

function trialsOf({ article, stretches, gold }: Linked, model: SpeakerModel): Trial[] {
  return decideQuotes(article, stretches, model).decided.flatMap(({ row, mention, source }, i) => {
    if (row === null || mention === null) return [];
    const speaker = source === null ? null : nameOfSource(source);
    return [{ row, right: rightness(mention, speaker, gold[i] ?? null) }];
  });
}

/** Whether it is a statement and its source right: 1 or 0. Whom a pronoun stands for is asked apart. */
function rightness(
  mention: { readonly start: number; readonly end: number },
  speaker: string | null,
  gold: GoldAttribution | null,
): number {
  const source = gold?.source ?? null;
  if (source === null) return 0;
  const named = source.entity !== null && speaker !== null && sameName(speaker, source.entity);
  return named || isSource(source, mention.start, mention.end) ? 1 : 0;
}
