import { isCapital, isLetter } from "../text/character-classes.js";
import type { QuoteKind, SetAside } from "../types.js";
import { workNouns } from "../lexicon/languages/en/work-nouns.js";
import { wordClass } from "./classify-word.js";
import type { Decision, Situation, Placement } from "./decide-speaker.js";

export interface KindDecision {
  readonly kind: QuoteKind;
  readonly why: SetAside | null;
  readonly rule: string;
}

/** A stretch without a source that is longer than this is a statement all the same (98 of 100 are). */
const surelyStatementWords = 8;

/** What a stretch is, given who said it (or nobody). */
export function decideKind(situation: Situation, decision: Decision | null, content: string): KindDecision {
  const { view, at } = situation;
  const aside = setAside(situation, decision, content);
  if (aside !== null) return { kind: "other", why: aside.why, rule: aside.rule };
  if (decision === null) {
    if (content.length >= 8 && hasOtherScript(content)) return { kind: "direct", why: null, rule: "other-script" };
    if (isForeign(situation)) {
      const direct = situation.whole || (situation.opens && situation.capital);
      return { kind: direct ? "direct" : "mixed", why: null, rule: "other-language" };
    }
    if (situation.opens && view.tokens[at + 1]?.text === ":" && situation.words > 1) {
      return { kind: "direct", why: null, rule: "before-colon" };
    }
    if (situation.words >= surelyStatementWords || (situation.whole && situation.words > 3)) {
      return { kind: situation.whole ? "direct" : "mixed", why: null, rule: "long-without-source" };
    }
    return { kind: "other", why: whyAlone(situation, content), rule: "no-source" };
  }
  return kindOfStatement(situation, decision);
}

/** What a statement is, by how it stands in its sentence and what its source is tied to it by. */
export function kindOfStatement(placement: Placement, decision: Pick<Decision, "frame" | "rule">): KindDecision {
  return isDirect(placement, decision)
    ? { kind: "direct", why: null, rule: "outside-the-sentence" }
    : { kind: "mixed", why: null, rule: "completes-the-sentence" };
}

/** English reporters use a word of these classes in every five; fewer than one in ten is another language. */
const grammarWord = wordClass.determiner | wordClass.preposition | wordClass.auxiliary | wordClass.clause;
const minForeignWords = 4;

/** Latin and Greek stand before the other scripts, and so do all marks that an English text has but the typographic ones. */
function hasOtherScript(content: string): boolean {
  if (!/[\u0400-\u1fff\u2c00-\uffff]/.test(content)) return false;
  return /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Cyrillic}]/u.test(
    content,
  );
}

/**
 * Whether the paragraph is in a language whose cues are in no table: there a stretch of some length is somebody's
 * words, and that nobody was found says nothing.
 */
function isForeign({ view, words }: Situation): boolean {
  if (words < 3) return false;
  let grammar = 0;
  let count = 0;
  for (const token of view.tokens) {
    if (token.kind !== "word") continue;
    count++;
    if ((token.classes & grammarWord) !== 0) grammar++;
  }
  return count >= minForeignWords && grammar * 10 < count;
}

/** Direct: nothing but its attribution stands before it in its sentence, or a comma or colon and then a capital. */
function isDirect(placement: Placement, { frame, rule }: Pick<Decision, "frame" | "rule">): boolean {
  const { at, left, whole, opens, capital, words, splits } = placement;
  if (whole || splits) return true;
  if (opens) return frame === null || rule === "quote-then-source" || capital;
  if (!capital) return false;
  if (left?.kind === "mark" && /^[:,—–-]$/.test(left.text)) return true;
  return frame !== null && frame.cueLast === at - 1 && words > 3;
}

interface Aside {
  readonly why: SetAside;
  readonly rule: string;
}

function setAside(situation: Situation, decision: Decision | null, content: string): Aside | null {
  const { view, at } = situation;
  const before = view.tokens[at - 1];
  const next = view.tokens[at + 1];
  // Robert “Bob” Dietz; but not: Trump “Won” Ohio in a headline, where more than two words or a verb follow.
  if (before?.kind === "word" && before.capital && next?.kind === "word" && next.capital && isNickname(content)) {
    if ((before.classes & (wordClass.man | wordClass.woman)) !== 0) return { why: "nickname", rule: "between-names" };
  }
  if (isTitled(situation) || isWork(situation, content)) return { why: "title", rule: "titled" };
  // She rejected the word “failure”; but not: she used the word “failure”.
  if (wordForWords.test(before?.lower ?? "") && !usesWord(situation)) return { why: "term", rule: "the-word" };
  // He writes under the name “Ferry Cat”.
  if (nameForNames.test(before?.lower ?? "")) return { why: "nickname", rule: "the-name" };
  // She did not say “sorry”. / Not: she did not say that it was “over”.
  if (before?.lower === "say" && isDenied(situation)) return { why: "term", rule: "not-said" };
  if (before?.lower === "so-called") return { why: "scare", rule: "so-called" };
  // ‘Rust Is No Reason’ above the next part of a story. / Not: “Rust is no reason.”
  if (view.tokens.length <= 2 && situation.whole && isTitleCase(content)) return { why: "title", rule: "subhead" };
  const far = decision === null || decision.frame === null || Math.abs(at - decision.frame.cueLast) > 2;
  if (
    far &&
    isTitleCase(content) &&
    decision?.rule !== "quote-then-source" &&
    !situation.whole &&
    !isHeadline(situation)
  ) {
    return { why: "title", rule: "title-case" };
  }
  return null;
}

function isDenied({ view, at, words }: Situation): boolean {
  const negation = view.tokens[at - 2]?.lower ?? "";
  return words <= 2 && /^(?:not|never|didn't|doesn't|wouldn't|won't|couldn't|can't|don't)$/.test(negation);
}

const wordForWords = /^(?:word|term|adjective|adverb|verb|noun|abbreviation|acronym|hashtag|password|expression)$/;
const nameForNames = /^(?:name|nickname|pseudonym|alias|username|codename|moniker|sobriquet)$/;

let works: ReadonlySet<string> | null = null;

/** The opera “Night Water”; her hymn, “Night Water”, …; “Night Water” (1966). / Not: the film “is a lie”. */
function isWork({ view, at }: Situation, content: string): boolean {
  const { tokens } = view;
  if (tokens[at + 1]?.text === "(" && /^(?:1[5-9]|20)\d\d$/.test(tokens[at + 2]?.text ?? ""))
    return isTitleCase(content);
  const comma = tokens[at - 1]?.text === ",";
  const noun = tokens[at - (comma ? 2 : 1)];
  if (noun === undefined || noun.kind !== "word" || noun.sentence !== tokens[at]?.sentence) return false;
  works ??= new Set(workNouns.flatMap((line) => line.split(" ")));
  if (!works.has(noun.lower) && !(comma && /^(?:slogan|motto|tagline|caption)$/.test(noun.lower))) return false;
  return isTitleCase(content) || (!comma && isOneTitleWord(content));
}

function isOneTitleWord(content: string): boolean {
  return !/[\s.!?]/.test(content.trim()) && beginsTitleWord(content.trim());
}

/** One name or two, of letters and a name's marks. */
function isNickname(content: string): boolean {
  const names = content.split(" ");
  return names.length <= 2 && names.every((name) => isCapital(name.charCodeAt(0)) && isNameWord(name));
}

function isNameWord(word: string): boolean {
  return [...word].every((character) => isLetter(character.codePointAt(0) ?? 0) || ".'’-".includes(character));
}

function usesWord({ view, at }: Situation): boolean {
  for (let i = at - 2; i >= Math.max(0, at - 6); i--)
    if (/^us(?:e|es|ed|ing)$/.test(view.tokens[i]?.lower ?? "")) return true;
  return false;
}

/** "a film titled “Rain”", "known as “the Rock”": a participle that names, and nobody does the naming. */
function isTitled({ view, at }: Situation): boolean {
  const word = view.tokens[at - 1];
  if (word === undefined || word.kind !== "word") return false;
  if (/^(?:titled|entitled|headlined|subtitled|nicknamed)$/.test(word.lower)) return true;
  if (word.lower === "as" && view.tokens[at - 2]?.lower === "known") return true;
  if (!/^(?:called|named|dubbed)$/.test(word.lower)) return false;
  return !view.frames.some((frame) => frame.cueFirst === at - 1);
}

/** In a headline every word has a capital, and a quotation in it says nothing by its own. */
function isHeadline({ view, at }: Situation): boolean {
  const sentence = view.tokens[at]?.sentence;
  let words = 0;
  let capitals = 0;
  for (let i = Math.max(0, at - 10); i < Math.min(view.tokens.length, at + 10); i++) {
    const token = view.tokens[i];
    if (token === undefined || token.kind !== "word" || token.sentence !== sentence || token.text.length < 4) continue;
    words++;
    if (token.capital) capitals++;
  }
  return words >= 2 && capitals >= words - 1 && capitals >= 2;
}

const smallWords = /^(?:a|an|and|as|at|but|by|for|from|in|into|is|it|nor|of|on|or|the|to|vs|with)$/;

/** Two words or more, all that count with a capital, and no stop at the end: a book, a song, a show. */
function isTitleCase(content: string): boolean {
  const words = content.replace(/[,’'.!?]+$/u, "").split(/\s+/);
  if (words.length < 2 || words.length > 9) return false;
  return words.every((word, i) => beginsTitleWord(word) || (i > 0 && smallWords.test(word)));
}

function beginsTitleWord(word: string): boolean {
  return isCapital(word.charCodeAt(0)) || /^[\d“‘'"(]/.test(word);
}

/** Why a stretch is nobody's statement where nothing marks it as a term or a title. */
export function whyAlone({ words, view, at }: Situation, content: string): SetAside {
  if (isTitleCase(content)) return "title";
  const next = view.tokens[at + 1];
  const inside = next?.kind === "word" && next.sentence === view.tokens[at]?.sentence;
  if (words <= 2) return inside ? "term" : "scare";
  return "unknown";
}
