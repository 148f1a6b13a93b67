import type { SpeakerType } from "../../types.js";
import type { Chunks } from "../../language/chunk-types.js";
import { hashesOf } from "../../language/hash.js";
import { sameSentence, shapes, type Tokens } from "../../language/tokens.js";
import { mentionKinds } from "../../language/vocabulary.js";

/** Who is reported: tokens [first, next), which are the mention of a number. */
export interface ReportSource {
  readonly mention: number;
  readonly first: number;
  readonly next: number;
  /** Of "52 percent" or a noun in no table, which are named by their words alone; else null. */
  readonly type: SpeakerType | null;
}

/** The source that a mention is. */
export function sourceOfMention(chunks: Chunks, mention: number, cue: number): ReportSource | null {
  const found = chunks.mentions[mention];
  if (found === undefined) return null;
  const { whole, next, head, kind } = found;
  // "Some voters doubt that": the chunk has taken the verb for its noun.
  if (cue >= whole && cue < next) return cue === whole ? null : { mention, first: whole, next: cue, type: "unnamed" };
  const count = kind !== mentionKinds.name && isCount(chunks.tokens, head);
  const type = count ? "group" : kind === mentionKinds.none ? "unnamed" : null;
  return { mention, first: count ? firstOfCount(chunks.tokens, whole) : whole, next, type };
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
