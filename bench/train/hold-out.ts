import { knowWords } from "../../src/speakers/learnt/know-words.js";
import type { SpeakerModel } from "../../src/speakers/learnt/read-model.js";
import type { TaggerModel } from "../../src/speakers/learnt/tag-words.js";
import { confidenceFeatures } from "../../src/speakers/learnt/weigh-confidence.js";
import { weighSegments } from "../../src/speakers/learnt/weigh-segments.js";
import { isSource } from "./link-gold.js";
import { learnWords } from "./learn-words.js";
import { predictQuotes, type Prediction } from "./predict-quotes.js";
import { prepare, type Linked } from "./prepare-articles.js";
import { paragraphsOf, type GoldAttribution } from "./read-articles.js";
import { sameName } from "./read-scorer.js";
import { trainSpeakers, type Settings } from "./train-speakers.js";

export const foldCount = 3;

/** A decision about an article that was not learnt from: what its confidence is worked out from, and whether it was right. */
export interface Trial {
  readonly row: readonly number[];
  /** 1 where it was right, 0 where it was not; between them where only a reader could tell. */
  readonly right: number;
}

export interface HeldOut {
  readonly predictions: readonly Prediction[];
  readonly trials: readonly Trial[];
}

/** Learns from some articles, whose decisions have no confidence yet. */
export function learn(articles: readonly Linked[], tagger: TaggerModel, settings: Settings): SpeakerModel {
  const learnt = learnWords(
    articles.map(({ article }) => article),
    tagger,
  );
  const words = knowWords(learnt);
  const prepared = articles.map((linked) => prepare(linked, tagger, words));
  const models = trainSpeakers(prepared, words, settings);
  return { tagger, learnt, words, models, confidence: confidenceFeatures.map(() => 0) };
}

/** What a model that was learnt from other articles says about these. */
export function tryOut(articles: readonly Linked[], model: SpeakerModel): HeldOut {
  const tried = articles.map((linked): HeldOut => {
    const predictions = predictQuotes(linked.article, model);
    return { predictions, trials: trialsOf(linked, predictions, model) };
  });
  return {
    predictions: tried.flatMap(({ predictions }) => predictions),
    trials: tried.flatMap(({ trials }) => trials),
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
    predictions: folds.flatMap(({ predictions }) => predictions),
    trials: folds.flatMap(({ trials }) => trials),
  };
}

function trialsOf(linked: Linked, predictions: readonly Prediction[], model: SpeakerModel): Trial[] {
  const { article, segments, hints, gold, stretches } = linked;
  const byStretch = new Map(predictions.map((prediction) => [prediction.n, prediction]));
  const weighed = weighSegments(article.text, paragraphsOf(article.text), segments, hints, model, { explain: null });
  return weighed.flatMap((found, i) => {
    const prediction = byStretch.get(stretches[i]?.n ?? 0);
    const row = found?.row ?? null;
    if (row === null || prediction === undefined || prediction.mention === null) return [];
    return [{ row, right: rightness(prediction, gold[i] ?? null) }];
  });
}

/** Whether it is a statement, its source right, and, where a pronoun names it, the person for whom it stands. */
function rightness({ mention, speaker }: Prediction, gold: GoldAttribution | null): number {
  const source = gold?.source ?? null;
  if (source === null || mention === null) return 0;
  const named = source.entity !== null && speaker !== null && sameName(speaker, source.entity);
  if (named) return 1;
  if (!isSource(source, mention.start, mention.end)) return 0;
  return source.pos === "pronoun" && source.entity !== null ? otherPersonRight : 1;
}

/**
 * The names of the labelled articles were worked out by a program. Of 110 pronouns that were read one by one, ours and
 * theirs differed in 15; in 8 of those ours was right.
 */
const otherPersonRight = 0.5;
