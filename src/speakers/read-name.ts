import { isCapital } from "../text/character-classes.js";
import { nameNouns } from "../lexicon/languages/en/name-nouns.js";
import { titleDomains } from "../lexicon/languages/en/title-domains.js";
import { decodeLetters } from "../text/decode-letters.js";
import type { Span } from "../types.js";
import { phraseStop, sourceNoun, wordClass } from "./classify-word.js";
import { isBareDemonym, isJoinedAdjective, startOfName } from "./find-name-start.js";
import { isHeadlineVerb } from "./is-name-start.js";
import { makeNominal, typeOfNoun, type Candidate } from "./make-mention.js";
import type { Token } from "./read-tokens.js";
import { typeOfName } from "./type-name.js";
import { readTitlePronouns } from "./title-words.js";

/** Longer runs of capitals are headlines. */
const maxNameWords = 12;

/**
 * The name that begins at `at`, with what stands before it told apart: courtesy ("Mr."), office ("White House
 * Communications Advisor John Kirby"). "Clinton campaign" and "NATO officials" are noun phrases, and "White House
 * press secretary Ann Lee" is the name behind one.
 */
export function readName(
  text: string,
  tokens: readonly Token[],
  at: number,
  titleFirst: number | null = null,
): Candidate[] {
  const last = endOfName(text, tokens, at);
  const name = isOfficeAlone(tokens, at, last)
    ? makeNominal(text, tokens, titleFirst ?? at, last, "unnamed")
    : nameOf(text, tokens, at, last, titleFirst);
  // A name behind a title has no title of its own to lend: "aide Ann Lee officials" is not read further.
  if (titleFirst !== null) return [name];
  const described = nameBehind(text, tokens, at, last);
  if (tokens[last]?.possessive) return [name, ...described];
  return described.length > 0 ? described : [name];
}

/** "Clinton campaign", "Lee's lawyer Ann Park": the noun phrase that a name opens, or the name that it stands before. */
function nameBehind(text: string, tokens: readonly Token[], at: number, last: number): Candidate[] {
  const head = nounsAfter(tokens, last);
  if (head <= last) return [];
  const next = tokens[head + 1];
  const named = next?.kind === "word" && next.capital && next.sentence === tokens[head]?.sentence;
  if (named && (next.classes & (wordClass.time | phraseStop)) === 0 && !tokens[head]?.possessive) {
    // "told the Togo Press news agency Mensah's plan": an agency is nobody's title.
    if (mediaNouns.has(tokens[head]?.lower ?? "")) {
      return [makeNominal(text, tokens, at, head, "organization"), ...readName(text, tokens, head + 1)];
    }
    return readName(text, tokens, head + 1, at);
  }
  return [makeNominal(text, tokens, at, head, typeOfNoun(tokens[head]))];
}

const mediaNouns: ReadonlySet<string> = new Set(
  "agency broadcaster channel magazine network newspaper outlet website".split(" "),
);

const shortOffices: ReadonlySet<string> = new Set(["ceo", "cfo", "coo", "cto", "mep", "mp", "msp"]);

/** "CEO", "Acme Co-Founder": a run of capitals that ends in an office names nobody. / Not: "Ann Bishop", "Prince". */
function isOfficeAlone(tokens: readonly Token[], at: number, last: number): boolean {
  const office = tokens[last];
  // "the Dutchman", "the New Zealander"
  if (office !== undefined && isBareDemonym(office.lower)) return true;
  if (office === undefined || (office.classes & wordClass.office) === 0 || nameNouns.has(office.lower)) return false;
  if ((office.classes & wordClass.person) === 0 && !shortOffices.has(office.lower)) return false;
  if ((tokens[last + 1]?.capital ?? false) && tokens[last + 1]?.sentence === office.sentence) return false;
  for (let i = at; i <= last; i++)
    if (((tokens[i]?.classes ?? 0) & (wordClass.man | wordClass.woman)) !== 0) return false;
  return true;
}

/** The last index of the run of capitals that begins at `at`. */
function endOfName(text: string, tokens: readonly Token[], at: number): number {
  let last = at;
  for (let i = at + 1; i < tokens.length && i - at < maxNameWords; i++) {
    if (tokens[last]?.possessive) break;
    const token = tokens[i];
    if (token === undefined || token.kind !== "word" || token.sentence !== tokens[at]?.sentence) {
      if (token?.text === "&" && tokens[i + 1]?.capital) continue;
      if (token?.kind === "quote" && last === i - 1 && isNicknameInside(text, tokens, i)) continue;
      break;
    }
    // "Graham Slams Kim", "Kim Is Over Graham": in a headline verbs have capitals too.
    if (token.capital && isHeadlineVerb(tokens, i)) break;
    if (token.capital && (token.classes & (wordClass.time | wordClass.pronoun)) === 0) last = i;
    else if (isNumberOfName(tokens, i, last)) return i;
    else if (!joinsName(tokens, at, i)) break;
  }
  return last;
}

/** "Radio 1", "Channel 4": the figure belongs to the name. / Not: "Mensah 2". */
function isNumberOfName(tokens: readonly Token[], at: number, last: number): boolean {
  const figures = tokens[at]?.text ?? "";
  return (
    last === at - 1 && figures.length <= 2 && numberedNouns.has(tokens[last]?.lower ?? "") && /^\d+$/.test(figures)
  );
}

const numberedNouns: ReadonlySet<string> = new Set(["channel", "formula", "group", "radio", "studio"]);

/** Norberto “Beto” Lanza: a name of one word, and the surname behind it. / Not: Lanza “Won” Ohio in a headline. */
function isNicknameInside(text: string, tokens: readonly Token[], at: number): boolean {
  const quote = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (quote === undefined || before === undefined || next === undefined) return false;
  if (!next.capital || next.kind !== "word" || next.sentence !== quote.sentence) return false;
  if ((next.classes & wordClass.time) !== 0 || quote.end - quote.start > maxNickname) return false;
  const inside = text.slice(quote.start + 1, quote.end - 1);
  const given = (before.classes & (wordClass.man | wordClass.woman)) !== 0;
  return given && isCapital(inside.charCodeAt(0)) && !/[\s,.?!]/.test(inside);
}

const maxNickname = 20;

/** A lower-case word inside a name: a particle, or "of" and its like after an office or a body. */
function joinsName(tokens: readonly Token[], first: number, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (!tokens.slice(at + 1, at + 4).some((next) => next.capital)) return false;
  if ((token.classes & wordClass.particle) !== 0) return true;
  if (!/^(?:of|for|the|and|on|in)$/.test(token.lower)) return false;
  if (token.lower === "the") return /^(?:of|for|on|in)$/.test(tokens[at - 1]?.lower ?? "");
  if (tokens[at + 1]?.capital !== true && tokens[at + 1]?.lower !== "the") return false;
  if (token.lower === "and" && joinsTitles(tokens, at)) return true;
  const before = tokens[at - 1]?.classes ?? 0;
  const officeFor = token.lower === "for" && (before & wordClass.office) !== 0;
  if (token.lower === "of" || officeFor) {
    return (before & (wordClass.office | wordClass.body | wordClass.bodyEnding | wordClass.person)) !== 0;
  }
  const body = tokens
    .slice(first, at)
    .some((word) => word.capital && (word.classes & (wordClass.body | wordClass.bodyEnding)) !== 0);
  const joined = tokens.slice(first, at).some((word) => !word.capital);
  if (!body) return false;
  // "Ministry of Health and Welfare", but not "NATO and Ministry"; "Committee on Rules", but not "Bank of Ghana in Accra".
  return token.lower === "and" ? joined : !joined;
}

/** "Co-Founder and CEO Luis Lund", "Health and Welfare Minister". / Not: "the President and Minister Lund". */
function joinsTitles(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  if (titleDomains.has(before) && titleDomains.has(next)) return true;
  return firmTitles.has(before) && (firmTitles.has(next) || next === "managing" || next === "chief");
}

/** Titles that one person bears two of. */
const firmTitles: ReadonlySet<string> = new Set(
  "author ceo cfo chair chairman chairwoman co-founder coo cto director editor executive founder owner president producer publisher".split(
    " ",
  ),
);

/** The last of the lower-case nouns that follow a name directly, or `last` where none does. */
function nounsAfter(tokens: readonly Token[], last: number): number {
  let head = last;
  for (let i = last + 1; i <= last + 4; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word" || token.capital || token.sentence !== tokens[last]?.sentence)
      break;
    if ((token.classes & (phraseStop | wordClass.determiner)) !== 0) break;
    const noun = (token.classes & (sourceNoun | wordClass.office)) !== 0;
    const verb = (token.classes & (wordClass.past | wordClass.third)) !== 0;
    if (verb && !(noun && (tokens[i + 1]?.classes ?? 0) & (wordClass.auxiliary | wordClass.speech))) break;
    if (noun) head = i;
    if (token.possessive && noun) break;
  }
  return head;
}

function nameOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  titleFirst: number | null,
): Candidate {
  const start = startOfName(tokens, first, last);
  let gender: Candidate["gender"] = null;
  for (let i = first; i < last; i++) gender ??= genderOfTitle(tokens[i]?.lower ?? "");
  const from = titleFirst === null && start === first ? start : firstOfTitle(tokens, titleFirst ?? first);
  const titleWords = start - from;
  const title = titleOf(tokens, from, start);
  const begin = tokens[start]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  if (last > start || titleWords > 0) gender ??= genderOfGiven(tokens[start]?.classes ?? 0);
  const type = typeOfName(tokens, start, last, titleWords > 0);
  const possessive = tokens[last]?.possessive ?? false;
  const words = wordsOf(text, tokens, start, last);
  return { kind: "name", start: begin, end, first: start, last, words, possessive, title, titleWords, type, gender };
}

/** The name as printed, without a nickname in quotation marks: the same person is named without it elsewhere. */
function wordsOf(text: string, tokens: readonly Token[], first: number, last: number): string {
  let words = "";
  let from = tokens[first]?.start ?? 0;
  for (let i = first + 1; i < last; i++) {
    const token = tokens[i];
    if (token?.kind !== "quote") continue;
    words += text.slice(from, token.start);
    from = tokens[i + 1]?.start ?? token.end;
  }
  return decodeLetters(words + text.slice(from, tokens[last]?.end ?? from)).replace(/\s+/g, " ");
}

function genderOfGiven(classes: number): Candidate["gender"] {
  const sex = classes & (wordClass.woman | wordClass.man);
  // A name of both says nothing.
  if (sex === wordClass.woman) return "woman";
  return sex === wordClass.man ? "man" : null;
}

/** "then", "former": a title begins with what says of when it is. */
function firstOfTitle(tokens: readonly Token[], first: number): number {
  let from = first;
  while (titleQualifiers.has(tokens[from - 1]?.lower ?? "") && tokens[from - 1]?.sentence === tokens[first]?.sentence) {
    from--;
  }
  return from;
}

const titleQualifiers: ReadonlySet<string> = new Set(
  "acting assistant associate current deputy former incoming interim late longtime outgoing retired senior then veteran".split(
    " ",
  ),
);

/** The title in tokens [from, start), without the "Sir" or "Dr" behind it; null where nothing else is there. */
function titleOf(tokens: readonly Token[], from: number, start: number): Span | null {
  let to = start;
  while (to > from && plainCourtesies.has(tokens[to - 1]?.lower ?? "") && to - from > 1) to--;
  const last = tokens[to - 1];
  const first = tokens[from];
  // "a study Eris published": a paper is nobody's title.
  const noun = last?.capital === true ? 0 : (last?.classes ?? 0) & sourceNoun;
  if (noun !== 0 && (noun & ~wordClass.document) === 0) return null;
  if (to <= from || first === undefined || last === undefined) return null;
  if (to - from === 1 && (noTitles.has(first.lower) || isJoinedAdjective(first))) return null;
  return { start: first.start, end: last.end };
}

const noTitles: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "miss", "mx", "messrs", "sir"]);
const plainCourtesies: ReadonlySet<string> = new Set([...noTitles, "dame", "dr", "lady", "lord"]);

function genderOfTitle(lower: string): Candidate["gender"] {
  const pronoun = readTitlePronouns().get(lower);
  if (pronoun === "he") return "man";
  return pronoun === "she" ? "woman" : null;
}
