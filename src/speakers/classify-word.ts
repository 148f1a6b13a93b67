import { bodyEndings } from "../lexicon/languages/en/body-endings.js";
import { bodyNouns } from "../lexicon/languages/en/body-nouns.js";
import { documentNouns } from "../lexicon/languages/en/document-nouns.js";
import { foreignSpeechVerbs } from "../lexicon/languages/speech-verbs.js";
import { menNames, unisexNames, womenNames } from "../lexicon/languages/en/given-names.js";
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
import { inflectVerb } from "../text/inflect-verb.js";
import { titleGroups } from "./title-words.js";

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
  foreign: 1 << 27,
} as const;

/** Nouns that head a noun phrase which can speak. */
export const sourceNoun = wordClass.person | wordClass.body | wordClass.document;
export const cueVerb = wordClass.speech | wordClass.judgement | wordClass.stance;

/** What no noun phrase runs across. */
export const phraseStop =
  wordClass.preposition | wordClass.clause | wordClass.auxiliary | wordClass.pronoun | wordClass.adverb;

let table: Map<string, number> | null = null;

/** The classes of a word in lower case; adverbs are also known by their ending. */
export function classesOf(lower: string): number {
  // Built at the first question: most commands never ask.
  table ??= buildTable();
  const known = (table.get(lower) ?? 0) | classesOfGiven(lower);
  if (known !== 0) return known;
  if (isAdverb(lower)) return wordClass.adverb;
  if (lower.includes("-")) return classesOfJoined(table, lower);
  return accented.test(lower) ? classesOfAccented(lower) : 0;
}

/** The same for a word of nothing but letters from a to z, which needs no further questions. */
export function classesOfPlain(word: string): number {
  table ??= buildTable();
  const known = (table.get(word) ?? 0) | classesOfGiven(word);
  return known === 0 && isAdverb(word) ? wordClass.adverb : known;
}

let women: ReadonlySet<string> | null = null;
let men: ReadonlySet<string> | null = null;

/** Names are by far the most words: two sets, which are made from the lists in a tenth of the time that entries of the table take. */
function classesOfGiven(word: string): number {
  women ??= wordSet(womenNames, unisexNames);
  men ??= wordSet(menNames, unisexNames);
  return (women.has(word) ? wordClass.woman : 0) | (men.has(word) ? wordClass.man : 0);
}

function wordSet(...tables: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(tables.flat().join(" ").split(" "));
}

function isAdverb(word: string): boolean {
  return word.length > 4 && word.endsWith("ly") && !nounsInLy.has(word);
}

/** Nouns that end as adverbs do: "the former monopoly said". */
const nounsInLy: ReadonlySet<string> = new Set(["anomaly", "butterfly", "duopoly", "italy", "monopoly", "supply"]);

/** "mayor-elect", "ex-minister", "co-author": the noun that is qualified says what they are. */
function classesOfJoined(words: ReadonlyMap<string, number>, lower: string): number {
  const noun =
    /^(?:(?:ex|co|vice|deputy|then|sub|arch|half|step)-)?([^-]+)(?:-(?:elect|designate|in-waiting|general))?$/.exec(
      lower,
    )?.[1];
  if (noun === undefined || noun === lower) return classOfPair(words, lower);
  return (words.get(noun) ?? 0) & (wordClass.person | wordClass.office);
}

/** "singer-guitarist": two trades of one person. */
function classOfPair(words: ReadonlyMap<string, number>, lower: string): number {
  const hyphen = lower.indexOf("-");
  const second = (words.get(lower.slice(hyphen + 1)) ?? 0) & (wordClass.person | wordClass.office);
  return ((words.get(lower.slice(0, hyphen)) ?? 0) & wordClass.person) === 0 ? 0 : second;
}

const accented = /[\u00c0-\u024f]/;

/** "María", "László": the tables of given names have no accents; no other word is taken for one without its own. */
function classesOfAccented(lower: string): number {
  return classesOfGiven(fold(lower));
}

function buildTable(): Map<string, number> {
  const classes = new Map<string, number>();
  const add = (lines: readonly string[], bits: number): void => {
    for (const line of lines) {
      for (const word of line.split(" ")) classes.set(word, (classes.get(word) ?? 0) | bits);
    }
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
  add(foreignSpeechVerbs, wordClass.speech | wordClass.past | wordClass.foreign);
  addVerbs(classes, speechVerbs, wordClass.speech);
  addVerbs(classes, judgementVerbs, wordClass.judgement);
  addVerbs(classes, stanceVerbs, wordClass.stance);
  return classes;
}

/** Every form of the verbs; "read" and "put" are their own past, so a form may get the bits of two. */
function addVerbs(classes: Map<string, number>, lines: readonly string[], kind: number): void {
  const add = (form: string, tense: number): void => {
    classes.set(form, (classes.get(form) ?? 0) | kind | tense);
  };
  for (const line of lines) {
    for (const base of line.split(" ")) {
      const { third, past, participle, ing } = inflectVerb(base);
      add(base, wordClass.base);
      add(third, wordClass.third);
      for (const form of past) add(form, wordClass.past);
      for (const form of participle) add(form, wordClass.past);
      for (const form of ing) add(form, wordClass.ing);
    }
  }
}
