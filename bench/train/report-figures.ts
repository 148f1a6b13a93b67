import type { Report, WeighedReport } from "../../src/attribution/indirect/find-reports.js";
import { dice } from "../../src/attribution/indirect/token-ranges.js";
import { isSource } from "./link-gold.js";
import type { GoldReport, LinkedReports } from "./link-reports.js";
import { sameName } from "./read-scorer.js";

/** The least overlap at which the scorer takes two contents for one. */
const minDice = 0.5;

/** The attributions whose source a report has and whose content it overlaps, as the scorer tells. */
export function linkedTo({ reports, part }: LinkedReports, { source, content }: Report): GoldReport[] {
  const { tokens, mentions } = part.chunks;
  const mention = mentions[source.phrase];
  if (mention === undefined) return [];
  const [start, end] = [tokens.start[mention.whole] ?? 0, tokens.end[mention.next - 1] ?? 0];
  const name = part.analysis.entities.all[(part.entityOf[source.phrase] ?? 0) - 1]?.name;
  return reports.filter(({ gold, ranges }) => {
    if (gold.source === null || dice(content.ranges, ranges) < minDice) return false;
    if (isSource(gold.source, start, end)) return true;
    const { entity, name: own } = gold.source;
    return name !== undefined && [entity, own].some((other) => other !== null && sameName(name, other));
  });
}

interface Point {
  readonly bar: number;
  readonly precision: number;
  readonly recall: number;
}

/** The best F1 of words without marks, and the recall at a precision of 80%, each with the confidence from which on it is reached; in percent. */
export function reportFigures(
  articles: readonly LinkedReports[],
  heldOut: readonly (readonly WeighedReport[])[],
): Record<string, number> {
  const sure: { readonly confidence: number; readonly right: boolean }[] = [];
  const found: number[] = [];
  for (const [n, article] of articles.entries()) {
    const best = new Map<GoldReport, number>();
    for (const report of heldOut[n] ?? []) {
      const linked = linkedTo(article, report);
      for (const gold of linked) best.set(gold, Math.max(best.get(gold) ?? 0, report.confidence));
      if (isWithoutMarks(article, report)) sure.push({ confidence: report.confidence, right: linked.length > 0 });
    }
    const labelled = article.reports.filter(({ gold }) => gold.kind === "indirect" && gold.source !== null);
    found.push(...labelled.map((gold) => best.get(gold) ?? 0));
  }
  const points = Array.from({ length: 80 }, (_, n): Point => {
    const bar = (n + 10) / 100;
    const given = sure.filter(({ confidence }) => confidence >= bar);
    return {
      bar,
      precision: given.filter(({ right }) => right).length / given.length,
      recall: found.filter((confidence) => confidence >= bar).length / found.length,
    };
  });
  const best = points.reduce((most, own) => (f1Of(own) > f1Of(most) ? own : most));
  const precise = points.find(({ precision }) => precision >= 0.8) ?? best;
  return {
    "linked F1": percent(f1Of(best)),
    "from confidence": best.bar,
    "recall at 80% precision": percent(precise.recall),
    "so precise from confidence": precise.bar,
  };
}

function percent(share: number): number {
  return Math.round(1000 * share) / 10;
}

function f1Of({ precision, recall }: Point): number {
  return (2 * precision * recall) / (precision + recall);
}

function isWithoutMarks({ text }: LinkedReports, { content }: Report): boolean {
  return !content.ranges.some(([from, to]) => text.chunks.inside.subarray(from, to).some((number) => number >= 0));
}
