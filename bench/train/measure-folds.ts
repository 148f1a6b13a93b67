/**
 * How often right on articles that were not learnt from: three folds of the training articles, then dev.
 *
 *   node bench/train.mjs folds [--only-folds | --only-dev] [--without 29,30]    (kinds of features)
 */
import { parseArgs } from "node:util";
import { knowWords } from "../../src/speakers/learnt/know-words.js";
import { learnWords } from "./learn-words.js";
import { predictQuotes, type Prediction } from "./predict-quotes.js";
import { linkArticles, prepare, type Linked } from "./prepare-articles.js";
import { readArticles } from "./read-articles.js";
import { score } from "./read-scorer.js";
import { teachTags } from "./teach-tags.js";
import { defaults, trainSpeakers, type Settings } from "./train-speakers.js";
import { trainTagger } from "./train-tagger.js";

const { values } = parseArgs({
  options: {
    "only-folds": { type: "boolean", default: false },
    "only-dev": { type: "boolean", default: false },
    without: { type: "string", default: "" },
  },
});

const foldCount = 3;
const settings: Settings = {
  ...defaults,
  without: new Set(values.without.split(",").filter(Boolean).map(Number)),
};

function experiment(train: readonly Linked[], test: readonly Linked[]): Prediction[] {
  const words = knowWords(
    learnWords(
      train.map(({ article }) => article),
      tagger,
    ),
  );
  const prepared = train.map((linked) => prepare(linked, tagger, words));
  const model = { tagger, words, models: trainSpeakers(prepared, words, settings) };
  return test.flatMap(({ article }) => predictQuotes(article, model));
}

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
  const gold = articles.map(({ article }) => article);
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
if (!values["only-dev"]) {
  const predictions = Array.from({ length: foldCount }, (_, fold) =>
    experiment(
      train.filter((_, i) => i % foldCount !== fold),
      train.filter((_, i) => i % foldCount === fold),
    ),
  ).flat();
  show(`${foldCount} folds`, train, predictions);
}
if (!values["only-folds"]) {
  const dev = linkArticles(readArticles("dev"));
  show("dev", dev, experiment(train, dev));
}
