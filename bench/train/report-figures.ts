import type { Report, WeighedReport } from "../../src/attribution/indirect/find-reports.js";
import { dice } from "../../src/attribution/indirect/token-ranges.js";
import { isSource } from "./link-gold.js";
import type { GoldReport, LinkedReports } from "./link-reports.js";
import { sameName } from "./read-scorer.js";
import { intervalOf } from "./resample.js";

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

/** Figures in percent, and the bounds of those that have some. */
export interface Figures {
  readonly scores: Readonly<Record<string, number>>;
  readonly intervals: Readonly<Record<string, readonly [low: number, high: number]>>;
}

/** What was found in an article without marks: each report with whether it is right, and of each labelled one how surely it was found. */
interface Tried {
  readonly given: readonly { readonly confidence: number; readonly right: boolean }[];
  readonly found: readonly number[];
}

/** The same from a confidence on: how many were given, how many of these are right; how many are labelled, and found. */
type Tally = readonly [right: number, given: number, found: number, labelled: number];

/**
 * The best F1 of words without marks, and the recall at a precision of 80%, each with the confidence from which on it is
 * reached; and how many of the surest are right.
 */
export function reportFigures(
  articles: readonly LinkedReports[],
  heldOut: readonly (readonly WeighedReport[])[],
): Figures {
  const tried = articles.map((article, n) => triedOf(article, heldOut[n] ?? []));
  const points = Array.from({ length: 80 }, (_, n) => {
    const bar = (n + 10) / 100;
    return { bar, ...shareOf(tried.map((one) => tallyFrom(one, bar))) };
  });
  const best = points.reduce((most, own) => (own.f1 > most.f1 ? own : most));
  const precise = points.find(({ precision }) => precision >= 0.8) ?? best;
  const asked = [
    ["linked F1", best.bar, "f1"],
    ["recall at 80% precision", precise.bar, "recall"],
    ["right by default", precise.bar, "precision"],
    ["right from 0.9", 0.9, "precision"],
  ] as const;
  const figures = asked.map(([name, bar, share]) => {
    const tallies = tried.map((one) => tallyFrom(one, bar));
    const of = (some: readonly Tally[]): number => percent(shareOf(some)[share]);
    return { name, figure: of(tallies), interval: intervalOf(tallies.length, (picked) => of(pick(tallies, picked))) };
  });
  return {
    scores: {
      ...Object.fromEntries(figures.map(({ name, figure }) => [name, figure])),
      "from confidence": best.bar,
      "so precise from confidence": precise.bar,
    },
    intervals: Object.fromEntries(figures.map(({ name, interval }) => [name, interval])),
  };
}

function pick(tallies: readonly Tally[], picked: readonly number[]): Tally[] {
  return picked.flatMap((n) => {
    const tally = tallies[n];
    return tally === undefined ? [] : [tally];
  });
}

function triedOf(article: LinkedReports, reports: readonly WeighedReport[]): Tried {
  const best = new Map<GoldReport, number>();
  const given = reports.flatMap((report) => {
    const linked = linkedTo(article, report);
    for (const gold of linked) best.set(gold, Math.max(best.get(gold) ?? 0, report.confidence));
    return isWithoutMarks(article, report) ? [{ confidence: report.confidence, right: linked.length > 0 }] : [];
  });
  const labelled = article.reports.filter(({ gold }) => gold.kind === "indirect" && gold.source !== null);
  return { given, found: labelled.map((gold) => best.get(gold) ?? 0) };
}

function tallyFrom({ given, found }: Tried, bar: number): Tally {
  const sure = given.filter(({ confidence }) => confidence >= bar);
  const right = sure.filter((one) => one.right).length;
  return [right, sure.length, found.filter((confidence) => confidence >= bar).length, found.length];
}

function shareOf(tallies: readonly Tally[]): { precision: number; recall: number; f1: number } {
  let [right, given, found, labelled] = [0, 0, 0, 0];
  for (const tally of tallies) {
    right += tally[0];
    given += tally[1];
    found += tally[2];
    labelled += tally[3];
  }
  const [precision, recall] = [right / given, found / labelled];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

export function percent(share: number): number {
  return Math.round(1000 * share) / 10;
}

function isWithoutMarks({ text }: LinkedReports, { content }: Report): boolean {
  return !content.ranges.some(([from, to]) => text.chunks.inside.subarray(from, to).some((number) => number >= 0));
}
