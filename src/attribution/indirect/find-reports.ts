import { isDay } from "../../language/noun-phrase.js";
import { FeatureWeigher } from "../model/linear-model.js";
import { treeProbabilities } from "../../text/trees.js";
import { tag, type ClauseText } from "./clause-text.js";
import type { CueView } from "./cue-features.js";
import { ContentFinder, logsOf, type Content } from "./find-content.js";
import { mapSources } from "./find-sources.js";
import type { IndirectModel } from "./indirect-model.js";
import { reportRow, rowNames, type Neighbours, type SourceChoice } from "./report-row.js";
import { links } from "./verb-syntax.js";
import { ReportPlaces } from "./report-places.js";
import { lengthOf, sharedBy } from "./token-ranges.js";
import { classOfCount, noCue, SpeakingCounts, type WeighedCues } from "./weigh-cues.js";

/** What somebody may be reported to have said, thought or wanted. */
export interface Report {
  readonly cue: CueView;
  readonly source: SourceChoice;
  readonly content: Content;
  /** What the trees see of it. */
  readonly row: readonly number[];
}

/** A report with how likely it is that cue, source and content are right. */
export interface WeighedReport extends Report {
  readonly confidence: number;
}

/** All reports of a text, with their confidence, the likeliest first where two share most of their words. */
export function findReports(
  text: ClauseText,
  entityOf: Int32Array,
  cues: WeighedCues,
  model: IndirectModel,
): WeighedReport[] {
  const reports = gatherReports(text, entityOf, cues, model);
  if (reports.length === 0) return [];
  const rows = new Float32Array(reports.length * rowNames.length);
  for (const [n, { row }] of reports.entries()) rows.set(row, n * rowNames.length);
  const confidence = treeProbabilities(model.confidence, rows, reports.length);
  // Spelt out, here and below: a spread makes objects of many shapes, and those who read them slower.
  return withoutRivals(
    reports.map(({ cue, source, content, row }, n) => ({ cue, source, content, row, confidence: confidence[n] ?? 0 })),
  );
}

/** For each cue that is likely enough its best source and content. */
export function gatherReports(
  text: ClauseText,
  entityOf: Int32Array,
  weighed: WeighedCues,
  model: Pick<IndirectModel, "cueWords" | "source" | "start" | "end">,
): Report[] {
  const { cues, scores } = weighed;
  const speaking = new SpeakingCounts(text, entityOf, weighed);
  const speaks = (phrase: number, cue: CueView): number => classOfCount(speaking.countOf(phrase, cue));
  const sources = new FeatureWeigher(model.source);
  const contents = new ContentFinder(text, weighed, model.start, model.end);
  const chosen: { readonly cue: CueView; readonly source: SourceChoice; readonly content: Content }[] = [];
  let previous = -1;
  let sentence = -1;
  for (const cue of cues) {
    if (text.sentenceFirst[cue.token] !== sentence) [previous, sentence] = [-1, text.sentenceFirst[cue.token] ?? -1];
    const found = mapSources(text, cue, previous, speaks, sources, () => sources.takeScore());
    const { phrase, log, margin } = ownSubject(text, cue, bestSource(text, found.from, found.results), previous);
    const source = { phrase, log, margin, speaks: phrase < 0 ? -1 : speaking.countOf(phrase, cue) };
    if ((scores[cue.token] ?? noCue) > 0) previous = source.phrase;
    const content = contents.find(cue, source.phrase);
    if (content !== null) chosen.push({ cue, source, content });
  }
  const around = neighboursOf(text, scores, chosen);
  return chosen.map(({ cue, source, content }, n) => {
    const row = reportRow(text, cue, model.cueWords, scores, source, content, around(n));
    return { cue, source, content, row };
  });
}

function bestSource(text: ClauseText, from: number, scores: readonly number[]): Omit<SourceChoice, "speaks"> {
  const logs = logsOf(scores);
  let [best, second] = [-1, -1];
  for (let n = 0; n < logs.length; n++) {
    if (isTime(text, from + n)) continue;
    const log = logs[n] ?? 0;
    if (best < 0 || log > (logs[best] ?? 0)) [best, second] = [n, best];
    else if (second < 0 || log > (logs[second] ?? 0)) second = n;
  }
  if (best < 0) return { phrase: -1, log: 0, margin: 0 };
  const log = logs[best] ?? 0;
  return { phrase: from + best, log, margin: second < 0 ? log : log - (logs[second] ?? 0) };
}

/** "It raised the figure Tuesday and predicted": a day says nothing. */
function isTime({ chunks: { tokens, mentions } }: ClauseText, number: number): boolean {
  const mention = mentions[number];
  return mention !== undefined && mention.next - mention.whole === 1 && isDay(tokens, mention.head);
}

/** "Kirby said the agency believes": a verb right behind its subject has that for its source, not the one of the cue before. */
function ownSubject(
  text: ClauseText,
  cue: CueView,
  best: Omit<SourceChoice, "speaks">,
  previous: number,
): Omit<SourceChoice, "speaks"> {
  const { subject, group } = cue;
  const isBeside = subject.link === links.direct && text.chunks.mentions[subject.phrase]?.next === group.before + 1;
  const isOther = best.phrase === previous && subject.phrase !== previous;
  return cue.tag === tag.finite && isBeside && isOther
    ? { phrase: subject.phrase, log: best.log, margin: best.margin }
    : best;
}

interface Chosen {
  readonly cue: CueView;
  readonly source: SourceChoice;
}

/** A source counts as that of another cue from this score on. */
const likelyScore = -0.5;
/** More cues than this of one sentence are a list. */
const maxCompared = 40;

/** Says of the cue of a number what stands around it. */
function neighboursOf(text: ClauseText, scores: Float32Array, all: readonly Chosen[]): (n: number) => Neighbours {
  const best = new Map<number, number>();
  const sentenceAt = ({ cue }: Chosen): number => text.chunks.tokens.sentence[cue.token] ?? 0;
  const scoreOf = ({ cue }: Chosen): number => scores[cue.token] ?? noCue;
  const isIn = (sentence: number, one: Chosen | undefined): boolean =>
    one !== undefined && sentenceAt(one) === sentence;
  for (const one of all) {
    const sentence = sentenceAt(one);
    best.set(sentence, Math.max(best.get(sentence) ?? noCue, scoreOf(one)));
  }
  return (n) => {
    const own = all[n];
    if (own === undefined) throw new RangeError("no cue of that number");
    const sentence = sentenceAt(own);
    const others: Chosen[] = [];
    // Cues are in the order of the text.
    for (let at = n - 1; at >= n - maxCompared && isIn(sentence, all[at]); at--) others.push(all[at] ?? own);
    for (let at = n + 1; at < n + maxCompared && isIn(sentence, all[at]); at++) others.push(all[at] ?? own);
    return {
      best: Math.max(noCue, ...others.map(scoreOf)),
      likely: others.filter((one) => scoreOf(one) > 0).length,
      likelier: others.filter((one) => scoreOf(one) > scoreOf(own)).length,
      sameSource: others.some((one) => one.source.phrase === own.source.phrase && scoreOf(one) > likelyScore),
      before: best.get(sentence - 1) ?? noCue,
      after: best.get(sentence + 1) ?? noCue,
    };
  };
}

/**
 * Of two reports that share half of the shorter one's words the likelier stays; both where one reports the other: "Kirby said the
 * agency believes that …" is Kirby's word and, by way of him, the agency's.
 */
export function withoutRivals<One extends WeighedReport>(reports: readonly One[]): One[] {
  const taken: One[] = [];
  const places = new ReportPlaces<One>();
  for (const report of reports.toSorted((a, b) => b.confidence - a.confidence)) {
    const { start, end, ranges } = report.content;
    const isRival = (other: One): boolean => isShared(ranges, other.content.ranges) && !isNested(report, other);
    if (places.near(start, end).some(isRival)) continue;
    taken.push(report);
    places.add(report);
  }
  return taken.toSorted((a, b) => a.content.start - b.content.start || a.cue.token - b.cue.token);
}

/** Of one mention's two reports the inner one says nothing new. */
function isNested(a: Report, b: Report): boolean {
  return a.source.phrase !== b.source.phrase && reports(a, b) !== reports(b, a);
}

/** Whether one report is part of what the other reports, cue and all. */
export function reports({ content: outer }: Report, { cue, content }: Report): boolean {
  const holdsCue = cue.token >= outer.start && cue.token < outer.end;
  return holdsCue && content.start >= outer.start && content.end <= outer.end;
}

function isShared(a: Content["ranges"], b: Content["ranges"]): boolean {
  return sharedBy(a, b) > rivalShare * Math.min(lengthOf(a), lengthOf(b));
}

const rivalShare = 0.5;
