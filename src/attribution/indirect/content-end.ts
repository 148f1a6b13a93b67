import { hashesOf, hashOf, mix } from "../../language/hash.js";
import { hasClass, wordClass } from "../../language/word-classes.js";
import { aspectsOf, type FeatureSink } from "../model/linear-model.js";
import { band, countIn, formAt, tag, tagAt, tagSet, wordAt, type ClauseText } from "./clause-text.js";
import type { ContentView } from "./content-view.js";
import type { CueView } from "./cue-features.js";
import { headOf } from "./phrase-kind.js";
import type { TokenRange } from "./token-ranges.js";

/** What the place behind a token is weighed by as the end of what a cue reports, given its start; each with the type of content. */
export const endAspects = [
  "the end of the sentence",
  "the form behind it",
  "the forms beside it",
  "the two forms behind it",
  "the last form and the next tag",
  "three tags",
  "three forms",
  "the form behind it and verbs",
  "commas, verbs and the form behind it",
  "touching cue or source",
  "touching cue or source and the form behind it",
  "the cue inside",
  "the next cue and the form behind it",
  "the next cue and the end of the sentence",
  "the next cue and the two forms behind it",
  "length",
  "length and the form behind it",
  "few words and the form behind it",
  "words behind it",
  "verbs and commas behind it and the form there",
  "a phrase ends and the form behind it",
  "the first phrase ends",
  "the first phrase ends and the form behind it",
  "the word behind it",
  "the last word",
  "the two words behind it",
  "the first form and the end of the sentence",
  "the first form and the two forms behind it",
  "a verb, the two forms and verbs behind it",
  "quotations",
  "the end of the sentence, commas and verbs",
  "a time behind it",
  "the head of the phrase that ends",
  "a preposition behind it",
  "a verb, the last form and the two forms behind it",
] as const;

const asked = aspectsOf(endAspects, {
  second: [
    "the end of the sentence",
    "touching cue or source",
    "the cue inside",
    "the first phrase ends",
    "a preposition behind it",
  ],
  third: [
    "the end of the sentence",
    "the form behind it",
    "the two forms behind it",
    "touching cue or source",
    "the first phrase ends",
  ],
});

/** A longer content than this is none. */
const maxContentWords = 120;

/** What no content ends with, and what stands behind none. */
const neverLast = tagSet(["to", "and", "modal", "owner"]);
const neverNext = tagSet(["noun", "base", "owner"]);

/** Where what a cue reports may end that begins at `start`: behind no mark, and in the middle of no phrase and no quotation. */
export function possibleEnds(text: ClauseText, { tag: own }: CueView, start: number): number[] {
  const next = text.sentenceNext[start] ?? start;
  const longest = Math.min(next, start + maxContentWords);
  const isClause = own === tag.noun && text.chunks.tokens.word[start] === that;
  const [first, last] = isClause ? endsOfClause(text, start, longest) : [start + 1, longest];
  const ends: number[] = [];
  for (let end = first; end <= last; end++) if (mayEnd(text, end, next)) ends.push(end);
  return ends;
}

const that = hashOf("that");
const subordinators = hashesOf(
  "that whether if because as since while although unless until when where before after than",
);

/**
 * "X's claim that the bridge is safe drew laughter": a clause behind a noun ends behind its verb, and before one that can only be the
 * noun's. The first and the last place; without a verb any.
 */
function endsOfClause({ chunks, tags }: ClauseText, start: number, longest: number): TokenRange {
  const { word } = chunks.tokens;
  let [first, left] = [0, 0];
  for (let i = start + 1; i < longest; i++) {
    const own = tags[i];
    if (own === tag.mark || own === tag.and || own === tag.wh || subordinators.has(word[i] ?? 0)) left++;
    else if (isFinite(own) && !isFinite(tags[i - 1])) {
      if (first === 0) first = i + 1;
      else if (left-- === 0) return [first, i];
    }
  }
  return [first === 0 ? start + 1 : first, longest];
}

function isFinite(own: number | undefined): boolean {
  return own === tag.finite || own === tag.modal;
}

function mayEnd({ chunks: { inside }, tags, phraseOf }: ClauseText, end: number, next: number): boolean {
  const quotation = inside[end - 1] ?? -1;
  const isLast = end === next;
  if (quotation >= 0) return isLast || inside[end] !== quotation;
  const last = tags[end - 1] ?? 0;
  if (last === tag.mark || neverLast[last] === 1) return false;
  if (isLast) return true;
  const phrase = phraseOf[end] ?? -1;
  return neverNext[tags[end] ?? 0] !== 1 && (phrase < 0 || phraseOf[end - 1] !== phrase);
}

export function describeEnd(out: FeatureSink, text: ClauseText, content: ContentView, end: number): void {
  const { type, cue } = content;
  const view = viewEnd(text, content, end);
  const tagged = mix(type, cue.tag);
  const own = mix(type, cue.lemma);
  const atEnd = answersAtEnd(text, content, view);
  out.addAnswers(asked, 0, atEnd, type, tagged, own);
  out.addAnswers(asked, atEnd.length, answersBehind(text, content, view), type, tagged, own);
}

/** A possible end, with what several aspects ask for. */
interface EndView {
  readonly end: number;
  /** The sentence: tokens [from, to). */
  readonly from: number;
  readonly to: number;
  readonly closes: number;
  /** The forms of the last token, the one behind it and the next. */
  readonly last: number;
  readonly next: number;
  readonly nexts: number;
  readonly commasIn: number;
  readonly verbsIn: number;
  readonly verbsBehind: number;
  readonly commasBehind: number;
  /** 1 where the content is one phrase, 2 where it is one with a word before it. */
  readonly firstPhrase: number;
  readonly phraseEnds: boolean;
}

function viewEnd(text: ClauseText, { start }: ContentView, end: number): EndView {
  const [from, to] = [text.sentenceFirst[start] ?? 0, text.sentenceNext[start] ?? 0];
  const next = formAt(text, end, from, to);
  const ended = text.chunks.mentions[text.phraseOf[end - 1] ?? -1];
  const phraseEnds = ended?.next === end;
  return {
    end,
    from,
    to,
    closes: closing(text, end, to),
    last: formAt(text, end - 1, from, to),
    next,
    nexts: mix(next, formAt(text, end + 1, from, to)),
    commasIn: countIn(text.commas, start, end, 3),
    verbsIn: countIn(text.verbs, start, end, 3),
    verbsBehind: countIn(text.verbs, end, to, 2),
    commasBehind: countIn(text.commas, end, to, 2),
    firstPhrase: phraseEnds && ended.whole === start ? 1 : phraseEnds && ended.whole === start + 1 ? 2 : 0,
    phraseEnds,
  };
}

/** The answers to the first of `endAspects`: the forms there, cue, source and the next cue, and its length. */
function answersAtEnd(text: ClauseText, content: ContentView, view: EndView): readonly number[] {
  const { end, from, to, closes, last, next, nexts, commasIn, verbsIn } = view;
  const { cue, start } = content;
  const nextTag = tagAt(text, end, from, to);
  const touches = touching(content, end);
  const holdsCue = start < cue.token && cue.token < end ? 1 : 0;
  const ahead = cueAhead(content, end, to);
  const length = end - start;
  return [
    closes,
    next,
    mix(last, next),
    nexts,
    mix(last, nextTag),
    mix(tagAt(text, end - 1, from, to), mix(nextTag, tagAt(text, end + 1, from, to))),
    mix(last, nexts),
    mix(next, mix(Math.min(verbsIn, 2), view.verbsBehind)),
    mix(mix(commasIn, verbsIn), next),
    touches,
    mix(touches, mix(next, holdsCue)),
    mix(holdsCue, closes),
    mix(ahead, next),
    mix(ahead, closes),
    mix(ahead, nexts),
    band(length),
    mix(band(length), next),
    mix(Math.min(length, 7), next),
    band(to - end),
  ];
}

/** The answers to the others: what stands behind it, and what ends there. */
function answersBehind(text: ClauseText, { start }: ContentView, view: EndView): readonly number[] {
  const { end, from, to, closes, last, next, nexts, verbsBehind, commasBehind, firstPhrase } = view;
  const { inside, tokens } = text.chunks;
  const nextWord = wordAt(text, end, from, to);
  const lastWord = wordAt(text, end - 1, from, to);
  const begin = formAt(text, start, from, to);
  const hasVerb = view.verbsIn > 0 ? 1 : 0;
  const time = hasClass(tokens, end, wordClass.time) ? 1 : hasClass(tokens, end + 1, wordClass.time) ? 2 : 0;
  const nextTag = tagAt(text, end, from, to);
  const head = view.phraseEnds ? headOf(text, text.phraseOf[end - 1] ?? -1) : lastWord;
  return [
    mix(mix(verbsBehind, commasBehind), next),
    mix(view.phraseEnds ? 1 : 0, next),
    firstPhrase,
    mix(firstPhrase, next),
    nextWord,
    lastWord,
    mix(nextWord, wordAt(text, end + 1, from, to)),
    mix(begin, closes),
    mix(begin, nexts),
    mix(mix(hasVerb, verbsBehind), nexts),
    ((inside[end - 1] ?? -1) >= 0 ? 1 : 0) + ((inside[end] ?? -1) >= 0 && end < to ? 2 : 0),
    mix(mix(closes, commasBehind), mix(verbsBehind, view.commasIn)),
    mix(time, next),
    mix(head, mix(next, firstPhrase > 0 ? 1 : 0)),
    mix(nextTag === tag.preposition || nextTag === tag.to ? nextWord : nextTag, mix(firstPhrase, hasVerb)),
    mix(mix(hasVerb, last), mix(next, tagAt(text, end + 1, from, to))),
  ];
}

/** Whether the sentence ends there: but for one mark, at all, but for marks; 0 where words follow. */
function closing({ tags }: ClauseText, end: number, to: number): number {
  if (end === to) return 2;
  if (tags[end] !== tag.mark) return 0;
  if (end === to - 1) return 1;
  for (let i = end; i < Math.min(to, end + 4); i++) if (tags[i] !== tag.mark) return 0;
  return 3;
}

/** Which of cue and source begins there, or behind the next token. */
function touching({ cue: { token }, start, sourceFirst }: ContentView, end: number): number {
  const own = end === token ? 1 : end === sourceFirst ? 2 : end === sourceFirst - 1 ? 3 : end === token - 1 ? 4 : 0;
  return start < token && sourceFirst > token ? own + 5 : own;
}

/** How many tokens ahead the next cue is looked for. */
const reachAhead = 12;

/** The next cue behind an end: how its subject stands to that, and whether the content holds one already. */
function cueAhead({ cue, start, source, cues }: ContentView, end: number, to: number): number {
  const own = cue.token >= start && cue.token < end && (cues.scores[cue.token] ?? 0) > 0 ? 1 : 0;
  const holds = countIn(cues.likely, start, end, 99) > own ? 1 : 0;
  let next = cues.nextCue[end] ?? to;
  if (next === cue.token) next = cues.nextCue[next + 1] ?? to;
  if (next >= Math.min(to, end + reachAhead)) return holds * 5;
  const { first = -9, phrase = -1 } = cues.subjectAt.get(next) ?? {};
  const isNear = first >= end && first <= end + 2;
  const stands = isNear ? 1 : next - end <= 2 ? 2 : phrase >= 0 && phrase === source ? 3 : 4;
  return holds * 5 + stands;
}
