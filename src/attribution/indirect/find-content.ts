import { FeatureWeigher, type LinearModel } from "../model/linear-model.js";
import type { ClauseText } from "./clause-text.js";
import { describeEnd, possibleEnds } from "./content-end.js";
import { viewContent } from "./content-view.js";
import { describeStart, possibleStarts } from "./content-start.js";
import type { CueView } from "./cue-features.js";
import type { WeighedCues } from "./weigh-cues.js";
import { contentRanges, dice, holds, holdsMention, type TokenRange } from "./token-ranges.js";

/** What a cue may report, with the logarithms of the probabilities of its start and its end. */
export interface Hypothesis {
  readonly start: number;
  readonly end: number;
  readonly startLog: number;
  readonly endLog: number;
  readonly ranges: readonly TokenRange[];
}

/** The likeliest content of a cue. */
export interface Content extends Hypothesis {
  /** The share of the probability that hypotheses have which overlap this one, of all that were looked at. */
  readonly agreeing: number;
  /** The probability of all that were looked at, and their number. */
  readonly mass: number;
  readonly hypotheses: number;
}

/** So many starts, ends of each, and hypotheses are looked at; and none so much less likely than the best. */
const maxStarts = 4;
const maxEnds = 4;
const maxHypotheses = 12;
const startLead = 3;
const lead = 4.5;

/** Finds what a cue reports. */
export class ContentFinder {
  readonly #text: ClauseText;
  readonly #cues: WeighedCues;
  readonly #starts: FeatureWeigher;
  readonly #ends: FeatureWeigher;

  constructor(text: ClauseText, cues: WeighedCues, start: LinearModel, end: LinearModel) {
    this.#text = text;
    this.#cues = cues;
    this.#starts = new FeatureWeigher(start);
    this.#ends = new FeatureWeigher(end);
  }

  /**
   * Not the likeliest hypothesis, but the one that the most probability overlaps: of "said the plan failed on Monday" it matters
   * little whether the day belongs to it.
   */
  find(cue: CueView, source: number): Content | null {
    return mostAgreed(this.#hypotheses(cue, source, noTokens));
  }

  /**
   * The same of what holds some tokens in quotation marks of the cue's sentence, and not the source; its mass tells how likely the cue
   * reports such words.
   */
  findAround(cue: CueView, source: number, held: TokenRange): Content | null {
    if (this.#text.sentenceFirst[held[0]] !== this.#text.sentenceFirst[cue.token]) return null;
    const hypotheses = this.#hypotheses(cue, source, held);
    return mostAgreed(hypotheses.filter(({ ranges }) => !holdsMention(this.#text, ranges, source)));
  }

  #hypotheses(cue: CueView, source: number, held: TokenRange): Hypothesis[] {
    const text = this.#text;
    const found: Hypothesis[] = [];
    for (const { place: start, log: startLog } of this.#startsOf(cue, source, held)) {
      for (const { place: end, log: endLog } of this.#endsOf(cue, source, start, held)) {
        const ranges = contentRanges(text, cue, source, start, end);
        if (ranges.length > 0 && holds(ranges, held)) found.push({ start, end, startLog, endLog, ranges });
      }
    }
    const best = found.toSorted((a, b) => b.startLog + b.endLog - a.startLog - a.endLog).slice(0, maxHypotheses);
    const top = (best[0]?.startLog ?? 0) + (best[0]?.endLog ?? 0);
    return best.filter(({ startLog, endLog }) => startLog + endLog > top - lead);
  }

  #startsOf(cue: CueView, source: number, held: TokenRange): Place[] {
    const text = this.#text;
    const starts = possibleStarts(text, cue.token);
    const scores = starts.map((start) => {
      describeStart(this.#starts, text, cue, start, source);
      return this.#starts.takeScore();
    });
    return bestOf(starts, logsOf(scores), maxStarts, startLead, (start) => start <= held[0]);
  }

  #endsOf(cue: CueView, source: number, start: number, held: TokenRange): Place[] {
    const text = this.#text;
    const content = viewContent(text, cue, start, source, this.#cues);
    const ends = possibleEnds(text, cue, start);
    // Quoted words may go on behind their sentence, and be longer than any clause.
    if ((ends.at(-1) ?? start) < held[1]) return [{ place: held[1], log: 0 }];
    const scores = ends.map((end) => {
      describeEnd(this.#ends, text, content, end);
      return this.#ends.takeScore();
    });
    return bestOf(ends, logsOf(scores), maxEnds, lead, (end) => end >= held[1]);
  }
}

/** Held by whatever there is. */
const noTokens: TokenRange = [Infinity, -Infinity];

function mostAgreed(hypotheses: readonly Hypothesis[]): Content | null {
  const powers = hypotheses.map(({ startLog, endLog }) => Math.exp(startLog + endLog));
  let mass = 0;
  for (const power of powers) mass += power;
  let best: Hypothesis | null = null;
  let [most, agreed] = [-1, 0];
  for (const hypothesis of hypotheses) {
    let [agreeing, alike] = [0, 0];
    for (let n = 0; n < powers.length; n++) {
      const overlap = dice(hypothesis.ranges, hypotheses[n]?.ranges ?? []);
      const share = (powers[n] ?? 0) / mass;
      alike += overlap * share;
      if (overlap >= enough) agreeing += share;
    }
    const worth = agreeing + likenessWeight * alike;
    if (worth > most) [best, most, agreed] = [hypothesis, worth, agreeing];
  }
  return best === null ? null : contentOf(best, agreed, mass, hypotheses.length);
}

/** Spelt out, so that all contents are objects of one shape to those who read them. */
function contentOf(of: Hypothesis, agreeing: number, mass: number, hypotheses: number): Content {
  const { start, end, startLog, endLog, ranges } = of;
  return { start, end, startLog, endLog, ranges, agreeing, mass, hypotheses };
}

/** Two contents that overlap by this much are one for a reader. */
const enough = 0.5;
const likenessWeight = 0.3;

/** The logarithm of the probability of each of several choices, from their scores. */
export function logsOf(scores: readonly number[]): number[] {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let all = 0;
  for (const score of scores) all += Math.exp(score - most);
  return scores.map((score) => score - most - Math.log(all));
}

interface Place {
  readonly place: number;
  readonly log: number;
}

/** The likeliest places that fit, at most so many, and none so much less likely than the first. */
function bestOf(
  places: readonly number[],
  logs: readonly number[],
  count: number,
  within: number,
  fits: (place: number) => boolean,
): Place[] {
  let least = -Infinity;
  for (let n = 0; n < places.length; n++) if (fits(places[n] ?? 0)) least = Math.max(least, (logs[n] ?? 0) - within);
  const near: Place[] = [];
  for (let n = 0; n < places.length; n++) {
    const [place, log] = [places[n] ?? 0, logs[n] ?? 0];
    if (log > least && fits(place)) near.push({ place, log });
  }
  return near.toSorted((a, b) => b.log - a.log).slice(0, count);
}
