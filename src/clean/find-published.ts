import type { Byline } from "./read-byline.js";
import { type DayOrder, type PrintedDate, readDate } from "./read-date.js";

/**
 * When the article was published: the first date that a line near the headline prints as such, else the first of a
 * change. Below the headline comes before above it: a page's own date stands at its top.
 */
export function findPublished(
  bylines: ReadonlyMap<number, Byline>,
  titleAt: number | null,
  order: DayOrder | null,
): string | null {
  const head = titleAt ?? -1;
  const dated = [...bylines]
    .filter(([, byline]) => byline.date !== null)
    .toSorted(([a], [b]) => rank(a, head) - rank(b, head));
  const decided = order ?? orderOf(dated.flatMap(([, { date }]) => (date === null ? [] : [date])));
  for (const wantsUpdate of [false, true]) {
    for (const [, { date, isUpdate }] of dated) {
      const iso = isUpdate === wantsUpdate ? decide(date, decided) : null;
      if (iso !== null) return iso;
    }
  }
  return null;
}

const longestDateline = 90;

/**
 * The date in a dateline, which press releases print instead of a date line: "ANTOFAGASTA, Chile, Sept. 3, 2024 – The
 * company …". Nothing but the names of places may stand before it, and a dash or a bracket must follow it.
 */
export function datelineDate(paragraph: string, order: DayOrder | null): string | null {
  const head = paragraph.slice(0, longestDateline);
  const end = head.search(/\s[–—-]|--|\s?[(/]/);
  const date = end < 0 ? null : readDate(head.slice(0, end), order);
  if (date === null || date.start === 0 || end - date.end > 2) return null;
  const before = head.slice(0, date.start).trim();
  if (!before.endsWith(",") && before !== before.toUpperCase()) return null;
  const places = before.split(/[\s,.]+/);
  const areNames = places.every((word) => word === "" || word.charAt(0) !== word.charAt(0).toLowerCase());
  return areNames ? decide(date, order) : null;
}

/** Reading order, the lines above the headline last and the nearest of them first. */
function rank(at: number, head: number): number {
  return at >= head ? at : 1e6 - at;
}

/** A given or labelled date as ISO 8601, or null where it cannot be read. */
export function readPublished(printed: string, order: DayOrder | null): string | null {
  if (/^\d{4}(?:-\d{2})?$/.test(printed.trim())) return printed.trim();
  return decide(readDate(printed.slice(0, 200), order), order);
}

function decide(date: PrintedDate | null, order: DayOrder | null): string | null {
  if (date === null) return null;
  if (date.iso !== null || date.readings === null || order === null) return date.iso;
  return order === "month-first" ? date.readings[0] : date.readings[1];
}

/** Another date of the text may show which number is the day: one that is printed in full, or a day past the twelfth. */
function orderOf(dates: readonly PrintedDate[]): DayOrder | null {
  const days = new Set(dates.map(({ iso }) => iso?.slice(0, 10) ?? ""));
  for (const { readings } of dates) {
    if (readings === null) continue;
    const [monthFirst, dayFirst] = readings.map((reading) => days.has(reading.slice(0, 10)));
    if (monthFirst !== dayFirst) return monthFirst === true ? "month-first" : "day-first";
  }
  return null;
}
