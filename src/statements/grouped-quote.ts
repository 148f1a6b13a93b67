import type { QuoteRecord } from "../records.js";

/** What is looked at of a quote. */
export type GroupedQuote = Pick<QuoteRecord, "id" | "text" | "speaker" | "speakerType" | "published">;

/** A quote, and its place among all by date. */
export interface Ranked<Quote> {
  readonly quote: Quote;
  readonly rank: number;
}

/** Fewer words may be anybody's: they are one statement only of one speaker, within a few days. */
export const tellingWords = 8;

const fewDays = 7;
const msPerDay = 86_400_000;

/** Whether two quotes were printed within a few days, which nobody can tell where one of them has no date. */
export function areNear(a: GroupedQuote, b: GroupedQuote): boolean {
  return Math.abs(dayOf(a) - dayOf(b)) <= fewDays * msPerDay;
}

/** A year or a month alone is no day. */
function dayOf({ published }: GroupedQuote): number {
  return published !== null && published.length >= "2024-10-24".length
    ? Date.parse(published.slice(0, 10))
    : Number.NaN;
}
