import { element } from "./element.js";
import { randomFrom } from "./grow-trees.js";
import { figureOf, type PageScore } from "./score-pages.js";

const resamples = 1000;

const percent = (share: number) => (100 * share).toFixed(1);

/** The figures of the same pages by two ways, in percent, and the 95% interval of their difference, by pages drawn anew. */
export function comparison(before: readonly PageScore[], after: readonly PageScore[]): string {
  const random = randomFrom(7);
  const gains = Float64Array.from({ length: resamples }, () => {
    const picked = before.map(() => Math.floor(random() * before.length));
    return figureOf(picked.map((i) => element(after, i))) - figureOf(picked.map((i) => element(before, i)));
  }).toSorted();
  const [low = 0, high = 0] = [0.025, 0.975].map((share) => gains[Math.floor(share * resamples)] ?? 0);
  const [was, is] = [figureOf(before), figureOf(after)];
  return `${percent(was)} -> ${percent(is)}  gain ${percent(is - was)} [${percent(low)}, ${percent(high)}]`;
}
