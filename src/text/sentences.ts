import type { Span } from "../types.js";
import { abbreviations } from "../lexicon/abbreviations.js";

/**
 * The sentences of `text.slice(start, end)` (one paragraph), with offsets into `text`: trimmed, in order, none empty.
 * Closing marks and brackets belong to the sentence they close. "U.S." and "Oct. 19" do not end one.
 */
export function sentenceSpans(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (!isTerminal(text, i)) continue;
    let close = i + 1;
    while (close < end && /[.!?…。！？"”’'»)\]]/.test(text.charAt(close))) close++;
    if (!endsSentence(text, from, i, close, end)) continue;
    pushTrimmed(spans, text, from, close);
    from = close;
    i = close - 1;
  }
  pushTrimmed(spans, text, from, end);
  return spans;
}

function isTerminal(text: string, at: number): boolean {
  return ".!?…。！？".includes(text.charAt(at));
}

/** Whether the mark at `at`, with its closing marks up to `close`, ends the sentence that began at `from`. */
function endsSentence(text: string, from: number, at: number, close: number, end: number): boolean {
  if ("。！？".includes(text.charAt(at))) return true;
  if (close < end && !/\s/.test(text.charAt(close))) return false;
  const rest = /^\s*["“”‘'«„([—–-]*\s*(\S)/.exec(text.slice(close, Math.min(end, close + 24)));
  if (rest === null) return true;
  const next = rest[1] ?? "";
  if (/\p{Ll}/u.test(next)) return false;
  if (text.charAt(at) !== "." || close > at + 1) return true;
  const word = /[\p{L}\p{N}.&’'-]*$/u.exec(text.slice(Math.max(from, at - 24), at))?.[0] ?? "";
  if (/^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase())) return false;
  return !/^(?:\p{L}\.)+\p{L}$/u.test(word);
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (start < end) spans.push({ start, end });
}
