import { hashOf, mix } from "../../language/hash.js";
import { aspectsOf, type FeatureSink } from "../model/linear-model.js";
import { band, countIn, edge, formAt, pathOf, tag, tagAt, tagSet, wordAt, type ClauseText } from "./clause-text.js";
import type { CueView } from "./cue-features.js";

/** What a token is weighed by as the first of what a cue reports, given the source; each with its side of the cue. */
export const startAspects = [
  "its place",
  "its place and what follows the cue",
  "distance",
  "its form",
  "the form before it and its own",
  "its form and its place",
  "the form before it, its own and its place",
  "the way from the cue in tags and its form",
  "the way from the cue in tags",
  "the way from the cue in words and its form",
  "the way from the cue in words",
  "beginning a phrase",
  "commas between",
  "verbs between",
  "commas, verbs and the form before it",
  "quotations",
  "its place by the source",
  "its place by the source and the cue",
  "opening the sentence and what stands before the source",
  "opening the sentence and what stands behind the cue",
  "opening the sentence, both",
  "that between",
  "passive, infinitive, its place and form",
  "negation, its place and form",
  "the word before it",
  "its word",
  "three tags",
  "directly behind the source",
  "its form, distance and the form before it",
  "words behind it",
] as const;

const asked = aspectsOf(startAspects, {
  third: [
    "its place",
    "its place and what follows the cue",
    "its form and its place",
    "the way from the cue in words",
    "opening the sentence and what stands behind the cue",
    "opening the sentence, both",
    "directly behind the source",
  ],
});

/** So far from a cue what it reports may begin, to its left and right. */
const reachLeft = 60;
const reachRight = 25;

/** What no content begins with. */
const neverFirst = tagSet(["and", "modal", "owner"]);

/** Beyond so many words behind a cue, and before it, a content begins where a clause may. */
const nearWords = 12;
const clauseOpeners = tagSet(["wh", "to"]);
const beforeClauses = tagSet(["mark", "and", "wh"]);
const that = hashOf("that");

/**
 * Where what a cue reports may begin: at no mark, in the middle of no phrase and no quotation, and close behind the cue or where a
 * clause may.
 */
export function possibleStarts(text: ClauseText, cue: number): number[] {
  const first = text.sentenceFirst[cue] ?? cue;
  const next = Math.min(text.sentenceNext[cue] ?? cue, cue + reachRight);
  const starts: number[] = [];
  for (let i = Math.max(first, cue - reachLeft); i < next; i++) {
    const isClose = i > cue && i < cue + nearWords;
    if (i !== cue && (isClose || mayOpenClause(text, i, first)) && mayBegin(text, i, first)) starts.push(i);
  }
  return starts;
}

function mayOpenClause({ chunks, tags }: ClauseText, i: number, first: number): boolean {
  if (i === first || clauseOpeners[tags[i] ?? 0] === 1 || chunks.tokens.word[i] === that) return true;
  return beforeClauses[tags[i - 1] ?? 0] === 1;
}

function mayBegin({ chunks, tags, phraseOf }: ClauseText, i: number, first: number): boolean {
  const { inside, mentions } = chunks;
  const quotation = inside[i] ?? -1;
  if (quotation >= 0) return i === first || inside[i - 1] !== quotation;
  const [own, before] = [tags[i] ?? 0, tags[i - 1] ?? 0];
  if (own === tag.mark || neverFirst[own] === 1) return false;
  if (i === first) return true;
  const phrase = phraseOf[i] ?? -1;
  if (phrase >= 0 && phraseOf[i - 1] === phrase) return false;
  return phrase < 0 || mentions[phrase]?.whole === i || before !== tag.owner;
}

export function describeStart(out: FeatureSink, text: ClauseText, cue: CueView, start: number, source: number): void {
  const view = viewStart(text, cue, start);
  const side = start > cue.token ? 0 : 1;
  const withTag = mix(cue.tag + 1, side);
  const own = mix(cue.lemma, side);
  const onWay = answersOnWay(text, cue, view);
  out.addAnswers(asked, 0, onWay, side, withTag, own);
  out.addAnswers(asked, onWay.length, answersBySource(text, cue, view, source), side, withTag, own);
}

/** A possible start, with what several aspects ask for. */
interface StartView {
  readonly start: number;
  /** The sentence: tokens [from, to). */
  readonly from: number;
  readonly to: number;
  /** What stands between it and the cue: tokens [low, high). */
  readonly low: number;
  readonly high: number;
  /** 0 right behind the cue, 1 the first behind adverbs, 2 elsewhere. */
  readonly place: number;
  readonly form: number;
  readonly formBefore: number;
  readonly next: number;
}

function viewStart(text: ClauseText, { token, following }: CueView, start: number): StartView {
  const [from, to] = [text.sentenceFirst[token] ?? 0, text.sentenceNext[token] ?? 0];
  const [low, high] = start > token ? [token + 1, start] : [start, token];
  return {
    start,
    from,
    to,
    low,
    high,
    place: start === token + 1 ? 0 : start === following.at ? 1 : 2,
    form: formAt(text, start, from, to),
    formBefore: formAt(text, start - 1, from, to),
    next: formAt(text, start + 1, from, to),
  };
}

/** The answers to the first of `startAspects`: the way from the cue. */
function answersOnWay(text: ClauseText, cue: CueView, view: StartView): readonly number[] {
  const { phraseOf, commas, verbs, quoted } = text;
  const { start, low, high, place, form, formBefore } = view;
  const right = start > cue.token;
  const commasBetween = countIn(commas, low, high, 3);
  const verbsBetween = countIn(verbs, low, high, 3);
  const wordsWay = right ? pathOf(text.word, low, high, 2) : edge;
  const tagsWay = right ? pathOf(text.tags, low, high, 5) : edge;
  const begins = (phraseOf[start] ?? -1) < 0 ? 0 : phraseOf[start] === phraseOf[start - 1] ? 1 : 2;
  return [
    place,
    mix(place, cue.following.kind),
    band(high - low),
    form,
    mix(formBefore, form),
    mix(form, place),
    mix(formBefore, mix(form, place)),
    mix(tagsWay, form),
    mix(tagsWay, begins),
    mix(wordsWay, form),
    wordsWay,
    mix(begins, mix(place, view.next)),
    commasBetween,
    verbsBetween,
    mix(mix(commasBetween, verbsBetween), formBefore),
    countIn(quoted, low, high, 1) * 2 + ((text.chunks.inside[start] ?? -1) >= 0 ? 1 : 0),
  ];
}

/** The answers to the others: how it stands to the source, and what stands beside it. */
function answersBySource(text: ClauseText, cue: CueView, view: StartView, source: number): readonly number[] {
  const { start, from, to, place, form, formBefore, low, high } = view;
  const { token, group, following } = cue;
  const phrase = text.chunks.mentions[source];
  const inSentence = phrase !== undefined && phrase.first >= from && phrase.next <= to;
  const [begin, end] = inSentence ? [phrase.whole, phrase.next] : [-9, -9];
  const bySource = !inSentence ? 0 : start < begin ? 1 : start < end ? 2 : 3;
  const sourceSide = !inSentence ? 0 : begin > token ? 1 : 2;
  const stands = mix(bySource, sourceSide);
  const opens = start === from ? 1 : 0;
  const beforeSource = inSentence ? formAt(text, begin - 1, from, to) : 0;
  const cueEnds = token >= to - 3 || (sourceSide === 1 && end >= to - 1) ? 1 : 0;
  const passive = (group.passive ? 1 : 0) + (group.infinitive ? 2 : 0);
  return [
    stands,
    mix(stands, place),
    mix(opens, mix(beforeSource, sourceSide)),
    mix(opens, mix(mix(following.kind, cueEnds), sourceSide)),
    mix(opens, mix(beforeSource, cueEnds)),
    start > token && hasThat(text, low, high) ? mix(form, 1) : 0,
    mix(passive, mix(place, form)),
    mix(group.negated ? 1 : 0, mix(place, form)),
    wordAt(text, start - 1, from, to),
    wordAt(text, start, from, to),
    mix(mix(tagAt(text, start - 1, from, to), text.tags[start] ?? 0), view.next),
    mix(start === end ? 1 : 0, mix(sourceSide, following.kind)),
    mix(mix(form, band(high - low)), formBefore),
    band(to - start),
  ];
}

function hasThat({ chunks }: ClauseText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (chunks.tokens.word[i] === that) return true;
  return false;
}
