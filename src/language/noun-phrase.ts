import type { ChunkInput, Mention } from "./chunk-types.js";
import { hashesOf } from "./hash.js";
import { tagNumber } from "./pos-tags.js";
import { isHeadlineVerb } from "./name-run.js";
import { isCapital, shapes, tokenText, type Tokens } from "./tokens.js";
import { nounClasses } from "./vocabulary.js";
import { hasClass, wordClass } from "./word-classes.js";

const noun = tagNumber("noun");
const name = tagNumber("name");
const adjective = tagNumber("adjective");
const determiner = tagNumber("determiner");
const number = tagNumber("number");
const participle = tagNumber("participle");
const preposition = tagNumber("preposition");
const ing = tagNumber("ing");

const somebody = hashesOf("anybody anyone everybody everyone nobody somebody someone");

/** A phrase longer than this is a list or a table. */
const maxPhraseWords = 14;

/** The end of a base noun phrase that begins at token `i`, and the last noun or name in it; head -1 where there is none. */
export function phraseFrom(input: ChunkInput, i: number): { readonly next: number; readonly head: number } {
  const { tokens, tags, inside, titledOf, nameAt } = input;
  let head = -1;
  let phraseEnd = i;
  let at = i;
  const limit = Math.min(tokens.start.length, i + maxPhraseWords);
  while (at < limit && tokens.paragraph[at] === tokens.paragraph[i] && (inside[at] ?? -1) < 0) {
    // The name and its title are one phrase: "director of telecoms research Ana Lund".
    const named = titledOf[at] ?? -1;
    if (named >= 0) {
      const { next, end } = nameAt(named);
      head = next - 1;
      phraseEnd = at = Math.max(at + 1, end);
      continue;
    }
    const tag = tags[at];
    // "In June somebody wrote"
    if (at > i && somebody.has(tokens.word[at] ?? 0)) break;
    // "It raised the figure Tuesday": a day behind a noun says when, unless a noun follows.
    if (at > i && tags[at - 1] === noun && isDay(tokens, at) && tags[at + 1] !== noun) break;
    if (tag === noun || tag === name) {
      if (at > i && saysSomething(input, at)) break;
      head = at;
    } else if (isAge(tokens, at) || (tag === adjective && isTakenForAdjective(input, at))) head = at;
    else if (tag === determiner ? at > i : tag !== adjective && tag !== number && !isParticipleInside(input, at, i))
      break;
    at++;
    if (head === at - 1) phraseEnd = at;
  }
  return { next: phraseEnd, head };
}

const days = hashesOf("monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow yesterday");

export function isDay({ word }: Tokens, at: number): boolean {
  return days.has(word[at] ?? 0);
}

/** "the 56-year-old" */
export function isAge(tokens: Tokens, i: number): boolean {
  return tokens.shape[i] === shapes.number && tokenText(tokens, i).endsWith("-old");
}

/** "its secretary-general, Simon Otieno", "the general said": a noun for a person that the tagger does not know, with no noun behind it. */
function isTakenForAdjective({ tokens, tags, vocabulary }: ChunkInput, at: number): boolean {
  if (tags[at + 1] === noun || tags[at + 1] === name || tags[at + 1] === adjective) return false;
  if (tokens.shape[at] !== shapes.lower || !hasClass(tokens, at, wordClass.office)) return false;
  return (
    tokenText(tokens, at).includes("-") || (tags[at - 1] === determiner && vocabulary.verbClass(tokens, at + 1) >= 3)
  );
}

/** A participle before a noun: "the defeated candidate". */
function isParticipleInside({ tags }: ChunkInput, at: number, first: number): boolean {
  if (tags[at] !== participle && tags[at] !== ing) return false;
  return at > first && (tags[at + 1] === noun || tags[at + 1] === adjective) && tags[at - 1] !== name;
}

/** What people are said to do, which the tagger takes for nouns: "Okafor lives in Accra". */
export const habits = hashesOf("farms lives plays runs studies teaches works");

/** A verb of saying that the tagger took for a noun behind a name, or one of habit: "Okafor notes", "Okafor answers". */
export function saysSomething({ tokens, tags, vocabulary, nameOf }: ChunkInput, at: number): boolean {
  const behindName = (nameOf[at - 1] ?? -1) >= 0;
  // "Okafor Slams Mensah's ‘Wet Joke’"
  if (behindName && isCapital(tokens, at) && (nameOf[at] ?? -1) < 0 && isHeadlineVerb(tokens, at)) return true;
  if (tags[at] !== noun || tokens.shape[at] !== shapes.lower) return false;
  if (tags[at - 1] !== name && !behindName) return false;
  if (habits.has(tokens.word[at] ?? 0) && tags[at + 1] === preposition) return true;
  const verb = vocabulary.verbClass(tokens, at);
  const third = tokens.text.charAt((tokens.end[at] ?? 1) - 1) === "s";
  if (third && verb >= 4 && vocabulary.sayingClass(tokens, at) <= 4) return true;
  return verb >= 2 && vocabulary.nounClass(tokens, at) === nounClasses.unknown;
}

/** Whether a phrase opens as somebody's or something's: "the zoo", "our neighbour", "a bakery". */
export function hasDeterminer({ tokens }: ChunkInput, { whole }: Mention): boolean {
  return hasClass(tokens, whole, wordClass.determiner | wordClass.possessivePronoun);
}
