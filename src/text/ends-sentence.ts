import { quotationCues } from "../lexicon/languages/en/verbs.js";
import { sentenceOpeners } from "../lexicon/languages/sentence-openers.js";
import { isDigitCode, isLowerCase, isSpaceCode, isUpperCase, isWordCode } from "./character-classes.js";
import { inflectVerb } from "./inflect-verb.js";
import { stopShortens } from "./stop-shortens.js";

/** One or more full stops with the closing marks behind them. */
export interface Stop {
  /** Where the sentence that it may end begins. */
  readonly from: number;
  /** The first full stop. */
  readonly stop: number;
  /** The end of the row of full stops ("?!", "..."). */
  readonly stops: number;
  /** The end of the closing marks and brackets behind them. */
  readonly close: number;
  /** The end of the text. */
  readonly end: number;
}

/** Whether a sentence ends at these full stops, marks included: by what stands before and behind them. */
export function endsSentence(text: string, at: Stop): boolean {
  const { from, stop, stops, close, end } = at;
  if (!hasWord(text, from, stop)) return false;
  // A Chinese or Japanese full stop needs no space; behind closing marks a letter goes on: 「行く。」と言った。
  if (unspaced.includes(text.charAt(stops - 1))) return close === stops || !isWordCode(text.charCodeAt(close));
  if (close < end && !isSpaceCode(text.charCodeAt(close))) return false;
  const next = nextWord(text, close, end);
  if (next === null) return true;
  // ". . ." goes on until its last stop.
  if (isLowerCase(text.charAt(next.start)) || text.charAt(next.start) === ".") return false;
  const quoted = isQuotationMark(text.charAt(close - 1));
  if (quoted && cueFollows(text, next.start, end)) return false;
  // "?", "!", "…" and a stop inside a quotation shorten nothing.
  if (quoted || stops > stop + 1 || text.charAt(stop) !== ".") return true;
  return !stopShortens(text, { from, stop, next: next.start, end, quotes: next.quotes });
}

const unspaced = "。！？｡।॥።။។";

/** No more than so many spaces, dashes and opening marks are passed in looking for the next word. */
const maxGap = 24;

/** Whether anything is said between `from` and a full stop: ". . ." are no sentences. */
function hasWord(text: string, from: number, stop: number): boolean {
  if (stop - from > maxGap) return true;
  for (let i = from; i < stop; i++) if (isWordCode(text.charCodeAt(i))) return true;
  return false;
}

/** The first character of the next word, and whether a quotation opens before it; null where nothing follows. */
function nextWord(text: string, from: number, end: number): { start: number; quotes: boolean } | null {
  let quotes = false;
  const last = Math.min(end, from + maxGap);
  for (let i = from; i < last; i++) {
    const code = text.charCodeAt(i);
    if (isWordCode(code)) return { start: i, quotes };
    const character = text.charAt(i);
    if (isQuotationMark(character)) quotes = true;
    else if (!isSpaceCode(code) && !"([—–-¿¡…".includes(character)) return { start: i, quotes };
  }
  return null;
}

function isQuotationMark(character: string): boolean {
  return character !== "" && `"'“”„‟‘’‚«»「」『』`.includes(character);
}

/** How many words a name and its titles may have between a quotation and its cue: “Why?” Mayor Ada Osei asked. */
const maxNameWords = 6;

/** Whether names and titles and then a cue follow: the sentence of the quotation goes on. */
function cueFollows(text: string, start: number, end: number): boolean {
  let from = start;
  for (let words = 0; words <= maxNameWords; words++) {
    const to = endOfWord(text, from, end);
    const word = text.slice(from, to);
    if (word === "" || (words === 0 && sentenceOpeners.has(word.toLowerCase()))) return false;
    if (!isUpperCase(word.charAt(0))) return words > 0 && isQuotationCue(word);
    from = text.charAt(to) === "." ? to + 1 : to;
    if (from >= end || text.charCodeAt(from) !== 0x20) return false;
    from++;
  }
  return false;
}

let cues: ReadonlySet<string> | null = null;

function isQuotationCue(word: string): boolean {
  cues ??= new Set(
    quotationCues
      .flatMap((line) => line.split(" "))
      .map(inflectVerb)
      .flatMap(({ third, past }) => [third, ...past]),
  );
  return cues.has(word);
}

/** No word that decides anything is longer. */
const maxWord = 24;

function endOfWord(text: string, from: number, end: number): number {
  const last = Math.min(end, from + maxWord);
  let to = from;
  while (to < last && (isWordCode(text.charCodeAt(to)) || "-'’".includes(text.charAt(to)))) to++;
  return isDigitCode(text.charCodeAt(from)) ? from : to;
}
