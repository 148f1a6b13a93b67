import type { Span } from "../types.js";
import { TokenCollector } from "./collect-tokens.js";
import { hashOf } from "./hash.js";
import { addWord, isApostrophe, isPossessive, isWordUnit, kindOfUnit, unitKinds } from "./read-word.js";
import { shapes, type Tokens } from "./tokens.js";

/**
 * The tokens of the paragraphs, in order: words with their inner marks ("U.S.", "Ji-eun"), "'s" and every other mark
 * alone. A word that a line end or an invisible character breaks is whole.
 */
export function tokenize(text: string, paragraphs: readonly Span[]): Tokens {
  const tokens = new TokenCollector(text, paragraphs);
  let sentence = 0;
  paragraphs.forEach((paragraph, number) => {
    const first = tokens.count;
    tokens.paragraphStart[number] = first;
    addTokens(tokens, paragraph, number);
    sentence = numberSentences(tokens, first, sentence) + 1;
  });
  return tokens.finish();
}

function addTokens(tokens: TokenCollector, paragraph: Span, number: number): void {
  const { text } = tokens;
  let at = paragraph.start;
  while (at < paragraph.end) {
    const code = text.charCodeAt(at);
    const kind = kindOfUnit(code);
    if ((kind & (unitKinds.blank | unitKinds.invisible)) !== 0) at++;
    else if (isPictograph(code)) at += 2;
    else if (isWordUnit(text, at)) at = addWord(tokens, at, paragraph.end, number);
    else {
      const end = markEnd(text, at, paragraph.end);
      const shape = end - at > 1 && isApostrophe(code) ? shapes.possessive : shapes.mark;
      tokens.add(at, end, hashOf(text.slice(at, end)), shape, number);
      at = end;
    }
  }
}

/** The first unit of a flag, a face or another picture (U+1F000 to U+1FBFF): people write them behind names, and read over them. */
function isPictograph(code: number): boolean {
  return code >= 0xd83c && code <= 0xd83e;
}

function markEnd(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  const owned = isApostrophe(code) && at > 0 && isWordUnit(text, at - 1) && at + 1 < limit;
  if (owned && isPossessive(text, at, limit)) return at + 2;
  // "...", "--" and "''" are one mark each.
  const repeats = code === 46 || code === 45 || code === 39 || code === 96;
  let end = at + 1;
  if (!repeats) return end;
  while (end < limit && end - at < 3 && text.charCodeAt(end) === code) end++;
  return end;
}

/** Numbers the sentences from token `first`; returns the last number given. */
function numberSentences(tokens: TokenCollector, first: number, from: number): number {
  const { text, start, shape, count } = tokens;
  let sentence = from;
  let ended = false;
  for (let i = first; i < count; i++) {
    const mark = shape[i] === shapes.mark;
    if (ended && !(mark && isCloser(tokens, i))) {
      if (shape[i] !== shapes.lower) sentence++;
      ended = false;
    }
    tokens.sentence[i] = sentence;
    if (mark && ".!?…。！？".includes(text.charAt(start[i] ?? 0))) ended = true;
  }
  return sentence;
}

/** A mark that closes what stands before it: no space before, none of a word after. */
function isCloser({ text, start, end }: TokenCollector, i: number): boolean {
  return "\"”’'»)].!?".includes(text.charAt(start[i] ?? 0)) && start[i] === end[i - 1];
}
