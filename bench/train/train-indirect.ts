import { describeEnd, possibleEnds } from "../../src/attribution/indirect/content-end.js";
import { viewContent } from "../../src/attribution/indirect/content-view.js";
import { describeStart, possibleStarts } from "../../src/attribution/indirect/content-start.js";
import { describeCue, viewCue, type CueView } from "../../src/attribution/indirect/cue-features.js";
import { gatherReports, type Report } from "../../src/attribution/indirect/find-reports.js";
import { mapSources } from "../../src/attribution/indirect/find-sources.js";
import {
  classOfCount,
  isHardlyCue,
  collectCues,
  minCueScore,
  noCue,
  possibleCues,
  SpeakingCounts,
  type WeighedCues,
} from "../../src/attribution/indirect/weigh-cues.js";
import type { CueWords } from "../../src/attribution/indirect/indirect-model.js";
import { FeatureCollector, type LinearModel } from "../../src/attribution/model/linear-model.js";
import { fitChoices, fitJudgements, quantize, type Choice, type FitOptions, type Judgement } from "./fit-linear.js";
import type { LinkedReports } from "./link-reports.js";

const cueOptions: FitOptions = { bits: 18, rounds: 6, rate: 0.02, decay: 0.02, start: 1, seed: 11 };
const sourceOptions: FitOptions = { bits: 16, rounds: 8, rate: 0.03, decay: 0.006, start: 0.1, seed: 12 };
const startOptions: FitOptions = { bits: 16, rounds: 8, rate: 0.03, decay: 0.006, start: 0.1, seed: 13 };
const endOptions: FitOptions = { bits: 17, rounds: 8, rate: 0.03, decay: 0.006, start: 0.1, seed: 14 };

/** The words of an article that may be cues, and which of them are. */
export interface CueExamples {
  readonly tokens: readonly number[];
  readonly judgements: readonly Judgement[];
}

export function cueExamples({ text, reports }: LinkedReports, cueWords: CueWords): CueExamples {
  const heads = new Set(reports.flatMap(({ head, gold }) => (gold.kind === "direct" ? [] : [head])));
  const features = new FeatureCollector(cueOptions.bits);
  const tokens = possibleCues(text, cueWords);
  const judgements = tokens.map((token) => {
    describeCue(features, text, viewCue(text, token));
    return { row: takeRow(features), yes: heads.has(token) };
  });
  return { tokens, judgements };
}

function takeRow(features: FeatureCollector): Int32Array {
  const row = features.slots.slice(0, features.count);
  features.clear();
  return row;
}

export function fitCues(examples: readonly CueExamples[]): LinearModel {
  return quantize(
    fitJudgements(
      examples.flatMap(({ judgements }) => judgements),
      cueOptions,
    ),
  );
}

/** What a model says of the cues of an article. */
export function scoreCues(
  { text }: LinkedReports,
  { tokens, judgements }: CueExamples,
  model: LinearModel,
  cueWords: CueWords,
): WeighedCues {
  const scores = new Float32Array(text.tags.length).fill(noCue);
  const cues: CueView[] = [];
  tokens.forEach((token, n) => {
    if (isHardlyCue(text, token, cueWords)) return;
    const row = judgements[n]?.row ?? new Int32Array();
    const score = scoreOf(row, model);
    scores[token] = score;
    if (score > minCueScore) cues.push(viewCue(text, token));
  });
  return collectCues(text, cues, scores);
}

function scoreOf(row: Int32Array, { table, scale, bias }: LinearModel): number {
  let sum = 0;
  for (const slot of row) sum += table[slot] ?? 0;
  return sum * scale + bias;
}

/** The choices that an article teaches: of sources, and of the starts and ends of contents. */
export interface ReportExamples {
  readonly sources: readonly Choice[];
  readonly starts: readonly Choice[];
  readonly ends: readonly Choice[];
}

export function reportExamples(article: LinkedReports, weighed: WeighedCues): ReportExamples {
  const { text, reports, part } = article;
  const speaking = new SpeakingCounts(text, part.entityOf, weighed);
  const speaks = (phrase: number, cue: CueView): number => classOfCount(speaking.countOf(phrase, cue));
  const [sources, starts, ends]: [Choice[], Choice[], Choice[]] = [[], [], []];
  const byHead = reports.filter(({ head }) => head >= 0).toSorted((a, b) => a.head - b.head);
  const features = new FeatureCollector(sourceOptions.bits);
  for (const report of byHead) {
    const { head, gold } = report;
    if ((text.chunks.inside[head] ?? -1) >= 0) continue;
    const cue = viewCue(text, head);
    const before = byHead.findLast(
      (other) =>
        other.head < head && other.sources.length > 0 && text.sentenceFirst[other.head] === text.sentenceFirst[head],
    );
    const { from, results } = mapSources(text, cue, before?.sources[0] ?? -1, speaks, features, () =>
      takeRow(features),
    );
    const right = results.map((_, n) => report.sources.includes(from + n));
    if (right.includes(true) && right.length > 1) sources.push({ rows: results, right, weight: 1 });
    const isInside = report.start >= 0 && text.sentenceFirst[report.start] === text.sentenceFirst[head];
    if (gold.kind === "direct" || !isInside) continue;
    const source = report.sources[0] ?? -1;
    starts.push(...startChoice(article, cue, report.start, source));
    ends.push(...endChoice(article, cue, report.start, report.end, source, weighed));
  }
  return { sources, starts, ends };
}

function startChoice({ text }: LinkedReports, cue: CueView, start: number, source: number): Choice[] {
  const features = new FeatureCollector(startOptions.bits);
  const places = possibleStarts(text, cue.token);
  const right = places.map((place) => place === start);
  if (!right.includes(true)) return [];
  const rows = places.map((place) => {
    describeStart(features, text, cue, place, source);
    return takeRow(features);
  });
  return [{ rows, right, weight: 1 }];
}

function endChoice(
  { text }: LinkedReports,
  cue: CueView,
  start: number,
  end: number,
  source: number,
  cues: WeighedCues,
): Choice[] {
  const features = new FeatureCollector(endOptions.bits);
  const content = viewContent(text, cue, start, source, cues);
  const places = possibleEnds(text, cue, start);
  const right = places.map((place) => place === end);
  if (!right.includes(true)) return [];
  const rows = places.map((place) => {
    describeEnd(features, text, content, place);
    return takeRow(features);
  });
  return [{ rows, right, weight: 1 }];
}

export interface ReportModels {
  readonly cueWords: CueWords;
  readonly source: LinearModel;
  readonly start: LinearModel;
  readonly end: LinearModel;
}

export function fitReports(examples: readonly ReportExamples[], cueWords: CueWords): ReportModels {
  return {
    cueWords,
    source: quantize(
      fitChoices(
        examples.flatMap(({ sources }) => sources),
        sourceOptions,
      ),
    ),
    start: quantize(
      fitChoices(
        examples.flatMap(({ starts }) => starts),
        startOptions,
      ),
    ),
    end: quantize(
      fitChoices(
        examples.flatMap(({ ends }) => ends),
        endOptions,
      ),
    ),
  };
}

export function reportsOf({ text, part }: LinkedReports, weighed: WeighedCues, models: ReportModels): Report[] {
  return gatherReports(text, part.entityOf, weighed, models);
}
