import { bylineParticles, nameParticles } from "../lexicon/languages/name-particles.js";
import { authorRoles, koreanSurnames, wordsOfNoName } from "../lexicon/page/bylines.js";
import { pictureAgencies } from "../lexicon/page/credits.js";
import { weekdays } from "../lexicon/page/date-words.js";
import { months } from "../lexicon/page/months.js";
import { menNames, unisexNames, womenNames } from "../lexicon/languages/en/given-names.js";
import { type KnownOutlet, namedOutlet } from "./look-up-outlet.js";
import { readLooseOutlet, readOutletLine } from "./read-outlet.js";
import { phraseKey } from "./read-key.js";
import { scriptIndex } from "./tell-script.js";

const roles: ReadonlySet<string> = new Set([...authorRoles, ...pictureAgencies]);
const particles: ReadonlySet<string> = new Set(
  [...nameParticles, ...bylineParticles].flatMap((line) => line.split(" ")),
);
const koreans: ReadonlySet<string> = new Set(koreanSurnames);

const notNames: ReadonlySet<string> = new Set(wordsOfNoName);

let givenNames: ReadonlySet<string> | null = null;

/** Whether a line opens with a given name: "Mara Lindqvist", "Jean-Luc d'Arcy". */
export function opensWithGivenName(line: string): boolean {
  givenNames ??= new Set([...menNames, ...womenNames, ...unisexNames].join(" ").split(" "));
  return givenNames.has(line.split(/[\s-]/, 1)[0]?.toLowerCase() ?? "");
}

/** "Business reporter", "The Lagos Times": what ends so is no person. */
const lastRoleWords: ReadonlySet<string> = new Set(
  "chief columnist contributor correspondent editor journalist news post press producer reporter staff times writer".split(
    " ",
  ),
);

/** The longest line that is read as a list of names. */
const mostNames = 6;

/** The people and the outlet that a piece of a byline names. */
export interface Signed {
  readonly names: readonly string[];
  readonly outlet: KnownOutlet | null;
}

const nobody: Signed = { names: [], outlet: null };
const pieces =
  /\s*[,;/|·•、，；]\s*|\s+(?:and|und|y|et|e|og|och|en|i|и|та|و|und|with|avec|mit|con|met|com|as told to|&)\s+|\s[-–—]\s|\s*\(|\)\s*/i;
/** "… for The Harbour Herald", "… in Lagos": whom they write for, and where from. */
const link =
  /\s+(in|for|from|of|aus|à|en|at|at the|special to(?: the)?|on behalf of|pour|para|per|voor|für|fur)\s+(.*)$/i;

/** "Par Inès Morel avec AFP": the agency whose reports a paper has used is not who published it. */
const withAgency = /\s(?:and|avec|com|con|et|met|mit|und|with)\s+([A-Z][A-Za-z]{1,9})$/;

/** The people named by what is left of a byline, or none where any part of it is no name. Agencies and offices are not people. */
export function readNames(words: string): string[] {
  return [...readSigned(words).names];
}

/** `readNames`, with the outlet that the byline names beside them or instead of them. */
export function readSigned(printed: string): Signed {
  const words = /(?:\s[iI][nN]|\.)$/.test(printed) ? printed.replace(/\s+in$|(?<=\p{Ll}{3})\.$/iu, "") : printed;
  const whole = readOutletLine(words);
  if (whole !== null) return { names: [], outlet: whole };
  // Both of these stand between other words.
  const isLong = /\s\S+\s/.test(words);
  const tail = isLong ? link.exec(words) : null;
  const linked = tail === null || /^(?:in|aus|à|en)$/i.test(tail[1] ?? "") ? null : readLooseOutlet(tail[2] ?? "");
  const parts = splitPieces(tail === null ? words : words.slice(0, tail.index)).filter((part) => part !== "");
  const helper = isLong ? withAgency.exec(words)?.[1] : undefined;
  const names: string[] = [];
  let outlet: KnownOutlet | null = linked;
  for (const [i, part] of parts.entries()) {
    const before = nameBeforeOffice(part);
    if (part === helper && (isRole(part) || namedOutlet(part) !== null)) continue;
    if (i > 0) outlet ??= namedOutlet(part);
    if (before.names.length === 0 && (isRole(part) || isCredential(part))) continue;
    const signed = i === 0 || opensWithGivenName(part) ? null : readLooseOutlet(part);
    if (signed !== null) outlet ??= signed;
    else if (looksLikeName(part)) names.push(writeName(part));
    else {
      names.push(...before.names);
      outlet ??= before.outlet;
      if (before.names.length > 0) continue;
      if (i === 0) return nobody;
      break;
    }
  }
  return names.length <= mostNames ? { names: [...new Set(names)], outlet } : { names: [], outlet };
}

/** Most bylines are one name, and need not be split. */
function splitPieces(words: string): string[] {
  return /[,;/|·•、，；()]|\s\S+\s/.test(words) ? words.split(pieces) : [words];
}

/** "MARA LINDQVIST Associated Press", "Priya Nair Health editor": a name, and an office or an outlet with no mark between. */
export function nameBeforeOffice(part: string): Signed {
  const words = part.split(/\s+/);
  for (let length = 2; length < Math.min(words.length, 5); length++) {
    const name = words.slice(0, length).join(" ");
    if (!looksLikeName(name) || words.slice(0, length).some((word) => roleWords().has(word.toLowerCase()))) continue;
    const rest = words.slice(length).join(" ");
    const outlet = readOutletLine(rest);
    if (outlet !== null || isRole(rest)) return { names: [writeName(name)], outlet };
    const paper = /(?:er|or|ent|ist|aff)s?$/i.test(rest) ? readLooseOutlet(rest) : null;
    if (paper !== null) return { names: [writeName(name)], outlet: paper };
  }
  return nobody;
}

let roleWordSet: ReadonlySet<string> | null = null;

/** Every word of an office: "Senior Political Editor" is no Senior Political who edits. */
function roleWords(): ReadonlySet<string> {
  return (roleWordSet ??= new Set(authorRoles.join(" ").split(" ")));
}

/** "Ph.D.", "RD", "E-RYT 200": what somebody has, behind a comma. */
function isCredential(part: string): boolean {
  return (
    part.length <= 12 &&
    /^(?:[A-Z]{2,5}|[A-Z][A-Za-z]{0,3}\.(?:\s?[A-Z][A-Za-z]{0,2}\.?)*|[A-Z]-?[A-Z]{2,5}(?:[ -]\d{1,3})?)$/.test(part)
  );
}

/** One word that is somebody's whole name, where "By" says that it is a name. */
export function readMononym(word: string): string | null {
  if (!/^[^\s\d.,:;()@/&-]{3,20}$/.test(word) || !isNameWord(word)) return null;
  const key = phraseKey(word);
  if (notNames.has(word.toLowerCase()) || months.has(key) || weekdays.has(key) || roles.has(key)) return null;
  return namedOutlet(word) === null ? writeName(word) : null;
}

export function isRole(part: string): boolean {
  if (part.length > 60) return false;
  const key = phraseKey(part);
  if (roles.has(key)) return true;
  const last = key.slice(key.lastIndexOf(" ") + 1);
  return key.includes(" ") && lastRoleWords.has(last);
}

/** Two to five words, each as a name's words are written; or a Korean, Chinese or Japanese name without spaces. */
export function looksLikeName(part: string): boolean {
  if (/^[가-힣]{2,4}$/.test(part)) return true;
  if (/^[\u4e00-\u9fff]{2,4}$/.test(part)) return true;
  if (part.length > 60 || /[\d@#:!?/“”"<>=+*_]/u.test(part)) return false;
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
