import { hashOf } from "../../language/hash.js";
import type { Tokens } from "../../language/tokens.js";
import type { Span } from "../../types.js";
import { isMark, tag, tagSet, type ClauseText } from "./clause-text.js";
import type { CueView } from "./cue-features.js";

/** Tokens [from, to). */
export type TokenRange = readonly [from: number, to: number];

/** The tokens between a start and an end, but for the cue and source in them and the commas around those. */
export function contentRanges(
  text: ClauseText,
  cue: CueView,
  source: number,
  start: number,
  end: number,
): TokenRange[] {
  const { token, group } = cue;
  const phrase = text.chunks.mentions[source];
  if (token < start || token >= end) return trimmed(text, [[start, end]]);
  let [from, to] = [Math.min(group.before + 1, token), token + 1];
  const [first, next] = [phrase?.whole ?? -1, phrase?.next ?? -1];
  if (first >= start && next <= end && first - to <= maxGap && from - next <= maxGap)
    [from, to] = [Math.min(from, first), Math.max(to, next)];
  while (from > start && isMark(text, from - 1, ",")) from--;
  while (to < end && isMark(text, to, ",")) to++;
  to = behindAside(text, to, end);
  // "The tunnel leaks, said the mine's engineer, Mei Lin": the rest is one more phrase for the source.
  if (to < end && isPhrase(text, to, end)) to = end;
  return trimmed(text, [
    [start, from],
    [to, end],
  ]);
}

const that = hashOf("that");

/** Nothing that tells who a source is takes more tokens. */
const maxAside = 30;

/** The token behind what tells who a source is, and its comma: "said Mei Lin, who runs it, …", "said Mei Lin, head of the port, …". */
function behindAside(text: ClauseText, to: number, end: number): number {
  const { chunks, tags, phraseOf } = text;
  const isRelative = tags[to] === tag.wh || chunks.tokens.word[to] === that;
  if (!isRelative && ((phraseOf[to] ?? -1) < 0 || !isMark(text, to - 1, ","))) return to;
  for (let i = to + 1; i < Math.min(end - 1, to + maxAside); i++) {
    if (isMark(text, i, ",")) return isRelative || goesOn(text, i + 1) ? i + 1 : to;
    if (!isRelative && (tags[i] === tag.finite || tags[i] === tag.modal)) return to;
  }
  return to;
}

const goingOn = tagSet(["finite", "modal", "pronoun", "determiner", "possessive", "preposition"]);

/** Whether a sentence that an aside has parted goes on at a token: of a list, one more noun would stand there. */
function goesOn({ tags, chunks: { inside } }: ClauseText, i: number): boolean {
  return goingOn[tags[i] ?? 0] === 1 || (inside[i] ?? -1) >= 0;
}

/** Whether tokens [from, to) are one noun phrase and marks. */
function isPhrase({ chunks: { mentions }, phraseOf, tags }: ClauseText, from: number, to: number): boolean {
  const next = mentions[phraseOf[from] ?? -1]?.next ?? to + 1;
  if (next > to) return false;
  for (let i = next; i < to; i++) if (tags[i] !== tag.mark) return false;
  return true;
}

/** "the goal, Okafor said on Monday, is …": so far apart a cue and its source are one aside. */
const maxGap = 6;

/** Without the marks at their ends; what has no word goes. */
function trimmed(text: ClauseText, ranges: readonly TokenRange[]): TokenRange[] {
  const found: TokenRange[] = [];
  for (const [from, to] of ranges) {
    let [first, next] = [from, to];
    while (next > first && isOuterMark(text, next - 1)) next--;
    while (first < next && isOuterMark(text, first)) first++;
    if (next > first) found.push([first, next]);
  }
  return found;
}

function isOuterMark({ tags, chunks: { inside } }: ClauseText, i: number): boolean {
  return tags[i] === tag.mark && (inside[i] ?? -1) < 0;
}

export function lengthOf(ranges: readonly TokenRange[]): number {
  let length = 0;
  for (const [from, to] of ranges) length += to - from;
  return length;
}

/** How alike two sets of tokens are: twice what they share by what they have, from 0 to 1. */
export function dice(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  const all = lengthOf(a) + lengthOf(b);
  return all === 0 ? 0 : (2 * sharedBy(a, b)) / all;
}

/** How many tokens two sets share. */
export function sharedBy(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let shared = 0;
  for (const [from, to] of a)
    for (const [first, next] of b) shared += Math.max(0, Math.min(to, next) - Math.max(from, first));
  return shared;
}

/** Whether all tokens of one range are among some. */
export function holds(ranges: readonly TokenRange[], held: TokenRange): boolean {
  return sharedBy(ranges, [held]) >= held[1] - held[0];
}

/** Whether a mention has tokens among some: no report holds its own source. */
export function holdsMention({ chunks: { mentions } }: ClauseText, ranges: readonly TokenRange[], n: number): boolean {
  const { whole = 0, next = 0 } = mentions[n] ?? {};
  return sharedBy(ranges, [[whole, next]]) > 0;
}

export function spansOf({ start, end }: Tokens, ranges: readonly TokenRange[]): Span[] {
  return ranges.map(([from, to]) => ({ start: start[from] ?? 0, end: end[to - 1] ?? 0 }));
}
