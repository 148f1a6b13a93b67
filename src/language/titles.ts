import type { Span } from "../types.js";
import { hashesOf, hashOf } from "./hash.js";
import { firmTitles } from "./name-end.js";
import { isPossessive } from "./name-run.js";
import { isCapital, isWord, opensSentence, sameSentence, shapes, type Tokens } from "./tokens.js";
import { bodyWord, classesAt, cueVerb, hasClass, phraseStop, sourceNoun, wordClass } from "./word-classes.js";

/** A title before a name is longer than this only in lists. */
const maxTitleWords = 9;
/** "director of mobile telecoms research": no more words than these stand behind the preposition. */
const maxDomainWords = 4;

const qualifiers = hashesOf(
  "acting assistant associate current deputy former incoming interim late longtime outgoing retired senior then veteran",
);
const domainPrepositions = hashesOf("of in at");
const and = hashOf("and");
const media = hashesOf("agency broadcaster channel magazine network newspaper outlet website");
const plainCourtesies = hashesOf("mr mr. mrs mrs. ms ms. miss mx messrs sir dame dr dr. lady lord");

/**
 * The first token of the title that stands before the name at token `first`, or `first`: "the spokesman John Kirby",
 * "White House press secretary Ann Lee", "director of telecoms research Ana Lund". `name` is where the run of capitals
 * begins that the name ends.
 */
export function titleBefore(tokens: Tokens, name: number, first: number): number {
  // "Tema manager Sir Kofi Mensah": the run of capitals begins with a courtesy, the title before it.
  if (name < first && !(plainCourtesies.has(tokens.word[name] ?? 0) && isTitleNoun(tokens, name - 1)))
    return withQualifiers(tokens, name);
  if (name < first) return firstOfPhrase(tokens, name - 1);
  if (isTitleNoun(tokens, first - 1)) return withOtherTitle(tokens, firstOfPhrase(tokens, first - 1));
  const domain = nounBeforeDomain(tokens, first);
  return domain < 0 ? first : firstOfPhrase(tokens, domain);
}

/** "chairman and chief executive Ana Souza": one person bears both. / Not: "her lawyer and director Ana Souza". */
function withOtherTitle(tokens: Tokens, first: number): number {
  const other = first - 2;
  const joined = tokens.word[first - 1] === and && firmTitles.has(tokens.word[other] ?? 0);
  return joined && sameSentence(tokens, other, first) ? firstOfPhrase(tokens, other) : first;
}

/** "spokesman", "farmer": a noun for a person in small letters right before a name. */
function isTitleNoun(tokens: Tokens, i: number): boolean {
  if (tokens.shape[i] !== shapes.lower || !sameSentence(tokens, i, i + 1) || media.has(tokens.word[i] ?? 0))
    return false;
  const classes = classesAt(tokens, i);
  return (classes & (wordClass.person | wordClass.office)) !== 0 || (classes & wordClass.courtesy) !== 0;
}

/** The noun of a title with a preposition before a name, or -1: not of "spokesman for Ana Lund", "a friend of jailed Ana Lund". */
function nounBeforeDomain(tokens: Tokens, first: number): number {
  for (let i = first - 1; i >= Math.max(1, first - 1 - maxDomainWords); i--) {
    if (!isWord(tokens, i) || !sameSentence(tokens, i, first) || isCapital(tokens, i)) return -1;
    const word = tokens.word[i] ?? 0;
    if (hasClass(tokens, i, wordClass.preposition)) {
      const office = i < first - 1 && domainPrepositions.has(word) && hasClass(tokens, i - 1, wordClass.office);
      return office && !isPossessive(tokens, i) ? i - 1 : -1;
    }
    const noun = hasClass(tokens, i, wordClass.person | wordClass.office);
    if (noun || hasClass(tokens, i, phraseStop | cueVerb | wordClass.determiner)) return -1;
    if (isPastVerb(tokens, i)) return -1;
  }
  return -1;
}

/** Where the phrase begins that the noun at token `noun` heads: at its determiner, else with its adjectives and capitals. */
function firstOfPhrase(tokens: Tokens, noun: number): number {
  let first = noun;
  for (let i = noun - 1; i >= Math.max(0, noun - maxTitleWords); i--) {
    if (!sameSentence(tokens, i, noun)) break;
    if (tokens.shape[i] === shapes.possessive) continue;
    if (!isWord(tokens, i)) break;
    const classes = classesAt(tokens, i);
    if ((classes & wordClass.determiner) !== 0) return i;
    const stops = (classes & (phraseStop | cueVerb | wordClass.time)) !== 0 && !qualifiers.has(tokens.word[i] ?? 0);
    // "They met ferry captain Ngozi Eze": the capital is the sentence's.
    if (stops && (!isCapital(tokens, i) || opensSentence(tokens, i))) break;
    if (isPastVerb(tokens, i)) break;
    if (isKnownQualifier(tokens, i)) first = i;
  }
  return first;
}

/** "Reporter Kofi Grant praised candidate Ana Souza" / Not: "retired goalkeeper Ana Souza". */
function isPastVerb(tokens: Tokens, i: number): boolean {
  if (tokens.shape[i] !== shapes.lower || qualifiers.has(tokens.word[i] ?? 0)) return false;
  return tokens.text.slice((tokens.end[i] ?? 2) - 2, tokens.end[i]) === "ed";
}

/** What surely belongs to a title where no determiner opens it. */
function isKnownQualifier(tokens: Tokens, i: number): boolean {
  if (isCapital(tokens, i) || qualifiers.has(tokens.word[i] ?? 0)) return true;
  return hasClass(tokens, i, sourceNoun | wordClass.office | wordClass.group | bodyWord);
}

/**
 * "then", "former": a title begins with what says of when it is; a word that opens its sentence has a capital anyway
 * ("Port Minister Ama Boateng", "Health and Welfare Minister Kofi Mensah").
 */
function withQualifiers(tokens: Tokens, name: number): number {
  let first = name;
  while (first > 0 && sameSentence(tokens, first - 1, name)) {
    const before = first - 1;
    const capital = isCapital(tokens, before) && !hasClass(tokens, before, titleStop);
    const joined =
      tokens.word[before] === and && isCapital(tokens, before - 1) && sameSentence(tokens, before - 1, name);
    if (!qualifiers.has(tokens.word[before] ?? 0) && !capital && !joined) break;
    first = joined ? before - 1 : before;
  }
  return first;
}

const titleStop = phraseStop | wordClass.determiner | wordClass.time | cueVerb;

/** The title in tokens [from, first) as printed, without the "Sir" or "Dr" behind it; null where nothing else is there. */
export function titleSpan(tokens: Tokens, from: number, first: number): Span | null {
  let to = first;
  while (to > from && plainCourtesies.has(tokens.word[to - 1] ?? 0)) to--;
  if (to <= from || tokens.shape[to - 1] === shapes.possessive) return null;
  // "a study Eris published": a paper is nobody's title.
  const noun = isCapital(tokens, to - 1) ? 0 : classesAt(tokens, to - 1) & sourceNoun;
  if (noun !== 0 && (noun & ~wordClass.document) === 0) return null;
  return { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 };
}
