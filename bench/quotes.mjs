// How well quotes are found and attributed, over the held-out articles or, with --set train, over those to learn from:
//
//   node bench/quotes.mjs                    the figures that steer, and the speed
//   node bench/quotes.mjs --errors 20        and the first errors, with what decided them
//   node bench/quotes.mjs --out pred.jsonl   and the predictions, in the form that the scorer reads
//
// Build first: it measures the library as built. The texts are read line by line, without cleaning.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { dataFile, readRecords } from "./data.mjs";
import { bodyArticle, predictionsOf } from "./quote-predictions.mjs";

const { values } = parseArgs({
  options: {
    set: { type: "string", default: "dev" },
    errors: { type: "string", default: "0" },
    out: { type: "string" },
  },
});

const steering = {
  detection: "a|detection|all",
  "left alone": "a|left alone (scare quotes, titles)|all",
  speaker: "b|speaker|all",
  "  direct": "b|speaker|kind direct",
  "  mixed": "b|speaker|kind mixed",
  entity: "b|entity|all",
};

const gold = dataFile(`quotes/${values.set}.jsonl`);
const scorer = dataFile("quotes/score.mjs");
if (gold !== null && scorer !== null) {
  const { attributeQuotes, findStretches, loadModel } = await import("../dist/stages.js");
  const { score } = await import(pathToFileURL(scorer).href);
  const records = readRecords(gold);
  const articles = records.map(bodyArticle);
  const model = loadModel();
  const start = performance.now();
  const attributed = articles.map((article) => attributeQuotes(article, findStretches(article), model));
  const seconds = (performance.now() - start) / 1000;
  const predictions = attributed.flatMap(({ quotes }, i) => predictionsOf(records[i].id, quotes));
  const { results, errors } = score(records, predictions, { boot: 1 });
  console.log(`${"".padEnd(14)}      P      R     F1   (${values.set}, ${records.length} articles)`);
  for (const [label, metric] of Object.entries(steering)) {
    const row = results.find((result) => result.metric === metric);
    console.log(label.padEnd(14) + percent(row.p) + percent(row.r) + percent(row.f1));
  }
  const megabytes = articles.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  console.log(`${(megabytes / seconds).toFixed(1)} MB/s, first run`);
  for (const error of errors.slice(0, Number(values.errors))) console.log(JSON.stringify(error));
  if (values.out !== undefined)
    writeFileSync(values.out, predictions.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

function percent(share) {
  return (100 * share).toFixed(1).padStart(7);
}
