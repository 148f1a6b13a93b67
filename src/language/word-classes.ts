import { bodyEndings } from "../lexicon/languages/en/body-endings.js";
import { bodyNouns } from "../lexicon/languages/en/body-nouns.js";
import { documentNouns } from "../lexicon/languages/en/document-nouns.js";
import { nameParticles } from "../lexicon/languages/name-particles.js";
import { groupAdjectives } from "../lexicon/languages/en/group-adjectives.js";
import { personNouns } from "../lexicon/languages/en/person-nouns.js";
import { speakingPlaces } from "../lexicon/languages/en/speaking-places.js";
import {
  auxiliaries,
  clauseWords,
  determiners,
  plainAdverbs,
  possessivePronouns,
  prepositions,
  pronouns,
} from "../lexicon/languages/en/function-words.js";
import { judgementVerbs, speechVerbs, stanceVerbs } from "../lexicon/languages/en/verbs.js";
import { statementNouns } from "../lexicon/languages/en/statement-nouns.js";
import { timeWords } from "../lexicon/languages/en/time-words.js";
import { fold } from "../text/fold.js";
import { sexOfName } from "../text/given-names.js";
import { basesOf, inflectVerb } from "../text/inflect-verb.js";
import { plainText } from "../text/plain-text.js";
import { hashOf } from "./hash.js";
import { titleGroups } from "./title-words.js";
import { tokenText, type Tokens } from "./tokens.js";
import { WordMemo } from "./word-memo.js";

/** What the word tables say about a word: a set of bits, since "report" is a paper and a verb of speech. */
export const wordClass = {
  determiner: 1,
  preposition: 1 << 1,
  clause: 1 << 2,
  auxiliary: 1 << 3,
  adverb: 1 << 4,
  time: 1 << 5,
  particle: 1 << 6,
  courtesy: 1 << 7,
  office: 1 << 8,
  person: 1 << 9,
  body: 1 << 10,
  document: 1 << 11,
  statement: 1 << 12,
  speech: 1 << 13,
  judgement: 1 << 14,
  stance: 1 << 15,
  woman: 1 << 16,
  man: 1 << 17,
  place: 1 << 18,
  group: 1 << 19,
  pronoun: 1 << 20,
  possessivePronoun: 1 << 21,
  base: 1 << 22,
  third: 1 << 23,
  past: 1 << 24,
  ing: 1 << 25,
  bodyEnding: 1 << 26,
} as const;

/** Nouns that head a noun phrase which can speak. */
export const sourceNoun = wordClass.person | wordClass.body | wordClass.document;
export const cueVerb = wordClass.speech | wordClass.judgement | wordClass.stance;
export const givenName = wordClass.woman | wordClass.man;
export const bodyWord = wordClass.body | wordClass.bodyEnding;

/** What no noun phrase runs across. */
export const phraseStop =
  wordClass.preposition | wordClass.clause | wordClass.auxiliary | wordClass.pronoun | wordClass.adverb;

/** The classes of the tables' words; built at the first question, as many commands never ask. */
let tables: Map<string, number> | null = null;
let verbs: Map<string, number> | null = null;
/** What was worked out for the words met so far: their classes, and apart from them whose given name a word is. */
const learnt = new WordMemo(14);
const given = new WordMemo(14);

/** The classes of token `i` but for those of given names: a set of bits of `wordClass`; 0 for marks and what no table knows. */
export function classesAt(tokens: Tokens, i: number): number {
  const word = tokens.word[i];
  if (word === undefined) return 0;
  const known = learnt.get(word);
  return known >= 0 ? known : learn(word, tableForm(tokenText(tokens, i)));
}

/** Whether token `i` is of one of the classes. */
export function hasClass(tokens: Tokens, i: number, classes: number): boolean {
  if ((classesAt(tokens, i) & classes) !== 0) return true;
  return (classes & givenName) !== 0 && (givenAt(tokens, i) & classes) !== 0;
}

/** Whose given name token `i` is: `wordClass.woman`, `man`, both or 0. */
export function givenAt(tokens: Tokens, i: number): number {
  const word = tokens.word[i];
  if (word === undefined) return 0;
  const known = given.get(word);
  return known >= 0 ? known : learnGiven(word, tableForm(tokenText(tokens, i)));
}

/** The classes of a word in lower case, but for those of given names. */
export function classesOf(lower: string): number {
  const word = hashOf(lower);
  const known = learnt.get(word);
  return known >= 0 ? known : learn(word, tableForm(lower));
}

/** Whether a word in lower case is a given name. */
export function isGivenName(lower: string): boolean {
  const word = hashOf(lower);
  const known = given.get(word);
  return (known >= 0 ? known : learnGiven(word, tableForm(lower))) > 0;
}

/** "his", "its": whether a word in lower case is a possessive pronoun. */
export function isPronounWord(lower: string): boolean {
  return (classesOf(lower) & wordClass.possessivePronoun) !== 0;
}

/** A word as the tables have it. */
function tableForm(printed: string): string {
  return plainText(printed).toLowerCase().replaceAll("’", "'");
}

function learn(word: number, lower: string): number {
  let classes = inTables(lower);
  if (classes === 0) {
    classes = classesOfUnlisted(lower);
    // "Gergely" and "Sally" end as adverbs do.
    if (classes > 0 && givenClasses(lower) > 0) classes = 0;
  }
  learnt.set(word, classes);
  return classes;
}

/** What a word says of the sex of whom it is given to; the tables of given names have no accents ("María", "László"). */
function learnGiven(word: number, lower: string): number {
  const classes = givenClasses(lower);
  given.set(word, classes);
  return classes;
}

function givenClasses(lower: string): number {
  const sex = sexOfName(/[\u00c0-\u024f]/.test(lower) ? fold(lower) : lower);
  if (sex === null) return 0;
  return sex === "both" ? givenName : wordClass[sex];
}

function inTables(lower: string): number {
  tables ??= buildTables();
  return (tables.get(lower) ?? 0) | verbClasses(lower);
}

/** Of "Sen." what "sen" is, of "they've" what "they" is; adverbs by their ending, joined words by their noun. */
function classesOfUnlisted(lower: string): number {
  if (/^[^a-z\u00c0-\uffff]/.test(lower)) return 0;
  if (lower.endsWith(".")) return inTables(lower.slice(0, -1));
  const clitic = lower.includes("'") ? /^(.+)'(?:ve|ll|re|d|m)$/.exec(lower) : null;
  if (clitic !== null) return inTables(clitic[1] ?? "");
  if (lower.length > 4 && lower.endsWith("ly") && !nounsInLy.has(lower)) return wordClass.adverb;
  return lower.includes("-") ? classesOfJoined(lower) : 0;
}

/** Nouns that end as adverbs do: "the former monopoly said". */
const nounsInLy: ReadonlySet<string> = new Set(["anomaly", "butterfly", "duopoly", "italy", "monopoly", "supply"]);

/** "mayor-elect", "ex-minister", "co-author": the noun that is qualified says what they are; "singer-guitarist" is both. */
function classesOfJoined(lower: string): number {
  const person = wordClass.person | wordClass.office;
  const noun = joinedNoun.exec(lower)?.[1];
  if (noun !== undefined && noun !== lower) return inTables(noun) & person;
  const hyphen = lower.indexOf("-");
  const pair = (inTables(lower.slice(0, hyphen)) & wordClass.person) !== 0;
  return pair ? inTables(lower.slice(hyphen + 1)) & person : 0;
}

const joinedNoun =
  /^(?:(?:ex|co|vice|deputy|then|sub|arch|half|step)-)?([^-]+)(?:-(?:elect|designate|in-waiting|general))?$/;

function buildTables(): Map<string, number> {
  const classes = new Map<string, number>();
  const add = (lines: readonly string[], bits: number): void => {
    for (const line of lines) for (const word of line.split(" ")) addBits(classes, word, bits);
  };
  add(determiners, wordClass.determiner);
  add(prepositions, wordClass.preposition);
  add(clauseWords, wordClass.clause);
  add(auxiliaries, wordClass.auxiliary);
  add(plainAdverbs, wordClass.adverb);
  add(timeWords, wordClass.time);
  add(nameParticles, wordClass.particle);
  for (const { kind, words } of titleGroups) {
    if (kind === "short" || kind === "style") add(words, wordClass.courtesy);
    else if (kind !== "other") add(words, wordClass.office);
  }
  add(personNouns, wordClass.person);
  add(bodyNouns, wordClass.body);
  add(bodyEndings, wordClass.bodyEnding);
  add(documentNouns, wordClass.document);
  add(statementNouns, wordClass.statement);
  add(speakingPlaces, wordClass.place);
  add(groupAdjectives, wordClass.group);
  add(pronouns, wordClass.pronoun);
  add(possessivePronouns, wordClass.possessivePronoun);
  return classes;
}

function addBits(classes: Map<string, number>, word: string, bits: number): void {
  classes.set(word, (classes.get(word) ?? 0) | bits);
}

/** What a word is as a form of the tables' verbs; "read" and "put" are their own past, so it may have the bits of two. */
function verbClasses(form: string): number {
  verbs ??= buildVerbs();
  let classes = 0;
  for (const base of basesOf(form)) {
    const kind = verbs.get(base);
    if (kind === undefined) continue;
    const { third, past, participle, ing } = inflectVerb(base);
    if (form === base) classes |= kind | wordClass.base;
    if (form === third) classes |= kind | wordClass.third;
    if (past.includes(form) || participle.includes(form)) classes |= kind | wordClass.past;
    if (ing.includes(form)) classes |= kind | wordClass.ing;
  }
  return classes;
}

/** The base form of each of the tables' verbs, with its kinds. */
function buildVerbs(): Map<string, number> {
  const kinds = new Map<string, number>();
  const tables = [
    { lines: speechVerbs, kind: wordClass.speech },
    { lines: judgementVerbs, kind: wordClass.judgement },
    { lines: stanceVerbs, kind: wordClass.stance },
  ];
  for (const { lines, kind } of tables) {
    for (const line of lines) for (const base of line.split(" ")) addBits(kinds, base, kind);
  }
  return kinds;
}
