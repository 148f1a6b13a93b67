import { leadingAbbreviations } from "../lexicon/abbreviations.js";
import type { Span } from "../types.js";
import { classesOf, cueVerb, wordClass } from "./classify-word.js";

/** A word, a mark, or a whole quoted stretch, which counts as one: what stands inside it is not the reporter's. */
export interface Token extends Span {
  readonly kind: "word" | "mark" | "quote";
  /** Without a possessive 's. */
  readonly text: string;
  readonly lower: string;
  readonly classes: number;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** The number of the stretch, for a quote. */
  readonly stretch: number | null;
  /** Counts the reporter's sentences of the paragraph from 0; a stop inside a quotation ends none. */
  sentence: number;
}

/** Where a stretch stands in one paragraph, marks included. */
export interface Quoted extends Span {
  readonly n: number;
}

/** The tokens of a paragraph; `quoted` are its stretches that lie inside no other, in order. */
export function readTokens(text: string, paragraph: Span, quoted: readonly Quoted[]): Token[] {
  const tokens: Token[] = [];
  let from = paragraph.start;
  for (const quote of quoted) {
    readWords(text, from, quote.start, tokens);
    tokens.push({ ...blank, kind: "quote", start: quote.start, end: quote.end, stretch: quote.n });
    from = quote.end;
  }
  readWords(text, from, paragraph.end, tokens);
  numberSentences(text, tokens);
  return tokens;
}

const blank = {
  text: "",
  lower: "",
  classes: 0,
  capital: false,
  possessive: false,
  stretch: null,
  sentence: 0,
} as const;

function readWords(text: string, from: number, to: number, tokens: Token[]): void {
  const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.\-&][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|[^\s]/gu;
  const part = text.slice(from, to);
  for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
    const start = from + match.index;
    const word = match[0];
    if (!/^[\p{L}\p{N}]/u.test(word)) {
      tokens.push({ ...blank, kind: "mark", start, end: start + word.length, text: word, lower: word });
      continue;
    }
    const token = wordToken(text, word, start, to);
    pattern.lastIndex = token.end - from + (token.possessive ? possessiveLength(text, token.end, to) : 0);
    tokens.push(token);
  }
}

/** A word with the stop that shortens it ("Sen."), without its possessive ending. */
function wordToken(text: string, word: string, start: number, to: number): Token {
  const suffix = /['’](?:s|S|ve|d|ll|re|m)$/.exec(word);
  const stem = suffix === null ? word : word.slice(0, suffix.index);
  let lower = stem.toLowerCase().replaceAll("’", "'");
  let end = start + stem.length;
  let classes = classesOf(lower);
  const plural = suffix === null && lower.endsWith("s") && isApostrophe(text, end, to);
  const possessive = plural || (suffix !== null && /s$/i.test(suffix[0]) && (classes & wordClass.pronoun) === 0);
  if (suffix !== null && !possessive) end = start + word.length;
  if (suffix === null && end < to && text.charAt(end) === "." && isShortened(stem, lower)) {
    end++;
    lower = lower.replaceAll(".", "");
    classes = classesOf(lower);
  }
  const capital = /^\p{Lu}/u.test(stem);
  return {
    kind: "word",
    start,
    end,
    text: text.slice(start, end),
    lower,
    classes,
    capital,
    possessive,
    stretch: null,
    sentence: 0,
  };
}

function isApostrophe(text: string, at: number, to: number): boolean {
  return at < to && "'’".includes(text.charAt(at)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

function possessiveLength(text: string, at: number, to: number): number {
  if (at >= to || !"'’".includes(text.charAt(at))) return 0;
  return at + 1 < to && /s/i.test(text.charAt(at + 1)) ? 2 : 1;
}

function isShortened(stem: string, lower: string): boolean {
  return leadingAbbreviations.has(lower) || /^\p{Lu}$/u.test(stem) || stem.includes(".") || /^(?:jr|sr)$/.test(lower);
}

function numberSentences(text: string, tokens: readonly Token[]): void {
  let sentence = 0;
  const dateline = endOfDateline(tokens);
  for (const [index, token] of tokens.entries()) {
    token.sentence = sentence;
    if (index === dateline || endsSentence(text, tokens, index)) sentence++;
  }
}

/** A dateline is no longer than "RIO DE JANEIRO, Brazil, Aug. 5 (Reuters) —". */
const maxDatelineTokens = 14;

/** The index of the dash that ends a dateline, or -1: a place in capitals opens it. */
function endOfDateline(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (first === undefined || first.kind !== "word" || !/^[\p{Lu}.'’-]{3,}$/u.test(first.text)) return -1;
  for (let i = 1; i < Math.min(tokens.length, maxDatelineTokens); i++) {
    const token = tokens[i];
    if (
      token === undefined ||
      token.kind === "quote" ||
      (token.kind === "word" && !token.capital && !/^\d/.test(token.text))
    )
      return -1;
    if (token.kind === "mark" && /^[—–-]$/.test(token.text)) return i;
  }
  return -1;
}

function endsSentence(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined) return false;
  if (token.kind === "word") return false;
  const starts = next.capital || next.kind === "quote" || /^[[(•\-–—*]$/.test(next.text) || /^\d/.test(next.text);
  if (token.kind === "mark") return /^[.?!…。！？]$/.test(token.text) && starts;
  const last = lastCharacter(text, token);
  if (!/[.?!…。！？]/.test(last)) return false;
  if (!starts || next.kind === "mark") return false;
  // "Will it hold?" Mensah asked. — the question's mark ends no sentence of the reporter's.
  return last === "." || !hasCueSoon(tokens, index + 1);
}

function hasCueSoon(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 4); i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word") return false;
    if (i > from && (token.classes & cueVerb) !== 0) return true;
  }
  return false;
}

/** The last character of a quotation before its closing mark. */
function lastCharacter(text: string, token: Span): string {
  let at = token.end - 1;
  while (at > token.start && /["“”„»«›‹'’‘」』\s]/.test(text.charAt(at))) at--;
  return text.charAt(at);
}
