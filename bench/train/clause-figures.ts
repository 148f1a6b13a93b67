import { ClauseFinder } from "../../src/attribution/indirect/find-clauses.js";
import { minConfidence } from "../../src/attribution/indirect/find-indirect.js";
import type { Quote } from "../../src/types.js";
import type { HeldOutReports } from "./learn-indirect.js";
import type { LinkedReports } from "./link-reports.js";
import { predictionOf } from "./predict-quotes.js";
import { score } from "./read-scorer.js";
import { percent, type Figures } from "./report-figures.js";

/** The F1 of mixed quotes, each as the clause that it is part of, where one was found; content and speaker. */
export function clauseFigures(
  articles: readonly LinkedReports[],
  heldOut: readonly HeldOutReports[],
  quotes: ReadonlyMap<string, readonly Quote[]>,
): Figures {
  const predictions = heldOut.flatMap(({ reports, contents }, n) => {
    const article = articles[n];
    if (article === undefined) return [];
    const { source, text, part } = article;
    const likely = reports.filter(({ confidence }) => confidence >= minConfidence);
    const finder = new ClauseFinder(text, part.entityOf, contents, likely);
    return (quotes.get(source.id) ?? []).map((quote) =>
      predictionOf(source.id, { ...quote, spans: finder.clauseOf(quote)?.spans ?? quote.spans }),
    );
  });
  const gold = articles.map(({ source }) => source);
  const found = score(gold, predictions, { boot: 1000 }).results.find(({ metric }) => metric === "c|linked|kind mixed");
  const { f1, low, high } = found ?? { f1: 0, low: 0, high: 0 };
  const name = "clauses, linked F1";
  return { scores: { [name]: percent(f1 ?? 0) }, intervals: { [name]: [percent(low), percent(high)] } };
}
