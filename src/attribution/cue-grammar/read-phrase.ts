import type { Entities } from "../../language/entities.js";
import type { Name } from "../../language/names.js";
import { givenName, hasClass } from "../../language/word-classes.js";
import type { Gender } from "./language.js";
import type { TextWords } from "./text-words.js";

/** What a grammar reads in: a text's words, its names, and the name of each token or -1. */
export interface Grammar {
  readonly words: TextWords;
  readonly names: readonly Name[];
  readonly nameOf: Int32Array;
  readonly entities: Entities;
}

/** A noun phrase or pronoun that can be a source. */
export interface Phrase {
  readonly first: number;
  readonly next: number;
  readonly kind: "name" | "nominal" | "pronoun" | "dropped";
  /** The number of the name in it, or -1. */
  readonly name: number;
  /** The noun that heads it ("maire"), or -1. */
  readonly head: number;
  readonly gender: Gender;
}

/** A noun phrase is not longer, an apposition neither. */
const maxPhraseWords = 12;
const maxAppositionWords = 30;

/** The phrase that begins at token `i` and ends before `limit`; null where none does, or two are joined. */
export function readPhrase(grammar: Grammar, i: number, limit: number): Phrase | null {
  const { words } = grammar;
  const { language } = words;
  if (i >= limit || words.full(i) === "") return null;
  const pronoun = language.pronouns.get(words.full(i));
  if (pronoun !== undefined) {
    return { first: i, next: i + 1, kind: "pronoun", name: -1, head: -1, gender: pronoun };
  }
  const phrase = readNouns(grammar, i, limit);
  if (phrase === null || joinsAnother(grammar, phrase.next, limit)) return null;
  return phrase;
}

function readNouns(grammar: Grammar, i: number, limit: number): Phrase | null {
  const { words, nameOf, names } = grammar;
  const determiner = words.determiner(i);
  if (determiner === undefined && !startsBare(grammar, i)) return null;
  const isApart = determiner !== undefined && words.prefix(i) === "";
  let at = isApart ? i + 1 : i;
  let [head, genitive] = [-1, false];
  for (; at < limit && at - i < maxPhraseWords; at++) {
    const number = nameOf[at] ?? -1;
    const name = names[number];
    if (name !== undefined && name.first === at && name.next <= limit) {
      if (belongsToHead(grammar, head, at, genitive)) return nameWithHead(grammar, i, number, head, genitive);
      if (head < 0) head = at;
      at = name.next - 1;
      continue;
    }
    if (endsPhrase(words, at, head)) break;
    if (words.isGenitive(at) && head >= 0) genitive = true;
    if (words.language.nounsHaveCapitals && !words.isCapital(at)) continue;
    // "la bibliothécaire municipale": the noun for people heads it, wherever its adjectives stand.
    if (head < 0 || (!genitive && words.person(head) === undefined && words.person(at) !== undefined)) head = at;
  }
  while (at > head + 1 && words.isGenitive(at - 1) && words.prefix(at - 1) === "") at--;
  if (head < 0 || isNoSource(words, head)) return null;
  const gender = nounGender(words, head, i);
  return readApposition(grammar, { first: i, next: at, kind: "nominal", name: -1, head, gender }, limit);
}

/** A phrase without a determiner begins with a name, a title, or a noun in capitals: "Experten". */
function startsBare({ words, nameOf, names }: Grammar, i: number): boolean {
  if ((nameOf[i] ?? -1) >= 0 || (words.isCapital(i) && names[nameOf[i + 1] ?? -1]?.first === i + 1)) return true;
  const { language } = words;
  const word = words.full(i);
  if (language.stops.has(word) || language.skips.has(word) || language.clitics.has(word)) return false;
  if (language.verbs.has(word) || language.auxiliaries.has(word)) return false;
  if (words.person(i) !== undefined || language.titles.has(word) || words.bodyLike(i)) return true;
  // "Experten sagten": at the head of a sentence any word has a capital ("Ähnlich äußerte sich …").
  return words.isCapital(i) && (!words.opens(i) || isPlural(words, i));
}

/** "Kritiker", "Forscherinnen", "Experten": some people. */
export function isPlural(words: TextWords, i: number): boolean {
  const word = words.word(i);
  return (
    words.language.nounsHaveCapitals && /(?:ler|ker|ner|sten|erten|innen|gen|leute|ten)$/.test(word) && word.length > 5
  );
}

function endsPhrase(words: TextWords, at: number, head: number): boolean {
  const { language } = words;
  const word = words.full(at);
  if (word === "" || words.inside(at) >= 0) return true;
  if (words.isGenitive(at) && head >= 0) return false;
  if (head >= 0 && words.determiner(at) !== undefined && !words.isGenitive(at - 1)) return true;
  if (language.stops.has(word) || language.skips.has(word)) return true;
  // "die Polizei herrschte": adjectives stand before their noun.
  if (language.nounsHaveCapitals && words.isCapital(at - 1) && !words.isCapital(at) && head >= 0) return true;
  return head >= 0 && !words.isCapital(at) && (language.verbs.has(word) || language.auxiliaries.has(word));
}

/** Times and papers head phrases that nobody is: "le lundi", "der Zeitung". */
function isNoSource(words: TextWords, head: number): boolean {
  const word = words.word(head);
  return words.language.skips.has(word) || words.language.media.has(word);
}

/** Whether a name is the one of the noun before it, not of its genitive: "la maire Ana Roux", not "le ministère de la Santé". */
function belongsToHead(grammar: Grammar, head: number, at: number, genitive: boolean): boolean {
  const { words, names, nameOf } = grammar;
  const isKnown = hasClass(words.tokens, at, givenName) || isFullName(grammar, at);
  // "la Protezione civile": one capital behind a determiner is a noun.
  if (head < 0) return words.prefix(at) === "" && (isKnown || words.determiner(at - 1) === undefined);
  if (words.bodyLike(head) && words.person(head) === undefined && !genitive) return false;
  if (words.isGenitive(at - 1) || (words.determiner(at - 1) !== undefined && words.prefix(at - 1) === "")) return false;
  const number = nameOf[at] ?? -1;
  const name = names[number];
  if (
    name === undefined ||
    name.next - name.first > 1 ||
    words.person(at - 1) !== undefined ||
    words.language.titles.has(words.full(at - 1))
  )
    return true;
  // "la boulangerie Fabre": behind what is nobody's title one word belongs to its noun, unless it is somebody's surname.
  return isFullName(grammar, at);
}

/** Whether the text gives whoever is named at a token more names than one. */
function isFullName({ nameOf, entities }: Grammar, at: number): boolean {
  return (entities.all[entities.ofName[nameOf[at] ?? -1] ?? -1]?.parts.length ?? 1) > 1;
}

/** "le maire Luc Petit". Null for "l'avocat du ministre Luc Petit": the name is another's. */
function nameWithHead(grammar: Grammar, first: number, name: number, head: number, genitive: boolean): Phrase | null {
  const { words, names } = grammar;
  const next = names[name]?.next ?? first;
  const begins = names[name]?.first ?? first;
  const isOwn = !genitive || head === begins - 1;
  if (head >= 0 && !isOwn && words.person(begins - 1) !== undefined) return null;
  const title = Math.min(first, names[name]?.title ?? first);
  return {
    first: title,
    next,
    kind: "name",
    name,
    head,
    gender: genderOfName(grammar, name, head < 0 ? null : nounGender(words, head, first)),
  };
}

export function genderOfName({ names, entities }: Grammar, name: number, noun: Gender): Gender {
  const own = names[name]?.gender ?? entities.all[entities.ofName[name] ?? -1]?.gender ?? null;
  if (own === null) return noun;
  return own === "woman" ? "she" : "he";
}

function nounGender(words: TextWords, head: number, first: number): Gender {
  const noun = words.person(head) ?? words.language.generics.get(words.word(head)) ?? null;
  return noun ?? words.determiner(first) ?? null;
}

/** "le maire, Luc Petit, a dit": the name between commas is that of the phrase before it. */
function readApposition(grammar: Grammar, phrase: Phrase, limit: number): Phrase {
  const { words, nameOf, names } = grammar;
  if (words.mark(phrase.next) !== ",") return phrase;
  let at = phrase.next + 1;
  while (at < limit && words.language.titles.has(words.full(at))) at++;
  const number = nameOf[at] ?? -1;
  const name = names[number];
  if (name === undefined || name.first !== at || name.next > limit) return phrase;
  const closes = name.next >= limit || ",.;:(".includes(words.mark(name.next) || " ") || words.inside(name.next) >= 0;
  if (!closes || words.bodyLike(phrase.head)) return phrase;
  const gender = genderOfName(grammar, number, phrase.gender);
  if (phrase.gender !== null && gender !== null && phrase.gender !== gender) return phrase;
  return { ...phrase, next: name.next, kind: "name", name: number, gender };
}

/** "Luc Petit et Ana Roux": two who speak are nobody's name. */
function joinsAnother({ words, nameOf }: Grammar, at: number, limit: number): boolean {
  if (at >= limit || !words.language.conjunctions.has(words.full(at))) return false;
  const after = at + 1;
  return (
    (nameOf[after] ?? -1) >= 0 || words.determiner(after) !== undefined || words.language.titles.has(words.full(after))
  );
}

/** The subject that ends where the verb at `verb` begins; null where what stands there is none. */
export function subjectBefore(grammar: Grammar, from: number, verb: number): Phrase | null {
  const { words } = grammar;
  const { skips, clitics } = words.language;
  let end = verb;
  while (end > from && (skips.has(words.full(end - 1)) || clitics.has(words.full(end - 1)))) end--;
  const pronoun = readPhrase(grammar, end - 1, end);
  if (pronoun?.kind === "pronoun" && end > from) return pronoun;
  let start = from;
  for (let tries = 0; tries < maxTries && start < end; tries++) {
    while (start < end && (words.full(start) === "" || skips.has(words.full(start)))) start++;
    const phrase = readPhrase(grammar, start, end);
    if (phrase !== null && phrase.kind !== "pronoun" && reaches(grammar, phrase, end)) return phrase;
    while (start < end && words.mark(start) !== ",") start++;
    start++;
  }
  return null;
}

const maxTries = 6;

/** Whether nothing but what describes it stands between a phrase and its verb: ", maire de Sète,", "(PS)", "von der Polizei". */
function reaches({ words }: Grammar, { next, kind }: Phrase, end: number): boolean {
  if (next === end) return true;
  if (end - next > maxAppositionWords) return false;
  const opening = words.mark(next);
  const closing = words.mark(end - 1);
  if ((opening === "," && closing === ",") || (opening === "(" && (closing === ")" || closing === ","))) return true;
  if (kind !== "name" || end - next > maxPhraseWords) return false;
  if (!words.isGenitive(next) && !describes.has(words.full(next))) return false;
  for (let i = next; i < end; i++)
    if (words.full(i) === "" || words.language.auxiliaries.has(words.full(i))) return false;
  return true;
}

const describes: ReadonlySet<string> = new Set(["aus", "vom", "von"]);
