import { bylineSuffixes, bylineWords, creditWords } from "../lexicon/page/bylines.js";
import { isCapital } from "../text/character-classes.js";
import type { Byline } from "./byline.js";
import { type KnownOutlet, namedOutlet } from "./look-up-outlet.js";
import { type DatedParts, takeDatesApart } from "./read-date-line.js";
import {
  isRole,
  looksLikeName,
  nameBeforeOffice,
  opensWithGivenName,
  readMononym,
  readSigned,
  type Signed,
  writeName,
} from "./read-name.js";
import { phraseKey } from "./read-key.js";
import { readLooseOutlet, readOutletLine, readShortOutlet } from "./read-outlet.js";
import { readScriptByline } from "./read-script-byline.js";

/** A longer line is a story, whatever it begins with. */
const longestByline = 200;
const mostWords = 25;
/** With a full stop at its end and no date, a line of more words is a sentence. */
const closedWords = 6;
/** Beside a date that bars set apart there may be a section or a place; more than these are other stories' teasers. */
const fewOthers = 2;
const fewWords = 14;
/** Without a figure, an address or a word that bylines open with, a longer line is none: "Ada Obi, staff reporter". */
const plainWords = 12;

// Bylines are short, so plain repeats are safe here; bounded ones and the flags i and u together take milliseconds to compile.
const mail = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g;
/** "By [Ada Obi](/authors/ada-obi)": the words of a link without where it leads. */
const markdownLink = /\[([^[\]]{1,80})\]\([^()\s]*\)/g;
/** "By Ada ObiPublished: Jan 29, 2025", "Ada ObiNovember 20, 2007", "2025October": where pages lost the space. */
const gluedWord =
  /[a-z\d](?=(?:Published|Updated|Posted|Last [Uu]pdated|Written by|By [A-Z]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? \d))/g;
const handle = /(?:^|\s)@\w+/g;

const openers = bylineWords.toSorted((a, b) => b.length - a.length);
const credits = creditWords.toSorted((a, b) => b.length - a.length);
const openerWords: ReadonlySet<string> = new Set([...openers, ...credits].map((word) => word.split(" ")[0] ?? ""));

const known = new WeakMap<object, Byline | null>();

/** `readByline` of a block, which several rules ask for: each is read once. */
export function blockByline(block: { readonly text: string; readonly words: number }): Byline | null {
  const read = known.get(block);
  if (read !== undefined) return read;
  const byline = readByline(block.text, block.words);
  known.set(block, byline);
  return byline;
}

/** Reads a line as a byline or date line; null where anything in it is neither. */
export function readByline(printed: string, words: number): Byline | null {
  // "On May 3, 2024, Obi made this comment:" leads to what was said.
  if (printed.length > longestByline || words > mostWords || /[:：]\s*$/.test(printed)) return null;
  const line = printed.includes("](") ? printed.replace(markdownLink, "$1") : printed;
  const script = readScriptByline(line);
  if (script !== null) return script;
  if (!mayBeByline(line, words)) return null;
  const isSentence = words > closedWords && /[.!?。]["”)]*$/.test(line);
  const hasMail = line.includes("@");
  const domains = hasMail ? [...line.matchAll(mail)].map((match) => match[1] ?? "") : [];
  const dated = takeDatesApart(plainLine(line, hasMail));
  if (isSentence && dated.date === null) return null;
  const rest = readRest(dated, hasMail && domains.length > 0);
  const { date, isUpdate } = dated;
  const found = { authors: rest.names, date, isUpdate, domains, outlet: rest.outlet };
  if (rest.names.length > 0) return { ...found, rule: nameRule(date !== null, rest.isByline, domains.length > 0) };
  if (date !== null && mayBeDateLine(dated, rest, words, isSentence)) return { ...found, rule: "date-line" };
  if (rest.isByline) return { ...found, rule: "byline" };
  return rest.isCredit && rest.others === 0 ? { ...found, rule: "credit" } : null;
}

/** The line without addresses and emphasis, and with a space in "ByAda Obi". */
function plainLine(line: string, hasMail: boolean): string {
  const bare = /^[*_]/.test(line) ? line.replace(/^[*_]+|[*_]+$/g, "") : line;
  const parted = /[a-z\d](?:Publi|Updat|Post|Last|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Writ|By )/.test(bare)
    ? bare.replace(gluedWord, "$& ")
    : bare;
  const spaced = /By\S/.test(parted) ? parted.replace(/(?<!\p{L})By(?=\p{Lu}\p{Ll})/u, "By ") : parted;
  if (!hasMail) return spaced;
  return spaced
    .replace(mail, " ")
    .replace(handle, " ")
    .replace(/\[\s*\]|\(\s*\)|<\s*>/g, " ");
}

/** Almost no line is a byline, and few look like one: figures, an address, a word that bylines open or close with, or a mark. */
function mayBeByline(line: string, words: number): boolean {
  if (/\d{4}|[@年]|\d[/.]\d|['’]\d\d|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/.test(line)) return true;
  if (/^by/i.test(line) && isCapital(line.codePointAt(2) ?? 0)) return true;
  const firstWord = phraseKey(
    line
      .slice(0, 24)
      .replace(/^[*_\s]+/, "")
      .split(/[\s:：]/, 1)[0] ?? "",
  );
  if (openerWords.has(firstWord) || bylineSuffixes.some((word) => line.includes(word))) return true;
  return words <= plainWords && (/[,|—]|\s[-–]\s/.test(line) || /(?:er|or|ent|ist|aff)s?$/.test(line));
}

function nameRule(hasDate: boolean, isByline: boolean, hasMail: boolean): string {
  if (hasDate) return "byline-with-date";
  if (isByline) return "byline";
  return hasMail ? "name-with-mail" : "name-with-role";
}

function mayBeDateLine({ isSetApart }: DatedParts, rest: Rest, words: number, isSentence: boolean): boolean {
  if (rest.others === 0) return true;
  return isSetApart && !isSentence && rest.others <= fewOthers && words <= fewWords;
}

interface Rest {
  readonly names: readonly string[];
  /** It begins as bylines do, and a name, an office or an outlet follows. */
  readonly isByline: boolean;
  /** It names somebody who did not write it. */
  readonly isCredit: boolean;
  readonly outlet: KnownOutlet | null;
  /** Parts that are none of this. */
  readonly others: number;
}

function readRest({ parts, date }: DatedParts, hasMail: boolean): Rest {
  const names: string[] = [];
  let outlet: KnownOutlet | null = null;
  let isByline = false;
  let isCredit = false;
  let others = 0;
  const hasRole =
    parts.some((part) => isRole(part)) || (parts.length > 1 && parts.some((part) => readOutletLine(part) !== null));
  const mayBeBare = date !== null || hasMail || hasRole;
  const bare = mayBeBare ? parts.filter((part) => looksLikeName(part)) : [];
  const isNamed = bare.length > 1 ? bare.filter(opensWithGivenName) : bare;
  for (const part of parts) {
    const key = phraseKey(part);
    if (credits.some((word) => key.startsWith(`${word} `) || key === word)) {
      isCredit = true;
      continue;
    }
    const read = readPart(
      part,
      key,
      mayBeBare && names.length === 0 && (!bare.includes(part) || isNamed.length === 0 || isNamed.includes(part)),
    );
    names.push(...read.names);
    outlet ??= read.outlet;
    isByline ||= read.isByline;
    if (read.names.length === 0 && !read.isByline && read.outlet === null && !isRole(part)) others++;
  }
  const isTooMuch = others > 0 && !isByline && !(others <= fewOthers && names.every(opensWithGivenName));
  // An outlet alone is no byline, and what stands beside a date with other things is as often a section.
  const isAlone = date === null && !isByline && names.length === 0;
  return { names: isTooMuch ? [] : [...new Set(names)], isByline, isCredit, outlet: isAlone ? null : outlet, others };
}

interface ReadPart extends Signed {
  readonly isByline: boolean;
}

function readPart(part: string, key: string, mayBeBare: boolean): ReadPart {
  const named = afterOpener(part, key);
  if (named !== null) return readSignature(named.text, named.opener);
  for (const suffix of bylineSuffixes.filter((word) => part.endsWith(word))) {
    const before = part.slice(0, -suffix.length).trim();
    const name = before.split(/[\s/]/).at(-1) ?? "";
    if (looksLikeName(name)) return { names: [writeName(name)], outlet: null, isByline: true };
  }
  const [first = "", ...others] = part.split(",");
  const hasRole = others.length > 0 && others.every((piece) => isRole(piece.trim()));
  const loose = mayBeBare && looseOutlet.test(part) ? readLooseOutlet(part) : null;
  const outlet = readOutletLine(part) ?? loose ?? (mayBeBare ? readShortOutlet(part) : null);
  if (outlet !== null) return { names: [], outlet, isByline: false };
  if (mayBeBare || hasRole) return { ...readSigned(part), isByline: false };
  // A name and an office in one, with nothing between.
  const before = /\s[a-z]*(?:er|or|ent|ist|aff)s?$/.test(first) && first === part ? nameBeforeOffice(part) : none;
  return { ...before, isByline: false };
}

/** What is an outlet's name and nothing else beside a date: "The Daily Lantern", "harbourherald.example". */
const looseOutlet = /^(?:the|die|le|la|il|el|o|de)\s|\.\w{2,7}$/i;
const none: ReadPart = { names: [], outlet: null, isByline: false };

/** What stands behind "By": people, an agency, an office, or one word that is a name. */
function readSignature(text: string, opener: string): ReadPart {
  const signed = readSigned(text);
  if (signed.names.length > 0) return { ...signed, isByline: true };
  const mononym = isName(opener) ? readMononym(text) : null;
  if (mononym !== null) return { names: [mononym], outlet: null, isByline: true };
  const isOffice = isRole(text) && namedOutlet(text) === null;
  const outlet = signed.outlet ?? (isOffice ? null : readLooseOutlet(text));
  return { names: [], outlet, isByline: outlet !== null || isOffice };
}

/** "From", "Text" and "Interview" are followed by too much else. */
function isName(opener: string): boolean {
  return /(?:^| )(?:by|von|par|por|door|av|af|di)$/.test(opener);
}

/** What follows "By", "Von", "Par" and the like; null where the part does not begin so. */
function afterOpener(part: string, key: string): { text: string; opener: string } | null {
  const opener = openers.find((word) => key.startsWith(`${word} `));
  if (opener === undefined) return null;
  const words = opener.split(" ").length;
  const text = part
    .split(/[\s:：=]+/u)
    .slice(words)
    .join(" ");
  return { text, opener };
}
