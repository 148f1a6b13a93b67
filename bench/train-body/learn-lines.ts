import { element } from "./element.js";
import {
  firstNames,
  type LearntWords,
  type LineModel,
  firstRows,
  secondNames,
  secondRows,
  viewPage,
  weighLines,
} from "../../src/clean/model/weigh-lines.js";
import { bestStretch, stretchGains } from "../../src/clean/model/best-stretch.js";
import type { PageView } from "../../src/clean/model/features.js";
import { readHintTokens } from "../../src/clean/model/hint-tokens.js";
import { readPageWords } from "../../src/clean/model/page-words.js";
import type { WordWeights } from "../../src/clean/model/word-score.js";
import { treeProbabilities, type Trees } from "../../src/text/trees.js";
import { fitWords, nameSlotsOf, namesBits, type PageSlots, slotsOf } from "./fit-words.js";
import { growTrees, type GrowOptions } from "./grow-trees.js";
import { foldOf, type TrainingPage } from "./read-pages.js";

interface LearnOptions {
  readonly first: GrowOptions;
  readonly second: GrowOptions;
}

const defaults: LearnOptions = {
  first: { trees: 160, depth: 6, rate: 0.09, columns: 0.2, rows: 0.45, smoothing: 20, seed: 1 },
  second: { trees: 80, depth: 5, rate: 0.08, columns: 0.2, rows: 0.45, smoothing: 30, seed: 2 },
};

export interface Prepared {
  readonly page: TrainingPage;
  readonly weights: Float32Array;
  readonly targets: Float32Array;
  /** For how many of its like a block stands; 0 where another stands for it. */
  readonly counts: Float32Array;
  /** Where the story lies. */
  readonly stretch: { readonly from: number; readonly to: number };
  readonly slots: PageSlots;
  /** The same of the names around each block. */
  readonly names: PageSlots;
}

export function prepare(pages: readonly TrainingPage[]): Prepared[] {
  return pages.map((page) => {
    const { blocks } = page.read.page;
    const targets = page.shares.map((share) => (share > 0.5 ? 1 : 0));
    const total = blocks.reduce((sum, block) => sum + Math.min(block.words, 60), 0);
    const factor = (page.dump === "short" ? 0.5 : 1) * (0.35 + 0.65 * Math.min(3, 1500 / Math.max(200, total)));
    const weights = Float32Array.from(blocks, ({ words }) => factor * (0.15 + Math.min(words, 60) / 40));
    const counts = thinOut(targets);
    const stretch = bestStretch(stretchGains(blocks, targets));
    const slots = slotsOf(readPageWords(blocks), blocks.length);
    const names = nameSlotsOf(readHintTokens(blocks, page.read.page.hints));
    const rowWeights = weights.map((weight, at) => weight * (counts[at] ?? 0));
    return { page, weights: rowWeights, targets, counts, stretch, slots, names };
  });
}

/** Blocks with none of the story so near are all much alike. */
const farAway = 12;
/** Every so manyeth of them is learnt from, for all. */
const farStep = 4;

/** Most lines of a page are of menus far from its story: one of several stands for all, and the others weigh nothing. */
function thinOut(targets: Float32Array): Float32Array {
  let since = farAway + 1;
  const near = Array.from(targets, (target) => (since = target === 1 ? 0 : since + 1) <= farAway);
  since = farAway + 1;
  for (let at = targets.length - 1; at >= 0; at--)
    if ((since = targets[at] === 1 ? 0 : since + 1) <= farAway) near[at] = true;
  let far = 0;
  return targets.map((_, at) => (near[at] ? 1 : far++ % farStep === 0 ? farStep : 0));
}

/** Blocks just above and below a story, which say that it begins and ends. */
const boundaryLines = 3;

function learnWords(prepared: readonly Prepared[]): LearntWords {
  const fit = (bits: number, targetOf: (own: Prepared, at: number) => number) =>
    fitWords(
      prepared.map((own) => ({
        page: own.slots,
        targets: own.targets.map((_, at) => targetOf(own, at)),
        counts: own.counts,
      })),
      bits,
    );
  const words = {
    story: fit(14, ({ targets }, at) => targets[at] ?? 0),
    begin: fit(13, ({ stretch: { from } }, at) => Number(at < from && at >= from - boundaryLines)),
    end: fit(13, ({ stretch: { to } }, at) => Number(at >= to && at < to + boundaryLines)),
  };
  return { words, names: element(prepared, 0).page.kind === "markup" ? learnNames(prepared) : null };
}

function learnNames(prepared: readonly Prepared[]): WordWeights {
  const pages = prepared.map(({ names, targets, counts }) => ({ page: names, targets, counts }));
  return fitWords(pages, namesBits);
}

const weighable = ({ page, labels }: TrainingPage["read"]) => ({ ...page, labels });

function viewOf({ page }: Prepared, words: LearntWords): PageView {
  return viewPage(weighable(page.read), words);
}

function learnTrees(
  prepared: readonly Prepared[],
  rows: readonly Float32Array[],
  width: number,
  options: GrowOptions,
): Trees {
  const count = prepared.reduce((sum, own) => sum + own.weights.filter((weight) => weight > 0).length, 0);
  const all = new Float32Array(count * width);
  const targets = new Float32Array(count);
  const weights = new Float32Array(count);
  let at = 0;
  prepared.forEach((own, i) => {
    own.weights.forEach((weight, block) => {
      if (weight === 0) return;
      all.set(element(rows, i).subarray(block * width, (block + 1) * width), at * width);
      targets[at] = own.targets[block] ?? 0;
      weights[at++] = weight;
    });
  });
  return growTrees({ width, rows: all, targets, weights }, options);
}

/** The rows of each page by what the pages of other sites taught: of its words, and of its lines' neighbours. */
interface CrossRows {
  readonly first: readonly Float32Array[];
  readonly second: readonly Float32Array[];
}

function crossRows(prepared: readonly Prepared[], folds: number, options: LearnOptions): CrossRows {
  const { kind } = element(prepared, 0).page;
  const fold = prepared.map(({ page }) => foldOf(page.site, folds));
  const views: PageView[] = [];
  for (const own of new Set(fold)) {
    const words = learnWords(prepared.filter((_, i) => fold[i] !== own));
    prepared.forEach((page, i) => {
      if (fold[i] === own) views[i] = viewOf(page, words);
    });
  }
  const first = views.map((view) => firstRows(view, kind));
  const width = firstNames(kind).length;
  const second: Float32Array[] = [];
  for (const own of new Set(fold)) {
    const isOther = (_: unknown, i: number) => fold[i] !== own;
    const trees = learnTrees(prepared.filter(isOther), first.filter(isOther), width, options.first);
    first.forEach((rows, i) => {
      if (fold[i] !== own) return;
      second[i] = secondRows(element(views, i), rows, treeProbabilities(trees, rows, rows.length / width));
    });
  }
  return { first, second };
}

/** Everything, from all pages; each row holds what other sites made of its words, and of its neighbours. */
export function learnLines(prepared: readonly Prepared[], folds: number, options = defaults): LineModel {
  const { kind } = element(prepared, 0).page;
  const rows = crossRows(prepared, folds, options);
  return {
    kind,
    ...learnWords(prepared),
    first: learnTrees(prepared, rows.first, firstNames(kind).length, options.first),
    second: learnTrees(prepared, rows.second, secondNames(kind).length, options.second),
  };
}

/** What is made of each page by a model that has learnt all it knows from the pages of other folds. */
export function crossPredict(prepared: readonly Prepared[], folds: number): Float32Array[] {
  const fold = prepared.map(({ page }) => foldOf(page.site, folds));
  const found: Float32Array[] = [];
  for (let own = 0; own < folds; own++) {
    const model = learnLines(
      prepared.filter((_, i) => fold[i] !== own),
      folds,
    );
    prepared.forEach(({ page: { read } }, i) => {
      if (fold[i] === own) found[i] = weighLines(model, weighable(read));
    });
    console.log(`  fold ${own + 1} of ${folds}`);
  }
  return found;
}
