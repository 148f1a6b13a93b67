import { titleDomains } from "../lexicon/languages/en/title-domains.js";
import { hashesOf, hashOf } from "./hash.js";
import { isHeadlineVerb, isHeadlineWord, isPossessive, weekdays, type WordUses } from "./name-run.js";
import { firstCharacter, isCapital, isWord, sameSentence, shapes, tokenText, type Tokens } from "./tokens.js";
import { bodyWord, classesAt, givenName, hasClass, wordClass } from "./word-classes.js";

const amp = hashOf("amp");
const and = hashOf("and");
const of = hashOf("of");
const the = hashOf("the");
const forWord = hashOf("for");
const joiners = hashesOf("of for the and on in");
const afterThe = hashesOf("of for on in");
/** Longer runs of capitals are headlines. */
const maxNameWords = 12;

/** The last token of the run of capitals that begins at token `i`. */
export function endOfRun(tokens: Tokens, i: number, uses: WordUses): number {
  let last = i;
  for (let at = i + 1; at < tokens.start.length && at - i < maxNameWords; at++) {
    if (!sameSentence(tokens, i, at)) break;
    if (isPossessive(tokens, last + 1)) {
      const body = at === last + 1 ? endOfOwnedBody(tokens, i, last) : -1;
      return body < 0 ? last : body;
    }
    if (!isWord(tokens, at)) {
      if (firstCharacter(tokens, at) === "&" && isCapital(tokens, at + 1)) continue;
      // "Barr &amp; Lyle"
      if (firstCharacter(tokens, at) === "&" && tokens.word[at + 1] === amp && isCapital(tokens, at + 3)) {
        at += 2;
        continue;
      }
      const nickname = last === at - 1 ? endOfNickname(tokens, at) : -1;
      if (nickname < 0) break;
      at = nickname;
      continue;
    }
    if (isCapital(tokens, at)) {
      if (isHeadlineVerb(tokens, at) || isHeadlineWord(tokens, at, uses) || !continuesName(tokens, at, last)) break;
      last = at;
    } else if (isNumberOfName(tokens, at, last)) return at;
    else if (!joinsName(tokens, i, at)) break;
  }
  return last;
}

/**
 * "the Football Supporters' League", "St Brigid's Hospital", "Children's Commissioner": the last token of a body that is named
 * after those whom it is for, or -1. / Not: "Lagos's Port Authority", "Ana Souza's Foundation".
 */
function endOfOwnedBody(tokens: Tokens, first: number, owner: number): number {
  const plural = tokens.shape[owner + 1] !== shapes.possessive;
  const saint = owner > first && saints.has(tokens.word[owner - 1] ?? 0);
  if (!plural && !saint && !folk.has(tokens.word[owner] ?? 0)) return -1;
  let [last, body] = [owner + 1, false];
  while (isCapital(tokens, last + 1) && sameSentence(tokens, last + 1, owner) && last - owner < 4) {
    last++;
    if (hasClass(tokens, last, bodyWord)) body = true;
  }
  return body ? last : -1;
}

const saints = hashesOf("st st. saint");
const folk = hashesOf("children women men people veterans fishermen firemen policemen");

/** "Lim Wei Jun", "Chris Early", "Berlin Evening Post": times are in names; dates with a figure are not, days seldom. */
function continuesName(tokens: Tokens, at: number, last: number): boolean {
  const classes = classesAt(tokens, at);
  if ((classes & wordClass.pronoun) !== 0) return false;
  if ((classes & wordClass.time) === 0) return true;
  if (last !== at - 1 || tokens.shape[at + 1] === shapes.number || tokenText(tokens, at).endsWith(".")) return false;
  const ends = !isCapital(tokens, at + 1);
  // "Dominic Sunday said" / Not: "Hillary Clinton Sunday said".
  if (weekdays.has(tokens.word[at] ?? 0))
    return ends && hasClass(tokens, last, givenName) && !isCapital(tokens, last - 1);
  return !ends || !hasClass(tokens, last, wordClass.place | bodyWord | wordClass.time);
}

/** "Robert “Bob” Dietz": the closing mark of a nickname that opens at `at`, or -1. */
function endOfNickname(tokens: Tokens, at: number): number {
  const closer = "”\"’')".charAt("“\"‘'(".indexOf(firstCharacter(tokens, at)));
  if (closer === "" || !hasClass(tokens, at - 1, givenName)) return -1;
  for (let close = at + 2; close <= at + maxNickname; close++) {
    if (isWord(tokens, close)) continue;
    if (firstCharacter(tokens, close) !== closer) return -1;
    const named = isCapital(tokens, at + 1) && isCapital(tokens, close + 1) && sameSentence(tokens, at, close + 1);
    return named && !hasClass(tokens, close + 1, wordClass.time) ? close : -1;
  }
  return -1;
}

const maxNickname = 5;

/** "Radio 1", "Channel 4": the figure belongs to the name. / Not: "Mensah 2". */
function isNumberOfName(tokens: Tokens, at: number, last: number): boolean {
  const figures = tokenText(tokens, at);
  return last === at - 1 && figures.length <= 2 && numbered.has(tokens.word[last] ?? 0) && /^\d+$/.test(figures);
}

const numbered = hashesOf("channel formula group radio studio");

/** A word in small letters inside a name: a particle, or "of" and its like behind an office or a body. */
function joinsName(tokens: Tokens, first: number, at: number): boolean {
  const word = tokens.word[at] ?? 0;
  if (!joiners.has(word) && !hasClass(tokens, at, wordClass.particle)) return false;
  if (!isCapital(tokens, at + 1) && !isCapital(tokens, at + 2) && !isCapital(tokens, at + 3)) return false;
  if (hasClass(tokens, at, wordClass.particle))
    return isCapital(tokens, at + 1) || hasClass(tokens, at + 1, wordClass.particle);
  if (word === the) return afterThe.has(tokens.word[at - 1] ?? 0);
  if (!isCapital(tokens, at + 1) && tokens.word[at + 1] !== the) return false;
  const isAnd = word === and;
  if (isAnd && joinsTitles(tokens, at)) return true;
  const officeFor = word === forWord && hasClass(tokens, at - 1, wordClass.office);
  if (word === of || officeFor) return hasClass(tokens, at - 1, wordClass.office | bodyWord | wordClass.person);
  let [body, joined] = [false, false];
  for (let i = first; i < at; i++) {
    if (!isCapital(tokens, i)) joined = true;
    else if (hasClass(tokens, i, bodyWord)) body = true;
  }
  // "Ministry of Health and Welfare", but not "NATO and Ministry"; "Committee on Rules", but not "Bank of Ghana in Accra".
  return body && (isAnd ? joined : !joined);
}

/** "Co-Founder and CEO Luis Lund", "Health and Welfare Minister". / Not: "the President and Minister Lund". */
function joinsTitles({ word }: Tokens, at: number): boolean {
  const before = word[at - 1] ?? 0;
  const next = word[at + 1] ?? 0;
  if (domains.has(before) && domains.has(next)) return true;
  return firmTitles.has(before) && (firmTitles.has(next) || firmOpeners.has(next));
}

const domains = new Set([...titleDomains].map(hashOf));
const firmOpeners = hashesOf("managing chief");

/** Titles that one person bears two of. */
export const firmTitles = hashesOf(
  "author ceo cfo chair chairman chairwoman co-founder coo cto director editor executive founder owner president producer publisher",
);
