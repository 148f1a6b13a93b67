import { isCapital, isDigitCode } from "../text/character-classes.js";
import type { SpeakerType } from "../types.js";
import { hashesOf, hashOf } from "./hash.js";
import { isPartOfPlace } from "./name-run.js";
import { tokenText, type Tokens } from "./tokens.js";
import { bodyWord, givenName, hasClass, wordClass } from "./word-classes.js";

const of = hashOf("of");
const forWord = hashOf("for");

/** Seats and houses that are named without a noun. */
const knownBodies = hashesOf(
  "bundestag congress duma elysée interpol knesset kremlin parliament pentagon reichstag senate whitehall",
);

/** What a name, tokens [first, last], says of its bearer by its words; null where they say nothing. */
export function typeOfName(tokens: Tokens, first: number, last: number, titled: boolean): SpeakerType | null {
  const next = tokens.word[first + 1];
  if (last > first + 1 && (next === of || next === forWord) && hasClass(tokens, first, bodyWord)) return "organization";
  if (isBrand(tokenText(tokens, first))) return "organization";
  if (isDigitCode(tokenText(tokens, last).charCodeAt(0))) return "organization";
  if (titled) return "person";
  // "Ama Boateng Foundation"; of two words the last may be a surname: "Abena Church".
  if (last > first + 1 && hasClass(tokens, last, wordClass.body)) return "organization";
  if (last > first && hasClass(tokens, first, givenName)) return "person";
  if (last > first && hasClass(tokens, last, bodyWord)) return "organization";
  if (last === first && hasClass(tokens, last, wordClass.place)) return "organization";
  if (hasClass(tokens, last, wordClass.group) || (last === first && members.test(tokenText(tokens, last))))
    return "group";
  if (last > first && isPartOfPlace(tokens, first)) return "organization";
  const known = isAcronym(tokenText(tokens, first)) || knownBodies.has(tokens.word[first] ?? 0);
  if (last === first && known) return "organization";
  return last > first ? "person" : null;
}

/** "MPs", "GPs" */
const members = /^[A-Z]{2,4}s$/;

/** "NATO", "U.N.". */
function isAcronym(word: string): boolean {
  const dotted = word.charAt(1) === ".";
  const letters = dotted ? word.split(".") : [...word, ""];
  const count = letters.length - 1;
  if (count < 2 || letters.pop() !== "" || (!dotted && count > longestAcronym)) return false;
  return letters.every((letter) => letter.length === 1 && isCapital(letter.charCodeAt(0)));
}

const longestAcronym = 6;

/** "OpenQuay", "Mango.com": a capital or a stop inside a word is a company's. / Not: "McOsei", "DeAngelo", "J.P.". */
export function isBrand(word: string): boolean {
  if (word.length < 6 || word.includes("-") || word.includes("'") || word.includes("’")) return false;
  const stop = word.indexOf(".");
  if (stop >= 0) return stop > 2 && stop < word.length - 2 && !isCapital(word.charCodeAt(stop + 1));
  for (let at = 3; at < word.length; at++) {
    if (!isCapital(word.charCodeAt(at)) || isCapital(word.charCodeAt(at - 1))) continue;
    return !surnamePrefixes.has(word.slice(0, at).toLowerCase());
  }
  return false;
}

/** Behind these a capital is a person's; shorter ones ("Mc", "De") are not asked about. */
const surnamePrefixes: ReadonlySet<string> = new Set("abdul ben bin del della fitz mac saint san van von".split(" "));
