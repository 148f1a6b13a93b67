import { seeded } from "./fit-linear.js";

const samples = 2000;

/** The bounds that hold a figure in 95 of 100 resamplings of so many articles; `figureOf` gives it of some, by number. */
export function intervalOf(
  articles: number,
  figureOf: (picked: readonly number[]) => number,
): readonly [number, number] {
  const random = seeded(20161108);
  const spread = Array.from({ length: samples }, () =>
    figureOf(Array.from({ length: articles }, () => Math.floor(random() * articles))),
  ).toSorted((a, b) => a - b);
  return [spread[Math.floor(0.025 * samples)] ?? 0, spread[Math.floor(0.975 * samples)] ?? 0];
}
