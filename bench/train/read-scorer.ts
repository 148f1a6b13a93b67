import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Prediction } from "./predict-quotes.js";
import { benchFolder, type GoldArticle } from "./read-articles.js";

export interface Figure {
  readonly metric: string;
  readonly f1: number | null;
  readonly p: number | null;
  readonly r: number;
  /** The bounds of its F1 in 95 of 100 resamplings of the articles. */
  readonly low: number;
  readonly high: number;
}

/** The scorer that lies beside the labelled data. */
interface Scorer {
  readonly score: (
    gold: readonly GoldArticle[],
    predictions: readonly Prediction[],
    options: { boot: number },
  ) => { results: Figure[]; errors: unknown[] };
  /** Whether two names can be one person's. */
  readonly sameName: (a: string, b: string) => boolean;
}

export const { score, sameName }: Scorer = await import(pathToFileURL(join(benchFolder(), "quotes/score.mjs")).href);
