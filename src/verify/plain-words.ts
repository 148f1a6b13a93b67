import { negations } from "../lexicon/languages/negations.js";
import {
  americanSpellings,
  multipliers,
  numberWords,
  shortForms,
  shortWords,
} from "../lexicon/languages/en/written-otherwise.js";

/** What is asked of words here is asked by their keys: in lower case, without accents, the apostrophe straight. */

/** Words in one spelling, short forms written out: "don't" as "do", "not", "organised" as "organized". */
export function plainWords(keys: readonly string[]): string[] {
  return keys.flatMap((key) => writtenOut(key).map(plainSpelling));
}

function writtenOut(key: string): string[] {
  const known = shortWords.get(key);
  if (known !== undefined) return known.split(" ");
  if (key.endsWith("n't")) return [key.slice(0, -3), "not"];
  const [, word, end] = /^(.+)'(\w+)$/.exec(key) ?? [];
  const [full] = shortForms.get(end ?? "") ?? [];
  return word === undefined || full === undefined ? [key] : [word, full];
}

/** British endings and their American forms; each needs something before it. */
const endings: readonly (readonly [RegExp, string])[] = [
  // organise, realising / not: rise, wise
  [/(?<=\w{3})is(?=(?:e|ed|es|ing|ation|ations|er|ers)$)/, "iz"],
  [/(?<=\w{3})ys(?=(?:e|ed|es|ing)$)/, "yz"],
  // colour, labourer, favourable / not: four, hour
  [/(?<=\w{2}[bdghlmnprtv])our(?=(?:s|ed|ing|er|ers|able|ably|ite|ites|less|ful|hood|al)?$)/, "or"],
  // centre, theatres / not: there, more
  [/(?<=\w{2}[bt])re(?=s?$)/, "er"],
  [/(?<=\w{3})ogue(?=s?$)/, "og"],
  // travelled, modelling, counsellor
  [/(?<=[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)/, "l"],
  [/(?<=\w{2}n)ce(?=(?:s|d|less)?$)/, "se"],
  [/^(?:paed)/, "ped"],
  [/ae(?=st|mo|lo)/, "e"],
];

function plainSpelling(word: string): string {
  const known = americanSpellings.get(word);
  if (known !== undefined) return known;
  let plain = word;
  for (const [british, american] of endings) plain = plain.replace(british, american);
  return plain;
}

/** How many of the words deny. */
export function countNegations(keys: readonly string[]): number {
  return plainWords(keys).filter((word) => negations.has(word)).length;
}

/** "unable" denies "able", "illegal" "legal". */
export function isOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const prefix = long.endsWith(short) && short.length > 2 ? long.slice(0, -short.length) : "";
  return /^(?:un|in|im|il|ir|dis|non|anti)$/.test(prefix);
}

/** Whether a word is a number or a part of one. */
export function isNumber(key: string): boolean {
  return /^\d/.test(key) || numberWords.has(key) || multipliers.has(key);
}

/** The values of the numbers among the words: "twenty", "five", "million" as 25 million. */
export function numbersIn(keys: readonly string[]): number[] {
  const values: number[] = [];
  let goesOn = false;
  for (const key of keys) {
    const times = multipliers.get(key);
    const value = numberWords.get(key) ?? valueOf(key);
    const last = values.at(-1);
    if (times !== undefined)
      values.splice(goesOn ? -1 : values.length, goesOn ? 1 : 0, times * (goesOn ? (last ?? 1) : 1));
    else if (value !== null && goesOn && last !== undefined && value < last) values.splice(-1, 1, last + value);
    else if (value !== null) values.push(value);
    goesOn = (goesOn && key === "and") || times !== undefined || value !== null;
  }
  return values;
}

/** "3000", "3.5", "20th", "5m". */
function valueOf(key: string): number | null {
  const [, digits, unit = ""] = /^(\d+(?:\.\d+)?)([a-z]*)$/.exec(key) ?? [];
  if (digits === undefined) return null;
  return Number(digits) * (unit === "m" ? 1e6 : unit === "bn" || unit === "b" ? 1e9 : unit === "k" ? 1000 : 1);
}
