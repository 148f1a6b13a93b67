import { months } from "../lexicon/page/months.js";
import { fold } from "../text/fold.js";
import { readCalendarDay } from "./read-calendar.js";
import { readTime, readTimeBefore } from "./read-time.js";
import { type DayOrder, orderByWords } from "./order-by-words.js";

/** A date as a line prints it. Offsets are into that line. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  /** ISO 8601, no more than is printed; null where day and month could be either way round. */
  readonly iso: string | null;
  /** The two readings of "03/04/2024", month first and day first, where it can be read in two ways. */
  readonly readings: readonly [string, string] | null;
  /** "March 2024": the day is not printed. */
  readonly isMonth: boolean;
}

interface Found {
  readonly at: number;
  readonly length: number;
  readonly year: number;
  readonly month: number;
  /** 0 where none is printed. */
  readonly day: number;
  /** Day and month could change places. */
  readonly ambiguous: boolean;
}

interface DateForm {
  /** What the three groups are; `numeric` where day and month could change places, `my` where there is no day. */
  readonly order: "ymd" | "dmy" | "mdy" | "numeric" | "my";
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

const year = "((?:18|19|20)\\d{2})";
/** Not \p{L}: a class of hundreds of ranges, unrolled fourteen times, takes 60 ms to compile. The table of months decides. */
const monthWord = "([^\\s\\d.,;:!?/()\\-–—\\[\\]|·•\"“”'‘’«»*_<>]+(?:\\s(?:الأول|الثاني))?)\\.?(?:/[^\\s\\d/]{2,12})?";
const ordinal = "(\\d{1,2})(?:st|nd|rd|th|er|ero|e|º|ª|°|\\.)?";
const beforeMonth = "(?<=^|[\\s,.(:|/>•·–—-])";

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
    needs: /[^\s\d.]\.*\s{1,3}\d{1,2}(?!\d)/,
    pattern: new RegExp(
      `${beforeMonth}${monthWord}\\s{1,3}${ordinal}(?:,\\s{0,3}|\\s{1,3})(?:de\\s)?(?:${year}|['’](\\d{2}))(?!\\d)`,
    ),
  },
  {
    order: "dmy",
    needs: /\d[^\s\d]{0,3}[\s-]\s?[^\s\d.,;:!?/()|·•–—-]/,
    pattern: new RegExp(
      `(?<!\\d)${ordinal}(?:\\s|-|\\sde\\s|\\sof\\s)\\s?${monthWord},?(?:\\s|-|\\sde\\s|\\sdel\\s)\\s?(?:${year}|['’](\\d{2}))(?!\\d)`,
    ),
  },
  {
    order: "dmy",
    needs: /\d\.\s?\d/,
    pattern: new RegExp(`(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(?:${year}|(\\d{2})(?!\\.|%))(?!\\d)`),
  },
  {
    order: "numeric",
    needs: /\d[/-]\d/,
    pattern: new RegExp(`(?<![\\d/])(\\d{1,2})[/-](\\d{1,2})[/-]${year}(?!\\d)`),
  },
  {
    order: "numeric",
    needs: /\d\/\d/,
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/%])/,
  },
  {
    order: "ymd",
    needs: /\d{4}[.,]?[\s-][^\s\d]/,
    pattern: new RegExp(`(?<!\\d)${year}[.,]?[\\s-]${monthWord}[\\s-](\\d{1,2})(?!\\d)\\.?`),
  },
  {
    order: "my",
    needs: /[^\s\d],?\s{1,3}\d{4}/,
    pattern: new RegExp(`${beforeMonth}${monthWord},?\\s{1,3}(?:de\\s)?${year}(?!\\d)`),
  },
];

/** What every date has: a year, or at least two numbers with a mark between. */
const mayHaveDate = /\d{4}|['’]\d\d|\d[/.]\s?\d{1,2}[/.]\s?\d\d|[年ـ]/;

/** The first date that a short line prints, with its time and zone where they are printed too. */
export function readDate(printed: string, order: DayOrder | null = null): PrintedDate | null {
  const line = plainFigures(printed);
  if (!mayHaveDate.test(line)) return null;
  const best = firstDate(line, order);
  if (best === null) return null;
  if (best.day === 0) {
    const iso = `${best.year}-${pad(best.month)}`;
    return { start: best.at, end: best.at + best.length, iso, readings: null, isMonth: true };
  }
  const time = readTime(line.slice(best.at + best.length)) ?? readTimeBefore(line, best.at);
  const write = (month: number, day: number): string => isoDay(best.year, month, day) + (time?.iso ?? "");
  const end = best.at + best.length + (time?.length ?? 0);
  const start = best.at - (time?.before ?? 0);
  if (!best.ambiguous) return { start, end, iso: write(best.month, best.day), readings: null, isMonth: false };
  return {
    start,
    end,
    iso: null,
    readings: [write(best.month, best.day), write(best.day, best.month)],
    isMonth: false,
  };
}

function firstDate(line: string, order: DayOrder | null): Found | null {
  let best: Found | null = null;
  for (const form of forms) {
    if (form.order === "my" && best !== null) break;
    const found = form.needs.test(line) ? matchForm(line, form, order) : null;
    if (found !== null && (best === null || found.at < best.at)) best = found;
  }
  const other = readCalendarDay(line);
  return other !== null && (best === null || other.at < best.at) ? checked({ ...other, ambiguous: false }) : best;
}

/** Arabic, Persian and Hindi figures as ours, one for one. */
function plainFigures(line: string): string {
  if (!/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/.test(line)) return line;
  return line.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (figure) =>
    String(((figure.codePointAt(0) ?? 0) - (figure < "\u0900" ? 0 : 6)) % 16),
  );
}

function matchForm(line: string, { pattern, order: form }: DateForm, order: DayOrder | null): Found | null {
  const match = pattern.exec(line);
  if (match === null) return null;
  const parts = match.slice(1).filter((part) => part !== undefined && part !== "." && part !== "/");
  const [a = "", b = "", c = ""] = parts;
  const found = { at: match.index, length: match[0].length, ambiguous: false };
  if (form === "my") return monthNumber(a) === 0 ? null : { ...found, year: +b, month: monthNumber(a), day: 0 };
  if (form === "ymd") return checked({ ...found, year: +a, month: monthOf(b), day: +c });
  const y = c.length === 2 ? centuryOf(+c) : +c;
  if (form === "mdy") return checked({ ...found, year: y, month: monthNumber(a), day: +b });
  if (form === "dmy") return checked({ ...found, year: y, month: monthOf(b), day: +a });
  if (order === "day-first") return checked({ ...found, year: y, month: +b, day: +a });
  if (order === "month-first" || (+a <= 12 && +b > 12)) return checked({ ...found, year: y, month: +a, day: +b });
  if (+a > 12 || a === b) return checked({ ...found, year: y, month: +b, day: +a });
  const byWords = orderByWords(line, [y, +a, +b]);
  if (byWords !== null) return matchForm(line, { pattern, order: form, needs: pattern }, byWords);
  return checked({ ...found, year: y, month: +a, day: +b, ambiguous: true });
}

/** The two figures of a short year: "'98" is of the last century, "'24" of this one. */
function centuryOf(short: number): number {
  return short < 70 ? 2000 + short : 1900 + short;
}

function monthOf(printed: string): number {
  return /^\d/.test(printed) ? +printed : monthNumber(printed);
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
