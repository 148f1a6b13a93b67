import type { Chunks } from "../../language/chunk-types.js";
import { hashOf, mix } from "../../language/hash.js";
import { tagCount, tagNumber } from "../../language/pos-tags.js";
import { stemWord } from "../../language/stem.js";
import { opensSentence, shapes, tokenText } from "../../language/tokens.js";
import { classesAt, wordClass } from "../../language/word-classes.js";
import { WordMemo } from "../../language/word-memo.js";

/** What the features of reported speech are read from: arrays over the tokens of a text, of which only those of one part are filled. */
export interface ClauseText {
  readonly chunks: Chunks;
  readonly tags: Uint8Array;
  /** The word as a feature; of names only the shape, so that nothing is learnt about anybody. */
  readonly word: Int32Array;
  /** The word where it is a mark or of a closed class, else its tag. */
  readonly form: Int32Array;
  /** The hash of the stem. */
  readonly lemma: Int32Array;
  /** The number of the mention that a token belongs to, or -1. */
  readonly phraseOf: Int32Array;
  /** The number of the first mention that begins at a token or behind it. */
  readonly phraseFrom: Int32Array;
  /** The first token of its sentence, and the one behind its last. */
  readonly sentenceFirst: Int32Array;
  readonly sentenceNext: Int32Array;
  /** How many commas, finite verbs and quoted tokens stand before a token. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly quoted: Int32Array;
}

export const tag = {
  noun: tagNumber("noun"),
  name: tagNumber("name"),
  adjective: tagNumber("adjective"),
  determiner: tagNumber("determiner"),
  pronoun: tagNumber("pronoun"),
  possessive: tagNumber("possessive"),
  wh: tagNumber("wh"),
  finite: tagNumber("finite"),
  base: tagNumber("base"),
  ing: tagNumber("ing"),
  participle: tagNumber("participle"),
  modal: tagNumber("modal"),
  preposition: tagNumber("preposition"),
  to: tagNumber("to"),
  and: tagNumber("and"),
  adverb: tagNumber("adverb"),
  number: tagNumber("number"),
  owner: tagNumber("'s"),
  mark: tagNumber("mark"),
} as const;

/** Tags by number: 1 where they are among these. */
export function tagSet(names: readonly (keyof typeof tag)[]): Uint8Array {
  const set = new Uint8Array(tagCount);
  for (const name of names) set[tag[name]] = 1;
  return set;
}

/** What stands for a word and a tag beyond the ends of a sentence. */
export const edge = hashOf("<edge>");
const edgeTag = tagCount;

/** What was worked out for the words met so far. */
const lemmas = new WordMemo(14);
const closed = new WordMemo(14);

/** Reads the tokens of the paragraphs that are in a part. */
export function readClauses(chunks: Chunks, inPart: readonly boolean[]): ClauseText {
  const { tokens, tags, mentions } = chunks;
  const count = tokens.start.length;
  const numbers = (): Int32Array => new Int32Array(count + 1);
  const text: ClauseText = {
    chunks,
    tags,
    word: numbers(),
    form: numbers(),
    lemma: numbers(),
    phraseOf: numbers().fill(-1),
    phraseFrom: numbers(),
    sentenceFirst: numbers(),
    sentenceNext: numbers(),
    commas: numbers(),
    verbs: numbers(),
    quoted: numbers(),
  };
  mentions.forEach(({ first, next }, number) => text.phraseOf.fill(number, first, next));
  for (const [paragraph, isIn] of inPart.entries()) {
    if (isIn) readWords(text, tokens.paragraphStart[paragraph] ?? 0, tokens.paragraphStart[paragraph + 1] ?? 0);
  }
  for (let i = 0; i < count; i++) count3(text, i);
  for (let i = count - 1, from = mentions.length; i >= 0; i--) {
    while (from > 0 && (mentions[from - 1]?.first ?? 0) >= i) from--;
    text.phraseFrom[i] = from;
  }
  text.phraseFrom[count] = mentions.length;
  return text;
}

function readWords(text: ClauseText, from: number, to: number): void {
  const { chunks, tags, word, form, lemma, sentenceFirst, sentenceNext } = text;
  const { tokens } = chunks;
  for (let i = from; i < to; i++) {
    const shape = tokens.shape[i] ?? shapes.mark;
    const own = tokens.word[i] ?? 0;
    const isName = tags[i] === tag.name || (shape !== shapes.lower && shape < shapes.mark && !opensSentence(tokens, i));
    word[i] = isName ? mix(shape + 2, tags[i] ?? 0) : own;
    form[i] = shape >= shapes.mark || (!isName && isClosed(chunks, i) === 1) ? own : (tags[i] ?? 0);
    lemma[i] = lemmaAt(chunks, i);
    sentenceFirst[i] = i > from && tokens.sentence[i] === tokens.sentence[i - 1] ? (sentenceFirst[i - 1] ?? i) : i;
  }
  for (let i = to - 1; i >= from; i--)
    sentenceNext[i] = i < to - 1 && sentenceFirst[i + 1] === sentenceFirst[i] ? (sentenceNext[i + 1] ?? to) : i + 1;
}

const closedClasses =
  wordClass.preposition | wordClass.clause | wordClass.auxiliary | wordClass.pronoun | wordClass.possessivePronoun;

/** "of", "which", "her": 1 where a word is one of a few, 0 of nouns, verbs and their like. */
function isClosed({ tokens, vocabulary }: Chunks, i: number): number {
  const word = tokens.word[i] ?? 0;
  const known = closed.get(word);
  if (known >= 0) return known;
  const isOne = (classesAt(tokens, i) & closedClasses) !== 0 || vocabulary.functionLabel(word) > 0;
  closed.set(word, Number(isOne));
  return Number(isOne);
}

function lemmaAt({ tokens }: Chunks, i: number): number {
  const word = tokens.word[i] ?? 0;
  const known = lemmas.get(word);
  if (known >= 0) return known;
  const lemma = hashOf(stemWord(tokenText(tokens, i).toLowerCase()));
  lemmas.set(word, lemma);
  return lemma;
}

function count3({ chunks, tags, commas, verbs, quoted }: ClauseText, i: number): void {
  const { tokens, inside } = chunks;
  const isComma = tags[i] === tag.mark && tokens.text.charCodeAt(tokens.start[i] ?? 0) === 44;
  commas[i + 1] = (commas[i] ?? 0) + (isComma ? 1 : 0);
  verbs[i + 1] = (verbs[i] ?? 0) + (tags[i] === tag.finite || tags[i] === tag.modal ? 1 : 0);
  quoted[i + 1] = (quoted[i] ?? 0) + ((inside[i] ?? -1) >= 0 ? 1 : 0);
}

/** How many of what a running count counts stand in tokens [from, to), at most `most`. */
export function countIn(counts: Int32Array, from: number, to: number, most: number): number {
  return to > from ? Math.min((counts[to] ?? 0) - (counts[from] ?? 0), most) : 0;
}

/** The word, form or tag at a token of the sentence [first, next), or what stands for its edge. */
export function wordAt({ word }: ClauseText, i: number, first: number, next: number): number {
  return i >= first && i < next ? (word[i] ?? 0) : edge;
}

export function formAt({ form }: ClauseText, i: number, first: number, next: number): number {
  return i >= first && i < next ? (form[i] ?? 0) : edge;
}

export function tagAt({ tags }: ClauseText, i: number, first: number, next: number): number {
  return i >= first && i < next ? (tags[i] ?? 0) : edgeTag;
}

/** A distance in few classes. */
export function band(n: number): number {
  return n < 4 ? n : n < 6 ? 4 : n < 9 ? 6 : n < 14 ? 9 : n < 22 ? 14 : 22;
}

/** Whether a token is a form of a verb. */
export function isVerbTag(own: number | undefined): boolean {
  return own === tag.finite || own === tag.base || own === tag.ing || own === tag.participle;
}

/** Whether a token is this mark; the mark is one character. */
export function isMark({ chunks: { tokens }, tags }: ClauseText, i: number, mark: string): boolean {
  return tags[i] === tag.mark && tokens.text.charAt(tokens.start[i] ?? -1) === mark;
}

/** A short way as one number; every long one is the same. */
export function pathOf(values: Int32Array | Uint8Array, from: number, to: number, longest: number): number {
  if (to - from > longest) return edge;
  let path = 7;
  for (let i = from; i < to; i++) path = mix(path, values[i] ?? 0);
  return path;
}
