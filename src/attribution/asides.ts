import { workNouns } from "../lexicon/languages/en/work-nouns.js";
import { hashesOf, hashOf } from "../language/hash.js";
import { firstCharacter, isCapital, isWord, tokenText, type Tokens } from "../language/tokens.js";
import { givenName, hasClass } from "../language/word-classes.js";
import { isCapital as isCapitalCode, isDigitCode, isLetter } from "../text/character-classes.js";
import type { SetAside } from "../types.js";

/** What marks a quoted stretch as nobody's statement. */
export interface Aside {
  readonly why: SetAside;
  /** The id of the rule. */
  readonly rule: string;
  /** Hardly anybody says such words: the model is not asked. */
  readonly sure: boolean;
}

/** What a rule sees: the tokens, where the stretch stands in them (marks included), its words. */
export interface AskedStretch {
  readonly tokens: Tokens;
  readonly from: number;
  readonly next: number;
  readonly content: string;
  readonly words: number;
  readonly whole: boolean;
}

type AsideRule = readonly [rule: string, why: SetAside, sure: boolean, applies: (stretch: AskedStretch) => boolean];

const namings = hashesOf("titled entitled headlined subtitled nicknamed");
const passiveNamings = hashesOf("called named dubbed");
const articles = hashesOf("a an the");
const beForms = hashesOf("is was are were be been being a an the");
const wordForWords = hashesOf("word term adjective adverb verb noun abbreviation acronym hashtag password expression");
const nameForNames = hashesOf("name nickname pseudonym alias username codename moniker sobriquet");
const uses = hashesOf("use uses used using");
const negations = hashesOf("not never didn't doesn't wouldn't won't couldn't can't don't");
const soCalled = hashOf("so-called");
const ofWord = hashOf("of");
const asWord = hashOf("as");
const known = hashOf("known");
const say = hashOf("say");
const mottos = hashesOf("slogan motto tagline caption");

/** The first that applies tells what the stretch is; each comment has words that it catches and words that it must not. */
const rules: readonly AsideRule[] = [
  // Robert “Bob” Dietz / Not: Trump “Won” Ohio, where more than two words or a verb follow.
  ["between-names", "nickname", true, isBetweenNames],
  // a film titled “Rain”; known as “the Rock” / Not: the mayor called it “rain”.
  ["titled", "title", true, isTitled],
  // The opera “Night Water”; “Night Water” (1966). / Not: the film “is a lie”.
  ["work", "title", true, isWork],
  // She rejected the word “failure”. / Not: she used the word “failure”.
  [
    "the-word",
    "term",
    true,
    ({ tokens, from }) => wordForWords.has(tokens.word[from - 1] ?? 0) && !usesWord(tokens, from),
  ],
  // He writes under the name “Ferry Cat”.
  ["the-name", "nickname", true, ({ tokens, from }) => nameForNames.has(tokens.word[from - 1] ?? 0)],
  // She did not say “sorry”. / Not: she did not say that it was “over”.
  ["not-said", "term", true, isDenied],
  ["so-called", "scare", true, ({ tokens, from }) => tokens.word[from - 1] === soCalled],
  // ‘Rust Is No Reason’ above the next part of a story. / Not: “Rust is no reason.”
  ["subhead", "title", true, isSubhead],
  // “Rain”, “Night Water” and “The Long Dry” / Not: “yes”, “no” and “maybe”
  ["listed-titles", "title", false, isListed],
  ["title-case", "title", false, ({ content }) => isTitleCase(content)],
];

/** What a stretch looks like, where anything marks it as nobody's statement; else null. Only asked of short ones. */
export function asideOf(stretch: AskedStretch): Aside | null {
  for (const [rule, why, sure, applies] of rules) if (applies(stretch)) return { rule, why, sure };
  return null;
}

/** Titles and terms are not longer. */
export const maxAsideWords = 12;

/** Why a stretch is nobody's statement where nothing marks it as a term or a title. */
export function whyAside(tokens: Tokens, next: number, content: string, words: number): SetAside {
  if (isTitleCase(content)) return "title";
  const goesOn = isWord(tokens, next) && tokens.sentence[next] === tokens.sentence[next - 1];
  if (words <= 2) return goesOn ? "term" : "scare";
  return "unknown";
}

function isBetweenNames({ tokens, from, next, content }: AskedStretch): boolean {
  return (
    isCapital(tokens, from - 1) &&
    isCapital(tokens, next) &&
    isNickname(content) &&
    hasClass(tokens, from - 1, givenName)
  );
}

/** One name or two, of letters and a name's marks. */
function isNickname(content: string): boolean {
  const names = content.split(" ");
  return names.length <= 2 && names.every((name) => isCapitalCode(name.charCodeAt(0)) && isNameWord(name));
}

function isNameWord(word: string): boolean {
  return [...word].every((character) => isLetter(character.codePointAt(0) ?? 0) || ".'’-".includes(character));
}

function isTitled({ tokens, from }: AskedStretch): boolean {
  const word = tokens.word[from - 1] ?? 0;
  if (namings.has(word)) return true;
  // "known as the “Long Field”"
  const as = articles.has(word) ? from - 2 : from - 1;
  if (tokens.word[as] === asWord && tokens.word[as - 1] === known) return true;
  // "a class called “Rain”", "is called “Rain”": nobody does the naming. / Not: "what Kim called “rain”"
  return (
    passiveNamings.has(word) && (beForms.has(tokens.word[from - 2] ?? 0) || beForms.has(tokens.word[from - 3] ?? 0))
  );
}

let works: ReadonlySet<number> | null = null;

function isWork({ tokens, from, next, content }: AskedStretch): boolean {
  if (firstCharacter(tokens, next) === "(" && /^(?:1[5-9]|20)\d\d$/.test(tokenText(tokens, next + 1)))
    return isTitleCase(content);
  const comma = firstCharacter(tokens, from - 1) === ",";
  // "an episode of “Night Water”"
  const noun = from - (comma || tokens.word[from - 1] === ofWord ? 2 : 1);
  if (!isWord(tokens, noun) || tokens.sentence[noun] !== tokens.sentence[from]) return false;
  works ??= new Set(workNouns.flatMap((line) => line.split(" ")).map(hashOf));
  const word = tokens.word[noun] ?? 0;
  if (!works.has(word) && !(comma && mottos.has(word))) return false;
  // "her show, “Rain.”" / Not: after the show, “Rain,” she said.
  return isTitleCase(content) || (isOneTitleWord(content) && !(comma && /[,!?]$/.test(content)));
}

/** A stop that the printer moved inside the marks is no part of a title. */
function isOneTitleWord(content: string): boolean {
  return /^\S+$/.test(content) && !/[.!?]./.test(content) && beginsTitleWord(content);
}

function usesWord({ word }: Tokens, from: number): boolean {
  for (let i = from - 2; i >= Math.max(0, from - 6); i--) if (uses.has(word[i] ?? 0)) return true;
  return false;
}

function isDenied({ tokens, from, words }: AskedStretch): boolean {
  return words <= 2 && tokens.word[from - 1] === say && negations.has(tokens.word[from - 2] ?? 0);
}

function isSubhead({ tokens, from, next, whole, content }: AskedStretch): boolean {
  const alone =
    tokens.paragraph[from - 1] !== tokens.paragraph[from] && tokens.paragraph[next] !== tokens.paragraph[from];
  // A headline that is all quoted is somebody's words.
  return whole && alone && (tokens.paragraph[from] ?? 0) > 0 && !/[.!?,…]$/.test(content) && isTitleCase(content);
}

/** Titles stand three and more to a list; looked for so many tokens to both sides. */
const minListed = 3;
const nearTokens = 40;

/** A stretch in title case among others that follow each other with no more than commas and "and" between. */
function isListed({ tokens, from, content }: AskedStretch): boolean {
  if (!isTitleCase(content) && !isOneTitleWord(content)) return false;
  let listed = 0;
  for (let i = Math.max(0, from - nearTokens); i < from + nearTokens; i++) {
    if (tokens.sentence[i] !== tokens.sentence[from] || !'“"‘'.includes(firstCharacter(tokens, i) || " ")) continue;
    if (isCapital(tokens, i + 1)) listed++;
  }
  return listed >= minListed;
}

const smallWords = /^(?:a|an|and|as|at|but|by|for|from|in|into|is|it|nor|of|on|or|the|to|vs|with)$/;

/** Two words or more, all that count with a capital, and no stop at the end: a book, a song, a show. */
export function isTitleCase(content: string): boolean {
  if (!beginsTitleWord(content)) return false;
  const words = content.replace(/[,’'.!?]+$/u, "").split(/\s+/);
  if (words.length < 2 || words.length > maxAsideWords) return false;
  return words.every((word, i) => beginsTitleWord(word) || (i > 0 && smallWords.test(word)));
}

function beginsTitleWord(word: string): boolean {
  const code = word.charCodeAt(0);
  return isCapitalCode(code) || isDigitCode(code) || (word !== "" && "“‘'\"(".includes(word.charAt(0)));
}
