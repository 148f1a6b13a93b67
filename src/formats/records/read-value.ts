import { languageNames, nothingWords } from "../../lexicon/page/record-keys.js";
import { isObject } from "./fields.js";

/** Under what keys an object has its text, as interfaces wrap it: `{"rendered": "…"}`. */
const proseKeys = "rendered text value plain content body html #text _ $t @value __cdata paragraphs".split(" ");

/** The same of a name or a line. */
const nameKeys = "name main basic title displayName display_name original $oid href @id".split(" ");
const lineKeys = [...nameKeys.slice(0, 3), ...proseKeys, ...nameKeys.slice(3)];

/** Deeper values are no text that anybody wrote. */
const deepest = 4;

/** A text: the value itself, that of an object, or those of a list, with a blank line between. */
export function proseOf(value: unknown): string | null {
  return wordsOf(value, proseKeys);
}

function wordsOf(value: unknown, keys: readonly string[], depth = 0): string | null {
  if (typeof value === "string") return isNothing(value) ? null : value;
  if (depth > deepest) return null;
  if (Array.isArray(value)) {
    const parts = value.map((part) => wordsOf(part, keys, depth + 1)).filter((part) => part !== null);
    // Text with formatted words in it is a list of both: its parts run on.
    const runsOn = value.some(isObject) && value.some((part) => typeof part === "string");
    return parts.length === 0 ? null : parts.join(runsOn ? "" : "\n\n");
  }
  if (!isObject(value)) return null;
  for (const key of keys) {
    const words = Object.hasOwn(value, key) ? wordsOf(value[key], keys, depth + 1) : null;
    if (words !== null) return words;
  }
  return null;
}

/** A story is not looked at whole to see that it is one. */
function isNothing(value: string): boolean {
  if (value.length > longestNothing) return value.trimStart() === "";
  const words = value.trim().toLowerCase();
  return words === "" || nothingWords.has(words);
}

const longestNothing = 40;

/** A value that is one line: of a list the first. */
export function lineOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value.find((part) => wordsOf(part, lineKeys) !== null) : value;
  const words = wordsOf(first, lineKeys);
  return words === null ? null : words.trim().replaceAll(/\s+/g, " ");
}

export function idOf(value: unknown): string | null {
  return typeof value === "number" || typeof value === "bigint" ? String(value) : lineOf(value);
}

/** People, one each. "A; B" are two; "A and B" is left to whoever reads bylines. */
export function namesOf(value: unknown): readonly string[] | null {
  const names = listOf(value)
    .filter((part) => !isObject(part) || isAuthor(part))
    .map((part) => personOf(part))
    .flatMap((name) => name?.split(/[;|\n]/) ?? [])
    .map((name) => name.trim())
    .filter((name) => !isNothing(name));
  return names.length === 0 ? null : [...new Set(names)];
}

/** A list, be it written as one ("['Mara Lind', 'Piet Aal']", as Python's tables have it). */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "string" || value.length > longestList) return [value];
  if (!value.trimStart().startsWith("[") || !value.trimEnd().endsWith("]")) return [value];
  const items = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)].map((item) => item[1] ?? item[2] ?? "");
  return items.length > 0 ? items : [value.trim().slice(1, -1)];
}

const longestList = 10_000;

/** Editors, translators and who commented are other people's names in lists of creators. */
function isAuthor(person: Readonly<Record<string, unknown>>): boolean {
  const role = person["creatorType"] ?? person["role"];
  return typeof role !== "string" || role === "" || /author|writer|report|byline|by|contributor|creator/i.test(role);
}

function personOf(value: unknown): string | null {
  if (isObject(value)) {
    const given = lineOf(
      value["firstName"] ?? value["first_name"] ?? value["firstname"] ?? value["first"] ?? value["given"],
    );
    const family = lineOf(
      value["lastName"] ?? value["last_name"] ?? value["lastname"] ?? value["last"] ?? value["family"],
    );
    if (family !== null) return given === null ? family : `${given} ${family}`;
  }
  return wordsOf(value, lineKeys)?.trim() ?? null;
}

/** A name, or null where it is an address. */
export function nameOf(value: unknown): string | null {
  const name = lineOf(value);
  return name === null || isAddress(name) || /^\d+$/.test(name) ? null : name;
}

/** "herald.example" of an address or a bare domain. */
export function domainOf(value: unknown): string | null {
  const line = lineOf(value);
  if (line === null || !isAddress(line)) return null;
  const host = /^(?:[a-z]+:)?(?:\/\/)?(?:[^/?#@]*@)?([^/?#:]+)/i.exec(line)?.[1];
  return host?.toLowerCase().replace(/^www\d?\./, "") ?? null;
}

function isAddress(line: string): boolean {
  if (line.length > longestAddress) return false;
  return isUrl(line) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/i.test(line);
}

const longestAddress = 2000;

function isUrl(line: string): boolean {
  return /^(?:https?:)?\/\/[^\s/]+/i.test(line);
}

/** An article's address; `sure` says that its key means one. Under others a site's own address is none. */
export function urlOf(value: unknown, sure: boolean): string | null {
  const line = isObject(value) && typeof value["href"] === "string" ? value["href"] : lineOf(value);
  if (line === null || line.length > longestAddress || /\s/.test(line)) return null;
  return sure ? (/[./]/.test(line) ? line : null) : isUrl(line) && /\w\/[^/]/.test(line) ? line : null;
}

/** A BCP 47 tag in small letters. Unknown words are none. */
export function languageOf(value: unknown): string | null {
  const line = lineOf(value)?.toLowerCase().replaceAll("_", "-");
  if (line === undefined) return null;
  const named = Object.hasOwn(languageNames, line) ? languageNames[line] : null;
  if (named !== null && named !== undefined) return named;
  if (/^[a-z]{2}(?:-[a-z\d]{2,8})*$/.test(line)) return line;
  // "eng" and "deu" are "en" and "de".
  return /^[a-z]{3}(?:-[a-z\d]{2,8})*$/.test(line) ? (Intl.getCanonicalLocales(line)[0]?.toLowerCase() ?? null) : null;
}
