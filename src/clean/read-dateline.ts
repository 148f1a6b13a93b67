import type { KnownOutlet } from "./look-up-outlet.js";
import { namedOutlet } from "./look-up-outlet.js";
import type { DayOrder } from "./order-by-words.js";
import { type PrintedDate, readDate } from "./read-date.js";
import { readLooseOutlet } from "./read-outlet.js";

/** Where and when a story was written, and the agency that sent it: "LISBON, June 2, 2025 (Reuters) - …". */
export interface Dateline {
  readonly date: PrintedDate | null;
  readonly agency: KnownOutlet | null;
  /** Nothing stands behind it: it has a line of its own. */
  readonly isAlone: boolean;
}

const longestDateline = 100;
/** Before the dash of agencies; what stands in the brackets of other papers is a party or a state. */
const bracket = /^\s?[(（]([^()（）]{2,40})[)）]|^\s?\/([^/\s]{2,30})\//;
/** ", September. 30" */
const longestDay = 15;
/** A day without its year: "HARBOUR TOWN, March 9 (Reuters) -". */
const shortDay =
  /,\s(?:[A-Z][A-Za-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][A-Za-z]{2,8}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
const dash = /^\s?(?:[-–—]{1,3}|:)(?:\s|$)/;

/**
 * The dateline that a line opens with, or null. Nothing but the names of places may stand before the date, and of place,
 * date and agency there must be two, or a dash behind: "Paris, Texas" alone is none.
 */
export function readDateline(line: string, order: DayOrder | null = null): Dateline | null {
  const head = line.slice(0, longestDateline);
  const open = head.search(/[(（]|\s\/(?=[A-Z])/);
  const stop = head.search(/\s[–—-]{1,3}(?=\s|$)|--/);
  const end = Math.min(...[open, stop, head.length].filter((at) => at >= 0));
  const date = readDate(head.slice(0, end), order);
  const placeEnd = date === null ? end : date.start;
  if (!arePlaces(head.slice(0, placeEnd), date !== null) || (date !== null && end - date.end > 2)) return null;
  const signed = bracket.exec(head.slice(end));
  const sender = signed?.[1] ?? signed?.[2] ?? "";
  const agency = sender === "" ? null : (namedOutlet(sender) ?? readLooseOutlet(sender));
  if (signed !== null && agency === null && date === null) return null;
  const rest = line.slice(end + (signed?.[0].length ?? 0));
  const isAlone = /^[\s–—:-]*$/.test(rest);
  if (!isAlone && !dash.test(rest)) return null;
  return date !== null || agency !== null ? { date, agency, isAlone } : null;
}

/** They are small in the names of places: "Santiago de Chile". */
const smallWords: ReadonlySet<string> = new Set("am de del di e el la of sur the y".split(" "));

/** A line without the day that it may end in, where no date is known; few have a comma so near their end. */
function withoutDay(line: string, hasDate: boolean): string {
  return hasDate || !line.includes(",", line.length - longestDay) ? line : line.replace(shortDay, "");
}

/** "ANTOFAGASTA, Chile, ", "Harbour Town": capitals, and before a date a comma at the end or nothing but capitals. */
function arePlaces(before: string, hasDate: boolean): boolean {
  const text = withoutDay(before.trim(), hasDate);
  if (text === "" || text.length > 60) return false;
  if (hasDate && !text.endsWith(",") && text !== text.toUpperCase()) return false;
  return text
    .split(/[\s,.]+/)
    .every(
      (word) =>
        word === "" ||
        smallWords.has(word) ||
        word.charAt(0) !== word.charAt(0).toLowerCase() ||
        /^[\u3040-\u9fff\uac00-\ud7af]/.test(word),
    );
}
