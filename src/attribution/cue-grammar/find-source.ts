import { isPlural, readPhrase, subjectBefore, type Grammar, type Phrase } from "./read-phrase.js";
import type { Found } from "./found.js";
import { readPreposition } from "./read-preposition.js";
import { readVerb, type CueVerb } from "./read-verb.js";

/** A quotation's tokens, marks included. */
export interface QuotedTokens {
  readonly from: number;
  readonly next: number;
}

/** A cue stands no farther from its quotation. */
const maxCueTokens = 45;

/** The cue right behind a quotation: "…", a déclaré Ana Roux; "…", selon le maire; "…", so Meyer. */
export function findAfter(grammar: Grammar, { next }: QuotedTokens): Found | null {
  const { words } = grammar;
  let at = next;
  while (",—–-―".includes(words.mark(at) || " ") && at < next + 2 && words.sameParagraph(next - 1, at)) at++;
  if (!words.sameParagraph(next - 1, at)) return null;
  const limit = endOfSentence(grammar, at);
  if (at >= limit || (at === next && words.isCapital(at))) return null;
  const preposition = readPreposition(grammar, at, limit, false);
  if (preposition !== null) return { ...preposition, rule: "quote-then-source" };
  if (at > next && words.language.quotatives.has(words.full(at))) {
    const verb = readVerb(words, at + 1);
    const phrase = verb === null ? readPhrase(grammar, at + 1, limit) : subjectBehind(grammar, verb, limit);
    return phrase === null ? null : { phrase, cue: [at, at + 1], rule: "quote-then-source" };
  }
  const found = findInverted(grammar, at, limit);
  if (found !== null || at === next) return found;
  return findSubjectFirst(grammar, at, limit) ?? findUnknownVerb(grammar, at, limit);
}

/** "« … », tonne Luc Petit": a small word that is in no table, and then somebody. / Not: "« … », sans Luc Petit". */
export function findUnknownVerb(grammar: Grammar, at: number, limit: number): Found | null {
  const { words } = grammar;
  const { language } = words;
  let first = at;
  while (first < at + 2 && language.clitics.has(words.full(first))) first++;
  if (language.auxiliaries.has(words.word(first))) first++;
  const word = words.full(first);
  const isSmall = [
    language.stops,
    language.skips,
    language.clitics,
    language.adjuncts,
    language.conjunctions,
    language.genitives,
    language.negations,
    language.weakPrepositions,
    language.works,
  ].some((set) => set.has(word));
  if (word.length < 3 || isSmall || words.isCapital(first) || words.person(first) !== undefined) return null;
  if (words.determiner(first) !== undefined || words.isGenitive(first) || language.pronouns.has(word)) return null;
  const phrase = readPhrase(grammar, first + 1, limit);
  if (phrase === null || phrase.kind === "pronoun") return null;
  if (phrase.kind === "nominal" && words.person(phrase.head) === undefined) return null;
  return { phrase, cue: [at, first + 1], rule: "quote-then-source" };
}

/** The verb at `at`, clitics before it, and the subject behind. */
function findInverted(grammar: Grammar, at: number, limit: number): Found | null {
  const { words } = grammar;
  let first = at;
  while (first < at + 2 && words.language.clitics.has(words.full(first))) first++;
  // "y añadió", "et fügte hinzu": the subject is the last one's.
  const verb = readVerb(words, first);
  if (verb === null || verb.impersonal || verb.judges || verb.next > limit) return null;
  const cue = [at, verb.next] as const;
  const phrase = verb.pronoun === undefined ? subjectBehind(grammar, verb, limit) : pronounOf(verb);
  return phrase === null ? null : { phrase, cue, rule: "quote-then-source" };
}

function pronounOf({ first, next, pronoun }: CueVerb): Phrase {
  return { first, next, kind: "pronoun", name: -1, head: -1, gender: pronoun ?? null };
}

/** "“…”, Lula disse": between commas only. */
function findSubjectFirst(grammar: Grammar, at: number, limit: number): Found | null {
  const phrase = readPhrase(grammar, at, limit);
  if (phrase === null || phrase.kind === "nominal") return null;
  const verb = readVerb(grammar.words, phrase.next);
  if (verb === null || verb.judges || verb.auxiliary || verb.pronoun !== undefined) return null;
  return { phrase, cue: [verb.first, verb.next], rule: "quote-then-source" };
}

/** The subject behind a verb, whatever adverbs, times and places come first; without one a pronoun that is dropped. */
function subjectBehind(grammar: Grammar, verb: CueVerb, limit: number): Phrase | null {
  const { words } = grammar;
  const at = skipAdjuncts(grammar, verb.next, limit);
  const phrase = readPhrase(grammar, at, limit);
  if (verb.auxiliary && !hasParticiple(grammar, phrase?.next ?? at, limit)) return null;
  if (phrase !== null) return phrase;
  // "replicó desde la oposición Ana Roux": somebody is named after all.
  if (!words.language.dropsPronouns || verb.judges || namesAnother(grammar, at, endOfClause(grammar, at, limit)))
    return null;
  return { first: verb.first, next: verb.next, kind: "dropped", name: -1, head: -1, gender: null };
}

function hasParticiple({ words }: Grammar, from: number, limit: number): boolean {
  for (let i = from; i < limit; i++) if (words.language.participles.has(words.full(i))) return true;
  return false;
}

/** More than these before the subject, and the sentence is about something else. */
const maxAdjuncts = 3;

function skipAdjuncts(grammar: Grammar, from: number, limit: number): number {
  const { words, nameOf } = grammar;
  const { skips, clitics, adjuncts, media, determiners } = words.language;
  let at = from;
  for (let n = 0; n < maxAdjuncts && at < limit; n++) {
    while (
      at < limit &&
      (skips.has(words.full(at)) || (clitics.has(words.full(at)) && !determiners.has(words.full(at))))
    )
      at++;
    if (words.determiner(at) !== undefined && media.has(words.word(at + 1))) at = skipNames(grammar, at + 2, limit);
    if (!adjuncts.has(words.full(at))) break;
    let noun = at + 1;
    if (words.determiner(noun) !== undefined && words.prefix(noun) === "") noun++;
    if (words.full(noun) === "" || noun >= limit) break;
    at = (nameOf[noun] ?? -1) >= 0 ? skipNames(grammar, noun, limit) : noun + 1;
    // "desde la última fila Ana Roux"
    if (
      (nameOf[at + 1] ?? -1) >= 0 &&
      (nameOf[at] ?? -1) < 0 &&
      words.person(at) === undefined &&
      !words.isGenitive(at)
    )
      at++;
    while (at < limit && words.isGenitive(at) && !words.isCapital(at + 1)) at += words.prefix(at) === "" ? 2 : 1;
  }
  while (at < limit && skips.has(words.full(at))) at++;
  return Math.min(at, limit);
}

function skipNames({ names, nameOf }: Grammar, at: number, limit: number): number {
  const name = names[nameOf[at] ?? -1];
  return Math.min(limit, name !== undefined && name.first === at ? name.next : at);
}

/** The cue before a quotation in its sentence, the nearest one: Ana Roux a dit : « … »; Selon le maire, c'est « … ». */
export function findBefore(grammar: Grammar, quoted: QuotedTokens, floor: number): Found | null {
  const { words } = grammar;
  const isApart = !words.sameParagraph(quoted.from, quoted.from - 1);
  if (isApart && words.mark(quoted.from - 1) !== ":") return null;
  const end = quoted.from;
  const start = startOfSentence(grammar, end, floor);
  const colon = words.mark(end - 1) === ":";
  for (let k = end - 1; k >= Math.max(start, end - maxCueTokens); k--) {
    if (words.inside(k) >= 0) continue;
    const preposition = readPreposition(grammar, k, end, true);
    if (preposition !== null) return { ...preposition, rule: "source-then-clause" };
    const verb = readVerb(words, k);
    if (verb === null || verb.impersonal || (verb.auxiliary && !hasParticiple(grammar, verb.next, end))) continue;
    const phrase = subjectOf(grammar, verb, start, end);
    if (phrase !== null)
      return { phrase, cue: [verb.first, verb.next], rule: colon ? "source-then-colon" : "source-then-clause" };
    if (k === start || words.opens(k)) return null;
  }
  return colon ? findBeforeColon(grammar, quoted, start) : null;
}

/** Who opens the sentence that a colon ends, if it speaks of nobody else: "Die Richterin wird so zitiert: „…“", "Ana Roux : « … »". */
function findBeforeColon(grammar: Grammar, { from, next }: QuotedTokens, start: number): Found | null {
  const { words } = grammar;
  const phrase = readPhrase(grammar, start, from - 1);
  if (phrase === null || namesAnother(grammar, phrase.next, from)) return null;
  if (phrase.next === from - 1) return phrase.kind === "name" ? { phrase, cue: null, rule: "name-then-colon" } : null;
  const verb = lastVerb(grammar, phrase.next, from);
  const isPerson = phrase.kind !== "nominal" || words.person(phrase.head) !== undefined;
  if (verb !== null) return isPerson ? { phrase, cue: [verb.first, verb.next], rule: "source-then-colon" } : null;
  return phrase.kind === "name" && next - from >= minColonTokens
    ? { phrase, cue: null, rule: "source-then-colon" }
    : null;
}

function lastVerb({ words }: Grammar, from: number, end: number): CueVerb | null {
  for (let k = end - 1; k >= from; k--) {
    const verb = readVerb(words, k);
    if (verb !== null && !verb.auxiliary && !verb.impersonal) return verb;
  }
  return null;
}

/** "La géologue Ana Roux en doute : « … »": what follows the colon without a verb of speech is a sentence, or a sign's. */
const minColonTokens = 6;

function endOfClause({ words }: Grammar, from: number, limit: number): number {
  let end = from;
  while (end < limit && words.mark(end) !== ",") end++;
  return end;
}

function namesAnother({ nameOf, words }: Grammar, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    if ((nameOf[i] ?? -1) >= 0 || words.person(i) !== undefined || words.language.pronouns.has(words.full(i)))
      return true;
  }
  return false;
}

function subjectOf(grammar: Grammar, verb: CueVerb, start: number, end: number): Phrase | null {
  const { words } = grammar;
  if (verb.pronoun !== undefined) return pronounOf(verb);
  // "Die Pläne bezeichnete er als …": the pronoun is no object.
  const behind = words.language.nounsHaveCapitals ? readPhrase(grammar, verb.next, end) : null;
  if (behind?.kind === "pronoun") return behind;
  const before = subjectBefore(grammar, start, verb.first);
  if (before !== null) return canSpeak(grammar, before, end - 1) ? before : null;
  if (words.language.conjunctions.has(words.full(verb.first - 1))) {
    // "La maire a refusé et dit : « … »"
    const first = readPhrase(grammar, start, verb.first);
    return first !== null && first.kind !== "nominal" ? first : null;
  }
  // "Ähnlich äußerte sich der Minister: „…“": what comes before the verb is no subject, what comes behind is.
  const isColon = words.language.nounsHaveCapitals && words.mark(end - 1) === ":";
  if (!isColon && !opensClause(grammar, start, verb.first)) return null;
  const subject = subjectBehind(grammar, verb, end);
  if (subject === null || (subject.kind === "dropped" && verb.first !== start)) return null;
  return canSpeak(grammar, subject, -1) ? subject : null;
}

/** Whether a noun is one for people or bodies; others only speak before the colon at `colon`: "Die Mitteilung sagt: „…“" */
function canSpeak({ words }: Grammar, { kind, head }: Phrase, colon: number): boolean {
  return (
    kind !== "nominal" ||
    words.mark(colon) === ":" ||
    words.person(head) !== undefined ||
    words.bodyLike(head) ||
    words.language.generics.has(words.word(head)) ||
    isPlural(words, head)
  );
}

/** Whether only adverbs and an adjunct stand before a verb, so that its subject comes behind: "Am Montag sagte Meyer". */
function opensClause({ words }: Grammar, start: number, verb: number): boolean {
  if (verb - start > maxOpeners) return false;
  for (let i = start; i < verb; i++) {
    if (words.mark(i) === ":" || words.mark(i) === ";") return false;
  }
  const first = words.full(start);
  const { stops, skips, clitics, adjuncts } = words.language;
  return (
    start === verb ||
    ",—–".includes(words.mark(start) || " ") ||
    stops.has(first) ||
    skips.has(first) ||
    clitics.has(first) ||
    adjuncts.has(first)
  );
}

const maxOpeners = 12;

/** A cue inside the marks: « Nous partons, a dit Luc Petit, et vite. » */
export function findInside(grammar: Grammar, { from, next }: QuotedTokens): Found | null {
  const { words } = grammar;
  for (let k = from + 2; k < next; k++) {
    if (!",?!…".includes(words.mark(k - 1) || " ")) continue;
    const verb = readVerb(words, k);
    if (verb === null || verb.judges || verb.impersonal || words.prefix(k) === "l'") continue;
    const phrase = verb.pronoun === undefined ? readIncise(grammar, verb.next, next) : pronounOf(verb);
    if (phrase !== null) return { phrase, cue: [verb.first, verb.next], rule: "source-inside" };
  }
  return null;
}

/** A subject that a comma, a stop or the closing mark ends: "explique Luc Petit, mais …". */
function readIncise(grammar: Grammar, at: number, limit: number): Phrase | null {
  const { words } = grammar;
  const phrase = readPhrase({ ...grammar, words: words.withoutMarks() }, at, limit);
  if (phrase === null || phrase.kind === "pronoun") return null;
  const end = words.mark(phrase.next);
  return phrase.next >= limit || (end !== "" && ',.;!?…»”"'.includes(end)) ? phrase : null;
}

function startOfSentence({ words }: Grammar, end: number, floor: number): number {
  let start = end;
  while (
    start > floor &&
    words.sameParagraph(end - 1, start - 1) &&
    !(words.isStop(start - 1) && words.inside(start - 1) < 0)
  )
    start--;
  return start;
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
