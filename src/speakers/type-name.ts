import { isCapital, isDigitCode } from "../text/character-classes.js";
import type { SpeakerType } from "../types.js";
import { wordClass } from "./classify-word.js";
import type { Token } from "./read-tokens.js";

/** What a name says of its bearer by its words; null where they say nothing. */
export function typeOfName(tokens: readonly Token[], first: number, last: number, titled: boolean): SpeakerType | null {
  const classes = tokens[last]?.classes ?? 0;
  const given = tokens[first]?.classes ?? 0;
  const of = last > first + 1 && /^(?:of|for)$/.test(tokens[first + 1]?.lower ?? "");
  if (of && (given & (wordClass.body | wordClass.bodyEnding)) !== 0) return "organization";
  if (isBrand(word(tokens, first))) return "organization";
  if (isDigitCode(word(tokens, last).charCodeAt(0))) return "organization";
  if (titled) return "person";
  // "Ama Boateng Foundation"; of two words the last may be a surname: "Abena Church".
  if ((classes & wordClass.body) !== 0 && last > first + 1) return "organization";
  if (last > first && (given & (wordClass.man | wordClass.woman)) !== 0) return "person";
  if ((classes & (wordClass.body | wordClass.bodyEnding)) !== 0 && last > first) return "organization";
  if ((classes & wordClass.place) !== 0 && last === first) return "organization";
  if ((classes & wordClass.group) !== 0) return "group";
  if (last === first && (isAcronym(word(tokens, first)) || knownBodies.has(tokens[first]?.lower ?? "")))
    return "organization";
  return last > first ? "person" : null;
}

function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? "";
}

/** Seats and houses that are named without a noun. */
const knownBodies: ReadonlySet<string> = new Set(
  "bundestag congress duma elysée interpol knesset kremlin parliament pentagon reichstag senate whitehall".split(" "),
);

/** "NATO", "U.N.". */
function isAcronym(word: string): boolean {
  const letters = word.charAt(1) === "." ? word.split(".") : [...word, ""];
  const count = letters.length - 1;
  if (count < 2 || letters.pop() !== "" || (word.charAt(1) !== "." && count > longestAcronym)) return false;
  return letters.every((letter) => letter.length === 1 && isCapital(letter.charCodeAt(0)));
}

const longestAcronym = 6;

/** "OpenQuay", "Mango.com": a capital or a stop inside a word is a company's. / Not: "McOsei", "DeAngelo", "J.P.". */
function isBrand(word: string): boolean {
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
