import { months } from "../lexicon/page/months.js";
import { fold } from "../text/fold.js";

/** A date as a line prints it. Offsets are into that line. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  /** ISO 8601, no more than is printed; null where day and month could be either way round. */
  readonly iso: string | null;
  /** The two readings of "03/04/2024", month first and day first, where it can be read in two ways. */
  readonly readings: readonly [string, string] | null;
}

/** Which of two short numbers is the day. */
export type DayOrder = "day-first" | "month-first";

interface Found {
  readonly at: number;
  readonly length: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Day and month could change places. */
  readonly ambiguous: boolean;
}

interface DateForm {
  readonly order: "ymd" | "dmy" | "mdy" | "numeric";
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

const year = "((?:18|19|20)\\d{2})";
/** Not \p{L}: a class of hundreds of ranges, unrolled fourteen times, takes 60 ms to compile. The table of months decides. */
const monthWord = "([^\\s\\d.,;:!?/()\\-–—\\[\\]|·•\"“”'‘’«»*_<>]+)\\.?";
const ordinal = "(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?";

/**
 * Ways to write a date; `order` says what the three groups are. Each is anchored by digits, so that none searches far.
 * `needs` is what each cannot do without: most are slow to set up, and a line has but one of them.
 */
const forms: readonly DateForm[] = [
  { order: "ymd", needs: /\d-\d/, pattern: new RegExp(`(?<!\\d)${year}-(\\d{1,2})-(\\d{1,2})(?!\\d)`) },
  {
    order: "ymd",
    needs: /[年년]/,
    pattern: new RegExp(`(?<!\\d)${year}\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]`),
  },
  {
    order: "ymd",
    needs: /\d[./]\s?\d/,
    pattern: new RegExp(`(?<!\\d)${year}([./])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d)\\.?`),
  },
  {
    order: "mdy",
    needs: /[^\s\d]\s{1,3}\d/,
    pattern: new RegExp(`(?<=^|[\\s,.(:|/>-])${monthWord}\\s{1,3}${ordinal},?\\s{1,3}(?:de\\s)?${year}(?!\\d)`),
  },
  {
    order: "dmy",
    needs: /\d[^\s\d]{0,2}[\s-]\s?[^\s\d.,;:!?/()|·•–—-]/,
    pattern: new RegExp(
      `(?<!\\d)${ordinal}(?:\\s|-|\\sde\\s|\\sof\\s)\\s?${monthWord},?(?:\\s|-|\\sde\\s|\\sdel\\s)\\s?${year}(?!\\d)`,
    ),
  },
  {
    order: "dmy",
    needs: /\d\.\s?\d/,
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${year}(?!\\d)`),
  },
  {
    order: "numeric",
    needs: /\d[/-]\d/,
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})[/-](\\d{1,2})[/-]${year}(?!\\d)`),
  },
];

/** The first date that a short line prints, with its time and zone where they are printed too. */
export function readDate(line: string, order: DayOrder | null = null): PrintedDate | null {
  if (!/(?:18|19|20)\d{2}/.test(line)) return null;
  let best: Found | null = null;
  for (const form of forms) {
    const found = form.needs.test(line) ? matchForm(line, form.pattern, form.order, order) : null;
    if (found !== null && (best === null || found.at < best.at)) best = found;
  }
  if (best === null) return null;
  const time = readTime(line.slice(best.at + best.length)) ?? readTimeBefore(line, best.at);
  const write = (month: number, day: number): string => isoDay(best.year, month, day) + (time?.iso ?? "");
  const end = best.at + best.length + (time?.length ?? 0);
  const start = best.at - (time?.before ?? 0);
  if (!best.ambiguous) return { start, end, iso: write(best.month, best.day), readings: null };
  return { start, end, iso: null, readings: [write(best.month, best.day), write(best.day, best.month)] };
}

function matchForm(line: string, pattern: RegExp, form: string, order: DayOrder | null): Found | null {
  const match = pattern.exec(line);
  if (match === null) return null;
  const parts = match.slice(1).filter((part) => part !== "." && part !== "/");
  const [a = "", b = "", c = ""] = parts;
  const found = { at: match.index, length: match[0].length, ambiguous: false };
  if (form === "ymd") return checked({ ...found, year: +a, month: +b, day: +c });
  if (form === "mdy") return checked({ ...found, year: +c, month: monthNumber(a), day: +b });
  if (form === "dmy") return checked({ ...found, year: +c, month: /^\d/.test(b) ? +b : monthNumber(b), day: +a });
  if (order === "day-first") return checked({ ...found, year: +c, month: +b, day: +a });
  if (order === "month-first" || (+a <= 12 && +b > 12)) return checked({ ...found, year: +c, month: +a, day: +b });
  if (+a > 12 || a === b) return checked({ ...found, year: +c, month: +b, day: +a });
  return checked({ ...found, year: +c, month: +a, day: +b, ambiguous: true });
}

function monthNumber(word: string): number {
  return months.get(fold(word)) ?? 0;
}

function checked(found: Found): Found | null {
  const { year: y, month, day } = found;
  const length = new Date(Date.UTC(y, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= length ? found : null;
}

function isoDay(y: number, month: number, day: number): string {
  return `${y}-${pad(month)}-${pad(day)}`;
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}

interface PrintedTime {
  readonly iso: string;
  /** How much of the line after the date it takes, and how much before. */
  readonly length: number;
  readonly before: number;
}

const clock =
  "(?:(오전|오후|午前|午後|上午|下午)\\s?)?(\\d{1,2})(?:\\s?[:.h時时시]\\s?(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s?[分분]?)?\\s?([ap]\\.?\\s?m\\b\\.?)?(?:\\s?Uhr)?";
const zone = "(?:\\s?\\(?(Z\\b|UTC|GMT|[A-Z]{3,4}\\b)?\\s?([+-]\\d{2}:?\\d{2}\\b)?\\)?)?";
/** What may stand between a date and its time: "at", "um", "à", "|", "T", "(Thu)". */
const between =
  "^(?:\\s?[,|·•\\-–—(/]|T|\\s(?:at|um|a las|a la|às|as|à|alle|kl\\.?|o|в|om|ore|pukul|na|klo|ob)(?!\\S)|\\s?\\([^\\s\\d()]{1,4}\\))?\\s{0,3}";
const timeAfter = new RegExp(`${between}${clock}${zone}`, "i");
const timeBefore = new RegExp(`(?<![\\d.])${clock}${zone}[\\s,|·-]{0,3}(?:on\\s|[a-z]{3,9},?\\s)?$`, "i");

/** Zones that mean one offset wherever they are written. "ET", "BST" and "IST" do not. */
const zones: ReadonlyMap<string, string> = new Map([
  ["Z", "Z"],
  ["UTC", "Z"],
  ["GMT", "Z"],
  ["EST", "-05:00"],
  ["EDT", "-04:00"],
  ["PST", "-08:00"],
  ["PDT", "-07:00"],
  ["CET", "+01:00"],
  ["CEST", "+02:00"],
  ["KST", "+09:00"],
  ["JST", "+09:00"],
  ["WIB", "+07:00"],
]);

function readTime(rest: string): PrintedTime | null {
  const match = timeAfter.exec(rest);
  if (match === null) return null;
  const iso = writeTime(match);
  return iso === null ? null : { iso, length: match[0].trimEnd().length, before: 0 };
}

/** "5:37 pm, October 24, 2024": a time just before the date. */
function readTimeBefore(line: string, at: number): PrintedTime | null {
  const lead = line.slice(Math.max(0, at - 28), at);
  const match = timeBefore.exec(lead);
  const iso = match === null ? null : writeTime(match);
  return iso === null || match === null ? null : { iso, length: 0, before: match[0].length };
}

function writeTime(match: RegExpExecArray): string | null {
  const [, half = "", hours = "", minutes, seconds, suffix = "", named = "", offset = ""] = match;
  const mark = suffix.slice(0, 1).toLowerCase();
  if (minutes === undefined && mark === "") return null;
  const isAfternoon = mark === "p" || /오후|午後|下午/.test(half);
  const isTwelveHour = mark !== "" || half !== "";
  let hour = Number(hours);
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59 || (isTwelveHour && hour > 12)) return null;
  if (isTwelveHour) hour = (hour % 12) + (isAfternoon ? 12 : 0);
  const printedZone = offset === "" ? (zones.get(named) ?? "") : offset.replace(/^([+-]\d{2}):?/, "$1:");
  return `T${pad(hour)}:${minutes ?? "00"}${seconds === undefined ? "" : `:${seconds}`}${printedZone}`;
}
