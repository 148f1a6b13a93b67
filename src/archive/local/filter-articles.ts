import type { ArticleFilter, Question, SortKey } from "../../questions.js";
import { fold } from "../../text/fold.js";
import { wordSpans } from "../../text/words.js";
import type { Considered } from "../answers.js";
import type { Holdings } from "./holdings.js";

/** The articles that a question is about, ascending, and what its asker should know of those left out. */
export interface Filtered {
  readonly numbers: readonly number[];
  readonly considered: Considered;
}

/** Applies `since`, `until` and `outlet`. Dates compare as far as the question names them: 2024-10 holds all of October. */
export async function filterArticles(holdings: Holdings, filter: ArticleFilter): Promise<Filtered> {
  const { since, until, outlet } = filter;
  const { age, chosen } = holdings;
  const all = await holdings.all();
  if (chosen !== null) return { numbers: all, considered: chosen };
  if (!isFilter(filter)) return { numbers: all, considered: allOf(all.length, age) };
  const isAnyDate = since === undefined && until === undefined;
  const dated = isAnyDate ? all : all.filter((n) => holdings.published(n) !== null);
  const placed = outlet === undefined ? dated : dated.filter((n) => holdings.outlet(n) !== null);
  const kept = placed.filter((n) => {
    const [published, name] = [holdings.published(n), holdings.outlet(n)];
    return (
      (since === undefined || (published ?? "") >= since) &&
      (until === undefined || (published ?? "").slice(0, until.length) <= until) &&
      (outlet === undefined || hasWords(name ?? "", outlet))
    );
  });
  return { numbers: kept, considered: { ...countIn(all, dated, placed, kept), age } };
}

/** Whether a question is about one article alone, which has one name for everybody. */
export function isAboutOne({ chosen }: Pick<Holdings, "chosen">, numbers: readonly number[]): boolean {
  return (chosen?.articles ?? numbers.length) === 1;
}

export function isFilter({ since, until, outlet }: ArticleFilter): boolean {
  return (since ?? until ?? outlet) !== undefined;
}

/** Where none is left out. */
export function allOf(articles: number, age: number): Considered {
  return { all: articles, articles, undated: 0, unplaced: 0, age };
}

/** Of all articles, those with a date where one is asked for, of these those with an outlet, and of these those that pass. */
function countIn(
  all: readonly number[],
  dated: readonly number[],
  placed: readonly number[],
  kept: readonly number[],
): Omit<Considered, "age"> {
  const [undated, unplaced] = [all.length - dated.length, dated.length - placed.length];
  return { all: all.length, articles: kept.length, undated, unplaced };
}

/** Whether the whole words of `wanted` stand in `name` one after the other. */
function hasWords(name: string, wanted: string): boolean {
  return ` ${foldedWords(name)} `.includes(` ${foldedWords(wanted)} `);
}

/** The words of a text, folded, with a space between two. */
export function foldedWords(text: string): string {
  return wordSpans(text)
    .map(({ start, end }) => fold(text.slice(start, end)))
    .join(" ");
}

/** The articles in the order that `sort` asks for; by date, those without one come last. Stable. */
export function sortArticles(holdings: Holdings, numbers: readonly number[], sort?: SortKey): readonly number[] {
  if (sort !== "date" && sort !== "-date") return numbers;
  const direction = sort === "date" ? 1 : -1;
  const dates = new Map(numbers.map((n) => [n, holdings.published(n)]));
  return numbers.toSorted((m, n) => {
    const [a = null, b = null] = [dates.get(m), dates.get(n)];
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    return a < b ? -direction : direction;
  });
}

/** The first records of a list, as many as the question wants. */
export function limited<T>(items: readonly T[], { limit }: Pick<Question, "limit">): readonly T[] {
  return limit === undefined ? items : items.slice(0, limit);
}
