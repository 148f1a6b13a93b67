import type { Byline } from "./byline.js";
import type { DayOrder } from "./order-by-words.js";
import { readDateline } from "./read-dateline.js";
import { readStamp } from "./read-given.js";
import { type PrintedDate, readDate } from "./read-date.js";

/** Where else than in the bylines the date may stand. */
export interface DatePlace {
  readonly titleAt: number | null;
  readonly order: DayOrder | null;
  /** The story's first paragraph: press releases and agencies print a dateline there instead of a date line. */
  readonly paragraph: string;
}

/**
 * When the article was published: the first date that a line near the headline prints as such, else its dateline, else
 * the first date of a change, else a month. Below the headline comes before above it: a page's own date stands at its top.
 */
export function findPublished(
  bylines: ReadonlyMap<number, Byline>,
  { titleAt, order, paragraph }: DatePlace,
): string | null {
  const head = titleAt ?? -1;
  const dated = [...bylines]
    .toSorted(([a], [b]) => rank(a, head) - rank(b, head))
    .flatMap(([at, { date, isUpdate }]) => (date === null ? [] : [{ at, date, isUpdate }]));
  const decided = order ?? orderOf(dated.map(({ date }) => date));
  const days = dated.filter(({ date }) => !date.isMonth);
  const isNear = ({ at }: { at: number }) => titleAt !== null && Math.abs(at - titleAt) <= nearTitle;
  return (
    firstOf(
      days.filter(({ isUpdate }) => !isUpdate),
      decided,
    ) ??
    decide(readDateline(paragraph, order)?.date ?? null, order) ??
    firstOf(days, decided) ??
    firstOf(dated.filter(isNear), decided)
  );
}

/** A month without a day is a date only right beside the headline: pages list the months of their archives. */
const nearTitle = 4;

function firstOf(dated: readonly { readonly date: PrintedDate }[], order: DayOrder | null): string | null {
  for (const { date } of dated) {
    const iso = decide(date, order);
    if (iso !== null) return iso;
  }
  return null;
}

/** Reading order, the lines above the headline last and the nearest of them first. */
function rank(at: number, head: number): number {
  return at >= head ? at : 1e6 - at;
}

/** A given or labelled date as ISO 8601, or null where it cannot be read. */
export function readPublished(printed: string, order: DayOrder | null): string | null {
  if (/^\d{4}(?:-\d{2})?$/.test(printed.trim())) return printed.trim();
  const stamp = readStamp(printed);
  if (stamp !== null) return stamp;
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
