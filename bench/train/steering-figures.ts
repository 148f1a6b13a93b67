import type { Prediction } from "./predict-quotes.js";
import type { GoldArticle } from "./read-articles.js";
import { score } from "./read-scorer.js";

/** The rows of the scorer by the names that they have here. */
const steeringRows: Readonly<Record<string, string>> = {
  detection: "a|detection|all",
  "left alone": "a|left alone (scare quotes, titles)|all",
  speaker: "b|speaker|all",
  direct: "b|speaker|kind direct",
  mixed: "b|speaker|kind mixed",
  entity: "b|entity|all",
};

/** F1 in percent of the figures that steer, with one digit behind the point. */
export function steeringFigures(
  gold: readonly GoldArticle[],
  predictions: readonly Prediction[],
): Record<string, number> {
  const { results } = score(gold, predictions, { boot: 1 });
  return Object.fromEntries(
    Object.entries(steeringRows).map(([name, metric]) => {
      const f1 = results.find((result) => result.metric === metric)?.f1 ?? 0;
      return [name, Math.round(1000 * f1) / 10];
    }),
  );
}
