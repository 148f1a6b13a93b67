import { demonyms } from "../lexicon/languages/en/demonyms.js";
import { keptTitles } from "../lexicon/languages/en/titles.js";
import { nameNouns } from "../lexicon/languages/en/name-nouns.js";
import { titleDomains } from "../lexicon/languages/en/title-domains.js";
import { hashesOf, hashesOfShort, hashOf } from "./hash.js";
import { isJoinedAdjective } from "./name-run.js";
import { isBrand } from "./name-type.js";
import { isShortTitle } from "./title-words.js";
import { isCapital, tokenText, shapes, type Tokens } from "./tokens.js";
import { bodyWord, classesAt, givenName, hasClass, wordClass } from "./word-classes.js";

const of = hashOf("of");
const forWord = hashOf("for");
const saints = hashesOf("saint st st. san santa são");
const domainPrepositions = hashesOf("at for in of to");

const nounsOfNames = new Set([...nameNouns].map(hashOf));
const domains = new Set([...titleDomains].map(hashOf));
const kept = hashesOfShort(keptTitles);
const peoples = new Set([...demonyms].map(hashOf));
const ordinalClass = hashesOf("class");
const det = hashesOfShort(["det"]);
const con = hashesOfShort(["con"]);

/** Where in the run of capitals [first, last] the name itself begins, behind offices, bodies, peoples and courtesy. */
export function startOfName(tokens: Tokens, first: number, last: number): number {
  if (first === last) return first;
  let start = Math.max(endOfOffice(tokens, first, last) + 1, afterDomain(tokens, first, last));
  start = afterBody(tokens, start, last);
  while (start < last && isQualifier(tokens, start, last)) start++;
  return keepsTitle(tokens, first, start, last) || isPeer(tokens, first, start, last) ? start - 1 : start;
}

/** The index of the last word of the office before the name, or `first - 1`. */
function endOfOffice(tokens: Tokens, first: number, last: number): number {
  let office = first - 1;
  for (let i = first; i < last; i++) {
    if (!hasClass(tokens, i, wordClass.office) && !isShortTitle(tokens.word[i] ?? 0)) continue;
    const next = tokens.word[i + 1];
    office = next === of || next === forWord ? endOfDomain(tokens, i + 2, last) : i;
  }
  return office >= last ? first - 1 : office;
}

/** In "Secretary of State John Kerry" the domain ends before the given name, else one word after "of". */
function endOfDomain(tokens: Tokens, from: number, last: number): number {
  for (let i = from + 1; i <= last; i++) if (hasClass(tokens, i, givenName)) return i - 1;
  return last - from >= 2 ? last - 2 : last;
}

/**
 * "special envoy to Togo Kofi Mensah", "secretary of State Ann Lee": what stands behind a noun in small letters and its
 * preposition, before a given name, is no part of the name. / Not: "lawyer for Ann Kofi Lee".
 */
function afterDomain(tokens: Tokens, first: number, last: number): number {
  if (last - first < 2 || hasClass(tokens, first, givenName)) return first;
  if (!domainPrepositions.has(tokens.word[first - 1] ?? 0)) return first;
  if (!hasClass(tokens, first - 2, wordClass.person | wordClass.office) || hasClass(tokens, last, bodyWord))
    return first;
  const domain = wordClass.place | wordClass.group | bodyWord;
  for (let i = first; i < last; i++) {
    if (i > first && hasClass(tokens, i, givenName)) return i;
    if (!hasClass(tokens, i, domain) && !domains.has(tokens.word[i] ?? 0)) break;
  }
  return first;
}

/** "Potters Federation of Togo Kofi Mensah says", "at OpenQuay Kofi Mensah says": a body, and the given name of whoever speaks for it. */
function afterBody(tokens: Tokens, first: number, last: number): number {
  if (hasClass(tokens, last, bodyWord)) return first;
  let body = -1;
  for (let i = first; i < last; i++) {
    if (i === first && hasClass(tokens, i, givenName)) return first;
    if (i > first ? hasClass(tokens, i, bodyWord) : isBrand(tokenText(tokens, i))) body = i;
    const bare = body >= 0 && i > body && isCapital(tokens, i - 1) && !saints.has(tokens.word[i - 1] ?? 0);
    if (bare && hasClass(tokens, i, givenName) && isCapital(tokens, i + 1)) return i;
  }
  return first;
}

/** A word before a name that says what its bearer is: a trade, a people, a party, a courtesy. */
function isQualifier(tokens: Tokens, at: number, last: number): boolean {
  const classes = classesAt(tokens, at);
  const word = tokens.word[at] ?? 0;
  if ((classes & wordClass.courtesy) !== 0 || isJoinedAdjective(tokens, at)) return true;
  // "Petty Officer 2nd Class Ana Souza"
  if (ordinalClass.has(word) && tokens.shape[at - 1] === shapes.number) return true;
  // "Det Con Ana Souza" / Not: "Con Edison".
  if (con.has(word) && det.has(tokens.word[at - 1] ?? 0)) return true;
  if (hasClass(tokens, at, givenName) || hasClass(tokens, last, bodyWord)) return false;
  const named = hasClass(tokens, at + 1, givenName);
  const full = last - at >= 2;
  if ((classes & wordClass.group) !== 0 && named) return full;
  if (peoples.has(word)) return full && (named || isBareDemonym(tokens, at));
  // "Pastoralist", "Heptathlete": trades without end, told by their ending before a given name.
  if (classes === 0 && named && full && /(?:[a-z]{4}ist|ologer|athlete)$/.test(tokenText(tokens, at))) return true;
  if ((classes & wordClass.person) === 0 || nounsOfNames.has(word)) return false;
  if (named) return true;
  const plain = (classesAt(tokens, at + 1) & ~wordClass.particle) === 0;
  return plain && /(?:er|or|ist|ee|man|ress)s?$/.test(tokenText(tokens, at));
}

/** "Ukrainian", "Swede": a people, as a noun or an adjective. */
export function isDemonym({ word }: Tokens, i: number): boolean {
  return peoples.has(word[i] ?? 0);
}

/** "Swede", "Scotsman": nouns only, that no body is named with; "Russian" may open the name of a church. */
export function isBareDemonym(tokens: Tokens, i: number): boolean {
  if (!peoples.has(tokens.word[i] ?? 0)) return false;
  const text = tokenText(tokens, i);
  return !/(?:an|ese|i|ish)$/.test(text) || /(?:men|man|woman)$/.test(text);
}

/** Whether a noun is as often somebody's name ("Hunter", "Bishop"). */
export function isNameNoun({ word }: Tokens, i: number): boolean {
  return nounsOfNames.has(word[i] ?? 0);
}

/** "Lord Ashdale": a peer has no other name. / Not: "Lord Jeffrey Ashdale". */
function isPeer(tokens: Tokens, first: number, start: number, last: number): boolean {
  return start > first && start === last && peers.has(tokens.word[start - 1] ?? 0);
}

const peers = hashesOf("baroness lady lord viscount viscountess");

/** "Prince Kofi", "Pope John Paul II": where but given names are left, the title is how its bearer is called. */
function keepsTitle(tokens: Tokens, first: number, start: number, last: number): boolean {
  if (start <= first || !kept.has(tokens.word[start - 1] ?? 0)) return false;
  for (let i = start; i <= last; i++) {
    const numeral = i > start && /^[ivx]+$/i.test(tokenText(tokens, i));
    if (!hasClass(tokens, i, givenName) && !numeral) return false;
  }
  return true;
}
