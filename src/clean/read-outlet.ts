import { looseOutletNouns, outletNouns } from "../lexicon/page/outlet-nouns.js";
import { domainOutlet, type KnownOutlet, namedOutlet } from "./look-up-outlet.js";
import { phraseKey } from "./read-key.js";

const nouns: ReadonlySet<string> = new Set(outletNouns);
const looseNouns: ReadonlySet<string> = new Set(looseOutletNouns);
const nameWords = 6;
const longestLine = 120;
const particles = /^(?:of|the|and|de|del|della|di|do|da|dos|la|las|los|le|les|el|des|du|der|die|das|für|van|en|y|e|&)$/;

/** A whole line that names an outlet: one of the table, or capitals with a word that papers are called by. */
export function readOutletLine(line: string): KnownOutlet | null {
  if (line.length > longestLine) return null;
  const name = withoutOffice(tidyName(line));
  if (name.length > 60 || !isWrittenAsName(name)) return null;
  const known = namedOutlet(name);
  if (known !== null) return known;
  const words = name.split(/\s+/).map(phraseKey);
  const isPaper = words.length > 1 ? words.some((word) => nouns.has(word)) : isHanPaper(name);
  return isPaper ? { name, country: "" } : null;
}

/** `readOutletLine` where nothing else than an outlet's name may stand: "The Daily Lantern", "Northfield Sporting Post". */
export function readLooseOutlet(line: string): KnownOutlet | null {
  if (line.length > longestLine) return null;
  const sure = readOutletLine(line);
  const name = withoutOffice(tidyName(line));
  if (sure !== null || name.length > 60 || name.length < 3) return sure;
  if (/^[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|co\.\w\w|[a-z]{2}|news|info)$/i.test(name)) return namedByDomain(name);
  if (!isWrittenAsName(name)) return null;
  const words = name.split(/\s+/).map(phraseKey);
  const isLoose = words.length > 1 && words.some((word) => looseNouns.has(word) || nouns.has(word));
  return isLoose || isHanPaper(name) ? { name, country: "" } : null;
}

/** "Herald | Posted Sept. 30, 2025": a single word that papers are called by, where nothing but an outlet's name stands. */
export function readShortOutlet(word: string): KnownOutlet | null {
  return /^[A-Z]\S{3,19}$/.test(word) && nouns.has(phraseKey(word)) ? { name: word, country: "" } : null;
}

/** "港口日报", "항구일보": a name without spaces that ends as papers' names do. */
function isHanPaper(name: string): boolean {
  if (!/^[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{3,12}$/.test(name)) return false;
  return [2, 3].some(
    (length) =>
      nouns.has(name.slice(-length)) || looseNouns.has(name.slice(-length)) || hanEndings.has(name.slice(-length)),
  );
}

const hanEndings: ReadonlySet<string> = new Set(["新闻", "在线", "周刊", "电视台", "網", "新報", "時報", "晚報"]);

function namedByDomain(domain: string): KnownOutlet {
  return domainOutlet(domain) ?? { name: domain.toLowerCase().replace(/^www\./, ""), country: "" };
}

/** "Harbour Herald Staff Writer": the office at the end of what stands behind a name. */
const officeWords =
  /\s+(?:(?:senior|chief|staff|political|politics|business|sports|health|special|news|associate|managing|deputy|local democracy)\s+)*(?:writer|reporter|editor|correspondent|columnist|contributor|staff|journalist)s?$/i;

function withoutOffice(name: string): string {
  return /(?:er|or|ent|ist|aff)s?$/i.test(name) ? name.replace(officeWords, "") : name;
}

function tidyName(line: string): string {
  return line.replace(/^[*_([【「]+|[*_),\]】」]+$/g, "").trim();
}

const legalPhrase =
  /all rights reserved|todos los derechos reservados|todos os direitos reservados|tous droits réservés|alle rechte vorbehalten|copyrights?|[©ⓒ]|\(c\)/gi;
/** They follow an outlet's name in the name of its owner. */
const ownerWords =
  /^(?:publishing|publications?|media|group|co|company|corp|corporation|inc|incorporated|ltd|limited|llc|lp|plc|gmbh|ag|s\.?a\.?|online|digital|newspapers?|holdings|ventures|networks?|internet|partners|society)\.?$/i;
/** At the end of an owner's name they make a paper of it; elsewhere they mean too much else. */
const lastNouns = /^(?:star|sun|post|mail|press|standard|express|mirror|echo|record|voice|news|review|weekly|daily)$/i;

/**
 * The outlet of the table that a copyright line names: "© 2024 The Hindu Publishing Group" is The Hindu's. A name that is
 * only a part of a longer one is another paper's ("El Correo" in "El Correo de la Meseta").
 */
export function readKnownOwner(line: string): KnownOutlet | null {
  for (const words of ownerRuns(line)) {
    const known = knownOwner(words);
    if (known !== null) return known;
  }
  return null;
}

/** A paper that no table knows, by how a copyright line names it: "© Portsea Evening Star 2024". Companies are no papers. */
export function readPaperOwner(line: string): KnownOutlet | null {
  const [run = []] = ownerRuns(line);
  const words = run.slice(0, run.findLastIndex((word) => !ownerWords.test(word)) + 1);
  const name = words.join(" ");
  if (words.length > 1 && lastNouns.test(words.at(-1) ?? "") && isWrittenAsName(name)) return { name, country: "" };
  return readOutletLine(name);
}

/** The runs of words between stops, years and legal words. */
function ownerRuns(line: string): string[][] {
  const runs: string[][] = [[]];
  for (const token of line.slice(0, 200).replace(legalPhrase, " | ").split(/\s+/)) {
    const word = token.replace(/^[(["“]+|[)\]"”.,;:|]+$/g, "");
    const isBreak = word === "" || /^(?:by|[-–—|:]+|\d{4}(?:[-–—]\d{2,4})?)$/i.test(word);
    if (!isBreak) runs.at(-1)?.push(word);
    if (isBreak || /[.,;:|]$/.test(token)) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** The longest run of words that is an outlet's name and not a part of a longer name. */
function knownOwner(words: readonly string[]): KnownOutlet | null {
  for (let length = Math.min(8, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const before = words[at - 1] ?? "";
      const after = words[at + length] ?? "";
      if (goesOn(before) || (goesOn(after) && !ownerWords.test(after)) || isLink(after)) continue;
      const name = words.slice(at, at + length).join(" ");
      const found = namedOutlet(name) ?? domainOutlet(name);
      if (found !== null) return found;
    }
  }
  return null;
}

function goesOn(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase() && !/^the$/i.test(word);
}

function isLink(word: string): boolean {
  return /^(?:of|de|del|della|di|do|da|du|des|der)$/.test(word);
}

/** A few words, each with a capital or of a script without any, small words between them apart. */
function isWrittenAsName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > nameWords || /[.!?:;@]$|[,，、]/.test(name)) return false;
  return words.every(
    (word, i) =>
      goesOn(word.replace(/^[dl]['’]/, "")) ||
      /^the$/i.test(word) ||
      (i > 0 && particles.test(word)) ||
      hasNoCase(word),
  );
}

function hasNoCase(word: string): boolean {
  return word.toLowerCase() === word.toUpperCase();
}
