import { cueKey } from "../../src/attribution/indirect/weigh-cues.js";
import { isVerbTag, readClauses, tag, type ClauseText } from "../../src/attribution/indirect/clause-text.js";
import { wholeShare } from "../../src/attribution/indirect/read-indirect-model.js";
import type { CueUse } from "../../src/attribution/indirect/indirect-model.js";
import type { TokenRange } from "../../src/attribution/indirect/token-ranges.js";
import { auxiliaryLemmas } from "../../src/attribution/indirect/verb-syntax.js";
import { partOf, readArticle } from "../../src/attribution/attribute-quotes.js";
import type { Part } from "../../src/attribution/model/model-types.js";
import type { SpeakerModel } from "../../src/attribution/model/read-model.js";
import { hashOf } from "../../src/language/hash.js";
import { findStretches } from "../../src/quotes/find-stretches.js";
import type { GoldArticle, GoldAttribution, Pair } from "./read-articles.js";
import { bodyArticle } from "./read-stretches.js";

/** An attribution by the tokens of the text. */
export interface GoldReport {
  readonly gold: GoldAttribution;
  /** The token that heads its cue, or -1. */
  readonly head: number;
  /** The mentions that the heads of its source lie in. */
  readonly sources: readonly number[];
  /** The first token of its content and the one behind its last, marks at its ends left out; -1 where it has none. */
  readonly start: number;
  readonly end: number;
  /** All tokens of its content. */
  readonly ranges: readonly TokenRange[];
}

/** A labelled article as the program reads it. */
export interface ReadReports {
  readonly source: GoldArticle;
  readonly part: Part;
  readonly text: ClauseText;
}

export interface LinkedReports extends ReadReports {
  readonly reports: readonly GoldReport[];
}

/** The same calls as `findIndirect`. */
export function readReports(source: GoldArticle, model: SpeakerModel): ReadReports {
  const article = bodyArticle(source);
  const { analysis, paragraphs } = readArticle(article, findStretches(article), model);
  const inPart = paragraphs.map(() => true);
  const part = partOf(analysis, paragraphs, inPart, true);
  return { source, part, text: readClauses(part.chunks, inPart) };
}

/** How often a word with its tag is of a cue. */
export function cueShares(articles: readonly ReadReports[]): (text: ClauseText, token: number) => number {
  const [uses, cues] = [new Map<number, number>(), new Map<number, number>()];
  for (const { source, text } of articles) {
    for (const { cue } of source.attributions)
      for (const i of tokensIn(text, cue?.spans ?? [])) count(cues, keyAt(text, i));
    for (let i = 0; i < text.tags.length; i++) count(uses, keyAt(text, i));
  }
  return (text, token) => {
    const key = keyAt(text, token);
    return ((cues.get(key) ?? 0) + 0.05) / ((uses.get(key) ?? 0) + 2);
  };
}

function keyAt({ lemma, tags }: ClauseText, i: number): number {
  return cueKey(lemma[i] ?? 0, tags[i] ?? 0);
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

export function linkReports(read: ReadReports, share: (text: ClauseText, token: number) => number): LinkedReports {
  const { text, source } = read;
  const reports = source.attributions.map((gold): GoldReport => {
    const all = tokensIn(text, gold.content.spans);
    const content = all.filter((_, n) => !isOuterMark(text, all, n));
    return {
      gold,
      head: headOfCue(text, tokensIn(text, gold.cue?.spans ?? []), share),
      sources: (gold.source?.heads ?? []).flatMap(([start]) => mentionAt(text, start)),
      start: content[0] ?? -1,
      end: (content.at(-1) ?? -2) + 1,
      ranges: all.map((i) => [i, i + 1] as const),
    };
  });
  return { ...read, reports };
}

/** A word that is no verb must head a cue of reported speech at least so often to be one; of rarer verbs nothing is known. */
const minHeads = 3;
/** More uses than this prove no more. */
const mostUses = 200;

/** Counts of each word that may be a cue how often it is one. */
export function learnCueWords(articles: readonly LinkedReports[]): Map<number, CueUse> {
  const [uses, heads] = [new Map<number, number>(), new Map<number, number>()];
  const verbs = new Set<number>();
  for (const { text, reports } of articles) {
    const isHead = new Set(reports.flatMap(({ head, gold }) => (gold.kind === "direct" ? [] : [head])));
    for (let i = 0; i < text.tags.length; i++) {
      const own = text.tags[i] ?? 0;
      if (own === tag.determiner || own === tag.pronoun || own === tag.possessive) continue;
      const key = keyAt(text, i);
      count(uses, key);
      if (isHead.has(i)) count(heads, key);
      if (isVerbTag(own)) verbs.add(key);
    }
  }
  const known = [...uses].filter(([key, met]) => (verbs.has(key) ? met : (heads.get(key) ?? 0)) >= minHeads);
  return new Map(
    known.map(([key, met]) => [
      key,
      { uses: Math.min(met, mostUses), share: inByte(((heads.get(key) ?? 0) + 0.1) / (met + 1)) },
    ]),
  );
}

/** A share as the weights hold it. */
function inByte(share: number): number {
  return Math.round(share * wholeShare) / wholeShare;
}

const according = hashOf("according");

/** Of the tokens of a cue the one that is a cue most often, verbs first; "according" wherever it stands. */
function headOfCue(
  text: ClauseText,
  tokens: readonly number[],
  share: (text: ClauseText, token: number) => number,
): number {
  const { tags, lemma, chunks } = text;
  const named = tokens.filter((i) => chunks.tokens.word[i] === according);
  const words = tokens.filter(
    (i) =>
      (isVerbTag(tags[i]) && !auxiliaryLemmas.has(lemma[i] ?? 0)) ||
      [tag.noun, tag.name, tag.adjective, tag.wh].some((own) => own === tags[i]),
  );
  const among = named.length > 0 ? named : words.length > 0 ? words : tokens;
  const worth = (i: number): number => share(text, i) * (isVerbTag(tags[i]) ? 1 : 0.6);
  return among.reduce((best, i) => (best < 0 || worth(i) > worth(best) ? i : best), -1);
}

/** Whether a token of a content is a mark at its end. */
function isOuterMark({ tags, chunks: { inside } }: ClauseText, all: readonly number[], n: number): boolean {
  const isMark = (i: number): boolean => tags[i] === tag.mark && (inside[i] ?? -1) < 0;
  return all.slice(0, n + 1).every(isMark) || all.slice(n).every(isMark);
}

function mentionAt({ chunks, phraseOf }: ClauseText, offset: number): number[] {
  const found = phraseOf[tokenAt(chunks.tokens.end, offset)] ?? -1;
  return found < 0 ? [] : [found];
}

/** The tokens that spans touch. */
function tokensIn({ chunks: { tokens } }: ClauseText, spans: readonly Pair[]): number[] {
  return spans.flatMap(([start, end]) => {
    const found: number[] = [];
    for (let i = tokenAt(tokens.end, start); i < tokens.start.length && (tokens.start[i] ?? 0) < end; i++)
      found.push(i);
    return found;
  });
}

/** The first token that ends behind an offset. */
function tokenAt(ends: Int32Array, offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
