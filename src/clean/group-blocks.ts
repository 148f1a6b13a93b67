import { isCapital, isSmallLetter, isWordCode } from "../text/character-classes.js";
import type { SourceText } from "../types.js";
import type { MeasuredLine, Marker } from "./measure-lines.js";
import { lineKey } from "./read-key.js";
import { scripts } from "./tell-script.js";
import { type BlockKind, tellKind } from "./tell-kind.js";

/** Lines that make one paragraph, with everything that they tell by themselves. Indices are into the measured lines, half-open. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** The words without marker, white space run together. */
  readonly text: string;
  /** The folded words; "" where there are many. */
  readonly key: string;
  readonly kind: BlockKind;
  readonly marker: Marker;
  readonly words: number;
  readonly digits: number;
  readonly letters: readonly number[];
  readonly blankBefore: boolean;
  /** It ends as a sentence does. */
  readonly closed: boolean;
}

/** Lines of a hard-wrapped text are about as long as the page is wide, and this is the widest page that was ever wrapped. */
const widestPage = 100;
const narrowestPage = 45;

/**
 * The paragraphs of a text: usually a line each; in hard-wrapped text the lines that run on. A line that the file says
 * something of is a block of its own.
 */
export function groupBlocks(text: string, lines: readonly MeasuredLine[], hints: SourceText["hints"] = null): Block[] {
  const isKnown = (line: MeasuredLine) => (hints?.[line.number - 1] ?? null) !== null;
  const width = wrapWidth(text, lines);
  const matter = frontMatterEnd(text, lines);
  const blocks: Block[] = [];
  let from = 0;
  for (let to = 1; to <= lines.length; to++) {
    const line = lines[to - 1];
    const next = lines[to];
    const isParted = line === undefined || next === undefined || to < matter || isKnown(line) || isKnown(next);
    if (!isParted && runsOn(text, line, next, width)) continue;
    blocks.push(makeBlock(text, lines, from, to));
    from = to;
  }
  return blocks;
}

const frontMatterLines = 60;

/** Where front matter ends: its lines are fields, however long each is. 0 where there is none. */
function frontMatterEnd(text: string, lines: readonly MeasuredLine[]): number {
  const isRule = ({ inner }: MeasuredLine) => inner.end - inner.start === 3 && text.startsWith("---", inner.start);
  const [first] = lines;
  if (first === undefined || !isRule(first)) return 0;
  return lines.slice(0, frontMatterLines).findIndex((line, at) => at > 0 && isRule(line)) + 1;
}

/** Of the lines that could be wrapped, so many must be: a list of headlines has a few by chance. */
const wrappedShare = 0.6;

/**
 * The column at which the text was wrapped, or null where lines are paragraphs. Wrapped lines are told by what wrapping
 * does: the line is within the width, and the first word of the next would not have been. Each pair of lines votes for
 * the widths that explain it, and the width with most votes wins.
 */
function wrapWidth(text: string, lines: readonly MeasuredLine[]): number | null {
  const votes: number[] = Array.from({ length: widestPage + 1 }, () => 0);
  const lengths: number[] = [];
  let overlong = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    // An entry says nothing: some programs wrap paragraphs and leave lists as they are.
    if (next === undefined || next.blankBefore || next.marker !== null || line.marker === "item") return;
    const length = lineLength(line);
    if (length > widestPage + 20) overlong++;
    if (length < narrowestPage || length > widestPage) return;
    lengths.push(length);
    const last = Math.min(length + firstWordLength(text, next), widestPage);
    for (let width = length; width <= last; width++) votes[width] = (votes[width] ?? 0) + 1;
  });
  const most = Math.max(...votes);
  const width = votes.lastIndexOf(most);
  if (most < 2 || overlong > lengths.length * 0.2) return null;
  return most >= lengths.length * wrappedShare ? width : null;
}

function lineLength(line: MeasuredLine): number {
  return line.inner.end - line.start;
}

function firstWordLength(text: string, line: MeasuredLine): number {
  let end = line.wordsAt;
  while (end < line.inner.end && text.charCodeAt(end) > 32) end++;
  return end - line.wordsAt;
}

/** Whether the first word of the next line would have had its place at the end of this one. */
function fits(text: string, line: MeasuredLine, next: MeasuredLine, width: number): boolean {
  return lineLength(line) + 1 + firstWordLength(text, next) <= width;
}

function runsOn(text: string, line: MeasuredLine, next: MeasuredLine, width: number | null): boolean {
  if (next.blankBefore || lineLength(line) > widestPage + 20) return false;
  if (line.marker === "quote" && next.marker === "quote") return true;
  if (line.marker === null && next.marker === null && goesOn(text, line, next)) return true;
  if (width === null) return false;
  if (next.marker !== null || line.marker === "heading") return false;
  const deeper = next.inner.start - next.start > line.inner.start - line.start + 1;
  if (deeper && line.marker === null && endsSentence(text.slice(line.inner.start, line.inner.end))) return false;
  if (lineLength(line) < width * 0.6) return false;
  return !fits(text, line, next, width) || !endsSentence(text.slice(line.inner.start, line.inner.end));
}

/**
 * A line that ends in the middle of a sentence, with the next one going on in small letters: wrapped, though the text may be
 * too short to show how wide.
 */
function goesOn(text: string, line: MeasuredLine, next: MeasuredLine): boolean {
  if (lineLength(line) < shortestWrapped || line.words < fewestWrapped) return false;
  if (!isSmallLetter(text.charCodeAt(next.wordsAt)) || /^[\w-]+:/.test(text.slice(next.wordsAt, next.wordsAt + 30)))
    return false;
  return isSmallLetter(text.charCodeAt(line.inner.end - 1)) || text.charAt(line.inner.end - 1) === ",";
}

const shortestWrapped = 32;
const fewestWrapped = 5;

const sentenceEnd = /[.!?…。！？।؟۔։][\s"”’'»“)\]」』]*$/u;
/** "… the ministry said. (PTI)": papers sign after the full stop. */
const signature = /(?<=[.!?”"]\s?)[([][^()[\]]+[)\]]$/;

/** Whether a line ends as a sentence does. "… sanctions from the U.S." may be a headline: initials do not count. */
function endsSentence(line: string): boolean {
  if (isWordCode(line.charCodeAt(line.length - 1))) return false;
  const end = line.slice(-40);
  const tail = /[)\]]$/.test(end) ? end.replace(signature, "") : end;
  return sentenceEnd.test(tail) && !endsInInitials(tail);
}

function endsInInitials(text: string): boolean {
  let at = text.length;
  while (text.charAt(at - 1) === "." && isCapital(text.charCodeAt(at - 2))) at -= 2;
  return at < text.length && (at === 0 || /[\s(]/.test(text.charAt(at - 1)));
}

function makeBlock(text: string, lines: readonly MeasuredLine[], from: number, to: number): Block {
  const first = lines[from];
  const last = lines[to - 1];
  if (first === undefined || last === undefined) throw new Error("a block without lines");
  const isOne = to - from === 1;
  const own = isOne ? [] : lines.slice(from, to);
  const raw = isOne
    ? text.slice(first.wordsAt, first.inner.end)
    : own.map((line) => text.slice(line.wordsAt, line.inner.end)).join(" ");
  const words = isOne ? first.words : own.reduce((sum, line) => sum + line.words, 0);
  const closed = endsSentence(raw);
  const key = lineKey(raw);
  const { marker, blankBefore } = first;
  return {
    from,
    to,
    start: first.inner.start,
    end: last.inner.end,
    text: raw.length <= shortText && unevenSpace.test(raw) ? raw.replace(/\s+/g, " ") : raw,
    key,
    kind: tellKind({ text: raw, key, words, marker, closed }),
    marker,
    words,
    digits: isOne ? first.digits : own.reduce((sum, line) => sum + line.digits, 0),
    letters: isOne ? first.letters : addLetters(own),
    blankBefore,
    closed,
  };
}

function addLetters(lines: readonly MeasuredLine[]): number[] {
  const sums = scripts.map(() => 0);
  for (const { letters } of lines) letters.forEach((count, i) => (sums[i] = (sums[i] ?? 0) + count));
  return sums;
}

const unevenSpace = /\s\s|[^\S ]/;

/** Rules that read a whole line read none longer than this: what is longer is prose. */
const shortText = 400;
