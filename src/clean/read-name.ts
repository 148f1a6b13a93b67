import { bylineParticles, nameParticles } from "../lexicon/languages/name-particles.js";
import { authorRoles, koreanSurnames, wordsOfNoName } from "../lexicon/page/bylines.js";
import { pictureAgencies } from "../lexicon/page/credits.js";
import { phraseKey } from "./read-key.js";
import { scriptIndex } from "./tell-script.js";

const roles: ReadonlySet<string> = new Set([...authorRoles, ...pictureAgencies]);
const particles: ReadonlySet<string> = new Set(
  [...nameParticles, ...bylineParticles].flatMap((line) => line.split(" ")),
);
const koreans: ReadonlySet<string> = new Set(koreanSurnames);

const notNames: ReadonlySet<string> = new Set(wordsOfNoName);

/** "Business reporter", "The Lagos Times": what ends so is no person. */
const lastRoleWords: ReadonlySet<string> = new Set(
  "chief columnist contributor correspondent editor journalist news post press producer reporter staff times writer".split(
    " ",
  ),
);

/** The longest line that is read as a list of names. */
const mostNames = 6;

/** The people named by what is left of a byline, or [] where any part of it is no name. Agencies and offices are not people. */
export function readNames(words: string): string[] {
  const parts = words
    .split(
      /\s*[,;/|·•、]\s*|\s+(?:and|und|y|et|e|og|och|en|i|и|та|و|und|with|&)\s+|\s[-–—]\s|\s*\(|\)\s*|\s+(?:in|for|from|of|aus|à|en|special to|fur|für)\s+(?:.*)$/i,
    )
    .map((part) => part?.trim() ?? "")
    .filter((part) => part !== "");
  const names: string[] = [];
  for (const [i, part] of parts.entries()) {
    if (isRole(part)) continue;
    if (looksLikeName(part)) names.push(writeName(part));
    else if (i === 0) return [];
    else break;
  }
  return names.length <= mostNames ? [...new Set(names)] : [];
}

export function isRole(part: string): boolean {
  const key = phraseKey(part);
  if (roles.has(key)) return true;
  const last = key.slice(key.lastIndexOf(" ") + 1);
  return key.includes(" ") && lastRoleWords.has(last);
}

/** Two to five words, each as a name's words are written; or a Korean, Chinese or Japanese name without spaces. */
export function looksLikeName(part: string): boolean {
  if (/^[가-힣]{2,4}$/.test(part)) return true;
  if (/^[\u4e00-\u9fff]{2,4}$/.test(part)) return true;
  if (part.length > 60 || /[\d@#:!?“”"<>=+*_]/u.test(part)) return false;
  const words = part.split(/\s+/);
  if (words.some((word) => notNames.has(word.toLowerCase()))) return false;
  if (words.length < 2 || words.length > 5) return false;
  return (
    words.every(
      (word, i) => isNameWord(word) || (i > 0 && i < words.length - 1 && particles.has(word.toLowerCase())),
    ) && words.some((word) => word.length > 2)
  );
}

/** Begins with a capital, or with a letter of a script that has none, and holds nothing but letters and a name's marks. */
function isNameWord(word: string): boolean {
  const first = word.charAt(0);
  if (first !== first.toLowerCase()) return /^[^\s\d()[\]]+$/.test(word);
  return first === first.toUpperCase() && scriptIndex(word.charCodeAt(0)) >= 0 && word.length > 1;
}

/** A name as it is usually written: one in capitals is put into small letters with care, any other is left alone. */
export function writeName(name: string): string {
  const tidy = name.replace(/\s+/g, " ").trim();
  if (tidy !== tidy.toUpperCase() || tidy === tidy.toLowerCase()) return tidy;
  const words = tidy.split(" ");
  const isKorean = words.length <= 3 && koreans.has((words[0] ?? "").toLowerCase());
  return words.map((word, i) => smallLetters(word, isKorean, i > 0 && i < words.length - 1)).join(" ");
}

function smallLetters(word: string, isKorean: boolean, isInside: boolean): string {
  const lower = word.toLowerCase();
  if (isInside && particles.has(lower)) return lower;
  if (/^(?:II|III|IV|[A-Z]|(?:[A-Z]\.)+)$/.test(word)) return word;
  return lower
    .split("-")
    .map((part, i) => (isKorean && i > 0 ? part : capital(part)))
    .join("-");
}

/** "mcdonald" is "McDonald", "o'brien" is "O'Brien". */
function capital(part: string): string {
  const lead = /^(?:mc|[od]['’])(?=.)/.exec(part)?.[0].length ?? 0;
  return upperFirst(part.slice(0, lead)) + upperFirst(part.slice(lead));
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
