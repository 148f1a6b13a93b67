import type { Span } from "../../types.js";
import type { Answer } from "./answer-pronouns.js";
import { analyseText } from "./analyse-text.js";
import { decideSpeakers, type Decision } from "./decide-speakers.js";
import { findCue } from "./find-cue.js";
import { isEnglish } from "./is-english.js";
import { keyMentions } from "./key-mentions.js";
import { mentionKinds } from "./know-words.js";
import { listNames } from "./list-names.js";
import type { Outline, Segment } from "./outline-text.js";
import type { RuleHint } from "./read-hints.js";
import type { SpeakerModel } from "./read-model.js";
import { confidenceOf, confidenceRow } from "./weigh-confidence.js";
import type { ExplainDecision, Explanation } from "./explain-decision.js";
import { resolveNames, type NameTable } from "./resolve-names.js";
import { tokenize } from "./tokenize.js";

/** What the model decides about one quoted stretch. */
export interface Weighed {
  /** Somebody says it. */
  readonly said: boolean;
  /** The words that name the likeliest speaker, null where nobody could be meant. */
  readonly mention: WeighedMention | null;
  /** Where the text last names, or first names in full, whoever a pronoun stands for; empty for other mentions. */
  readonly namedAt: readonly number[];
  /** The kinds of features that weighed most, for the mention and for its being said or not. */
  readonly speakerReason: string;
  readonly kindReason: string;
  /** How likely it is right, from 0 to 1, that somebody says it and that it is the mention; null without a mention. */
  readonly confidence: number | null;
  /** What the confidence is worked out from. */
  readonly row: readonly number[] | null;
  readonly explanation: Explanation | null;
}

export interface WeighedMention extends Span {
  /** The word that heads it, and the verb that says that it speaks. */
  readonly head: Span;
  readonly isName: boolean;
  readonly cue: Span | null;
  /** The rules name it too. */
  readonly ruled: boolean;
}

export interface WeighOptions {
  /** Says of each decision who was considered, and why; null where nobody asks. */
  readonly explain: ExplainDecision | null;
}

/** Decides for each segment, in order of the text, whether somebody says it, and who; null where the model cannot tell. */
export function weighSegments(
  text: string,
  paragraphs: readonly Span[],
  segments: readonly Segment[],
  hints: readonly RuleHint[],
  { tagger, words, models, confidence }: SpeakerModel,
  { explain }: WeighOptions,
): (Weighed | null)[] {
  const tokens = tokenize(text, paragraphs);
  const weighed: (Weighed | null)[] = segments.map(() => null);
  if (!isEnglish(tokens)) return weighed;
  const analysis = analyseText(tokens, paragraphs.length, segments, hints, tagger, words);
  const runs = listNames(tokens, (word) => tagger.known.has(word), words);
  const table = resolveNames(tokens, runs);
  const names = { table, runs, keys: keyMentions(analysis.outline, table) };
  for (const decision of decideSpeakers(analysis, names, models, words, explain)) {
    const mention = mentionOf(analysis.outline, decision);
    const row = mention === null ? null : rowOf(analysis.outline, decision);
    weighed[decision.segment] = {
      said: decision.said,
      mention,
      namedAt: mention === null ? [] : placesOf(analysis.outline, table, decision.stands, mention),
      speakerReason: decision.speakerReason,
      kindReason: decision.kindReason,
      confidence: row === null ? null : confidenceOf(confidence, row),
      row,
      explanation: decision.explanation,
    };
  }
  return weighed;
}

/** What the confidence of a decision is worked out from. */
function rowOf({ mentions }: Outline, { mention, ruled, signs }: Decision): number[] {
  const kind = mentions[mention]?.kind;
  const sort = kind === mentionKinds.name ? "name" : kind === mentionKinds.nominal ? "nominal" : "pronoun";
  return confidenceRow(signs, sort, ruled);
}

function mentionOf(outline: Outline, decision: Decision): WeighedMention | null {
  const { tokens } = outline;
  const mention = outline.mentions[decision.mention];
  if (mention === undefined) return null;
  return {
    start: tokens.start[mention.whole] ?? 0,
    end: tokens.end[mention.next - 1] ?? 0,
    head: { start: tokens.start[mention.head] ?? 0, end: tokens.end[mention.head] ?? 0 },
    isName: mention.kind === mentionKinds.name,
    cue: findCue(outline, decision.step),
    ruled: decision.ruled,
  };
}

/** Where a person is named: last before the mention, and most fully; by the last word of the name. */
function placesOf({ tokens }: Outline, { people }: NameTable, { person }: Answer, before: Span): number[] {
  const named = people[person - 1];
  if (named === undefined) return [];
  const start = (token: number | undefined): number[] => (token === undefined ? [] : [tokens.start[token] ?? 0]);
  const last = named.at.findLast((token) => (tokens.start[token] ?? Infinity) < before.start);
  return [named.next - 1, named.first, last].flatMap(start);
}
