import { ContentFinder } from "../../src/attribution/indirect/find-content.js";
import { withoutRivals, type Report, type WeighedReport } from "../../src/attribution/indirect/find-reports.js";
import type { IndirectModel } from "../../src/attribution/indirect/indirect-model.js";
import { rowNames } from "../../src/attribution/indirect/report-row.js";
import type { WeighedCues } from "../../src/attribution/indirect/weigh-cues.js";
import { treeProbabilities, type Trees } from "../../src/text/trees.js";
import { growTrees, type GrowOptions } from "../train-body/grow-trees.js";
import { learnCueWords, type LinkedReports } from "./link-reports.js";
import { linkedTo } from "./report-figures.js";
import { cueExamples, fitCues, fitReports, reportExamples, reportsOf, scoreCues } from "./train-indirect.js";

const foldCount = 5;
const treeOptions: GrowOptions = {
  trees: 300,
  depth: 5,
  rate: 0.08,
  columns: 0.3,
  rows: 0.8,
  smoothing: 20,
  seed: 21,
};

/** A report that was found in an article which its models had not learnt from, and whether it is right. */
interface TriedReport extends Report {
  readonly article: number;
  readonly right: boolean;
}

/** The reports of an article with their confidence, and what finds the contents of its cues. */
export interface HeldOutReports {
  readonly reports: readonly WeighedReport[];
  readonly contents: ContentFinder;
}

export interface Learnt {
  readonly model: IndirectModel;
  /** Of each article what models find that were learnt from the other folds. */
  readonly heldOut: readonly HeldOutReports[];
}

/** Learns everything; what the later models see of the earlier ones are their answers about articles not learnt from. */
export function learnIndirect(articles: readonly LinkedReports[], log: (what: string) => void): Learnt {
  const cueWords = learnCueWords(articles);
  const cues = articles.map((article) => cueExamples(article, cueWords));
  const isOut = (fold: number) => (_: unknown, n: number) => n % foldCount !== fold;
  const folds = Array.from({ length: foldCount }, (_, fold) => fold);
  const cueModels = folds.map((fold) => fitCues(cues.filter(isOut(fold))));
  log("cues of each fold");
  const weighed = articles.map((article, n) => {
    const [own, model] = [cues[n], cueModels[n % foldCount]];
    if (own === undefined || model === undefined) throw new RangeError("an article has no fold");
    return scoreCues(article, own, model, cueWords);
  });
  const weighedOf = (n: number): WeighedCues => {
    const own = weighed[n];
    if (own === undefined) throw new RangeError("no article of that number");
    return own;
  };
  const cue = fitCues(cues);
  const examples = articles.map((article, n) => reportExamples(article, weighedOf(n)));
  log("examples");
  const tried: TriedReport[] = [];
  const contents = new Map<number, ContentFinder>();
  for (const fold of folds) {
    const models = fitReports(examples.filter(isOut(fold)), learnCueWords(articles.filter(isOut(fold))));
    for (const [n, article] of articles.entries()) {
      if (n % foldCount !== fold) continue;
      contents.set(n, new ContentFinder(article.text, weighedOf(n), models.start, models.end));
      for (const report of reportsOf(article, weighedOf(n), models))
        tried.push({ ...report, article: n, right: linkedTo(article, report).length > 0 });
    }
    log(`fold ${fold + 1} of ${foldCount}`);
  }
  const reports = heldOutReports(articles.length, tried);
  const heldOut = [...contents]
    .toSorted(([a], [b]) => a - b)
    .map(([n, own]) => ({ reports: reports[n] ?? [], contents: own }));
  log("trees of each fold");
  const model = { cue, ...fitReports(examples, cueWords), confidence: growOn(tried) };
  return { model, heldOut };
}

function growOn(tried: readonly TriedReport[]): Trees {
  const width = rowNames.length;
  const rows = new Float32Array(tried.length * width);
  tried.forEach(({ row }, n) => rows.set(row, n * width));
  const targets = Float32Array.from(tried, ({ right }) => Number(right));
  return growTrees({ width, rows, targets, weights: new Float32Array(tried.length).fill(1) }, treeOptions);
}

/** What remains of each article's reports, by trees that were grown on the other folds. */
function heldOutReports(count: number, tried: readonly TriedReport[]): WeighedReport[][] {
  const found: WeighedReport[][] = Array.from({ length: count }, () => []);
  for (let fold = 0; fold < foldCount; fold++) {
    const trees = growOn(tried.filter(({ article }) => article % foldCount !== fold));
    const own = tried.filter(({ article }) => article % foldCount === fold);
    const confidence = treeProbabilities(trees, Float32Array.from(own.flatMap(({ row }) => row)), own.length);
    own.forEach((report, n) => found[report.article]?.push({ ...report, confidence: confidence[n] ?? 0 }));
  }
  return found.map(withoutRivals);
}
