// On how many stretches of the training articles each rule decides, and how often it is right:
//
//   node bench/rules-table.mjs               one row for each rule that names a speaker, then one for each that decides the kind
//
// A stretch is right when it is a statement and its speaker is the one that people marked, or when both leave it alone.
import { pathToFileURL } from "node:url";
import { dataFile, readRecords } from "./data.mjs";
import { bodyArticle, predictionsOf } from "./quote-predictions.mjs";

const gold = dataFile("quotes/train.jsonl");
const scorer = dataFile("quotes/score.mjs");
if (gold !== null && scorer !== null) {
  const { attributeQuotes, findStretches, loadModel } = await import("../dist/stages.js");
  const { score } = await import(pathToFileURL(scorer).href);
  const model = loadModel();
  const records = readRecords(gold);
  const decided = records.map((record) => {
    const article = bodyArticle(record);
    const stretches = findStretches(article);
    return { id: record.id, stretches, quotes: attributeQuotes(article, stretches, model).quotes };
  });
  const predictions = decided.flatMap(({ id, quotes }) => predictionsOf(id, quotes));
  const { errors } = score(records, predictions, { boot: 1 });
  const wrong = new Set(errors.map(({ article, at }) => `${article} ${at}`));
  printTable(
    "speaker",
    tally(decided, wrong, (quote) => quote.attribution?.rule ?? null),
  );
  printTable(
    "kind",
    tally(decided, wrong, (quote) => quote.rule),
  );
}

function tally(decided, wrong, ruleOf) {
  const rows = new Map();
  for (const { id, stretches, quotes } of decided) {
    for (const [index, quote] of quotes.entries()) {
      const rule = ruleOf(quote);
      if (rule === null || stretches[index].inside !== null) continue;
      const row = rows.get(rule) ?? { fires: 0, right: 0 };
      row.fires++;
      if (!wrong.has(`${id} ${stretches[index].marks.start}`)) row.right++;
      rows.set(rule, row);
    }
  }
  return [...rows].toSorted(([, a], [, b]) => b.fires - a.fires);
}

function printTable(title, rows) {
  console.log(`${title.padEnd(24)}  fires   right`);
  for (const [rule, { fires, right }] of rows) {
    console.log(`${rule.padEnd(24)}${String(fires).padStart(7)}${((100 * right) / fires).toFixed(1).padStart(7)}%`);
  }
  console.log();
}
