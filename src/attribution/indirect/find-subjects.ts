import { chunkLabels } from "../../language/chunk-labels.js";
import type { Chunks, Mention } from "../../language/chunk-types.js";
import { chunkAt } from "../../language/chunks.js";
import { findGovernor, isPreposition, reachOf, reaches } from "../../language/governor.js";
import { hashesOf } from "../../language/hash.js";
import { sameSentence, shapes, type Tokens } from "../../language/tokens.js";
import { mentionKinds } from "../../language/vocabulary.js";
import { hasClass, wordClass } from "../../language/word-classes.js";
import type { CueSource } from "./cue.js";

/** The chunk of the subject of each verb that has one, by the verb's: of "the spokesman for Kirby said" the first. */
export function findSubjects(chunks: Chunks): Map<number, number> {
  const subjects = new Map<number, number>();
  for (const chunk of chunks.label.keys()) {
    const mention = mentionAt(chunks, chunk);
    const verb = mention === undefined || mention.possessive ? -1 : findGovernor(chunks, chunk);
    if (verb < 0 || (subjects.has(verb) && !opensClause(chunks, chunk)) || !isHead(chunks, chunk)) continue;
    const reach = reachOf(chunks, chunk);
    if (reach === reaches.inRelative && verb !== chunk + 1) continue;
    // A noun in no table is trusted right beside its verb.
    if (reach !== reaches.direct && sourceAt(chunks, chunk).type === "unnamed") continue;
    subjects.set(verb, chunk);
  }
  return subjects;
}

/** "on a street lined with trees, Lee said": right beside the verb and behind a comma the clause of the verb begins. */
function opensClause(chunks: Chunks, chunk: number): boolean {
  const { label } = chunks;
  const before = beforePhrase(chunks, chunk);
  const joined = label[before] === chunkLabels.and || label[before] === chunkLabels.but;
  return label[joined ? before - 1 : before] === chunkLabels.comma && reachOf(chunks, chunk) === reaches.direct;
}

/** Whether a mention can be a subject: no preposition governs it, it owns nothing and is no day. */
export function isHead(chunks: Chunks, chunk: number): boolean {
  const mention = mentionAt(chunks, chunk);
  if (mention === undefined || mention.possessive || mention.kind >= mentionKinds.his) return false;
  if (hasClass(chunks.tokens, mention.head, wordClass.time)) return false;
  return !isPreposition(chunks.label[beforePhrase(chunks, chunk)] ?? 0);
}

export function mentionAt({ mention, mentions }: Chunks, chunk: number): Mention | undefined {
  return mentions[mention[chunk] ?? -1];
}

/** The source that the mention in a chunk is; a count and a noun in no table are named by their words. */
export function sourceAt(chunks: Chunks, chunk: number): CueSource {
  const mention = chunks.mention[chunk] ?? -1;
  const { whole = 0, next = 0, head = -1, kind = mentionKinds.none } = chunks.mentions[mention] ?? {};
  const count = kind !== mentionKinds.name && isCount(chunks.tokens, head);
  const type = count ? "group" : kind === mentionKinds.none ? "unnamed" : null;
  return { mention, first: count ? firstOfCount(chunks.tokens, whole) : whole, next, type };
}

/** The chunk of what the mention in a chunk owns, "lawyer" of "Okafor's lawyer"; the chunk itself where it owns nothing. */
export function ownedBy(chunks: Chunks, chunk: number): number {
  const mention = mentionAt(chunks, chunk);
  if (mention === undefined) return chunk;
  const at = chunk + (mention.possessive ? 2 : 1);
  const owned = mentionAt(chunks, at);
  return owned !== undefined && owned.whole === mention.whole ? at : chunk;
}

/** The chunk before a noun phrase, its owner and what counts it included. */
function beforePhrase(chunks: Chunks, chunk: number): number {
  const { mention, first } = sourceAt(chunks, chunk);
  const whole = chunkAt(chunks, first);
  return (first < (chunks.mentions[mention]?.first ?? 0) && whole >= 0 ? whole : chunk) - 1;
}

const counted = hashesOf(
  "percent half third thirds quarter quarters majority majorities one two three four five six seven eight nine ten",
);
const counting = hashesOf(
  "about some nearly almost roughly only just more than fewer less over another a an one two three four five six seven " +
    "eight nine ten in out of per large slim vast every",
);

/** "more than one in every ten" is not longer. */
const maxCountWords = 8;

/** Whether a number heads a noun phrase: "52 percent", "one in four" of the voters. */
function isCount({ shape, word }: Tokens, head: number): boolean {
  return shape[head] === shapes.number || counted.has(word[head] ?? 0);
}

/** The first token of a count with what stands before it: "About 40 percent", "more than one in four". */
function firstOfCount(tokens: Tokens, whole: number): number {
  let first = whole;
  while (first > whole - maxCountWords && sameSentence(tokens, first - 1, whole) && isCounting(tokens, first - 1))
    first--;
  return first;
}

function isCounting({ word, shape }: Tokens, i: number): boolean {
  return shape[i] === shapes.number || counting.has(word[i] ?? 0);
}
