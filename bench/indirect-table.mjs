// How often right what is reported without quotation marks is, and the clauses that quoted words are part of: on dev, and by
// cross-validation as the weights say.
import { readHeader } from "./hash-sources.mjs";
import { score } from "./quote-table.mjs";
import { seededRandom } from "./random.mjs";

const { scores, intervals } = readHeader("indirect/indirect.weights");

const best = scores["from confidence"];
const usual = scores["so precise from confidence"];

/** The rows: what is scored, from which confidence on, the figure of it, and the name that the weights have for it. */
const rows = {
  "indirect, linked": { kind: "indirect", bar: best, of: f1, learnt: "linked F1" },
  "indirect, usual, right": { kind: "indirect", bar: usual, of: precision, learnt: "right by default" },
  "indirect, usual, found": { kind: "indirect", bar: usual, of: recall, learnt: "recall at 80% precision" },
  "indirect, 0.9, right": { kind: "indirect", bar: 0.9, of: precision, learnt: "right from 0.9" },
  "mixed, whole clause": { kind: "mixed", bar: 0, of: f1, learnt: "clauses, linked F1" },
};

/**
 * Each row's figure on the articles, in percent, with the bounds that hold it in 95 of 100 resamplings of them. `reports` are the
 * indirect ones, `clauses` the quotes, each as the clause that it is part of; as the scorer reads them.
 */
export function indirectFigures(articles, reports, clauses) {
  return Object.fromEntries(
    Object.entries(rows).map(([name, { kind, bar, of }]) => {
      const predictions = kind === "mixed" ? clauses : reports.filter(({ confidence }) => confidence >= bar);
      const tallies = articles.map((article) => tallyOf(article, predictions, `c|linked|kind ${kind}`));
      return [name, { figure: of(tallies), ...boundsOf(tallies, of) }];
    }),
  );
}

/** Prints the rows, each beside its figure by cross-validation. */
export function reportIndirect(figures) {
  console.log(
    `\nreported speech, percent [95 of 100 resamplings of the articles]${"dev".padStart(9)}${"folds".padStart(20)}`,
  );
  for (const [name, { figure, low, high }] of Object.entries(figures)) {
    const { learnt } = rows[name];
    const [from, to] = intervals[learnt];
    console.log(`  ${name.padEnd(52)} ${inBounds(figure, low, high)}  ${inBounds(scores[learnt], from, to)}`);
  }
}

function inBounds(figure, low, high) {
  return `${figure.toFixed(1)} [${low.toFixed(1)}, ${high.toFixed(1)}]`;
}

/** Right predictions, predictions, labelled ones that were found, labelled ones. */
function tallyOf(article, predictions, metric) {
  const own = predictions.filter((prediction) => prediction.article === article.id);
  const row = score([article], own, { boot: 1 }).results.find((result) => result.metric === metric);
  return row === undefined ? [0, 0, 0, 0] : [row.p * row.pred, row.pred, row.r * row.gold, row.gold];
}

const samples = 2000;

function boundsOf(tallies, of) {
  const random = seededRandom(20161108);
  const spread = Array.from({ length: samples }, () =>
    of(tallies.map(() => tallies[Math.floor(random() * tallies.length)])),
  ).toSorted((a, b) => a - b);
  return { low: spread[Math.floor(0.025 * samples)], high: spread[Math.floor(0.975 * samples)] };
}

function share(tallies, part, whole) {
  let [hits, all] = [0, 0];
  for (const tally of tallies) {
    hits += tally[part];
    all += tally[whole];
  }
  return (100 * hits) / all;
}

function precision(tallies) {
  return share(tallies, 0, 1);
}

function recall(tallies) {
  return share(tallies, 2, 3);
}

function f1(tallies) {
  const [right, found] = [precision(tallies), recall(tallies)];
  return (2 * right * found) / (right + found);
}
