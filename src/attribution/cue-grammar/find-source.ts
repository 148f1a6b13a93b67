import { isArticle, isPlural, nameFrom, readPhrase, subjectBefore, type Grammar, type Phrase } from "./read-phrase.js";
import type { Gender, TextWords } from "./text-words.js";

/** Whom a cue names, where the cue stands, and how they stand to the quotation: the id of a rule. */
export interface Found {
  readonly phrase: Phrase;
  readonly cue: readonly [first: number, next: number] | null;
  readonly rule: string;
}

/** A quotation's tokens, marks included. */
type QuotedTokens = Readonly<Record<"from" | "next", number>>;

/** A cue stands no farther from its quotation. */
const maxCueTokens = 45;
/** Before the subject of a verb stand no more adjuncts: "dijo ayer a la prensa en Lima el ministro". */
const maxAdjuncts = 3;
/** "La géologue Ana Roux en doute : « … »": what follows the colon without a verb of speech is a sentence, or a sign's. */
const minColonTokens = 6;

/** The cue right behind a quotation: "…", a déclaré Ana Roux; "…", selon le maire; "…", so Meyer; “…”, Lula disse. */
export function findAfter(grammar: Grammar, { next }: QuotedTokens): Found | null {
  const { words } = grammar;
  let at = next;
  while (at < next + 2 && (words.mark(at) === "," || words.isDash(at) || words.mark(at) === "-")) at++;
  const limit = words.sameParagraph(next - 1, at) ? endOfSentence(grammar, at) : at;
  if (at >= limit || (at === next && words.isCapital(at))) return null;
  const rule = "quote-then-source";
  const preposition = readPreposition(grammar, at, limit);
  if (preposition !== null) return { ...preposition, rule };
  let first = at;
  while (first < at + 2 && words.is(first, "clitics", "quotatives")) first++;
  const verb = readVerb(words, first);
  const subject = verb === null ? null : subjectBehind(grammar, verb, limit);
  if (verb !== null && subject !== null) return { phrase: subject, cue: [at, verb.next], rule };
  if (at === next) return null;
  const phrase = readPhrase(grammar, at, limit);
  const behind = phrase === null || phrase.kind === "nominal" ? null : readVerb(words, phrase.next);
  if (phrase !== null && behind !== null) return { phrase, cue: [behind.first, behind.next], rule };
  const unknown = readUnknownVerb(grammar, first, limit);
  return unknown === null ? null : { phrase: unknown, cue: [at, first + 1], rule };
}

/** The subject of a word that is in no table: "« … », tonne Luc Petit". / Not: "« … », sans Luc Petit". */
function readUnknownVerb(grammar: Grammar, at: number, limit: number): Phrase | null {
  const { words } = grammar;
  const isSmall =
    words.is(at, "stops", "skips", "adjuncts", "conjunctions", "genitives", "weakPrepositions", "negations") ||
    words.determiner(at) !== undefined;
  if (words.full(at).length < 3 || isSmall || words.isCapital(at) || words.isPerson(at)) return null;
  const phrase = readPhrase(grammar, at + 1, limit);
  return phrase !== null && (phrase.kind === "name" || words.isPerson(phrase.head)) ? phrase : null;
}

/** The subject behind a verb, whatever adverbs, times and places come first; without one a pronoun that is dropped. */
function subjectBehind(grammar: Grammar, verb: CueVerb, limit: number): Phrase | null {
  const { words } = grammar;
  if (verb.pronoun !== undefined) return without("pronoun", verb);
  const at = skipAdjuncts(grammar, verb.next, limit);
  const phrase = readPhrase(grammar, at, limit);
  if (phrase !== null || !words.language.table.dropsPronouns) return phrase;
  // "replicó desde la oposición Ana Roux": somebody is named after all.
  return namesAnother(grammar, at, limit) ? null : without("dropped", verb);
}

function without(kind: "pronoun" | "dropped", { first, next, pronoun }: CueVerb): Phrase {
  return { first, next, kind, name: -1, head: -1, gender: pronoun ?? null };
}

function skipAdjuncts(grammar: Grammar, from: number, limit: number): number {
  const { words, names } = grammar;
  let at = from;
  for (let n = 0; ; n++) {
    while (words.is(at, "skips") || (words.is(at, "clitics") && words.determiner(at) === undefined)) at++;
    // "en la radio de la ciudad"
    const isComplement = n > 0 && words.is(at, "genitives") && words.determiner(at) === undefined;
    if (n === maxAdjuncts || !(isComplement || words.is(at, "adjuncts"))) return Math.min(at, limit);
    at = isArticle(words, at + 1) ? at + 2 : at + 1;
    const name = names[nameFrom(grammar, at)];
    at = name?.next ?? at + 1;
    // "desde la última fila Ana Roux"
    const isAdjective = name === undefined && !words.isPerson(at) && !words.isGenitive(at);
    if (isAdjective && nameFrom(grammar, at + 1) >= 0) at++;
  }
}

/** "selon la maire", "nach Angaben der Polizei"; weak ones with somebody named at the head of a sentence only. */
function readPreposition(grammar: Grammar, at: number, limit: number): Omit<Found, "rule"> | null {
  const { words } = grammar;
  const { cuePrepositions } = words.language;
  const cue = cuePrepositions.find((one) => one.every((word, n) => words.full(at + n) === word));
  const next = at + (cue?.length ?? 1);
  const isWeak = cue === undefined && words.is(at, "weakPrepositions") && words.opens(at);
  if (cue === undefined && !isWeak && !words.is(at, "quotatives")) return null;
  const phrase = readPhrase(grammar, words.full(next) === "von" ? next + 1 : next, limit);
  if (phrase === null || (isWeak && phrase.kind !== "name" && !words.isPerson(phrase.head))) return null;
  return { phrase, cue: [at, next] };
}

/** The cue before a quotation in its sentence, the nearest one: Ana Roux a dit : « … »; Selon le maire, c'est « … ». */
export function findBefore(grammar: Grammar, { from, next }: QuotedTokens, floor: number): Found | null {
  const { words } = grammar;
  const colon = words.mark(from - 1) === ":";
  if (!colon && !words.sameParagraph(from, from - 1)) return null;
  let start = from;
  while (start > floor && words.sameParagraph(from - 1, start - 1) && !words.isStop(start - 1)) start--;
  for (let k = from - 1; k >= Math.max(start, from - maxCueTokens); k--) {
    const preposition = words.is(k, "quotatives") ? null : readPreposition(grammar, k, from);
    if (preposition !== null) return { ...preposition, rule: "source-then-clause" };
    const verb = readVerb(words, k);
    const phrase = verb === null ? null : subjectOf(grammar, verb, start, from);
    if (verb !== null && phrase !== null)
      return { phrase, cue: [verb.first, verb.next], rule: colon ? "source-then-colon" : "source-then-clause" };
  }
  // "Ana Roux : « … »": somebody's name opens the sentence that a colon ends, and it speaks of nobody else.
  const phrase = colon ? readPhrase(grammar, start, from - 1) : null;
  if (phrase?.kind !== "name" || namesAnother(grammar, phrase.next, from)) return null;
  if (phrase.next === from - 1) return { phrase, cue: null, rule: "name-then-colon" };
  return next - from < minColonTokens ? null : { phrase, cue: null, rule: "source-then-colon" };
}

function namesAnother({ words, entities }: Grammar, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    if (entities.nameAt(i) >= 0 || words.isPerson(i) || words.is(i, "pronouns")) return true;
  }
  return false;
}

/** The subject of a verb before a quotation: a pronoun behind it ("Die Pläne bezeichnete er als …"), what stands before it, or behind. */
function subjectOf(grammar: Grammar, verb: CueVerb, start: number, end: number): Phrase | null {
  const pronoun = readPhrase(grammar, verb.next, end);
  if (pronoun?.kind === "pronoun") return pronoun;
  const before = subjectBefore(grammar, start, verb.first);
  const subject = before ?? subjectBehind(grammar, verb, end);
  if (subject === null || (subject.kind === "dropped" && verb.first !== start)) return null;
  return canSpeak(grammar, subject, before === null ? -1 : end - 1) ? subject : null;
}

/** Whether a noun is one for people or bodies; others only speak before the colon at `colon`: "Die Mitteilung sagt: „…“" */
function canSpeak({ words }: Grammar, { kind, head }: Phrase, colon: number): boolean {
  const isSomebody = words.isPerson(head) || words.isBody(head) || isPlural(words, head);
  return kind !== "nominal" || isSomebody || words.mark(colon) === ":";
}

/** A cue inside the marks, its subject between commas or stops: « Nous partons, a dit Luc Petit, et vite. » */
export function findInside(grammar: Grammar, { from, next }: QuotedTokens): Found | null {
  const { words } = grammar;
  for (let k = from + 2; k < next; k++) {
    if (!",?!…".includes(words.mark(k - 1) || " ")) continue;
    const verb = readVerb(words, k);
    if (verb === null) continue;
    const phrase = verb.pronoun === undefined ? readPhrase(grammar, verb.next, next) : without("pronoun", verb);
    const isClosed = phrase !== null && (phrase.next >= next || ",.;!?…»”\"'".includes(words.mark(phrase.next) || " "));
    if (phrase !== null && (isClosed || verb.pronoun !== undefined))
      return { phrase, cue: [verb.first, verb.next], rule: "source-inside" };
  }
  return null;
}

/** The end of the reporter's words behind a quotation: a stop, the next quotation, the paragraph. */
function endOfSentence({ words }: Grammar, from: number): number {
  let end = from;
  while (end < words.length && end - from < maxCueTokens && words.sameParagraph(from, end)) {
    if (words.inside(end) >= 0 || words.isStop(end)) break;
    end++;
  }
  return end;
}

/** A verb of speech where it stands. */
interface CueVerb {
  readonly first: number;
  readonly next: number;
  /** "dit-elle": the pronoun that is written onto the verb; undefined where there is none. */
  readonly pronoun: Gender | undefined;
}

const fused = /^(.+?)-(?:t-)?(ils?|elles?|on|je|nous|vous)$/;
/** "hat Meyer am Montag gesagt": between an auxiliary and its participle stand no more words. */
const maxFieldWords = 30;

/** The verb of speech that begins at token `i`; null where there is none, it is denied, or nobody could be named: "dit-on". */
function readVerb(words: TextWords, i: number): CueVerb | null {
  if (words.full(i) === "" || words.prefix(i) === "n'" || words.full(i - 1) === "ne") return null;
  if (words.is(i - 1, "negations")) return null;
  const { language } = words;
  const [, verb = words.word(i), written = ""] = fused.exec(words.word(i)) ?? [];
  const pronoun = language.gender(written, "pronouns");
  if (written !== "" && pronoun === undefined) return null;
  if (language.is(verb, "verbs", "judgementVerbs"))
    return words.is(i + 1, "negations") ? null : { first: i, next: i + 1, pronoun };
  if (!language.is(verb, "auxiliaries")) return null;
  let at = i + 1;
  // Adverbs in "-ment" and their like are no table's.
  while (words.is(at, "skips", "clitics") || /mente?$/.test(words.full(at))) at++;
  if (language.is(words.word(at), "participles")) return { first: i, next: at + 1, pronoun };
  return language.table.nounsHaveCapitals && hasParticiple(words, at) ? { first: i, next: i + 1, pronoun } : null;
}

function hasParticiple(words: TextWords, from: number): boolean {
  for (let i = from; i < from + maxFieldWords && !words.isStop(i); i++) if (words.is(i, "participles")) return true;
  return false;
}
