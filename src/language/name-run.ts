import { foreignOpeners } from "../lexicon/languages/openers.js";
import { pageVerbs } from "../lexicon/languages/en/page-verbs.js";
import { isCapital as isCapitalCode } from "../text/character-classes.js";
import { hashesOf, hashOf } from "./hash.js";
import {
  firstCharacter,
  isCapital,
  isWord,
  opensSentence,
  sameSentence,
  shapes,
  tokenText,
  type Tokens,
} from "./tokens.js";
import {
  bodyWord,
  classesAt,
  cueVerb,
  givenName,
  hasClass,
  phraseStop,
  sourceNoun,
  wordClass,
} from "./word-classes.js";

/** What is known of a text's words before its names are read. */
export interface WordUses {
  /** Whether a word is one of the language's usual words, by hash. */
  readonly isCommon: (word: number) => boolean;
  /** Whether the text prints a word in small letters too. */
  readonly isLower: (word: number) => boolean;
  /** Words that end a run of capitals inside a sentence. */
  readonly surnames: ReadonlySet<number>;
  /** Words that have a capital inside a sentence. */
  readonly capitals: ReadonlySet<number>;
  /** Two words, as `pairAt` has them, that both have a capital inside a sentence, or open the full name of a firm. */
  readonly pairs: ReadonlySet<number>;
  /** Whether the sentence of a token is written as headlines are, with capitals. */
  readonly isTitled: (i: number) => boolean;
}

const may = hashOf("may");
const articles = hashesOf("el la los las le les un una une il lo gli os uma um der die das ein eine het een");
const headlineAuxiliaries = hashesOf("is are was were does did has have had not isn't doesn't didn't");
const numberWords = hashesOf("twenty thirty forty fifty sixty seventy eighty ninety hundred eleven twelve");
const of = hashOf("of");
const the = hashOf("the");
const pageWords: ReadonlySet<number> = new Set([...pageVerbs, ...foreignOpeners].map(hashOf));
export const weekdays = hashesOf(
  "monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight yesterday week weekend year morning afternoon evening",
);

/** "Check, add and follow": what a page asks of its reader. */
export function isPageWord({ word }: Tokens, i: number): boolean {
  return pageWords.has(word[i] ?? 0);
}

/** Whether a capital at token `i` begins a name, not just a sentence. */
export function isNameStart(tokens: Tokens, i: number, uses: WordUses): boolean {
  if (!isCapital(tokens, i)) return false;
  if (isTimeZone(tokens, i)) return false;
  const word = tokens.word[i] ?? 0;
  const opens = opensSentence(tokens, i) || (!isWord(tokens, i - 1) && !isOwned(tokens, i));
  if (hasClass(tokens, i, wordClass.pronoun)) return false;
  if (hasClass(tokens, i, wordClass.time)) return beginsTimeName(tokens, i);
  // "Q." and "A." head the turns of an interview.
  if (opens && isTurnLetter(tokens, i)) return false;
  if (isHeadlineVerb(tokens, i) || numberWords.has(word)) return false;
  if (isHeadlineWord(tokens, i, uses)) return false;
  const capitalNext = isCapital(tokens, i + 1) && sameSentence(tokens, i, i + 1);
  if (opens && articles.has(word) && !capitalNext) return false;
  if (!opens && hasClass(tokens, i, wordClass.preposition)) return false;
  const grammatical = hasClass(tokens, i, phraseStop | wordClass.determiner);
  if (!opens) return !grammatical || capitalNext;
  return !grammatical && beginsSentenceWithName(tokens, i, capitalNext, uses);
}

/** "Togo's National Port Service", “It rained,” National Port Service head Ana Souza said: no sentence begins there. */
function isOwned(tokens: Tokens, i: number): boolean {
  if (",;".includes(firstCharacter(tokens, i - 1) || " ")) return true;
  return isPossessive(tokens, i - 1) || firstCharacter(tokens, i - 2) === ",";
}

/** A token and the next as one number, the same wherever the two words stand. */
export function pairAt({ word }: Tokens, i: number): number {
  return Math.imul(word[i] ?? 0, 31) + (word[i + 1] ?? 0);
}

const compass = hashesOf("north south east west northern southern eastern western");
const renewed = hashesOf("new great");
const renewedPlaces = hashesOf(
  "britain brunswick caledonia delhi england guinea hampshire haven hebrides jersey mexico orleans south york zealand",
);

/** "South Korea", "Northern Ireland", "New York": another place than the second word alone. */
export function isPartOfPlace(tokens: Tokens, i: number): boolean {
  const word = tokens.word[i] ?? 0;
  if (compass.has(word)) return true;
  return renewed.has(word) && renewedPlaces.has(tokens.word[i + 1] ?? 0);
}

/** "General Motors Corp said", "Computer Memories Inc said" / Not: "Meanwhile Acme Corp said", "Rival Acme Corp said". */
export function opensFirm(tokens: Tokens, i: number): boolean {
  if (hasClass(tokens, i, wordClass.adverb | wordClass.person) || rivals.has(tokens.word[i] ?? 0)) return false;
  let last = i;
  while (last - i < maxFirmWords && isCapital(tokens, last + 1) && sameSentence(tokens, i, last + 1)) last++;
  return last - i > 1 && legalForms.has(tokens.word[last] ?? 0);
}

const maxFirmWords = 7;
const legalForms = hashesOf("ag bancorp co co. corp corp. gmbh inc inc. llc ltd ltd. plc");
const rivals = hashesOf("embattled former giant local new parent rival struggling troubled");

function isTurnLetter({ text, start, end }: Tokens, i: number): boolean {
  const first = start[i] ?? 0;
  return (end[i] ?? 0) === first + 2 && text.charAt(first + 1) === "." && "AQ".includes(text.charAt(first));
}

const timeZones = hashesOf(
  "aedt aest bst cat cdt cest cet cst ct eat edt eest eet est et gmt hkt ist jst kst mdt msk mst mt pdt pst pt sast utc wat",
);

/** "14:32 GMT", "9.05pm ET": what follows a time in a live blog. */
function isTimeZone(tokens: Tokens, i: number): boolean {
  if (tokens.shape[i] !== shapes.capitals || !timeZones.has(tokens.word[i] ?? 0)) return false;
  return /^(?:\d.*|[ap]\.?m\.?)$/i.test(tokenText(tokens, i - 1));
}

/** "May said", "April Sato": a month that opens a name; not "April was cold". */
function beginsTimeName(tokens: Tokens, i: number): boolean {
  const word = tokens.word[i] ?? 0;
  const full = isCapital(tokens, i + 1) && sameSentence(tokens, i, i + 1);
  // "owner Friday Okon": behind a noun for a person a day is somebody's name.
  if (weekdays.has(word)) return full && hasClass(tokens, i - 1, wordClass.person | wordClass.office);
  if (hasClass(tokens, i + 1, wordClass.speech)) return hasClass(tokens, i, givenName) || word === may;
  return full && (givenMonths.has(word) || hasClass(tokens, i, givenName)) && tokens.shape[i + 2] !== shapes.number;
}

const givenMonths = hashesOf("april august jan june may");

function beginsSentenceWithName(tokens: Tokens, i: number, capitalNext: boolean, uses: WordUses): boolean {
  const word = tokens.word[i] ?? 0;
  const owns = isPossessive(tokens, i + 1);
  // "Follow Ama Boateng", "Following Mensah's win": the name is what follows.
  if (isPageWord(tokens, i) && !owns) return false;
  if (uses.surnames.has(word)) return true;
  const classes = classesAt(tokens, i);
  const common = uses.isCommon(word) || uses.isLower(word);
  // "Young Ana Souza", "Drummer Kofi Mensah": the capital is the sentence's.
  const paired = capitalNext && (uses.pairs.has(pairAt(tokens, i)) || isPartOfPlace(tokens, i));
  if (common && !paired && !hasClass(tokens, i, givenName | wordClass.office | wordClass.courtesy | bodyWord))
    return false;
  if (capitalNext && isTradeBeforeName(tokens, i, uses)) return false;
  if (capitalNext || owns || isOfSomething(tokens, i)) return true;
  if (isJoinedAdjective(tokens, i)) return hasClass(tokens, i + 1, sourceNoun);
  if (hasClass(tokens, i, givenName)) return true;
  // "Asked about it, …", "Speaking in Lagos, …" open sentences; "Reading FC" is caught by its second capital.
  if (common || (classes & (cueVerb | sourceNoun)) !== 0 || /(?:ing|ed)$/.test(tokenText(tokens, i))) return false;
  // "Queue at the dam": nothing else in the text says that it is a name, and nobody speaks or is described.
  const shouted = tokens.shape[i] !== shapes.capital;
  if (classes === 0 && hasClass(tokens, i + 1, wordClass.auxiliary) && tellsOfSpeech(tokens, i + 2)) return true;
  return (
    shouted || uses.capitals.has(word) || hasClass(tokens, i + 1, cueVerb) || firstCharacter(tokens, i + 1) === ","
  );
}

/** "Bank of Ghana said", "Minister of the Interior Kofi Mensah said": a body, or an office before a name, with what it is of. */
function isOfSomething(tokens: Tokens, i: number): boolean {
  if (tokens.word[i + 1] !== of) return false;
  const field = tokens.word[i + 2] === the ? i + 3 : i + 2;
  if (!isCapital(tokens, field) || !sameSentence(tokens, i, field)) return false;
  return hasClass(tokens, i, bodyWord) || (hasClass(tokens, i, wordClass.office) && isCapital(tokens, field + 1));
}

/** "Boateng was quoted as saying", "Boateng has denied it", "Boateng was overheard telling an aide" */
function tellsOfSpeech(tokens: Tokens, i: number): boolean {
  const later = classesAt(tokens, i + 1);
  return hasClass(tokens, i, cueVerb) || ((later & wordClass.speech) !== 0 && (later & wordClass.ing) !== 0);
}

/** "Farmer Jost Amstutz", "Winemaker Nathalie Roux": what somebody is, with the sentence's capital, before a full name. */
function isTradeBeforeName(tokens: Tokens, i: number, uses: WordUses): boolean {
  if (hasClass(tokens, i, givenName | wordClass.office) || uses.capitals.has(tokens.word[i] ?? 0)) return false;
  const full = isCapital(tokens, i + 2) && sameSentence(tokens, i, i + 2);
  if (full && hasClass(tokens, i, wordClass.person)) return true;
  // "Oppenheimer Industries Inc"
  if (hasClass(tokens, i + 1, bodyWord) || (full && hasClass(tokens, i + 2, bodyWord))) return false;
  // "Puppeteer Suharyanto": of one name the trade must be plain.
  return (full ? trade : plainTrade).test(tokenText(tokens, i));
}

const trade = /^[A-Z][a-z]{3,}(?:er|or|ist|ian|man|woman|ant|eer|smith|wright)$/;
const plainTrade = /^[A-Z][a-z]{4,}(?:eer|maker|keeper|builder|worker|holder|owner|ologist|smith|wright|woman)$/;

/** "Graham Slams Kim", "Kim Is Over Graham": in a headline verbs have capitals too. */
export function isHeadlineVerb(tokens: Tokens, i: number): boolean {
  if (headlineAuxiliaries.has(tokens.word[i] ?? 0)) return true;
  const classes = classesAt(tokens, i);
  if ((classes & cueVerb) === 0 || (classes & (wordClass.past | wordClass.third)) === 0) return false;
  if (isWord(tokens, i + 1) && !isCapital(tokens, i + 1)) return false;
  return !hasClass(tokens, i, sourceNoun | givenName);
}

/** A usual word with a headline's capital: "Obama Just Let Something Slip". / Not: "Grace", where given names are. */
export function isHeadlineWord(tokens: Tokens, i: number, uses: WordUses): boolean {
  const word = tokens.word[i] ?? 0;
  if (!uses.isTitled(i) || uses.surnames.has(word)) return false;
  if (hasClass(tokens, i, givenName | wordClass.office | wordClass.courtesy | wordClass.place | bodyWord)) return false;
  return uses.isCommon(word) || uses.isLower(word);
}

/** "Oscar-nominated", "Lagos-based": a capital by its first half alone. / Not: "Ji-eun". */
export function isJoinedAdjective(tokens: Tokens, i: number): boolean {
  const text = tokenText(tokens, i);
  const hyphen = text.lastIndexOf("-");
  if (text.endsWith("-year-old")) return true;
  if (hyphen < 2 || text.length - hyphen < 5 || isCapitalCode(text.charCodeAt(hyphen + 1))) return false;
  return joinedEnding.test(text);
}

const joinedEnding = /-(?:[a-z]{2,}ed|born|led|winning|selling|speaking|bred|built|run|time|year-old|income|cash)$/;

/** Whether "'s" stands at token `i`, right behind a word. */
export function isPossessive(tokens: Tokens, i: number): boolean {
  if (tokens.start[i] !== tokens.end[i - 1]) return false;
  if (tokens.shape[i] === shapes.possessive) return true;
  // "the councillors' claim"
  const last = tokens.text.charAt((tokens.start[i] ?? 1) - 1);
  return (last === "s" || last === "S") && isLoneApostrophe(tokens, i);
}

function isLoneApostrophe({ text, start, end }: Tokens, i: number): boolean {
  const code = text.charCodeAt(start[i] ?? 0);
  return (code === 39 || code === 0x2019) && end[i] === (start[i] ?? 0) + 1;
}
