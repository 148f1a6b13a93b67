import { isCapital, isDigitCode, isLetterOrFigure, isMark } from "../text/character-classes.js";
import { letterEntityLength } from "../text/decode-letters.js";
import type { Span } from "../types.js";
import { classesOf, classesOfPlain, wordClass } from "./classify-word.js";
import { isShortened, readWord, type Word } from "./read-word.js";

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

/** "…?" Ann Osei, who has run the port for ten years, asked: the cue stands no further away than this. */
const maxAttributionTokens = 24;

/** Where a stretch stands in one paragraph, marks included. */
export interface Quoted extends Span {
  readonly n: number;
}

/** The tokens of a paragraph; `quoted` are its stretches that lie inside no other, in order. */
export function readTokens(text: string, paragraph: Span, quoted: readonly Quoted[]): Token[] {
  const tokens: Token[] = [];
  let from = startOfWords(text, paragraph);
  for (const quote of quoted) {
    readWords(text, from, quote.start, tokens);
    tokens.push(plainToken("quote", quote.start, quote.end, "", quote.n));
    from = quote.end;
  }
  readWords(text, from, paragraph.end, tokens);
  numberSentences(text, tokens);
  return tokens;
}

/** Behind the ">" of a block quotation in Markdown, which is no mark of the reporter's. */
function startOfWords(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 0x3e || (at > start && text.charCodeAt(at) === 0x20))) at++;
  return at;
}

function plainToken(kind: "mark" | "quote", start: number, end: number, text: string, stretch: number | null): Token {
  return { kind, start, end, text, lower: text, classes: 0, capital: false, possessive: false, stretch, sentence: 0 };
}

function readWords(text: string, from: number, to: number, tokens: Token[]): void {
  let at = from;
  while (at < to) {
    const kind = characterKind(text.charCodeAt(at));
    if (kind === wordCharacter || (text.charCodeAt(at) === 0x26 && letterEntityLength(text, at) > 0)) {
      const token = wordToken(text, at, to);
      tokens.push(token);
      at = token.end + (token.possessive ? possessiveLength(text, token.end, to) : 0);
      continue;
    }
    if (kind === otherCharacter) tokens.push(plainToken("mark", at, at + 1, text.charAt(at), null));
    at++;
  }
}

const wordCharacter = 1;
const spaceCharacter = 2;
const otherCharacter = 3;

/** What each UTF-16 unit is, worked out once: a third of the time of this stage went there. */
const characterKinds = new Uint8Array(0x10000);

function characterKind(code: number): number {
  const known = characterKinds[code] ?? otherCharacter;
  if (known !== 0) return known;
  let kind = otherCharacter;
  if (isLetterOrFigure(code) || isMark(code)) kind = wordCharacter;
  else if (/\s/.test(String.fromCharCode(code))) kind = spaceCharacter;
  characterKinds[code] = kind;
  return kind;
}

/**
 * The word at `start` with the stop that shortens it ("Sen."), without its possessive ending: letters, digits and
 * accents, with the marks inside a word ("U.S", "Ji-eun", "don't").
 */
function wordToken(text: string, start: number, to: number): Token {
  let wordEnd = start;
  let plain = true;
  for (; wordEnd < to; wordEnd++) {
    const code = text.charCodeAt(wordEnd);
    if (code >= 0x61 && code <= 0x7a) continue;
    if (code === 0x26) {
      // "S&eacute;bastien": a letter that the page spells out.
      wordEnd += Math.max(0, letterEntityLength(text, wordEnd) - 1);
      if (text.charCodeAt(wordEnd) === 0x26 && !isInner(text, wordEnd, to, code)) break;
    } else if (characterKind(code) !== wordCharacter && !isInner(text, wordEnd, to, code)) break;
    plain = false;
  }
  const printed = text.slice(start, wordEnd);
  // Three words of four are small letters alone, and are what they look like.
  const { suffix, stem, lower, classes, capital, owns } = plain ? plainWord(printed) : readWord(printed);
  const possessive = owns || (suffix === 0 && isApostrophe(text, wordEnd, to) && lower.endsWith("s"));
  if (suffix === 0 && wordEnd < to && text.charCodeAt(wordEnd) === 0x2e && isShortened(stem, lower)) {
    const bare = lower.replaceAll(".", "");
    return madeToken(start, wordEnd + 1, `${printed}.`, bare, classesOf(bare), capital, possessive);
  }
  const end = owns ? wordEnd - suffix : wordEnd;
  return madeToken(start, end, owns ? stem : printed, lower, classes, capital, possessive);
}

function plainWord(word: string): Word {
  return { suffix: 0, stem: word, lower: word, classes: classesOfPlain(word), capital: false, owns: false };
}

function madeToken(
  start: number,
  end: number,
  text: string,
  lower: string,
  classes: number,
  capital: boolean,
  possessive: boolean,
): Token {
  return { kind: "word", start, end, text, lower, classes, capital, possessive, stretch: null, sentence: 0 };
}

/** A mark between two characters of a word. */
function isInner(text: string, at: number, to: number, code: number): boolean {
  const inner = code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x2d || code === 0x26;
  return inner && at + 1 < to && characterKind(text.charCodeAt(at + 1)) === wordCharacter;
}

function isApostrophe(text: string, at: number, to: number): boolean {
  return at < to && "'’".includes(text.charAt(at)) && !isLetterOrFigure(text.charCodeAt(at + 1));
}

function possessiveLength(text: string, at: number, to: number): number {
  if (at >= to || !"'’".includes(text.charAt(at))) return 0;
  return at + 1 < to && /s/i.test(text.charAt(at + 1)) ? 2 : 1;
}

function numberSentences(text: string, tokens: readonly Token[]): void {
  let sentence = 0;
  const dateline = endOfDateline(tokens);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    token.sentence = sentence;
    if (index === dateline || (token.kind !== "word" && endsSentence(text, tokens, index))) sentence++;
  }
}

/** A dateline is no longer than "RIO DE JANEIRO, Brazil, Aug. 5 (Reuters) —". */
const maxDatelineTokens = 14;

/** "LAGOS", "ST.-DENIS". */
function isInCapitals(word: string): boolean {
  return (
    word.length >= 3 && [...word].every((character) => isCapital(character.charCodeAt(0)) || ".'’-".includes(character))
  );
}

/** The index of the dash that ends a dateline, or -1: a place in capitals opens it. */
function endOfDateline(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (first === undefined || first.kind !== "word" || !isInCapitals(first.text)) return -1;
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
  if (token.kind === "mark") return stops.includes(token.text) && beginsSentence(next) && !isDate(tokens, index);
  const last = lastCharacter(text, token);
  if (last === "" || !stops.includes(last)) return false;
  if (next.kind === "mark" || !beginsSentence(next)) return false;
  // "Will it hold?" Mensah asked. — the question's mark ends no sentence of the reporter's.
  return last === "." || !hasCueSoon(tokens, index + 1);
}

const stops = ".?!…。！？";

/** Whether a token can open a sentence: a capital, a figure, a quotation, a bracket, an item's mark. */
function beginsSentence({ kind, capital, text }: Token): boolean {
  if (capital || kind === "quote") return true;
  return isDigitCode(text.charCodeAt(0)) || (text.length === 1 && "[(•-–—*".includes(text));
}

/** "on Sept. 11": the stop after a month or a day that is cut short, before a number. */
function isDate(tokens: readonly Token[], stop: number): boolean {
  const before = tokens[stop - 1];
  if (before === undefined || before.text.length > 4 || (before.classes & wordClass.time) === 0) return false;
  return before.capital && /^\d{1,2}(?!\d)/.test(tokens[stop + 1]?.text ?? "");
}

/** Whether what follows a quotation is its attribution: a cue near by, or behind what stands between two commas. */
function hasCueSoon(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + maxAttributionTokens); i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === "quote" || /^[.?!:;]$/.test(token.text)) return false;
    const near = i < from + 4 || tokens[i - 1]?.text === ",";
    if (i > from && near && (token.classes & wordClass.speech) !== 0) return true;
  }
  return false;
}

/** The last character of a quotation before its closing mark. */
function lastCharacter(text: string, token: Span): string {
  let at = token.end - 1;
  while (at > token.start && /["“”„»«›‹'’‘」』\s]/.test(text.charAt(at))) at--;
  return text.charAt(at);
}
