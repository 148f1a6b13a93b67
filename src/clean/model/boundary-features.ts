import { type FeatureGroup, named, type PageView } from "./features.js";

const near = 10;

const names = [
  ...named("end score, begin score, end score near above, begin score near below"),
  ...named("end score above, from end, words since end, ends above, begin score below, to begin, begins below"),
];

/** So sure a line must be to count as one that ends, or opens, the story. */
const sureScore = 1;

interface Marks {
  /** The highest score so far, how many blocks ago it was, the words since, and how many lines were sure. */
  readonly best: Float32Array;
  readonly distance: Float32Array;
  readonly words: Float32Array;
  readonly count: Float32Array;
}

/** What above a block ends stories elsewhere ("3 comments", "About the author"), and what below it opens them. */
export const boundaryFeatures: FeatureGroup<PageView> = {
  names,
  prepare({ blocks, titleAt, story, scores }) {
    const { begin, end } = scores;
    const words = blocks.map((block) => block.words);
    const ends = marksFrom(end, words, titleAt ?? story.from);
    const begins = marksFrom(begin.toReversed(), words.toReversed(), blocks.length - story.to);
    return (at, row, from) => {
      const mirrored = blocks.length - 1 - at;
      row[from] = end[at] ?? 0;
      row[from + 1] = begin[at] ?? 0;
      row[from + 2] = highest(end, Math.max(0, at - near), at);
      row[from + 3] = highest(begin, at + 1, Math.min(blocks.length, at + 1 + near));
      row[from + 4] = ends.best[at] ?? 0;
      row[from + 5] = ends.distance[at] ?? 0;
      row[from + 6] = ends.words[at] ?? 0;
      row[from + 7] = ends.count[at] ?? 0;
      row[from + 8] = begins.best[mirrored] ?? 0;
      row[from + 9] = begins.distance[mirrored] ?? 0;
      row[from + 10] = begins.count[mirrored] ?? 0;
    };
  },
};

const lowest = -9;

function highest(scores: Float32Array, from: number, to: number): number {
  let best = lowest;
  for (let at = from; at < to; at++) best = Math.max(best, scores[at] ?? lowest);
  return best;
}

/** What lies behind each index, itself included; nothing before `from` counts. */
function marksFrom(scores: Float32Array, words: readonly number[], from: number): Marks {
  const make = () => new Float32Array(scores.length);
  const marks = { best: make().fill(lowest), distance: make().fill(-1), words: make(), count: make() };
  let [best, bestAt, sum, count] = [lowest, -1, 0, 0];
  for (let at = Math.max(0, from); at < scores.length; at++) {
    const score = scores[at] ?? lowest;
    sum += words[at] ?? 0;
    if (score > sureScore) count++;
    if (score > best) [best, bestAt, sum] = [score, at, 0];
    marks.best[at] = best;
    marks.distance[at] = at - bestAt;
    marks.words[at] = sum;
    marks.count[at] = count;
  }
  return marks;
}
