import type { Chunks } from "../../language/chunk-types.js";
import { chunkAt } from "../../language/chunks.js";
import { isNominal } from "../../language/governor.js";
import { hashOf, hashesOf } from "../../language/hash.js";
import { isPossessive } from "../../language/name-run.js";
import { isWord, sameSentence, shapes, tokenText } from "../../language/tokens.js";
import { hasClass, wordClass } from "../../language/word-classes.js";
import { ownedBy } from "./find-subjects.js";

/** "said on Monday in a speech to the council that": no more words than these stand between a cue and its clause. */
const maxAdjunctWords = 24;

export interface Skipped {
  /** The first token that belongs to what was said. */
  readonly at: number;
  /** Somebody is told: "told reporters", "reminded them". */
  readonly heard: boolean;
}

/** Over the adverbs, days, phrases with a preposition and listeners between a cue and what was said. */
export function skipAdjuncts(chunks: Chunks, from: number, listens: boolean): Skipped {
  const { tokens } = chunks;
  let at = from;
  let heard = false;
  while (at < from + maxAdjunctWords && sameSentence(tokens, at, from - 1) && (chunks.inside[at] ?? -1) < 0) {
    let next = at;
    if (listens && !heard && !hasClass(tokens, at, wordClass.time)) {
      next = endOfPhrase(chunks, at);
      heard = next > at;
    }
    if (next === at) next = endOfAdjunct(chunks, at);
    if (next === at) break;
    at = next;
  }
  return { at, heard };
}

/** Adverbs of the saying; "there is" and "more than forty" open what was said. */
const adverb = /^(?:again|ago|also|afterwards?|earlier|elsewhere|later|together|too|\p{L}{3,}ly)$/u;
/** Prepositions of the saying; "for peace to hold" and "about forty" open what was said. */
const prepositions = hashesOf(
  "after at before by during from in inside into on outside through throughout via with within",
);
const dated = hashesOf("this last next that");
const to = hashOf("to");

function endOfAdjunct(chunks: Chunks, at: number): number {
  const { tokens } = chunks;
  if (!isWord(tokens, at)) return at;
  const word = tokens.word[at] ?? 0;
  if (word === to || prepositions.has(word)) {
    const end = endOfPhrase(chunks, at + 1);
    return end > at + 1 ? end : at;
  }
  if (tokens.shape[at] === shapes.lower && adverb.test(tokenText(tokens, at))) return at + 1;
  if (dated.has(word)) return hasClass(tokens, at + 1, wordClass.time) ? at + 2 : at;
  // "Thursday's vote" opens what was said.
  return hasClass(tokens, at, wordClass.time) && !isPossessive(tokens, at + 1) ? at + 1 : at;
}

/** The end of the noun phrase that begins at token `i`, with what it owns ("Okafor's lawyer"); `i` where there is none. */
function endOfPhrase(chunks: Chunks, i: number): number {
  const chunk = chunkAt(chunks, i);
  if (chunk < 0 || chunks.first[chunk] !== i || !isNominal(chunks.label[chunk] ?? 0)) return i;
  return chunks.next[ownedBy(chunks, chunk)] ?? i;
}
