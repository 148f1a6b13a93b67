import { wordClass } from "./classify-word.js";
import type { MentionIndex } from "./index-mentions.js";
import type { Token } from "./read-tokens.js";

/** "said on Monday in a speech to the council that": no more words than these stand between a cue and its clause. */
const maxAdjunctWords = 24;
/** A noun phrase of words in no table ends after so many. */
const maxPhraseWords = 6;
/** ", after the talks in Oslo on Friday," before "that" is not longer. */
const maxInsertionWords = 12;

export interface Skipped {
  /** The first token that belongs to what was said. */
  readonly at: number;
  /** Somebody is told: "told reporters", "reminded them". */
  readonly heard: boolean;
}

/** Over the adverbs, days, phrases with a preposition and listeners between a cue and what was said. */
export function skipAdjuncts(
  tokens: readonly Token[],
  mentions: MentionIndex,
  from: number,
  listens: boolean,
): Skipped {
  const sentence = tokens[from - 1]?.sentence;
  let at = from;
  let heard = false;
  while (at < from + maxAdjunctWords && tokens[at]?.sentence === sentence) {
    let next = at;
    if (listens && !heard) {
      next = endOfListener(tokens, mentions, at);
      heard = next > at;
    }
    if (next === at) next = endOfAdjunct(tokens, mentions, at);
    if (next === at) break;
    at = next;
  }
  return { at, heard };
}

const phraseEnds =
  wordClass.clause | wordClass.preposition | wordClass.auxiliary | wordClass.pronoun | wordClass.determiner;

/** "told reporters", "told him", "told the AP", "told his supporters". */
function endOfListener(tokens: readonly Token[], mentions: MentionIndex, at: number): number {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return at;
  if ((token.classes & wordClass.pronoun) !== 0) return at + 1;
  const bare = (token.classes & (phraseEnds | wordClass.adverb | wordClass.time)) === 0;
  return bare || opensPhrase(tokens, mentions, at) ? endOfPhrase(tokens, mentions, at) : at;
}

/** Adverbs of the saying; "there is" and "more than forty" open what was said. */
const adverb = /^(?:again|ago|also|afterwards?|earlier|elsewhere|later|together|too|\p{L}{3,}ly)$/u;

/** Prepositions of the saying; "for peace to hold" and "about forty" open what was said. */
const preposition = /^(?:after|at|before|by|during|from|in|into|inside|outside|on|through|throughout|via|with|within)$/;

function endOfAdjunct(tokens: readonly Token[], mentions: MentionIndex, at: number): number {
  const token = tokens[at];
  if (token === undefined) return at;
  if (token.kind !== "word") return endOfInsertion(tokens, at);
  const { lower } = token;
  if (lower === "to") return opensPhrase(tokens, mentions, at + 1) ? endOfPhrase(tokens, mentions, at + 1) : at;
  if (adverb.test(lower) && !token.capital) return at + 1;
  const dated = /^(?:this|last|next|that)$/.test(lower);
  if (dated) return ((tokens[at + 1]?.classes ?? 0) & wordClass.time) !== 0 ? at + 2 : at;
  if ((token.classes & wordClass.time) !== 0) return at + 1;
  return preposition.test(lower) ? endOfPhrase(tokens, mentions, at + 1) : at;
}

/** ", after the talks," before "that". */
function endOfInsertion(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ",") return at;
  for (let i = at + 1; i <= at + maxInsertionWords; i++) {
    const token = tokens[i];
    if (token === undefined || token.sentence !== tokens[at]?.sentence || token.kind === "quote") return at;
    if (token.text === ",") return tokens[i + 1]?.lower === "that" ? i + 1 : at;
  }
  return at;
}

function opensPhrase(tokens: readonly Token[], mentions: MentionIndex, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return false;
  return mentions.startingAt(at) !== null || token.capital || (token.classes & wordClass.determiner) !== 0;
}

/** The end of the noun phrase at `at`: a mention, with the noun that it possesses, or words up to the next small one. */
function endOfPhrase(tokens: readonly Token[], mentions: MentionIndex, at: number): number {
  const determined = ((tokens[at]?.classes ?? 0) & wordClass.determiner) !== 0;
  const mention = mentions.startingAt(at) ?? (determined ? mentions.startingAt(at + 1) : null);
  if (mention !== null && !mention.possessive) return mention.last + 1;
  const from = mention === null ? at : mention.last + 1;
  let i = from;
  for (; i < from + maxPhraseWords; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word" || token.sentence !== tokens[at]?.sentence) break;
    if (i > from && ((token.classes & (phraseEnds | wordClass.adverb)) !== 0 || startsName(tokens, i))) break;
  }
  return i;
}

/** "in a speech Kirby": a capital behind a word without one. */
function startsName(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true && tokens[at - 1]?.capital === false && tokens[at - 1]?.classes === 0;
}
