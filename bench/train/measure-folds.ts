/**
 * How often right on articles that were not learnt from: three folds of the training articles, then dev.
 *
 *   node bench/train.mjs folds [--only-folds | --only-dev] [--without 29,30]    (kinds of features)
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fitConfidence, reliability } from "./fit-confidence.js";
import { foldCount, holdOut, learn, tryOut, type Trial } from "./hold-out.js";
import type { Prediction } from "./predict-quotes.js";
import { linkArticles, type Linked } from "./prepare-articles.js";
import { readArticles } from "./read-articles.js";
import { score } from "./read-scorer.js";
import { teachTags } from "./teach-tags.js";
import { defaults, type Settings } from "./train-speakers.js";
import { trainTagger } from "./train-tagger.js";

const { values } = parseArgs({
  options: {
    "only-folds": { type: "boolean", default: false },
    "only-dev": { type: "boolean", default: false },
    without: { type: "string", default: "" },
    out: { type: "string", default: "" },
  },
});

const settings: Settings = {
  ...defaults,
  without: new Set(values.without.split(",").filter(Boolean).map(Number)),
};

const rows: readonly (readonly [string, string])[] = [
  ["detection", "a|detection|all"],
  ["1-2", "a|detection|1-2 words"],
  ["alone", "a|left alone (scare quotes, titles)|all"],
  ["speaker", "b|speaker|all"],
  ["direct", "b|speaker|kind direct"],
  ["mixed", "b|speaker|kind mixed"],
  ["given", "b|accuracy given detection, speaker|all"],
  ["name", "b|accuracy given detection, speaker|source name"],
  ["pron", "b|accuracy given detection, speaker|source pronoun"],
  ["nomin", "b|accuracy given detection, speaker|source nominal"],
  ["entity", "b|entity|all"],
  ["ent.pron", "b|entity|source pronoun"],
];

function show(label: string, articles: readonly Linked[], predictions: readonly Prediction[]): void {
  const gold = articles.map(({ source }) => source);
  const { results } = score(gold, predictions, { boot: 1 });
  const cells = rows.map(([name, metric]) => {
    const found = results.find((result) => result.metric === metric);
    return `${name} ${(100 * (found?.f1 ?? found?.r ?? 0)).toFixed(1)}`;
  });
  console.log(label.padEnd(8), cells.join("  "));
}

const articles = readArticles("train");
// The tagger sees no labels of who said what, so one serves all folds.
const tagger = trainTagger(teachTags(articles));
const train = linkArticles(articles, true);
let weights: number[] = [];
if (!values["only-dev"]) {
  const { predictions, trials } = holdOut(train, tagger, settings);
  show(`${foldCount} folds`, train, predictions);
  if (values.out !== "") writeFileSync(values.out, predictions.map((line) => `${JSON.stringify(line)}\n`).join(""));
  weights = fitConfidence(trials);
  showConfidence(trials);
}
if (!values["only-folds"]) {
  const dev = linkArticles(readArticles("dev"));
  const { predictions, trials } = tryOut(dev, learn(train, tagger, settings));
  show("dev", dev, predictions);
  if (weights.length > 0) showConfidence(trials);
}

function showConfidence(trials: readonly Trial[]): void {
  console.log(`confidence ${weights.join(" ")}`);
  for (const line of reliability(weights, trials)) console.log(`  ${line}`);
}
