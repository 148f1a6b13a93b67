import type { Entities } from "../../language/entities.js";
import type { Name } from "../../language/names.js";
import type { Gender, TextWords } from "./text-words.js";

/** What a grammar reads in: a text's words, its names, and who bears them. */
export interface Grammar {
  readonly words: TextWords;
  readonly names: readonly Name[];
  readonly entities: Entities;
}

/** A noun phrase or pronoun that can be a source; "dropped" where a verb has no subject. */
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

/** A noun phrase is not longer, and a subject begins at the head of a sentence or behind one of its first commas. */
const maxPhraseWords = 12;
const maxTries = 6;
const maxComplementWords = 4;

/** The phrase that begins at token `i` and ends before `limit`; null where none does, or two are joined: "Luc Petit et Ana Roux". */
export function readPhrase(grammar: Grammar, i: number, limit: number): Phrase | null {
  const { words, entities } = grammar;
  if (i >= limit || words.full(i) === "") return null;
  const gender = words.language.gender(words.full(i), "pronouns");
  if (gender !== undefined) return { first: i, next: i + 1, kind: "pronoun", name: -1, head: -1, gender };
  const phrase = readNouns(grammar, i, limit);
  if (phrase === null || phrase.next >= limit || !words.is(phrase.next, "conjunctions")) return phrase;
  const after = phrase.next + 1;
  return entities.nameAt(after) >= 0 || words.determiner(after) !== undefined || words.is(after, "titles")
    ? null
    : phrase;
}

function readNouns(grammar: Grammar, i: number, limit: number): Phrase | null {
  const { words } = grammar;
  if (words.determiner(i) === undefined && !startsBare(grammar, i)) return null;
  let at = isArticle(words, i) ? i + 1 : i;
  let [head, genitive] = [-1, false];
  for (; at < limit && at - i < maxPhraseWords; at++) {
    const number = nameFrom(grammar, at);
    const name = grammar.names[number];
    if (name !== undefined && name.next <= limit) {
      if (belongsToHead(grammar, head, at, genitive)) return withName(grammar, i, number, head, genitive);
      if (head < 0) head = at;
      at = name.next - 1;
      continue;
    }
    if (endsPhrase(words, i, at, head)) break;
    if (words.isGenitive(at) && head >= 0) genitive = true;
    if (words.language.table.nounsHaveCapitals && !words.isCapital(at)) continue;
    // "la bibliothécaire municipale": the noun for people heads it, wherever its adjectives stand.
    if (head < 0 || (!genitive && !words.isPerson(head) && words.isPerson(at))) head = at;
  }
  while (at > head + 1 && words.isGenitive(at - 1) && words.prefix(at - 1) === "") at--;
  // Times and papers head phrases that nobody is: "le lundi", "der Zeitung".
  if (head < 0 || words.language.is(words.word(head), "skips", "media")) return null;
  // "l'homme" says no more than "il".
  const kind = words.language.is(words.word(head), "generics") ? "pronoun" : "nominal";
  return readApposition(
    grammar,
    { first: i, next: at, kind, name: -1, head, gender: nounGender(words, head, i) },
    limit,
  );
}

/** The number of the name that begins at a token, or -1. */
export function nameFrom({ names, entities }: Grammar, at: number): number {
  const name = entities.nameAt(at);
  return names[name]?.first === at ? name : -1;
}

/** A determiner that is a word of its own. */
export function isArticle(words: TextWords, i: number): boolean {
  return words.determiner(i) !== undefined && words.prefix(i) === "";
}

/** A phrase without a determiner begins with a name, a title, or a noun in capitals: "Experten". */
function startsBare(grammar: Grammar, i: number): boolean {
  const { words, entities } = grammar;
  if (entities.nameAt(i) >= 0 || (words.isCapital(i) && nameFrom(grammar, i + 1) >= 0)) return true;
  if (words.is(i, "stops", "skips", "clitics", "verbs", "auxiliaries")) return false;
  if (words.isPerson(i) || words.is(i, "titles") || words.isBody(i)) return true;
  // At the head of a sentence any word has a capital: "Ähnlich äußerte sich …".
  return words.isCapital(i) && (!words.opens(i) || isPlural(words, i));
}

/** "Kritiker", "Forscherinnen", "Experten": some people. */
export function isPlural(words: TextWords, i: number): boolean {
  return words.language.table.nounsHaveCapitals && /..(?:ler|ker|ner|innen|gen|leute|ten)$/.test(words.word(i));
}

function endsPhrase(words: TextWords, first: number, at: number, head: number): boolean {
  if (words.full(at) === "" || words.inside(at) !== words.inside(first)) return true;
  if (words.isGenitive(at) && head >= 0) return false;
  if (words.is(at, "stops", "skips")) return true;
  if (head < 0) return false;
  if (words.determiner(at) !== undefined && !words.isGenitive(at - 1)) return true;
  // "die Polizei herrschte": adjectives stand before their noun.
  const isBehindNoun = words.language.table.nounsHaveCapitals && words.isCapital(at - 1);
  return !words.isCapital(at) && (isBehindNoun || words.is(at, "verbs", "auxiliaries"));
}

/** Whether a name is the one of the noun before it, not of its genitive: "la maire Ana Roux", not "le ministère de la Santé". */
function belongsToHead({ words, names, entities }: Grammar, head: number, at: number, genitive: boolean): boolean {
  const name = entities.nameAt(at);
  const isFull = (entities.all[entities.entityAt(at)]?.parts.length ?? 1) > 1;
  // "la Protezione civile": one capital behind a determiner is a noun.
  if (head < 0) return words.prefix(at) === "";
  if (words.isBody(head) && !words.isPerson(head) && !genitive) return false;
  if (words.isGenitive(at - 1) || isArticle(words, at - 1)) return false;
  // "la boulangerie Fabre": behind what is nobody's title one word belongs to its noun, unless it is somebody's surname.
  return isFull || (names[name]?.next ?? at) - at > 1 || words.isPerson(at - 1) || words.is(at - 1, "titles");
}

/** "le maire Luc Petit". Null for "l'avocat du ministre Luc Petit": the name is another's. */
function withName(grammar: Grammar, i: number, name: number, head: number, genitive: boolean): Phrase | null {
  const { words, names } = grammar;
  const { first = i, next = i, title = i } = names[name] ?? {};
  if (genitive && head !== first - 1 && words.isPerson(first - 1)) return null;
  const gender = genderOfName(grammar, name) ?? (head < 0 ? null : nounGender(words, head, i));
  return { first: Math.min(i, title), next, kind: "name", name, head, gender };
}

export function genderOfName({ names, entities }: Grammar, name: number): Gender {
  const gender = names[name]?.gender ?? entities.all[entities.ofName[name] ?? -1]?.gender ?? null;
  if (gender === null) return null;
  return gender === "woman" ? "she" : "he";
}

function nounGender(words: TextWords, head: number, first: number): Gender {
  return words.person(head) ?? words.language.gender(words.word(head), "generics") ?? words.determiner(first) ?? null;
}

/** "le maire, Luc Petit, a dit": the name between commas is that of the phrase before it. */
function readApposition(grammar: Grammar, phrase: Phrase, limit: number): Phrase {
  const { words, names } = grammar;
  // "l'adjointe au tourisme, Luc Petit"
  let comma = phrase.next;
  if (words.is(comma, "adjuncts") && words.isPerson(phrase.head))
    while (comma < phrase.next + maxComplementWords && words.full(comma) !== "") comma++;
  if (words.mark(comma) !== "," || words.isBody(phrase.head)) return phrase;
  const name = nameFrom(grammar, words.is(comma + 1, "titles") ? comma + 2 : comma + 1);
  const next = names[name]?.next ?? limit + 1;
  const closes = next === limit || ",.;:(".includes(words.mark(next) || " ") || words.inside(next) >= 0;
  const gender = genderOfName(grammar, name) ?? phrase.gender;
  if (next > limit || !closes || (phrase.gender !== null && phrase.gender !== gender)) return phrase;
  return { ...phrase, next, kind: "name", name, gender };
}

/** The subject that ends where the verb at `verb` begins, an aside behind it: ", maire de Sète,", "(PS)"; null where there is none. */
export function subjectBefore(grammar: Grammar, from: number, verb: number): Phrase | null {
  const { words } = grammar;
  let end = verb;
  while (end > from && words.is(end - 1, "skips", "clitics")) end--;
  const pronoun = readPhrase(grammar, end - 1, end);
  if (pronoun?.kind === "pronoun" && end > from) return pronoun;
  let start = from;
  for (let tries = 0; tries < maxTries && start < end; tries++) {
    while (start < end && (words.full(start) === "" || words.is(start, "skips"))) start++;
    const phrase = readPhrase(grammar, start, end);
    const hasAside = phrase !== null && ",(".includes(words.mark(phrase.next) || " ") && words.mark(end - 1) !== "";
    if (phrase !== null && (phrase.next === end || hasAside)) return phrase;
    while (start < end && words.mark(start) !== ",") start++;
  }
  return null;
}
