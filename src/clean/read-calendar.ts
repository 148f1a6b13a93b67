import { eras, persianMonths } from "../lexicon/page/calendars.js";
import { months } from "../lexicon/page/months.js";

/** A day of our calendar that a line prints in another one. */
export interface CalendarDay {
  readonly at: number;
  readonly length: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const eraDate = /(令和|平成|昭和|民国|民國)\s?(元|\d{1,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;
const thaiDate = /(?<!\d)(\d{1,2})\s([\u0e00-\u0e7f.]{2,16})\s(?:พ\.ศ\.\s?)?(2[45]\d\d)(?!\d)/;
const persianDate = /(?<!\d)(\d{1,2})\s([\u0600-\u06ff]{2,9})(?:\sماه)?\s(1[34]\d\d)(?!\d)/;

/** "令和6年3月9日", "9 มีนาคม 2567", "19 اسفند 1402": years that are not counted from ours. `line` has plain figures. */
export function readCalendarDay(line: string): CalendarDay | null {
  if (/[和成昭民]/.test(line)) {
    const [all = "", era = "", count = "", month, day] = eraDate.exec(line) ?? [];
    const year = (eras.get(era) ?? 0) + (count === "元" ? 1 : Number(count));
    if (all !== "") return { at: line.indexOf(all), length: all.length, year, month: Number(month), day: Number(day) };
  }
  if (/[\u0e00-\u0e7f]/.test(line)) {
    const [all = "", day, month = "", year] = thaiDate.exec(line) ?? [];
    const found = { at: line.indexOf(all), length: all.length, day: Number(day), month: months.get(month) ?? 0 };
    if (all !== "") return { ...found, year: Number(year) - buddhistYears };
  }
  if (!/[\u0600-\u06ff]/.test(line)) return null;
  const [all = "", day, name = "", year] = persianDate.exec(line) ?? [];
  const month = persianMonths.get(name);
  if (month === undefined) return null;
  return { at: line.indexOf(all), length: all.length, ...fromPersian(Number(year), month, Number(day)) };
}

const buddhistYears = 543;
const dayLength = 86_400_000;

function leapDays(year: number): number {
  return Math.floor((year * 8 + 29) / 33);
}

/**
 * The Persian year begins with the day of the equinox; leap years come every fourth year and, now and then, after five.
 * The cycle of 33 years is right for all years from 1300 to 1470, which is as long as there have been papers.
 */
function fromPersian(year: number, month: number, day: number): { year: number; month: number; day: number } {
  const sinceBase = (year - 1403) * 365 + leapDays(year - 1) - leapDays(1402);
  const inYear = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const date = new Date(Date.UTC(2024, 2, 20) + (sinceBase + inYear + day - 1) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
