import { bylineSuffixes, bylineWords, dateCompanions, publishedWords, updatedWords } from "../lexicon/page/bylines.js";
import { isCapital } from "../text/character-classes.js";
import { isRole, looksLikeName, readNames, writeName } from "./read-name.js";
import { type PrintedDate, readDate } from "./read-date.js";
import { phraseKey } from "./read-key.js";

/** What a line between headline and story says of who wrote it and when. */
export interface Byline {
  /** Which rule read it: `byline`, `byline-with-date`, `name-with-mail`, `name-with-role`, `date-line`. */
  readonly rule: string;
  readonly authors: readonly string[];
  readonly date: PrintedDate | null;
  /** The date is that of a change, not of publication. */
  readonly isUpdate: boolean;
  /** The domains of the e-mail addresses in it. */
  readonly domains: readonly string[];
}

/** A longer line is a story, whatever it begins with. */
const longestByline = 200;
const mostWords = 25;
/** With a full stop at its end and no date, a line of more words is a sentence. */
const closedWords = 6;

// Bylines are short, so plain repeats are safe here; bounded ones and the flags i and u together take milliseconds to compile.
const mail = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g;
/** "By [Ada Obi](/authors/ada-obi)": the words of a link without where it leads. */
const markdownLink = /\[([^[\]]{1,80})\]\([^()\s]*\)/g;
const handle = /(?:^|\s)@\w+/g;
/** "4 min read", "5 Comments", "2 hours ago": what stands beside a date. */
const besideDate =
  /\d+\s*-?\s*(?:min(?:ute)?s?|comments?|views?|shares?|hours?|days?|h|m)\b(?:\s+(?:to\s+)?(?:read|ago))?/gi;
const companions: ReadonlySet<string> = new Set(dateCompanions);

const openers = bylineWords.toSorted((a, b) => b.length - a.length);
const openerWords: ReadonlySet<string> = new Set(openers.map((word) => word.split(" ")[0] ?? ""));
const suffixes = bylineSuffixes.map((word) => new RegExp(`^(.+?)\\s?${word}$`));
const published: ReadonlySet<string> = new Set(publishedWords);
const updated: ReadonlySet<string> = new Set(updatedWords);

/** Reads a line as a byline or date line; null where anything in it is neither. */
export function readByline(printed: string, words: number): Byline | null {
  if (printed.length > longestByline || words > mostWords) return null;
  const line = printed.includes("](") ? printed.replace(markdownLink, "$1") : printed;
  if (!mayBeByline(line)) return null;
  const isSentence = words > closedWords && /[.!?]["”)]*$/.test(line);
  const hasMail = line.includes("@");
  const domains = hasMail ? [...line.matchAll(mail)].map((match) => match[1] ?? "") : [];
  const spaced = /By\S/.test(line) ? line.replace(/(?<!\p{L})By(?=\p{Lu}\p{Ll})/u, "By ") : line;
  const plain = hasMail
    ? spaced
        .replace(mail, " ")
        .replace(handle, " ")
        .replace(/\[\s*\]|\(\s*\)|<\s*>/g, " ")
    : spaced;
  const date = readDate(plain);
  if (isSentence && date === null) return null;
  const rest = date === null ? plain : `${plain.slice(0, date.start)} | ${withoutMoreDates(plain.slice(date.end))}`;
  const { names, isByline, isUpdate, isEmpty } = readRest(rest, date !== null, domains.length > 0);
  const found = { authors: names, date, isUpdate, domains };
  if (names.length > 0) return { ...found, rule: nameRule(date !== null, isByline, domains.length > 0) };
  if (date !== null && isEmpty) return { ...found, rule: "date-line" };
  return isByline ? { ...found, rule: "byline" } : null;
}

/** Almost no line is a byline, and few look like one: a year, an address, a word that bylines open or close with, or a comma. */
function mayBeByline(line: string): boolean {
  if (/\d{4}|[@,]/.test(line) || (line.startsWith("By") && isCapital(line.codePointAt(2) ?? 0))) return true;
  const firstWord = phraseKey(line.slice(0, 24).split(/[\s:：]/, 1)[0] ?? "");
  return openerWords.has(firstWord) || bylineSuffixes.some((word) => line.includes(word));
}

function nameRule(hasDate: boolean, isByline: boolean, hasMail: boolean): string {
  if (hasDate) return "byline-with-date";
  if (isByline) return "byline";
  return hasMail ? "name-with-mail" : "name-with-role";
}

/** "… | Updated Oct. 25, 2024": the first date is the one that counts. */
function withoutMoreDates(text: string): string {
  const more = readDate(text);
  return more === null ? text : `${text.slice(0, more.start)} | ${text.slice(more.end)}`;
}

interface Rest {
  readonly names: string[];
  /** It begins as bylines do, whether or not a name could be read. */
  readonly isByline: boolean;
  readonly isUpdate: boolean;
  /** Nothing is left but the words that go with a date. */
  readonly isEmpty: boolean;
}

function readRest(rest: string, hasDate: boolean, hasMail: boolean): Rest {
  const parts = rest
    .replace(/[a-zà-ÿ]+/gi, (word) => (companions.has(word.toLowerCase()) ? " " : word))
    .replace(besideDate, " ")
    .split(/\s*[|·•]\s*|\s[-–—]\s|\s{4,}/)
    .map((part) => part.replace(/^[\s,:;.\-–—/()[\]]+|[\s,:;\-–—/()[\]]+$/g, ""))
    .filter((part) => part !== "" && part !== "at" && part !== "on");
  const names: string[] = [];
  let isByline = false;
  let isUpdate = false;
  let others = 0;
  for (const part of parts) {
    const key = phraseKey(part);
    if (updated.has(key)) isUpdate ||= names.length === 0 && part === parts[0];
    else if (key === "" || published.has(key)) continue;
    else {
      const read = readPart(part, key, (hasDate || hasMail) && names.length === 0);
      names.push(...read.names);
      isByline ||= read.isByline;
      if (read.names.length === 0 && !read.isByline) others++;
    }
  }
  const tooMuch = others > 0 && !isByline;
  return { names: tooMuch ? [] : [...new Set(names)], isByline, isUpdate, isEmpty: others === 0 && names.length === 0 };
}

function readPart(part: string, key: string, mayBeBare: boolean): { names: string[]; isByline: boolean } {
  const named = afterOpener(part, key);
  if (named !== null) {
    const names = readNames(dropDateWords(named));
    return { names, isByline: names.length > 0 };
  }
  for (const suffix of suffixes) {
    const name = suffix
      .exec(part)?.[1]
      ?.trim()
      .split(" ")
      .filter((word) => !published.has(phraseKey(word)))
      .join(" ");
    if (name !== undefined && looksLikeName(name)) return { names: [writeName(name)], isByline: true };
  }
  const [, ...others] = part.split(",");
  const hasRole = others.length > 0 && others.every((piece) => isRole(piece.trim()));
  return { names: mayBeBare || hasRole ? readNames(dropDateWords(part)) : [], isByline: false };
}

/** What follows "By", "Von", "Par" and the like; null where the part does not begin so. */
function afterOpener(part: string, key: string): string | null {
  const opener = openers.find((word) => key.startsWith(`${word} `));
  if (opener === undefined) return null;
  const words = opener.split(" ").length;
  return part
    .split(/[\s:：]+/u)
    .slice(words)
    .join(" ");
}

/** "Korin Miller Published" ends with the words of a date. */
function dropDateWords(text: string): string {
  return text.replace(
    /[\s,]*(?:first )?(?:published|updated|posted|last updated|published on|updated on)(?: at| on)?:?$|\s+(?:on|at|le|am|el|em)$/i,
    "",
  );
}
