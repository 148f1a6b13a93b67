import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { benchFolder, type TrainingPage } from "./read-pages.js";

interface Overlap {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

interface Scorer {
  overlap(this: void, gold: string, predicted: string): Overlap;
}

export interface PageScore extends Overlap {
  readonly page: TrainingPage;
}

export async function readScorer(): Promise<Scorer> {
  const scorer: Scorer = await import(pathToFileURL(join(benchFolder(), "score-body.mjs")).href);
  return scorer;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** 4-gram F1 of many pages, from the means of their precision and recall. */
export function figureOf(scores: readonly Overlap[]): number {
  const precision = mean(scores.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp }) => tp / (tp + fp)));
  const recall = mean(scores.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)));
  return (2 * precision * recall) / (precision + recall);
}
