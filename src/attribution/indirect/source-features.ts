import { hashesOf, mix } from "../../language/hash.js";
import { aspectsOf, type FeatureSink } from "../model/linear-model.js";
import { band, countIn, formAt, pathOf, tag, wordAt, type ClauseText } from "./clause-text.js";
import type { CueView } from "./cue-features.js";
import { headOf, phraseKind, typeOfPhrase } from "./phrase-kind.js";
import { links } from "./verb-syntax.js";

/** What a candidate for the source of a cue is weighed by; each with the side of the cue that it stands on. */
export const sourceAspects = [
  "distance",
  "being the subject",
  "being the subject and its kind",
  "touching the cue",
  "the way to the cue in tags",
  "the way to the cue in words",
  "its kind",
  "its head",
  "its preposition",
  "passive, infinitive and its preposition",
  "commas between",
  "verbs between",
  "commas and verbs between, touching, the subject",
  "phrases between",
  "phrases, verbs and commas between",
  "opening the sentence",
  "quotations between",
  "the source of the cue before",
  "the word before it",
  "the word behind it",
  "the forms beside it",
  "what follows the cue",
  "what follows the cue and distance",
  "ending the sentence",
  "negation and the subject",
  "how the subject is reached",
  "owning something",
  "who speaks elsewhere",
  "who speaks elsewhere and the subject",
  "the head and owning",
  "what it names",
] as const;

/** What a candidate in the sentence before is weighed by. */
export const earlierAspects = [
  "phrases behind it",
  "how the cue's subject is reached",
  "the same and its kind",
  "the same paragraph",
  "its kind",
  "its head",
  "the form before it",
  "opening the sentence",
  "the source of the cue before",
  "the word before it",
  "the word behind it",
  "what follows the cue",
  "who speaks elsewhere",
  "what it names",
  "nothing else",
] as const;

const asked = aspectsOf(sourceAspects, {
  third: [
    "distance",
    "touching the cue",
    "the way to the cue in words",
    "its kind",
    "its preposition",
    "commas between",
    "verbs between",
    "the source of the cue before",
    "owning something",
    "being the subject",
  ],
});

/** What the sources of the article's other cues say about a candidate. */
export interface SourceContext {
  /** The source of the cue before in the sentence, or -1. */
  readonly previous: number;
  /** How often whoever the candidate is speaks elsewhere, in few classes. */
  readonly speaks: (phrase: number, cue: CueView) => number;
}

const noted = hashesOf("by to of from with for on about in at as against among than");

export function describeSource(
  out: FeatureSink,
  text: ClauseText,
  cue: CueView,
  number: number,
  context: SourceContext,
): void {
  const phrase = text.chunks.mentions[number];
  if (phrase === undefined) return;
  if (text.sentenceFirst[phrase.first] !== text.sentenceFirst[cue.token]) {
    describeEarlier(out, text, cue, number, context);
    return;
  }
  const view = viewSource(text, cue, number, context);
  const side = phrase.next <= cue.token ? 0 : phrase.first > cue.token ? 1 : 2;
  const own = mix(cue.lemma, side);
  const withTag = mix(cue.tag + 1, side);
  const onWay = answersOnWay(text, cue, view);
  out.addAnswers(asked, 0, onWay, side, withTag, own);
  out.addAnswers(asked, onWay.length, answersAround(text, cue, view), side, withTag, own);
}

function describeEarlier(
  out: FeatureSink,
  text: ClauseText,
  cue: CueView,
  number: number,
  context: SourceContext,
): void {
  const [first, count] = [3 * sourceAspects.length, earlierAspects.length];
  let kind = first;
  for (const answer of answersBefore(text, cue, number, context)) {
    out.add(kind, answer);
    out.add(kind + count, mix(answer, cue.tag));
    out.add(kind + 2 * count, mix(answer, cue.lemma));
    kind++;
  }
}

/** A candidate in the sentence of the cue, with what several aspects ask for. */
interface SourceView {
  readonly number: number;
  readonly whole: number;
  readonly next: number;
  /** What stands between it and the cue: tokens [low, high). */
  readonly low: number;
  readonly high: number;
  readonly kind: number;
  readonly head: number;
  /** How it is the subject of the cue; `links.none` where it is not. */
  readonly asSubject: number;
  readonly touching: number;
  readonly distance: number;
  readonly owns: number;
  readonly speaks: number;
  /** Whether it is the source of the cue before, and whether that has one. */
  readonly spoke: number;
  /** The words beside it. */
  readonly before: number;
  readonly after: number;
}

function viewSource(text: ClauseText, cue: CueView, number: number, context: SourceContext): SourceView {
  const { chunks, sentenceFirst, sentenceNext } = text;
  const { next, whole, possessive } = chunks.mentions[number] ?? { next: 0, whole: 0, possessive: false };
  const { token, group, subject } = cue;
  const [from, to] = [sentenceFirst[token] ?? 0, sentenceNext[token] ?? 0];
  const left = next <= token;
  const [low, high] = left ? [next, token] : [token + 1, whole];
  return {
    number,
    whole,
    next,
    low,
    high,
    kind: phraseKind(text, number),
    head: headOf(text, number),
    asSubject: subject.phrase === number ? subject.link : links.none,
    touching: (left ? next === group.before + 1 : whole === token + 1) ? 1 : 0,
    distance: band(Math.max(0, high - low)),
    owns: possessive ? 1 : 0,
    speaks: context.speaks(number, cue),
    spoke: mix(context.previous === number ? 1 : 0, context.previous >= 0 ? 1 : 0),
    before: wordAt(text, whole - 1, from, to),
    after: wordAt(text, next, from, to),
  };
}

/** The answers to the first of `sourceAspects`: how it stands to the cue. */
function answersOnWay(text: ClauseText, cue: CueView, view: SourceView): readonly number[] {
  const { low, high, kind, asSubject, touching, distance, whole } = view;
  const { group } = cue;
  const commasBetween = countIn(text.commas, low, high, 3);
  const verbsBetween = countIn(text.verbs, low, high, 3);
  const phrasesBetween = high > low ? Math.min((text.phraseFrom[high] ?? 0) - (text.phraseFrom[low] ?? 0), 5) : 0;
  const preposition = noted.has(view.before) ? view.before : (text.tags[whole - 1] ?? 0);
  const verbGroup = (group.passive ? 1 : 0) + (group.infinitive ? 2 : 0) + (cue.tag === tag.ing ? 4 : 0);
  return [
    distance,
    asSubject,
    mix(asSubject, kind),
    touching,
    pathOf(text.tags, low, high, 5),
    pathOf(text.word, low, high, 3),
    kind,
    view.head,
    preposition,
    mix(preposition, verbGroup),
    commasBetween,
    verbsBetween,
    mix(mix(commasBetween, verbsBetween), mix(touching, asSubject)),
    phrasesBetween,
    mix(phrasesBetween, mix(verbsBetween, commasBetween)),
  ];
}

/** The answers to the others: what stands beside it, and what else is known of it. */
function answersAround(text: ClauseText, cue: CueView, view: SourceView): readonly number[] {
  const { asSubject, touching, distance, kind, whole, next, owns, speaks, after } = view;
  const { following, group, subject } = cue;
  const [from, to] = [text.sentenceFirst[cue.token] ?? 0, text.sentenceNext[cue.token] ?? 0];
  return [
    whole === from ? 1 : 0,
    countIn(text.quoted, view.low, view.high, 1),
    view.spoke,
    view.before,
    after,
    mix(formAt(text, next, from, to), formAt(text, whole - 1, from, to)),
    mix(following.kind, touching),
    mix(following.kind, distance),
    mix(after, next >= to - 1 ? 1 : 0),
    mix(group.negated ? 1 : 0, asSubject),
    mix(subject.link, mix(asSubject, kind)),
    mix(owns, touching),
    mix(speaks, kind),
    mix(speaks, asSubject),
    mix(view.head, mix(owns, touching)),
    mix(typeOfPhrase(text, view.number), asSubject === links.none ? 0 : 1),
  ];
}

/** The answers to `earlierAspects`, of a candidate in the sentence before. */
function answersBefore(text: ClauseText, cue: CueView, number: number, context: SourceContext): readonly number[] {
  const { chunks, sentenceFirst, sentenceNext, phraseFrom } = text;
  const { first, next, whole } = chunks.mentions[number] ?? { first: 0, next: 0, whole: 0 };
  const [from, to] = [sentenceFirst[first] ?? 0, sentenceNext[first] ?? 0];
  const kind = phraseKind(text, number);
  const { paragraph } = chunks.tokens;
  return [
    Math.min((phraseFrom[to] ?? number + 1) - number, 5),
    cue.subject.link,
    mix(cue.subject.link, kind),
    paragraph[first] === paragraph[cue.token] ? 1 : 0,
    kind,
    headOf(text, number),
    formAt(text, whole - 1, from, to),
    number === (phraseFrom[from] ?? -1) ? 1 : 0,
    mix(context.previous === number ? 1 : 0, context.previous >= 0 ? 1 : 0),
    wordAt(text, whole - 1, from, to),
    wordAt(text, next, from, to),
    mix(cue.following.kind, kind),
    mix(context.speaks(number, cue), kind),
    typeOfPhrase(text, number),
    0,
  ];
}
