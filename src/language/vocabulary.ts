import { functionWords, auxiliaries } from "../lexicon/languages/en/function-words.js";
import { nameParticles } from "../lexicon/languages/name-particles.js";
import { classesOf, wordClass } from "./word-classes.js";
import { hashOf } from "./hash.js";
import { stemWord } from "./stem.js";
import { tokenText, type Tokens } from "./tokens.js";
import { WordMemo } from "./word-memo.js";
import { chunkLabels } from "./chunk-labels.js";

/** How often, in what the model was learnt from, a verb or noun introduced speech and a noun named a speaker: stem to class. */
export interface LearntWords {
  readonly verbs: ReadonlyMap<string, number>;
  readonly sayingNouns: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
}

/** The kinds of mention; 0 is none that could speak. */
export const mentionKinds = {
  none: 0,
  name: 1,
  nominal: 2,
  he: 3,
  they: 4,
  it: 5,
  we: 6,
  who: 7,
  which: 8,
  one: 9,
  his: 10,
  their: 11,
  its: 12,
  my: 13,
  him: 14,
  whose: 15,
} as const;

/** What a noun is the name of. */
export const nounClasses = { unknown: 0, person: 1, body: 2, document: 3, personByEnding: 4 } as const;

/** Everything that is known about single words, by hash; made once for a model. */
export interface Vocabulary {
  functionLabel(word: number): number;
  markLabel(code: number): number;
  pronounKind(word: number): number;
  isAuxiliary(word: number): boolean;
  isParticle(word: number): boolean;
  /** The class of a verb (0-5) or of a noun of saying by its stem. */
  verbClass(tokens: Tokens, i: number): number;
  sayingClass(tokens: Tokens, i: number): number;
  /** How often the noun names a speaker (0-5), and what it names: one of `nounClasses`. */
  sourceClass(tokens: Tokens, i: number): number;
  nounClass(tokens: Tokens, i: number): number;
  stem(tokens: Tokens, i: number): string;
}

const pronounClasses = [
  "he",
  "they",
  "it",
  "we",
  "who",
  "which",
  "one",
  "his",
  "their",
  "its",
  "my",
  "him",
  "whose",
] as const;
const labelClasses = [
  "that",
  "to",
  "of",
  "by",
  "as",
  "with",
  "in",
  "when",
  "and",
  "but",
  "not",
  "about",
  "from",
] as const;

export function createVocabulary(learnt: LearntWords): Vocabulary {
  const kinds = new Map<number, number>();
  for (const name of pronounClasses)
    for (const word of functionWords[name].split(" ")) kinds.set(hashOf(word), mentionKinds[name]);
  const small = new Map<number, number>();
  for (const name of labelClasses)
    for (const word of functionWords[name].split(" ")) small.set(hashOf(word), chunkLabels[name]);
  const helpers = new Set(auxiliaries.flatMap((line) => line.split(" ")).map(hashOf));
  const particles = new Set(nameParticles.flatMap((line) => line.split(" ")).map(hashOf));
  const speechClasses = rememberWords((word) => classOfStem(learnt, word));
  return {
    functionLabel: (word) => small.get(word) ?? 0,
    markLabel,
    pronounKind: (word) => kinds.get(word) ?? 0,
    isAuxiliary: (word) => helpers.has(word),
    isParticle: (word) => particles.has(word),
    stem: (tokens, i) => stemWord(tokenText(tokens, i).toLowerCase()),
    verbClass: (tokens, i) => speechClasses(tokens, i) & 7,
    sayingClass: (tokens, i) => (speechClasses(tokens, i) >> 3) & 7,
    sourceClass: (tokens, i) => speechClasses(tokens, i) >> 6,
    nounClass: rememberWords(classOfNoun),
  };
}

/** What a word's stem was in the model's training, three bits for each: a verb, a noun of saying, a speaker. */
function classOfStem({ verbs, sayingNouns, sources }: LearntWords, word: string): number {
  const stem = stemWord(word);
  return (verbs.get(stem) ?? 0) | ((sayingNouns.get(stem) ?? 0) << 3) | ((sources.get(stem) ?? 0) << 6);
}

/** Answers for a token what is asked of its word in lower case, once for each word. */
function rememberWords(ask: (word: string) => number): (tokens: Tokens, i: number) => number {
  const answers = new WordMemo(14);
  return (tokens, i) => {
    const word = tokens.word[i] ?? 0;
    const known = answers.get(word);
    if (known >= 0) return known;
    const answer = ask(tokenText(tokens, i).toLowerCase());
    answers.set(word, answer);
    return answer;
  };
}

function classOfNoun(word: string): number {
  for (const form of [word, ...singularForms(word)]) {
    const classes = classesOf(form) | classesOf(form.slice(form.lastIndexOf("-") + 1));
    if ((classes & (wordClass.person | wordClass.office)) !== 0) return nounClasses.person;
    if ((classes & wordClass.body) !== 0) return nounClasses.body;
    if ((classes & wordClass.document) !== 0) return nounClasses.document;
  }
  return /(?:ists?|ians?|[a-z]{3}(?:man|men|woman|women)|eers?|ologers?|aries|[a-z]{3}ors?|[a-z]{3}ers?)$/.test(word)
    ? nounClasses.personByEnding
    : nounClasses.unknown;
}

function singularForms(word: string): string[] {
  if (word.endsWith("men")) return [word.slice(0, -3) + "man"];
  if (word.endsWith("wives")) return ["wife"];
  if (word === "children") return ["child"];
  if (word.endsWith("ies")) return [word.slice(0, -3) + "y"];
  return word.endsWith("es") ? [word.slice(0, -1), word.slice(0, -2)] : word.endsWith("s") ? [word.slice(0, -1)] : [];
}

function markLabel(code: number): number {
  switch (code) {
    case 44:
      return chunkLabels.comma;
    case 46:
    case 33:
    case 0x2026:
      return chunkLabels.stop;
    case 63:
      return chunkLabels.ask;
    case 58:
      return chunkLabels.colon;
    case 59:
      return chunkLabels.semicolon;
    case 45:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return chunkLabels.dash;
    case 40:
    case 91:
      return chunkLabels.open;
    case 41:
    case 93:
      return chunkLabels.close;
    default:
      return chunkLabels.otherMark;
  }
}
