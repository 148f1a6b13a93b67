import {
  publishedAbroad,
  publishedWords,
  shortDays,
  timeWords,
  updatedAbroad,
  updatedWords,
  weekdays,
} from "../lexicon/page/date-words.js";
import { type PrintedDate, readDate } from "./read-date.js";
import { phraseKey } from "./read-key.js";

/** A short line taken apart around its dates. */
export interface DatedParts {
  /** The date of publication where one is marked so, else the first that is not marked as that of a change. */
  readonly date: PrintedDate | null;
  /** The date is that of a change. */
  readonly isUpdate: boolean;
  /** What is left between bars, dashes and dates, without the words that go with a date. */
  readonly parts: readonly string[];
  /** Nothing but a bar, an end of the line or a word such as "Published" stands at either side of the date. */
  readonly isSetApart: boolean;
}

const published: ReadonlySet<string> = new Set([...publishedWords, ...publishedAbroad]);
const updated: ReadonlySet<string> = new Set([...updatedWords, ...updatedAbroad]);
const besideTime: ReadonlySet<string> = new Set([...timeWords, ...shortDays]);
/** "4 min read", "5 Comments", "2 hours ago": what stands beside a date. */
const besideDate =
  /\d+\s*-?\s*(?:min(?:ute)?s?|comments?|views?|shares?|hours?|days?|weeks?|h|m)\b(?:\s+(?:to\s+)?(?:read(?:ing)?|ago|lesezeit))?(?:\s+time)?/gi;
const bars = /\s*[|·•●▪⋅｜／]\s*|\s[-–—/]\s|\s{4,}|\s?[,;]\s?(?=[Bb]y\s)/;
const mostDates = 3;

type Kind = "published" | "updated" | null;

export function takeDatesApart(line: string): DatedParts {
  const dates: { date: PrintedDate; kind: Kind; isSetApart: boolean }[] = [];
  const parts: string[] = [];
  let from = 0;
  let last: PrintedDate | null = null;
  for (; dates.length < mostDates;) {
    const found = readDate(line.slice(from));
    if (found === null || (found.isMonth && last !== null)) break;
    const before = line.slice(from, from + found.start);
    const after = line.slice(from + found.end);
    const kind = kindBefore(before) ?? (last === null ? null : kindAfterBracket(after));
    dates.push({ date: found, kind, isSetApart: endsAtBar(before) && beginsAtBar(after) });
    parts.push(...splitParts(before, last !== null, true));
    from += found.end;
    last = found;
  }
  parts.push(...splitParts(line.slice(from), last !== null, false));
  const chosen =
    dates.find(({ kind }) => kind === "published") ?? dates.find(({ kind }) => kind === null) ?? dates[0] ?? null;
  return {
    date: chosen?.date ?? null,
    isUpdate: chosen?.kind === "updated",
    parts,
    isSetApart: chosen?.isSetApart ?? false,
  };
}

/** What the last words before a date say of it: "First published on Sat", "Mis à jour le". */
function kindBefore(before: string): Kind {
  const words = phraseKey(before.slice(-60)).split(" ");
  while (words.length > 0 && isBesideTime(words)) words.pop();
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const key = words.slice(-length).join(" ");
    if (updated.has(key)) return "updated";
    if (published.has(key) && key.length > 2) return "published";
  }
  return null;
}

/** "11 March 2024 (updated)". */
function kindAfterBracket(after: string): Kind {
  const key = phraseKey(/^\s?\(([^()]{3,24})\)/.exec(after)?.[1] ?? "");
  return updated.has(key) ? "updated" : null;
}

const smallWords: ReadonlySet<string> = new Set(
  "a a las at am alle as at da de den el em il la las le o on op the um w".split(" "),
);

function isBesideTime(words: readonly string[]): boolean {
  const word = words.at(-1) ?? "";
  return word === "" || besideTime.has(word) || weekdays.has(word) || smallWords.has(word);
}

function endsAtBar(before: string): boolean {
  const tail = before.trimEnd();
  return (
    tail === "" || /[|·•●▪⋅｜,:：/–—()\]-]$/.test(tail) || kindBefore(before) !== null || isOnlyWords(lastPart(tail))
  );
}

function beginsAtBar(after: string): boolean {
  const head = after.trimStart();
  return head === "" || /^[|·•●▪⋅｜,/–—()[\]-]/.test(head) || isOnlyWords(head.split(bars, 1)[0] ?? "");
}

function lastPart(text: string): string {
  return text.slice(-80).split(bars).at(-1) ?? "";
}

/** Whether a part is made of nothing but the words that go with a date. */
function isOnlyWords(part: string): boolean {
  return stripWords(part, true, true) === "";
}

function splitParts(text: string, afterDate: boolean, beforeDate: boolean): string[] {
  const parts = (/\d/.test(text) ? text.replace(besideDate, " ") : text).split(bars);
  return parts
    .map((part, i) => stripWords(part, afterDate && i === 0, beforeDate && i === parts.length - 1))
    .filter((part) => part !== "");
}

/** A part without the words of dates at the side where its date stands; "" where it is nothing else. */
function stripWords(part: string, atStart: boolean, atEnd: boolean): string {
  const text = withoutEdges(part);
  if (text === "") return "";
  const key = phraseKey(text);
  if (key === "" || published.has(key) || updated.has(key)) return "";
  const words = text.split(/\s+/);
  const keys = words.map(phraseKey);
  if (words.length <= 6 && keys.every(isDateWord)) return "";
  let from = 0;
  let to = words.length;
  if (atEnd) while (to > from && isSideWord(keys[to - 1] ?? "")) to--;
  for (let length = endsInKind(keys, to); length > 0; length = endsInKind(keys, to)) to -= length;
  if (atStart) while (from < to && isSideWord(keys[from] ?? "")) from++;
  return withoutEdges(words.slice(from, to).join(" "));
}

/** Marks that stand between a date and what is beside it; a full stop at the end is an initial's. */
const edges = ",:：;-–—/()[]（）";

function withoutEdges(part: string): string {
  const text = part.trim();
  let from = 0;
  while (from < text.length && isEdge(text.charAt(from), ".")) from++;
  let to = text.length;
  while (to > from && isEdge(text.charAt(to - 1), "")) to--;
  return text.slice(from, to);
}

function isEdge(character: string, more: string): boolean {
  return edges.includes(character) || character === more || character.trim() === "";
}

function isDateWord(key: string): boolean {
  return (
    key === "" ||
    besideTime.has(key) ||
    weekdays.has(key) ||
    published.has(key) ||
    updated.has(key) ||
    smallWords.has(key)
  );
}

function isSideWord(key: string): boolean {
  return (
    key === "" ||
    weekdays.has(key) ||
    smallWords.has(key) ||
    (besideTime.has(key) && key.length > 1 && !shortDays.includes(key))
  );
}

/** How many words before `to` say that a date follows: "Korin Miller Published", "Ada Obi Last updated". */
function endsInKind(keys: readonly string[], to: number): number {
  let key = "";
  let found = 0;
  for (let length = 1; length <= Math.min(3, to - 1); length++) {
    const word = keys[to - length] ?? "";
    if (word !== "") key = key === "" ? word : `${word} ${key}`;
    if (key.length > 3 && (published.has(key) || updated.has(key))) found = length;
  }
  return found;
}
