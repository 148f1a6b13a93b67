import type { Span } from "../types.js";
import { isSpaceCode, isWordCode } from "./character-classes.js";
import { endsSentence } from "./ends-sentence.js";
import { OpenMarks, pairedMarks } from "./pair-marks.js";

/**
 * The sentences of `text.slice(start, end)` (one paragraph), with offsets into `text`: trimmed, in order, none empty.
 * Closing marks and brackets belong to the sentence they close. "U.S." and "Oct. 19" do not end one; nor does anything
 * inside a pair of marks or brackets, unless that is very long: “Go. Now,” she said is one sentence.
 */
export function sentenceSpans(text: string, start = 0, end = text.length): Span[] {
  const ends: number[] = [];
  const open = new OpenMarks();
  let from = start;
  for (let i = start; i < end; i++) {
    const role = roles[text.charCodeAt(i)];
    if (role === nothing) continue;
    if (role === mark) {
      open.read(text, i, ends);
      continue;
    }
    if (role === newline) {
      if (!startsItem(text, i + 1, end)) continue;
      ends.push((from = i + 1));
      continue;
    }
    if (role === question && !isGreek(text.charCodeAt(i - 1))) continue;
    const stops = endOfStops(text, i, end);
    const close = readClosers(text, stops, end, open, ends);
    if (endsSentence(text, { from, stop: i, stops, close, end })) ends.push((from = close));
    i = close - 1;
  }
  return spansBetween(text, start, end, ends);
}

const nothing = 0;
const stop = 1;
const mark = 2;
const newline = 3;
/** The Greek question mark is a semicolon in every other script, and mostly typed as one. */
const question = 4;

/** What a UTF-16 unit is to the scanner; most are nothing, and nothing else is looked at. */
const roles = new Uint8Array(0x10000);
for (const character of ".!?…‽。！？｡؟۔।॥։።፧။។") roles[character.charCodeAt(0)] = stop;
for (const unit of pairedMarks) roles[unit] = mark;
for (const character of ";\u037e") roles[character.charCodeAt(0)] = question;
roles[0x0a] = newline;

function isGreek(code: number): boolean {
  return (code >= 0x370 && code <= 0x3ff) || (code >= 0x1f00 && code <= 0x1fff);
}

function endOfStops(text: string, at: number, end: number): number {
  let stops = at + 1;
  while (stops < end && roles[text.charCodeAt(stops)] === stop) stops++;
  return stops;
}

/** The end of the closing marks at `at`. French puts a space before its own: « Pourquoi ? » */
function readClosers(text: string, at: number, end: number, open: OpenMarks, ends: number[]): number {
  let close = at;
  while (close < end) {
    const next = isSpaceCode(text.charCodeAt(close)) && text.charAt(close + 1) === "»" ? close + 1 : close;
    if (next >= end || !isCloser(text, next, end)) break;
    open.read(text, next, ends);
    close = next + 1;
  }
  return close;
}

function isCloser(text: string, at: number, end: number): boolean {
  const character = text.charAt(at);
  if (`"”’'»)]」』）`.includes(character)) return true;
  // „Nein.“ and »Nein.« close with what opens elsewhere.
  return (character === "“" || character === "«") && (at + 1 >= end || !isWordCode(text.charCodeAt(at + 1)));
}

/** A blank line, or a bullet: "- ", "* ", "• ". */
function startsItem(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && (text.charCodeAt(i) === 0x20 || text.charCodeAt(i) === 0x09)) i++;
  const character = text.charAt(i);
  if (character === "\n" || "•‣◦▪●".includes(character)) return true;
  return "-*".includes(character) && text.charAt(i + 1) === " ";
}

function spansBetween(text: string, start: number, end: number, ends: readonly number[]): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const to of ends) {
    pushTrimmed(spans, text, from, to);
    from = to;
  }
  pushTrimmed(spans, text, from, end);
  return spans;
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpaceCode(text.charCodeAt(start))) start++;
  while (end > start && isSpaceCode(text.charCodeAt(end - 1))) end--;
  if (start < end) spans.push({ start, end });
}
