import { hostOf, namedOutlet } from "./look-up-outlet.js";
import { isRole, looksLikeName, readMononym, readNames, writeName } from "./read-name.js";
import { readOutletLine } from "./read-outlet.js";

/**
 * The people among the authors that a record or a header gives, each entry of which may list several: "A; B", "By A and
 * B", "[[A]], [[B]]", "Lindqvist, Mara". Addresses, offices, agencies and the outlet itself are no people.
 */
export function readGivenAuthors(given: readonly string[], outlet: string | null): string[] {
  const papers = new Set([outlet, hostOf(outlet ?? "")].flatMap((name) => (name === null ? [] : [plainName(name)])));
  const names = given.slice(0, mostAuthors).flatMap((entry) => readEntry(entry.slice(0, longestEntry)));
  return [...new Set(names)].filter((name) => !papers.has(plainName(name)));
}

const mostAuthors = 50;
const longestEntry = 400;

function readEntry(entry: string): string[] {
  const text = entry
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, "$1")
    .replace(/\[([^[\]]{1,80})\]\([^()\s]*\)/g, "$1")
    .replace(/^\s*["'“*_]+|["'”*_]+\s*$/g, "")
    .replace(/^\s*(?:(?:written |words |story |report )?by|von|par|por|door|author:|автор:?|作者[:：])\s+/i, "");
  if (/[;；|\n]/.test(text)) return text.split(/\s*[;；|\n]\s*/).flatMap(readEntry);
  const bracketed = /^\S+@\S+ \(([^()]+)\)$/.exec(text)?.[1];
  const name = (bracketed ?? text.replace(/\s*[<(][^<>()]*@[^<>()]*[>)]/, "")).trim();
  if (name === "" || isAddress(name) || isRole(name)) return [];
  const turned = /^([^\s,]+), ([^\s,]+(?: [^\s,]+)?)$/.exec(name);
  if (turned !== null && isTurned(turned[1] ?? "", turned[2] ?? "")) return [writeName(`${turned[2]} ${turned[1]}`)];
  const names = readNames(name);
  if (names.length > 0) return names;
  if (namedOutlet(name) !== null || readOutletLine(name) !== null) return [];
  const pieces = name.split(/\s*[,、，]\s*|\s+(?:and|und|et|y|&)\s+/);
  const mononyms = pieces.map((piece) => (looksLikeName(piece) ? piece : readMononym(piece)));
  return mononyms.every((piece) => piece !== null) ? mononyms : [name];
}

/** "Lindqvist, Mara": of two single words one may be a name by itself, so both must be written as names are. */
function isTurned(last: string, first: string): boolean {
  return looksLikeName(`${first} ${last}`) && !/[\u3040-\u9fff\uac00-\ud7af]/.test(last);
}

function isAddress(text: string): boolean {
  return /^(?:https?:|www\.|mailto:|\/)|^\S+@\S+$|^@\S+$|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,9}(?:\/\S*)?$/i.test(text);
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the |^www\.|\.(?:com|net|org|example)$/g, "")
    .replace(/[\s.-]/g, "");
}

const dayLength = 86_400_000;

/**
 * A date as machines write it, as ISO 8601: seconds or milliseconds since 1970, "20240309T180500Z", "20240309",
 * "Sat Mar 09 18:05:00 +0000 2024". Null for anything else.
 */
export function readStamp(printed: string): string | null {
  const text = printed.trim();
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return isoOf(Number(text) * 1000);
  if (/^\d{12,13}$/.test(text)) return isoOf(Number(text));
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (compact !== null) {
    const [, year, month, day, hours, minutes, seconds = "00", zone = ""] = compact;
    const date = `${year}-${month}-${day}`;
    if (!isDay(date)) return null;
    return hours === undefined ? date : `${date}T${hours}:${minutes}:${seconds}${zone}`;
  }
  const named =
    /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) (?:([+-]\d{2}):?(\d{2})|GMT|UTC|[A-Z]{3,4}) (\d{4})$/.exec(
      text,
    );
  if (named === null) return null;
  const [, month = "", day = "", time = "", hours, minutes, year = ""] = named;
  const number = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(month) / 3 + 1;
  const zone = hours === undefined || (hours === "+00" && minutes === "00") ? "Z" : `${hours}:${minutes}`;
  return Number.isInteger(number) && number > 0
    ? `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}T${time}${zone}`
    : null;
}

/** Papers and clocks: from 1970 to 2100; what lies outside is no time. */
function isoOf(milliseconds: number): string | null {
  if (milliseconds < dayLength || milliseconds > 130 * 365.25 * dayLength) return null;
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso);
}

/** The day that an address has in its path: "https://harbourherald.example/2024/03/09/ferry". */
export function readUrlDate(url: string): string | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(url.slice(0, 500));
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}
