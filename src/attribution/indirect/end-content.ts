import type { Chunks } from "../../language/chunk-types.js";
import { hashesOf } from "../../language/hash.js";
import { firstCharacter, isWord, sameSentence, type Tokens } from "../../language/tokens.js";
import { mentionKinds } from "../../language/vocabulary.js";
import { hasClass, wordClass } from "../../language/word-classes.js";
import type { Cue } from "./cue.js";

/** A clause longer than this is a list or a lost full stop. */
export const maxContentTokens = 160;

/** The token behind the last one of a content that begins at `from`: its sentence ends, or somebody else speaks. */
export function endOfContent(chunks: Chunks, cues: readonly Cue[], from: number, own: Cue): number {
  const { tokens } = chunks;
  // "Kirby, who said the troops had sailed, left": the comma closes the clause that another one opened.
  const relative =
    chunks.mentions[own.source.mention]?.kind === mentionKinds.who &&
    firstCharacter(tokens, own.source.first - 1) === ",";
  let end = from;
  while (end < from + maxContentTokens && sameSentence(tokens, end, own.first)) {
    const character = firstCharacter(tokens, end);
    if (character === ";" || character === ":" || (relative && character === ",")) break;
    end++;
  }
  for (let i = firstCueAfter(cues, from); (cues[i]?.first ?? Infinity) < end; i++) {
    const cue = cues[i];
    const cut = cue === undefined ? -1 : cutBefore(tokens, cue, own);
    if (cut > from && cut < end) end = cut;
  }
  while (end > from && isEndMark(tokens, end - 1)) end--;
  return end;
}

function isEndMark(tokens: Tokens, i: number): boolean {
  return !isWord(tokens, i) && ".,?!…:—–-".includes(firstCharacter(tokens, i));
}

/** The index of the first cue that stands behind token `at`. */
function firstCueAfter(cues: readonly Cue[], at: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.first ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a later cue of the sentence takes over: at the comma or the "and" before it; -1 where it lies inside. */
function cutBefore(tokens: Tokens, cue: Cue, own: Cue): number {
  if (cue.link === "according") return firstCharacter(tokens, cue.first - 1) === "," ? cue.first - 1 : cue.first;
  if (cue.source === own.source) return jointAt(tokens, beforeVerb(tokens, cue));
  if (!cue.speech || (cue.link !== "own" && cue.link !== "inverted")) return -1;
  return jointAt(tokens, Math.min(cue.first, cue.source.first) - 1);
}

/** The token before a verb, over its auxiliaries and adverbs. */
function beforeVerb(tokens: Tokens, { first }: Cue): number {
  let at = first - 1;
  while (hasClass(tokens, at, wordClass.adverb | wordClass.auxiliary)) at--;
  return at;
}

const joints = hashesOf("and but while though although as whereas yet");

function jointAt(tokens: Tokens, at: number): number {
  if (firstCharacter(tokens, at) === ",") return at;
  if (!joints.has(tokens.word[at] ?? 0)) return -1;
  return firstCharacter(tokens, at - 1) === "," ? at - 1 : at;
}
