import type { SpeakerType, Span } from "../types.js";
import { cueVerb, phraseStop, sourceNoun, wordClass } from "./classify-word.js";
import { readName } from "./read-name.js";
import type { Token } from "./read-tokens.js";

/** Words outside the quotation marks that could name a speaker. */
export interface Candidate extends Span {
  readonly kind: "name" | "pronoun" | "nominal";
  /** Token indices, inclusive. */
  readonly first: number;
  readonly last: number;
  /** The words that count: of a name the name without courtesy titles, of a pronoun the pronoun in lower case. */
  readonly words: string;
  /** "Kirby's", "his": may be a source only through a noun ("his claim"). */
  readonly possessive: boolean;
  /** The office or description in front of a name, as printed. */
  readonly title: Span | null;
  /** How many tokens of title stand right before `first`, courtesy included. */
  readonly titleWords: number;
  /** What the mention's own words say of it; null where they say nothing. */
  readonly type: SpeakerType | null;
  readonly gender: "woman" | "man" | null;
}

/** A noun phrase before its head is longer than this only in lists and slogans. */
const maxPhraseWords = 9;

/** Every name, pronoun and noun phrase headed by a person, a body or a paper, in order. */
export function findMentions(text: string, tokens: readonly Token[]): Candidate[] {
  const mentions: Candidate[] = [];
  let i = 0;
  while (i < tokens.length) {
    const found = mentionsAt(text, tokens, i);
    mentions.push(...found);
    const last = found.at(-1);
    i = last === undefined ? i + 1 : Math.max(i, last.last) + 1;
  }
  return mentions;
}

function mentionsAt(text: string, tokens: readonly Token[], at: number): Candidate[] {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return [];
  if ((token.classes & wordClass.pronoun) !== 0 && speakingPronouns.has(token.lower))
    return [pronounAt(token, at, false)];
  if ((token.classes & wordClass.possessivePronoun) !== 0) {
    return [pronounAt(token, at, true), ...phraseAt(text, tokens, at)];
  }
  if ((token.classes & wordClass.determiner) !== 0) return phraseAt(text, tokens, at);
  if (isNameStart(tokens, at)) return readName(text, tokens, at);
  if ((token.classes & sourceNoun) !== 0) return bareNounAt(text, tokens, at);
  return [];
}

const speakingPronouns = new Set(["he", "she", "they", "it", "who", "i", "we", "which"]);

function pronounAt(token: Token, at: number, possessive: boolean): Candidate {
  const words = token.lower;
  const gender = words === "she" || words === "her" ? "woman" : words === "he" || words === "his" ? "man" : null;
  const { start } = token;
  const end = start + words.length;
  return {
    kind: "pronoun",
    start,
    end,
    first: at,
    last: at,
    words,
    possessive,
    title: null,
    titleWords: 0,
    type: null,
    gender,
  };
}

/** Whether a capital here begins a name, not just a sentence. */
export function isNameStart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || !token.capital) return false;
  const opens = tokens[at - 1]?.sentence !== token.sentence || tokens[at - 1]?.kind !== "word";
  if ((token.classes & (wordClass.time | wordClass.pronoun)) !== 0 && !(opens && token.lower === "may")) return false;
  if (!opens) return (token.classes & (phraseStop & ~wordClass.adverb)) === 0 || tokens[at + 1]?.capital === true;
  if ((token.classes & (phraseStop | wordClass.determiner)) !== 0) return false;
  if (tokens[at + 1]?.capital === true || token.possessive) return true;
  // "Asked about it, …", "Speaking in Lagos, …" open sentences; "Reading FC" is caught by its second capital.
  if ((token.classes & (wordClass.man | wordClass.woman)) !== 0) return true;
  return (token.classes & (cueVerb | sourceNoun)) === 0 && !/(?:ing|ed)$/.test(token.lower);
}

/** The noun phrase that a determiner or possessor opens; the name it stands before; or the name inside it. */
export function phraseAt(text: string, tokens: readonly Token[], at: number): Candidate[] {
  let head = -1;
  let i = at + 1;
  for (; i < tokens.length && i - at <= maxPhraseWords; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === "mark" || token.sentence !== tokens[at]?.sentence) break;
    if (token.kind === "quote") continue;
    if ((token.classes & phraseStop) !== 0 && !token.capital) break;
    if (i > at + 1 && isVerbHere(tokens, i)) break;
    if (head >= 0 && token.capital && head === i - 1 && !tokens[head]?.possessive) break;
    if ((token.classes & sourceNoun) !== 0 || (!token.capital && (token.classes & wordClass.office) !== 0)) head = i;
  }
  if (head >= 0) return headedPhrase(text, tokens, at, head);
  const name = firstNameIn(tokens, at + 1, i);
  if (name >= 0) return readName(text, tokens, name);
  const last = i - 1;
  return [nominal(text, tokens, at, last, standsAlone.has(tokens[at]?.lower ?? "") && last === at ? "unnamed" : null)];
}

const standsAlone = new Set([
  "one",
  "another",
  "others",
  "some",
  "many",
  "most",
  "several",
  "both",
  "few",
  "those",
  "all",
  "two",
]);

/** A past or third-person verb of speech is no part of a noun phrase, unless it is a noun and a verb follows it. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.capital || (token.classes & cueVerb) === 0) return false;
  if ((token.classes & (wordClass.past | wordClass.third)) === 0) return false;
  if ((token.classes & sourceNoun) === 0) return true;
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    (next.kind === "quote" || (next.classes & (cueVerb | wordClass.auxiliary)) === 0) &&
    next.lower !== ","
  );
}

function headedPhrase(text: string, tokens: readonly Token[], at: number, head: number): Candidate[] {
  const next = tokens[head + 1];
  const sameSentence = next !== undefined && next.sentence === tokens[head]?.sentence;
  if (
    sameSentence &&
    next.kind === "word" &&
    next.capital &&
    !tokens[head]?.possessive &&
    isNameStart(tokens, head + 1)
  ) {
    return readName(text, tokens, head + 1, at);
  }
  return [nominal(text, tokens, at, head, typeOfNoun(tokens[head]))];
}

function firstNameIn(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (isNameStart(tokens, i)) return i;
  return -1;
}

/** "officials", "police", "spokesman John Kirby": a noun without a determiner. A single one alone is no source. */
function bareNounAt(text: string, tokens: readonly Token[], at: number): Candidate[] {
  let head = at;
  while (
    head - at < maxPhraseWords &&
    (tokens[head + 1]?.classes ?? 0) & sourceNoun &&
    !isVerbHere(tokens, head + 1) &&
    !tokens[head + 1]?.capital
  )
    head++;
  const next = tokens[head + 1];
  if (next?.capital === true && next.sentence === tokens[head]?.sentence && isNameStart(tokens, head + 1)) {
    return headedPhrase(text, tokens, at, head);
  }
  const lower = tokens[head]?.lower ?? "";
  if (!/(?:s|men|people|police|media|crew|everyone|anyone|nobody|somebody|someone)$/.test(lower)) return [];
  return [nominal(text, tokens, at, head, typeOfNoun(tokens[head]))];
}

export function nominal(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  type: SpeakerType | null,
): Candidate {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const possessive = tokens[last]?.possessive ?? false;
  const lower = tokens[last]?.lower ?? "";
  const gender = /woman$|^(?:wife|mother|sister|daughter|actress|queen|girl|girlfriend|lady|widow)$/.test(lower)
    ? "woman"
    : /(?:^|s|ss)man$|^(?:husband|father|brother|son|king|boy|boyfriend|actor|widower)$/.test(lower)
      ? "man"
      : null;
  return {
    kind: "nominal",
    start,
    end,
    first,
    last,
    words: text.slice(start, end),
    possessive,
    title: null,
    titleWords: 0,
    type,
    gender,
  };
}

/** What a noun says of its phrase: a person or a paper stays unnamed, a body is an organization, people a group. */
export function typeOfNoun(token: Token | undefined): SpeakerType {
  if (token === undefined || (token.classes & (wordClass.person | wordClass.office)) !== 0) {
    return token !== undefined && /(?:[^s]s|men|people)$/.test(token.lower) ? "group" : "unnamed";
  }
  return (token.classes & wordClass.body) !== 0 ? "organization" : "unnamed";
}
