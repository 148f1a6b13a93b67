import type { SearchIndex } from "./build-index.js";

/** How the passages of an index are numbered. */
export type PassageNumbers = Pick<SearchIndex, "firstPassage" | "size">;

/** Ascending passages, and the article of each. */
export interface PlacedPassages {
  readonly passages: Uint32Array;
  readonly articles: Uint32Array;
}

/** The article of a passage, looked for from an article on that is not behind it: near ones first. */
export function articleAt({ firstPassage, size }: PassageNumbers, passage: number, from = 0): number {
  return placeOf(firstPassage, passage + 1, from + 1, size) - 1;
}

export function placePassages(index: PassageNumbers, passages: Uint32Array): PlacedPassages {
  const articles = new Uint32Array(passages.length);
  let article = 0;
  for (let i = 0; i < passages.length; i++) articles[i] = article = articleAt(index, passages[i] ?? 0, article);
  return { passages, articles };
}

/** The first place of an ascending list, from one on and before `end`, where `value` or more stands; `end` where none is. Near ones first. */
export function placeOf(list: Uint32Array, value: number, from: number, end = list.length): number {
  let low = from;
  for (let step = 1; low < end && (list[low] ?? 0) < value; step *= 2) {
    if (low + step >= end || (list[low + step] ?? 0) >= value)
      return between(list, value, low + 1, Math.min(end, low + step));
    low += step;
  }
  return low;
}

/** The same, by halves, of a list that is less before `low`, and not from `high` on. */
function between(list: Uint32Array, value: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What two ascending lists share. */
export function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const common = new Uint32Array(short.length);
  let length = 0;
  for (let i = 0, at = 0; i < short.length; i++) {
    const one = short[i] ?? 0;
    at = placeOf(long, one, at);
    if (long[at] === one) common[length++] = one;
  }
  return common.subarray(0, length);
}

/** What the first of two ascending lists has and the second has not. */
export function without(a: Uint32Array, b: Uint32Array): Uint32Array {
  let at = 0;
  return a.filter((one) => {
    at = placeOf(b, one, at);
    return b[at] !== one;
  });
}

/** Each of an ascending list once. */
export function distinct(numbers: Uint32Array): Uint32Array {
  const found = new Uint32Array(numbers.length);
  let length = 0;
  for (let i = 0; i < numbers.length; i++) {
    const one = numbers[i] ?? 0;
    if (i === 0 || one !== found[length - 1]) found[length++] = one;
  }
  return found.subarray(0, length);
}
