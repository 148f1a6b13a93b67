import { generations, lettersBehind } from "../lexicon/languages/en/titles.js";
import type { SpeakerType } from "../types.js";
import { hashesOf } from "./hash.js";
import { endOfRun } from "./name-end.js";
import { isNameStart, isPossessive, opensFirm, pairAt, type WordUses } from "./name-run.js";
import { isBareDemonym, isDemonym, isNameNoun, startOfName } from "./name-start.js";
import { typeOfName } from "./name-type.js";
import { isTitled } from "./tag-words.js";
import { titlePronoun } from "./title-words.js";
import { titleBefore } from "./titles.js";
import { isCapital, isWord, opensSentence, sameSentence, shapes, type Tokens } from "./tokens.js";
import { classesAt, givenAt, givenName, hasClass, phraseStop, sourceNoun, wordClass } from "./word-classes.js";

/** A name where it stands in the text. */
export interface Name {
  /** Its tokens, [first, next), without title and "'s". */
  readonly first: number;
  readonly next: number;
  /** The token behind the letters that follow it ("MP", "KC"); `next` where there are none. */
  readonly end: number;
  /** The first token of the title before it; `first` where there is none. */
  readonly title: number;
  /** What its own words say of its bearer; null where they say nothing. */
  readonly type: SpeakerType | null;
  readonly gender: "woman" | "man" | null;
  /** "'s" follows. */
  readonly owns: boolean;
}

/** Every name of a text in reading order, quotations included; `isCommon` knows the language's usual words by hash. */
export function findNames(tokens: Tokens, isCommon: (word: number) => boolean): Name[] {
  const names: Name[] = [];
  const uses = usesOf(tokens, isCommon);
  for (let i = 0; i < tokens.start.length;) {
    if (!isNameStart(tokens, i, uses)) {
      i++;
      continue;
    }
    const last = endOfRun(tokens, i, uses);
    if (!isOfficeAlone(tokens, i, last)) {
      const name = nameOf(tokens, i, last);
      if (name !== null) names.push(name);
    }
    i = last + 1;
  }
  return names;
}

/** What a text's own print tells of its words: which stand in small letters too, which are names, which end them. */
function usesOf(tokens: Tokens, isCommon: (word: number) => boolean): WordUses {
  const { shape, word, sentence } = tokens;
  const surnames = new Set<number>();
  const capitals = new Set<number>();
  const openers = new Set<number>();
  const titled = new Set<number>();
  const pairs = new Set<number>();
  // A filter before the search through the text: most words of which it is asked stand nowhere in small letters.
  const maybeLower = new Uint8Array(lowerSlots);
  for (let i = 0; i < shape.length; i++) {
    const own = word[i] ?? 0;
    const opens = opensSentence(tokens, i);
    if (opens && isTitled(tokens, i, shape.length)) titled.add(sentence[i] ?? 0);
    if (shape[i] === shapes.lower) maybeLower[own & (lowerSlots - 1)] = 1;
    else if (isCapital(tokens, i) && !titled.has(sentence[i] ?? 0)) {
      // What opens two sentences and has a small letter nowhere is a name as well.
      if (!opens || openers.has(own)) capitals.add(own);
      else openers.add(own);
      if (!opens && isCapital(tokens, i - 1) && !isCapital(tokens, i + 1)) surnames.add(own);
      const pair = isCapital(tokens, i + 1) && (opens ? opensFirm(tokens, i) : isWord(tokens, i - 1));
      if (pair) pairs.add(pairAt(tokens, i));
    }
  }
  const known = new Map<number, boolean>();
  return {
    isCommon,
    isLower(asked) {
      if (maybeLower[asked & (lowerSlots - 1)] === 0) return false;
      let found = known.get(asked);
      if (found === undefined) known.set(asked, (found = standsLower(tokens, asked)));
      return found;
    },
    surnames,
    capitals,
    pairs,
    isTitled: (i) => titled.has(sentence[i] ?? -1),
  };
}

const lowerSlots = 1 << 14;

function standsLower({ word, shape }: Tokens, asked: number): boolean {
  for (let i = word.indexOf(asked); i >= 0; i = word.indexOf(asked, i + 1)) if (shape[i] === shapes.lower) return true;
  return false;
}

/** Whatever is longer is a list or a table. */
const maxNameLength = 120;

const suffixes = hashesOf(generations.join(" "));
/** Letters behind a name: honours, seats and degrees. */
const letters = hashesOf(lettersBehind.join(" "));
const shortOffices = hashesOf("ceo cfo coo cto mep mp msp");

/** "CEO", "Acme Co-Founder": a run of capitals that ends in an office names nobody. / Not: "Ann Bishop", "Prince". */
function isOfficeAlone(tokens: Tokens, at: number, last: number): boolean {
  // "the Dutchman", "the New Zealander", "the Ukrainian"
  if (isBareDemonym(tokens, last) || (at === last && isDemonym(tokens, at))) return true;
  if (!hasClass(tokens, last, wordClass.office) || isLoneNameNoun(tokens, at, last)) return false;
  if (!hasClass(tokens, last, wordClass.person) && !shortOffices.has(tokens.word[last] ?? 0)) return false;
  for (let i = at; i <= last; i++) if (hasClass(tokens, i, givenName)) return false;
  return true;
}

/** "Bishop", "Ann Hunter": a noun that is somebody's surname as well. / Not: "the Police Public Relations Officer". */
function isLoneNameNoun(tokens: Tokens, at: number, last: number): boolean {
  return isNameNoun(tokens, last) && (at === last || last - at < 2 || hasClass(tokens, at, givenName));
}

/** The name in the run of capitals [run, last]; null where only a title is left. */
function nameOf(tokens: Tokens, run: number, last: number): Name | null {
  let next = last + 1;
  while (next - run > 2 && letters.has(tokens.word[next - 1] ?? 0) && tokens.shape[next - 1] === shapes.capitals)
    next--;
  let end = next - 1;
  while (end > run && suffixes.has(tokens.word[end] ?? 0)) end--;
  const first = startOfName(tokens, run, end);
  if (first === end && isBareTitle(tokens, first)) return null;
  if ((tokens.end[next - 1] ?? 0) - (tokens.start[first] ?? 0) > maxNameLength) return null;
  const head = nounBehind(tokens, run, last);
  const title = head < 0 ? titleBefore(tokens, run, first) : first;
  const owns = isPossessive(tokens, last + 1);
  const titled = title < first;
  return {
    first,
    next,
    end: last + 1,
    title,
    owns,
    type: typeOfName(tokens, first, end, titled),
    gender: genderOf(tokens, title, first, end),
  };
}

/** "Mr.", "Sen." with nothing behind it. */
function isBareTitle(tokens: Tokens, i: number): boolean {
  return hasClass(tokens, i, wordClass.courtesy) && tokens.text.charAt((tokens.end[i] ?? 1) - 1) === ".";
}

/** "Clinton campaign", "NATO officials": the noun in small letters that a name stands before, or -1. */
function nounBehind(tokens: Tokens, run: number, last: number): number {
  if (isPossessive(tokens, last + 1)) return -1;
  let head = -1;
  for (let i = last + 1; i <= last + 4 && isWord(tokens, i) && !isCapital(tokens, i); i++) {
    if (!sameSentence(tokens, i, run) || hasClass(tokens, i, phraseStop | wordClass.determiner)) break;
    const classes = classesAt(tokens, i);
    const noun = (classes & (sourceNoun | wordClass.office)) !== 0;
    if ((classes & (wordClass.past | wordClass.third)) !== 0 && !noun) break;
    if (noun) head = i;
  }
  return head;
}

function genderOf(tokens: Tokens, title: number, first: number, last: number): Name["gender"] {
  for (let i = title; i < first; i++) {
    const pronoun = titlePronoun(tokens.word[i] ?? 0);
    if (pronoun === "he") return "man";
    if (pronoun === "she") return "woman";
  }
  if (last === first && title === first) return null;
  const given = givenAt(tokens, first);
  // A name of both says nothing.
  if (given === wordClass.woman) return "woman";
  return given === wordClass.man ? "man" : null;
}
