import { mix } from "../../language/hash.js";
import { classesAt, wordClass } from "../../language/word-classes.js";
import { aspectsOf, type FeatureSink } from "../model/linear-model.js";
import { band, countIn, edge, formAt, isMark, isVerbTag, tag, tagAt, wordAt, type ClauseText } from "./clause-text.js";
import { headOf, phraseKind, phraseKinds } from "./phrase-kind.js";
import { auxiliaryLemmas, groupOf, subjectOf, type Subject, type VerbGroup } from "./verb-syntax.js";
import { followingOf, soonAfter, type Following } from "./following.js";

/** A word that may be a cue, with what the models ask about it. */
export interface CueView {
  readonly token: number;
  readonly lemma: number;
  readonly tag: number;
  readonly group: VerbGroup;
  readonly subject: Subject;
  readonly following: Following;
}

export function viewCue(text: ClauseText, token: number): CueView {
  const group = groupOf(text, token);
  const subject = subjectOf(text, token, group);
  const following = followingOf(text, token);
  return { token, lemma: text.lemma[token] ?? 0, tag: text.tags[token] ?? 0, group, subject, following };
}

/** What is asked about a cue. Each answer is weighed three times: with the cue's lemma, its tag, and its classes in the tables of words. */
export const cueAspects = [
  "nothing else",
  "what follows",
  "what follows and comes soon",
  "the kind of subject",
  "what follows and the kind of subject",
  "negation, modal, passive, infinitive",
  "these and what follows",
  "how the subject is reached",
  "the subject's head",
  "the next word",
  "the next two words",
  "the next two tags",
  "the word before",
  "the two tags before",
  "the kind of object",
  "the object's head",
  "the object's first and next word",
  "the word behind the object",
  "an inverted subject",
  "quotations beside it",
  "the end of the sentence and what stands before the subject",
  "the governing verb",
  "the next finite verb",
  "the word before the verb group",
  "the subject's head and what follows",
  "the kind of subject and the verb group",
  "what stands before the subject and what follows",
  "tense",
  "words before",
  "words behind",
  "commas before",
  "the heads of subject and object",
  "the kinds of subject and object and what follows",
  "the paragraph",
  "the subject's first word",
] as const;

const classes =
  wordClass.speech |
  wordClass.judgement |
  wordClass.stance |
  wordClass.statement |
  wordClass.document |
  wordClass.person |
  wordClass.body;

const asked = aspectsOf(cueAspects);

/** Collects what tells whether a word is a cue. */
export function describeCue(out: FeatureSink, text: ClauseText, cue: CueView): void {
  const { token, lemma } = cue;
  const own = cue.tag + 1;
  const listed = mix((classesAt(text.chunks.tokens, token) & classes) + 1, own);
  const around = answersAround(text, cue);
  out.addAnswers(asked, 0, around, lemma, own, listed);
  out.addAnswers(asked, around.length, answersFurther(text, cue), lemma, own, listed);
}

/** The answers to the first of `cueAspects`: the cue, its subject, what follows and the words beside it. */
function answersAround(text: ClauseText, cue: CueView): readonly number[] {
  const { token, subject, following } = cue;
  const [first, next] = [text.sentenceFirst[token] ?? token, text.sentenceNext[token] ?? token];
  const subjectKind = phraseKind(text, subject.phrase);
  const verbGroup = groupBits(cue.group);
  const next1 = wordAt(text, token + 1, first, next);
  const followed = following.kind;
  return [
    0,
    followed,
    mix(followed, soonAfter(text, token)),
    subjectKind,
    mix(followed, mix(subjectKind, subject.link)),
    verbGroup,
    mix(verbGroup, followed),
    mix(subject.link, subjectKind),
    headOf(text, subject.phrase),
    next1,
    mix(next1, wordAt(text, token + 2, first, next)),
    mix(tagAt(text, token + 1, first, next), tagAt(text, token + 2, first, next)),
    wordAt(text, token - 1, first, next),
    mix(tagAt(text, token - 1, first, next), tagAt(text, token - 2, first, next)),
  ];
}

/** The answers to the others: its object, what stands around its clause, and where it is. */
function answersFurther(text: ClauseText, cue: CueView): readonly number[] {
  const { chunks, lemma } = text;
  const { token, group, subject, following } = cue;
  const [first, next] = [text.sentenceFirst[token] ?? token, text.sentenceNext[token] ?? token];
  const subjectKind = phraseKind(text, subject.phrase);
  const subjectHead = headOf(text, subject.phrase);
  const object = objectOf(text, following);
  const before = beforeSubject(text, subject, first);
  const followed = following.kind;
  return [
    mix(object.kind, followed),
    object.head,
    mix(formAt(text, following.at, first, next), object.after),
    mix(object.after, followed),
    invertedSubject(text, token, following, next),
    quotesBeside(text, token, first, next),
    mix(before, next - token < 5 ? 1 : 0),
    group.infinitive || cue.tag === tag.ing ? (lemma[group.before] ?? 0) : 0,
    verbAhead(text, following.at, next),
    wordAt(text, group.before, first, next),
    mix(subjectHead, followed),
    mix(subjectKind, groupBits(group)),
    mix(before, mix(followed, subject.link)),
    group.perfect ? 1 : 0,
    band(token - first),
    band(next - token - 1),
    countIn(text.commas, first, token, 2),
    mix(subjectHead, object.head),
    mix(mix(subjectKind, object.kind), followed),
    Math.min(chunks.tokens.paragraph[token] ?? 0, 4),
    openerOf(text, subject.phrase),
  ];
}

function groupBits({ negated, modal, passive, infinitive }: VerbGroup): number {
  return (negated ? 1 : 0) + (modal ? 2 : 0) + (passive ? 4 : 0) + (infinitive ? 8 : 0);
}

/** The first word of a noun's phrase: "the", "some", "his". */
function openerOf(text: ClauseText, phrase: number): number {
  const opener = text.chunks.mentions[phrase]?.whole ?? -1;
  if (phraseKind(text, phrase) !== phraseKinds.noun) return opener < 0 ? 1 : 0;
  return mix(text.word[opener] ?? 0, text.tags[opener] ?? 0);
}

interface CueObject {
  readonly kind: number;
  readonly head: number;
  /** The form behind it, or behind the first token of what follows. */
  readonly after: number;
}

function objectOf(text: ClauseText, { at }: Following): CueObject {
  const { chunks, phraseOf, sentenceFirst, sentenceNext } = text;
  const number = phraseOf[at] ?? -1;
  const behind = chunks.mentions[number]?.next ?? at;
  return {
    kind: phraseKind(text, number),
    head: number < 0 ? edge : headOf(text, number),
    after: formAt(text, behind, sentenceFirst[at] ?? at, sentenceNext[at] ?? at),
  };
}

/** "…, said Okafor.": the phrase behind a finite verb ends its clause. */
function invertedSubject(text: ClauseText, token: number, { at }: Following, next: number): number {
  const { chunks, tags, phraseOf } = text;
  const behind = chunks.mentions[phraseOf[at] ?? -1]?.next ?? -1;
  if (tags[token] !== tag.finite || at !== token + 1 || behind < 0) return 0;
  const ends =
    behind >= next - 1 || isMark(text, behind, ",") || isMark(text, behind, ".") || isMark(text, behind, ";");
  return ends ? 1 + phraseKind(text, phraseOf[at] ?? -1) : 0;
}

/** How near a quotation must be to matter for a cue. */
const quoteReach = 6;

function quotesBeside({ quoted }: ClauseText, token: number, first: number, next: number): number {
  const after = countIn(quoted, token + 1, Math.min(next, token + quoteReach), 1);
  const before = countIn(quoted, Math.max(first, token - quoteReach), token, 1);
  return after * 2 + before;
}

/** What stands before the subject: nothing, a comma or a closing mark, another word. */
function beforeSubject(text: ClauseText, { phrase }: Subject, first: number): number {
  const whole = text.chunks.mentions[phrase]?.whole;
  if (whole === undefined) return 0;
  if (whole <= first) return 1;
  if (isMark(text, whole - 1, ",")) return 2;
  return text.tags[whole - 1] === tag.mark ? 3 : 4;
}

const maxWordsToVerb = 14;

/** The next finite verb before a mark: its own form where it leans on another, else how it ends. */
function verbAhead(text: ClauseText, from: number, next: number): number {
  const { tags, lemma, word, chunks } = text;
  for (let at = from + 1; at < Math.min(next, from + maxWordsToVerb); at++) {
    if (tags[at] === tag.modal || (isVerbTag(tags[at]) && auxiliaryLemmas.has(lemma[at] ?? 0))) return word[at] ?? 0;
    if (tags[at] === tag.finite) return 1 + (chunks.tokens.text.charCodeAt((chunks.tokens.end[at] ?? 1) - 1) & 31);
    if (isMark(text, at, ",") || isMark(text, at, ";")) break;
  }
  return 0;
}
