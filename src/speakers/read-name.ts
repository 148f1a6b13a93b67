import { isCapital } from "../text/character-classes.js";
import type { SpeakerType } from "../types.js";
import { cueVerb, phraseStop, sourceNoun, wordClass } from "./classify-word.js";
import { makeNominal, typeOfNoun, type Candidate } from "./make-mention.js";
import type { Token } from "./read-tokens.js";

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
  const name = nameOf(text, tokens, at, last, titleFirst);
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
    return readName(text, tokens, head + 1, at);
  }
  return [makeNominal(text, tokens, at, head, typeOfNoun(tokens[head]))];
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
    if (token.capital && (isHeadlineVerb(tokens, i) || headlineAuxiliary.test(token.lower))) break;
    if (token.capital && (token.classes & (wordClass.time | wordClass.pronoun)) === 0) last = i;
    else if (!joinsName(tokens, at, i)) break;
  }
  return last;
}

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

/** Those that are nobody's name, as "Will" and "May" are. */
const headlineAuxiliary = /^(?:is|are|was|were|does|did|has|have|had|not|isn't|doesn't|didn't)$/;

function isHeadlineVerb(tokens: readonly Token[], at: number): boolean {
  const classes = tokens[at]?.classes ?? 0;
  const next = tokens[at + 1];
  if (next !== undefined && next.kind === "word" && !next.capital) return false;
  if ((classes & cueVerb) === 0 || (classes & (wordClass.past | wordClass.third)) === 0) return false;
  return (classes & (sourceNoun | wordClass.man | wordClass.woman)) === 0;
}

/** A lower-case word inside a name: a particle, or "of" and its like after an office or a body. */
function joinsName(tokens: readonly Token[], first: number, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (!tokens.slice(at + 1, at + 4).some((next) => next.capital)) return false;
  if ((token.classes & wordClass.particle) !== 0) return true;
  if (!/^(?:of|for|the|and|on|in)$/.test(token.lower)) return false;
  if (token.lower === "the") return /^(?:of|for|on|in)$/.test(tokens[at - 1]?.lower ?? "");
  if (tokens[at + 1]?.capital !== true && tokens[at + 1]?.lower !== "the") return false;
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
  let start = endOfOffice(tokens, first, last) + 1;
  if (isAllegiance(tokens, start, last)) start++;
  let gender: Candidate["gender"] = null;
  for (let i = first; i < last; i++) gender ??= genderOfCourtesy(tokens[i]?.lower ?? "");
  while (start < last && ((tokens[start]?.classes ?? 0) & wordClass.courtesy) !== 0) start++;
  const from = titleFirst ?? first;
  const titleWords = start - from;
  const named = titleWords > 0 && !(titleFirst === null && isCourtesyOnly(tokens, first, start));
  const title = named ? { start: tokens[from]?.start ?? 0, end: tokens[start - 1]?.end ?? 0 } : null;
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
  return (words + text.slice(from, tokens[last]?.end ?? from)).replace(/\s+/g, " ");
}

function genderOfGiven(classes: number): Candidate["gender"] {
  if ((classes & wordClass.woman) !== 0) return "woman";
  return (classes & wordClass.man) !== 0 ? "man" : null;
}

function isCourtesyOnly(tokens: readonly Token[], first: number, start: number): boolean {
  for (let i = first; i < start; i++) if (!/^(?:mr|mrs|ms|miss|mx|messrs)$/.test(tokens[i]?.lower ?? "")) return false;
  return true;
}

function genderOfCourtesy(lower: string): Candidate["gender"] {
  if (/^(?:mr|sir|lord|herr|señor|monsieur|king|baron|fr|father|brother)$/.test(lower)) return "man";
  return /^(?:mrs|ms|miss|dame|lady|madame|frau|señora|signora|mme|mlle|baroness|sister)$/.test(lower) ? "woman" : null;
}

/** Short titles that end an office ("Ohio Gov. John Kasich"), and are no name themselves as "Baron" or "Lord" may be. */
const rankInside = /^(?:adm|capt|cmdr|col|dr|gen|gov|lt|maj|mr|mrs|ms|prof|rep|rev|sen|sgt|sir|supt)$/;

/** The index of the last word of the office before the name, or `first - 1`. */
function endOfOffice(tokens: readonly Token[], first: number, last: number): number {
  let office = first - 1;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if ((token.classes & wordClass.office) === 0 && !rankInside.test(token.lower)) continue;
    office = tokens[i + 1]?.lower === "of" || tokens[i + 1]?.lower === "for" ? endOfDomain(tokens, i + 2, last) : i;
  }
  return office >= last ? first - 1 : office;
}

/** "Republican" in "Republican Donald Trump": a party or a people before a given name and what follows it. */
function isAllegiance(tokens: readonly Token[], at: number, last: number): boolean {
  const given = tokens[at + 1]?.classes ?? 0;
  return (
    last - at >= 2 &&
    ((tokens[at]?.classes ?? 0) & wordClass.group) !== 0 &&
    (given & (wordClass.man | wordClass.woman)) !== 0
  );
}

/** In "Secretary of State John Kerry" the domain ends before the given name, else one word after "of". */
function endOfDomain(tokens: readonly Token[], from: number, last: number): number {
  for (let i = from + 1; i <= last; i++) {
    if (((tokens[i]?.classes ?? 0) & (wordClass.man | wordClass.woman)) !== 0) return i - 1;
  }
  return last - from >= 2 ? last - 2 : last;
}

function typeOfName(tokens: readonly Token[], first: number, last: number, titled: boolean): SpeakerType | null {
  const classes = tokens[last]?.classes ?? 0;
  const given = tokens[first]?.classes ?? 0;
  const of = last > first + 1 && /^(?:of|for)$/.test(tokens[first + 1]?.lower ?? "");
  if (of && (given & (wordClass.body | wordClass.bodyEnding)) !== 0) return "organization";
  if (titled) return "person";
  if (last > first && (given & (wordClass.man | wordClass.woman)) !== 0) return "person";
  if ((classes & (wordClass.body | wordClass.bodyEnding)) !== 0 && last > first) return "organization";
  if ((classes & wordClass.place) !== 0 && last === first) return "organization";
  if ((classes & wordClass.group) !== 0) return "group";
  if (last === first && isAcronym(tokens[first]?.text ?? "")) return "organization";
  return last > first ? "person" : null;
}

/** "NATO", "U.N.". */
function isAcronym(word: string): boolean {
  const letters = word.charAt(1) === "." ? word.split(".") : [...word, ""];
  const count = letters.length - 1;
  if (count < 2 || letters.pop() !== "" || (word.charAt(1) !== "." && count > longestAcronym)) return false;
  return letters.every((letter) => letter.length === 1 && isCapital(letter.charCodeAt(0)));
}

const longestAcronym = 6;

const foreignArticle = /^(?:el|la|los|las|le|les|un|una|une|il|lo|gli|os|uma|um|der|die|das|ein|eine|het|een)$/;

const numberWord = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|eleven|twelve)(?:-|$)/;

/** Whether a capital here begins a name, not just a sentence. */
export function isNameStart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || !token.capital) return false;
  const opens = tokens[at - 1]?.sentence !== token.sentence || tokens[at - 1]?.kind !== "word";
  if ((token.classes & (wordClass.time | wordClass.pronoun)) !== 0 && !(opens && token.lower === "may")) return false;
  // "Q." and "A." head the turns of an interview.
  if (at === 0 && /^[AQ]\.$/.test(token.text)) return false;
  if (opens && foreignArticle.test(token.lower) && tokens[at + 1]?.capital === false) return false;
  if (isHeadlineVerb(tokens, at) || headlineAuxiliary.test(token.lower) || numberWord.test(token.lower)) return false;
  if (!opens && (token.classes & wordClass.preposition) !== 0) return false;
  const grammatical = (token.classes & (phraseStop | wordClass.determiner)) !== 0;
  if (!opens) return !grammatical || tokens[at + 1]?.capital === true;
  if (grammatical) return false;
  if (tokens[at + 1]?.capital === true || token.possessive) return true;
  // "Asked about it, …", "Speaking in Lagos, …" open sentences; "Reading FC" is caught by its second capital.
  if ((token.classes & (wordClass.man | wordClass.woman)) !== 0) return true;
  return (token.classes & (cueVerb | sourceNoun)) === 0 && !/(?:ing|ed)$/.test(token.lower);
}
