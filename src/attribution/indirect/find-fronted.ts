import type { Chunks } from "../../language/chunk-types.js";
import { hashesOf } from "../../language/hash.js";
import { firstCharacter, isWord, sameSentence, type Tokens } from "../../language/tokens.js";
import { mentionKinds } from "../../language/vocabulary.js";
import { hasClass, wordClass } from "../../language/word-classes.js";
import { skipAdjuncts } from "./adjuncts.js";
import type { Cue } from "./cue.js";
import { complement, hasFinite } from "./find-complement.js";

/** A range of tokens, half-open. */
export type TokenRange = readonly [from: number, to: number];

/** A content that stands before its source, or about it. */
export interface Fronted {
  readonly rule: "before-source" | "around-source" | "according-first" | "according-last";
  readonly ranges: readonly TokenRange[];
}

/** Fewer words before ", Kirby said" are an adverb or a name. */
const minFrontedTokens = 3;

/** The river had risen, the mayor said. The river, the mayor said, had risen. / Not: On Monday, the mayor said. */
export function findFronted(chunks: Chunks, cues: readonly Cue[], cue: Cue): Fronted | null {
  const { tokens, inside } = chunks;
  if (!cue.speech || (cue.takes & complement.fronted) === 0) return null;
  const comma = commaBefore(tokens, cue);
  const start = startOfClause(tokens, comma);
  if (comma < 0 || start < 0) return null;
  const { at } = skipAdjuncts(chunks, Math.max(cue.next, cue.source.next), true);
  const follows = sameSentence(tokens, at, cue.first);
  if (follows && (isWord(tokens, at) || (inside[at] ?? -1) >= 0)) return null;
  if (follows && firstCharacter(tokens, at) === ",") {
    const rest: TokenRange = [at + 1, endOfContent(chunks, cues, at + 1, cue)];
    // "The river, the mayor said, had risen", "…, the mayor said, and it would rise again": not of what only describes the mayor.
    const goesOn = !hasFinite(chunks, start + 1, comma) && hasFinite(chunks, ...rest);
    if (goesOn || joins.has(tokens.word[at + 1] ?? 0)) return { rule: "around-source", ranges: [[start, comma], rest] };
  }
  return comma - start < minFrontedTokens ? null : { rule: "before-source", ranges: [[start, comma]] };
}

/** According to the mayor, the river had risen. / The river had risen, according to the mayor. */
export function findAccording(chunks: Chunks, cues: readonly Cue[], cue: Cue): Fronted | null {
  const { tokens } = chunks;
  const start = startOfClause(tokens, cue.first);
  if (start < 0) return null;
  const comma = commaAfter(tokens, cue);
  // A joining word may stand before it: But according to the mayor, …
  if (cue.first - start <= 1) {
    if (comma < 0) return null;
    return { rule: "according-first", ranges: [[comma + 1, endOfContent(chunks, cues, comma + 1, cue)]] };
  }
  const stop = isBreak(tokens, cue.first - 1) ? cue.first - 1 : cue.first;
  const ranges: TokenRange[] = [[start, stop]];
  if (comma >= 0 && !hasFinite(chunks, start + 1, stop))
    ranges.push([comma + 1, endOfContent(chunks, cues, comma + 1, cue)]);
  return { rule: "according-last", ranges };
}

const joins = hashesOf("and but or nor because although though while so that if when after before since unless until");

/** A comma or a dash; the comma of "10,000" parts nothing. */
export function isBreak(tokens: Tokens, i: number): boolean {
  const character = firstCharacter(tokens, i);
  return character !== "" && ",—–".includes(character) && tokens.end[i] !== tokens.start[i + 1];
}

/** The comma or dash before a cue and its source; -1 where there is none. */
function commaBefore(tokens: Tokens, { first, source }: Cue): number {
  const at = Math.min(first, source.first) - 1;
  return isBreak(tokens, at) && sameSentence(tokens, at, first) ? at : -1;
}

function commaAfter(tokens: Tokens, { first, source }: Cue): number {
  for (let at = source.next; at < source.next + maxContentTokens; at++) {
    if (!sameSentence(tokens, at, first)) return -1;
    if (firstCharacter(tokens, at) === "," && isBreak(tokens, at)) return at;
  }
  return -1;
}

/** The first token of the clause that ends before `at`: of its sentence, or behind a semicolon; -1 where it is too far. */
function startOfClause(tokens: Tokens, at: number): number {
  for (let start = at; start > at - maxContentTokens; start--)
    if (start === 0 || !sameSentence(tokens, start - 1, at) || firstCharacter(tokens, start - 1) === ";") return start;
  return -1;
}

/** A clause longer than this is a list or a lost full stop. */
const maxContentTokens = 160;

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
  if (cue.source.mention === own.source.mention) return jointAt(tokens, beforeVerb(tokens, cue));
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
