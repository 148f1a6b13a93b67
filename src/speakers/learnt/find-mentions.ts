import type { Tokens } from "./tokenize.js";
import { shapes } from "./tokenize.js";
import { hashOf } from "./hash-words.js";
import { tagNumber } from "./word-tags.js";
import { mentionKinds, type WordKnowledge } from "./know-words.js";
import { symbols } from "./outline-symbols.js";

/** A base noun phrase: tokens [first, next) with its head. */
export interface Mention {
  /** The first token of the whole phrase, its owner included: "Okafor" in "Okafor's lawyer". */
  readonly whole: number;
  readonly first: number;
  readonly next: number;
  readonly head: number;
  /** One of `mentionKinds`; 0 where it is nobody who could speak. */
  readonly kind: number;
  /** "'s" follows: what comes next is the mention's own. */
  readonly possessive: boolean;
  readonly symbol: number;
}

const noun = tagNumber("noun");
const name = tagNumber("name");
const adjective = tagNumber("adjective");
const determiner = tagNumber("determiner");
const number = tagNumber("number");
const participle = tagNumber("participle");
const ing = tagNumber("ing");
const possessiveTag = tagNumber("'s");

/** The noun phrase that begins at token `i`, or null. */
export function findMention(
  tokens: Tokens,
  tags: Uint8Array,
  i: number,
  inside: Int32Array,
  words: WordKnowledge,
): Mention | null {
  const pronoun = words.pronounKind(tokens.word[i] ?? 0);
  if (pronoun > 0 && pronoun !== mentionKinds.one) return asPronoun(tags, i, pronoun);
  if (i > 0 && saysSomething(tokens, tags, i, words)) return null;
  const phrase = phraseFrom(tokens, tags, i, inside, words);
  const { head, next } = officeAndName(tokens, tags, phrase, inside, words);
  if (head < 0) return pronoun > 0 && next === i + 1 ? asPronoun(tags, i, pronoun) : null;
  const owns = isPossessive(tokens, tags, head + 1);
  const kind = kindOf(tokens, tags, head, words);
  const saying = kind === mentionKinds.none ? words.sayingBin(tokens, head) : 0;
  const symbol = kind > 0 ? mentionSymbol(kind, owns) : saying >= 2 ? symbols.sayingNoun + saying : symbols.noun;
  return { whole: i, first: i, next: head + 1, head, kind, possessive: owns, symbol };
}

export function mentionSymbol(kind: number, owns: boolean): number {
  if (kind === mentionKinds.name) return symbols.mention + (owns ? 1 : 0);
  if (kind === mentionKinds.nominal) return symbols.mention + (owns ? 3 : 2);
  return symbols.mention + 1 + kind;
}

function asPronoun(tags: Uint8Array, i: number, kind: number): Mention {
  // "her" before a noun owns it; as an object it is a person.
  const own = kind === mentionKinds.his && tags[i] === tagNumber("pronoun") ? mentionKinds.him : kind;
  return { whole: i, first: i, next: i + 1, head: i, kind: own, possessive: false, symbol: mentionSymbol(own, false) };
}

function isPossessive(tokens: Tokens, tags: Uint8Array, i: number): boolean {
  if (tokens.start[i] !== tokens.end[i - 1]) return false;
  if (tokens.shape[i] === shapes.possessive) return tags[i] === possessiveTag;
  const code = tokens.text.charCodeAt(tokens.start[i] ?? 0);
  const before = tokens.text.charCodeAt((tokens.start[i] ?? 1) - 1);
  return (code === 39 || code === 0x2019) && before === 115 && tokens.end[i] === (tokens.start[i] ?? 0) + 1;
}

function kindOf(tokens: Tokens, tags: Uint8Array, head: number, words: WordKnowledge): number {
  if (tags[head] === name) return mentionKinds.name;
  return words.nounClass(tokens, head) > 0 || words.sourceBin(tokens, head) > 0
    ? mentionKinds.nominal
    : mentionKinds.none;
}

/** "Secretary of State Amina Diallo" is one phrase, headed by the name; "the University of Lagos" stays as it is. */
function officeAndName(
  tokens: Tokens,
  tags: Uint8Array,
  phrase: Phrase,
  inside: Int32Array,
  words: WordKnowledge,
): Phrase {
  const of = phrase.head + 1;
  if (
    phrase.head < 0 ||
    tokens.shape[phrase.head] !== shapes.capital ||
    tokens.word[of] !== ofWord ||
    words.nounClass(tokens, phrase.head) !== 1
  )
    return phrase;
  const rest = phraseFrom(tokens, tags, of + 1, inside, words);
  return rest.head - of >= minOfficeAndName && tags[rest.head] === name ? rest : phrase;
}

const ofWord = hashOf("of");
/** An office, a given name and a surname. */
const minOfficeAndName = 3;

interface Phrase {
  readonly next: number;
  readonly head: number;
}

/** A phrase longer than this is a list or a table. */
const maxPhraseWords = 14;

/** The tokens of a base noun phrase and the last noun or name among them, -1 where there is none. */
function phraseFrom(tokens: Tokens, tags: Uint8Array, i: number, inside: Int32Array, words: WordKnowledge): Phrase {
  let head = -1;
  let at = i;
  const limit = Math.min(tokens.start.length, i + maxPhraseWords);
  for (; at < limit && tokens.paragraph[at] === tokens.paragraph[i] && (inside[at] ?? -1) < 0; at++) {
    const tag = tags[at];
    if (tag === noun || tag === name) {
      if (at > i && saysSomething(tokens, tags, at, words)) break;
      head = at;
    } else if (
      tag === determiner ? at > i : !(tag === adjective || tag === number || joins(tokens, tags, at, i, words))
    )
      break;
  }
  return { next: at, head };
}

/** A participle before a noun ("the defeated candidate"), or a particle inside a name ("van der Berg"). */
function joins(tokens: Tokens, tags: Uint8Array, at: number, first: number, words: WordKnowledge): boolean {
  if (tags[at] === participle || tags[at] === ing)
    return at > first && (tags[at + 1] === noun || tags[at + 1] === adjective) && tags[at - 1] !== name;
  return at > first && tags[at - 1] === name && words.isParticle(tokens.word[at] ?? 0) && isCapital(tokens, at + 1);
}

function isCapital(tokens: Tokens, i: number): boolean {
  return tokens.shape[i] === shapes.capital || tokens.shape[i] === shapes.mixed;
}

/** A verb of saying that the tagger took for a noun after a name: "Okafor notes". */
function saysSomething(tokens: Tokens, tags: Uint8Array, at: number, words: WordKnowledge): boolean {
  if (tags[at] !== noun || tags[at - 1] !== name || tokens.shape[at] !== shapes.lower) return false;
  return (
    tokens.text.charAt((tokens.end[at] ?? 1) - 1) === "s" &&
    words.verbBin(tokens, at) >= 4 &&
    words.sayingBin(tokens, at) <= 4
  );
}
