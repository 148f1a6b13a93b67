// How often right: `npm run accuracy` prints every figure beside its floor, then quotes in detail; with --floors it prints
// the first table alone and fails where one is not held. The figures are deterministic.
//
//   --folds    the detail of quotes by cross-validation too: a minute and a half
//   --raise    writes the floors that the figures allow: a floor may only rise
//   --accept   takes this build for the one that later ones are compared with
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  attributeQuotes,
  cleanArticle,
  findIndirect,
  findStretches,
  loadIndirectModel,
  loadLineModels,
  loadModel,
  summariseArticle,
} from "../dist/stages.js";
import { bodyOf, dataFile, readRecords, sourceOf } from "./data.mjs";
import { indirectFigures, reportIndirect } from "./indirect-table.mjs";
import { reportQuotes } from "./report-quotes.mjs";
import { answerQueries } from "./search.mjs";
import { judgeDrafts, scoreVerdicts } from "./verify.mjs";

const floorsFile = new URL("floors.json", import.meta.url);
/** Floors stand so far under the figure reached. */
const margin = 1;

/** Speaker attribution over the held-out articles, F1 in percent. */
async function measureQuotes() {
  const gold = dataFile("quotes/dev.jsonl");
  if (gold === null) return {};
  const { score } = await import(pathToFileURL(dataFile("quotes/score.mjs")).href);
  const articles = readRecords(gold);
  const { results } = score(articles, articles.flatMap(predictQuotes), { boot: 1 });
  const f1 = (metric) => 100 * results.find((row) => row.metric === metric).f1;
  return {
    "quotes detection": f1("a|detection|all"),
    "quotes left alone": f1("a|left alone (scare quotes, titles)|all"),
    "quotes speaker": f1("b|speaker|all"),
    "quotes speaker, direct": f1("b|speaker|kind direct"),
    "quotes speaker, mixed": f1("b|speaker|kind mixed"),
    "quotes entity": f1("b|entity|all"),
  };
}

/** What is reported without marks, and the clauses of mixed quotes, each figure with its bounds. */
function measureIndirect() {
  const gold = dataFile("quotes/dev.jsonl");
  if (gold === null) return {};
  const articles = readRecords(gold);
  const found = articles.map(predictIndirect);
  return indirectFigures(
    articles,
    found.flatMap(({ reports }) => reports),
    found.flatMap(({ clauses }) => clauses),
  );
}

const model = loadModel();
const indirectModel = loadIndirectModel();
const lineModel = loadLineModels();

/** The default quotes of an article, in the form that the scorer reads. */
function predictQuotes({ id, text }) {
  const article = cleanArticle(sourceOf(id, text), lineModel);
  return attributeQuotes(article, findStretches(article), model)
    .quotes.filter(({ kind }) => kind === "direct" || kind === "mixed")
    .map((quote) => predictionOf(id, quote));
}

/** The indirect speech of an article, in the same form, and its default quotes, each as the clause that it is part of. */
function predictIndirect({ id, text }) {
  const article = cleanArticle(sourceOf(id, text), lineModel);
  const stretches = findStretches(article);
  const { quotes } = attributeQuotes(article, stretches, model);
  const found = findIndirect(article, stretches, quotes, model, indirectModel);
  const clauses = new Map(found.clauses.map(({ n, spans }) => [n, spans]));
  return {
    reports: found.quotes.map((quote) => predictionOf(id, quote)),
    clauses: quotes
      .filter(({ kind }) => kind === "direct" || kind === "mixed")
      .map((quote) => predictionOf(id, { ...quote, spans: clauses.get(quote.n) ?? quote.spans })),
  };
}

function predictionOf(id, { kind, spans, attribution, confidence }) {
  const { speaker = null, mention = null, cue = null } = attribution ?? {};
  return { article: id, kind, spans, speaker, mention, cue, confidence };
}

/** Story told from page: 4-gram F1 in percent, one figure for each kind of dump. */
async function measureBodies() {
  const figures = {};
  for (const [set, goldName] of Object.entries({
    "aeb.html-text": "aeb",
    "aeb.inscriptis": "aeb",
    "aeb.html2text": "aeb",
    wcxb: "wcxb",
  })) {
    const texts = dataFile(`articles/text/${set}.jsonl`);
    const gold = dataFile(`articles/text/${goldName}.gold.jsonl`);
    if (texts === null || gold === null) continue;
    const { score, readBodies } = await import(pathToFileURL(dataFile("articles/score-body.mjs")).href);
    const bodies = new Map(
      readRecords(texts).map(({ id, text }) => [id, bodyOf(cleanArticle(sourceOf(id, text), lineModel))]),
    );
    figures[`body ${set}`] = 100 * score(readBodies(gold), bodies).f1;
  }
  return figures;
}

/** Summaries that pass every hard check, in percent of the sentences. */
function measureSummaries() {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-accuracy-"));
  const figures = {};
  for (const set of ["aeb.html-text", "aeb.inscriptis", "aeb.html2text", "wcxb"]) {
    const texts = dataFile(`articles/text/${set}.jsonl`);
    if (texts === null) continue;
    const predicted = join(folder, `${set}.jsonl`);
    writeFileSync(predicted, readRecords(texts).map(summaryLine).join("\n"));
    const checker = dataFile("articles/check-summary.mjs");
    const { stdout } = spawnSync(process.execPath, [checker, "--texts", texts, "--pred", predicted], {
      encoding: "utf8",
    });
    const [, sentences, failures] = /(\d+) sentences: (\d+) failures/.exec(stdout);
    figures[`summary sound ${set}`] = 100 * (1 - failures / sentences);
  }
  rmSync(folder, { recursive: true });
  return figures;
}

function summaryLine({ id, text }) {
  const article = cleanArticle(sourceOf(id, text), lineModel);
  return JSON.stringify({ article: id, title: article.title, sentences: summariseArticle(article, 3) });
}

const share = (list, isRight) => (100 * list.filter(isRight).length) / list.length;

/** Search for names and phrases: the right article first (R@1) or among ten (R@10), in percent. */
async function measureSearch() {
  const answers = await answerQueries();
  if (answers === null) return {};
  const misspelt = answers.filter(({ group }) => group !== "exact");
  return {
    "search exact R@1": share(
      answers.filter(({ group }) => group === "exact"),
      ({ rank }) => rank === 1,
    ),
    "search misspelt R@1": share(misspelt, ({ rank }) => rank === 1),
    "search misspelt R@10": share(misspelt, ({ rank }) => rank > 0),
  };
}

/** Altered quotations: precision and recall of each verdict, in percent. */
async function measureVerdicts() {
  const result = await judgeDrafts();
  if (result === null) return {};
  return Object.fromEntries(
    Object.entries(scoreVerdicts(result.judged)).map(([name, figure]) => [`verify ${name}`, figure]),
  );
}

const indirect = measureIndirect();
const floors = JSON.parse(readFileSync(floorsFile, "utf8"));
const figures = {
  ...(await measureQuotes()),
  ...Object.fromEntries(Object.entries(indirect).map(([name, { figure }]) => [`quotes ${name}`, figure])),
  ...(await measureBodies()),
  ...measureSummaries(),
  ...(await measureSearch()),
  ...(await measureVerdicts()),
};

console.log(`${"".padEnd(32)} figure  floor`);
for (const [name, figure] of Object.entries(figures)) {
  const held = figure >= (floors[name] ?? 0) ? "" : "  not held";
  console.log(
    `${name.padEnd(32)} ${figure.toFixed(1).padStart(6)} ${(floors[name] ?? 0).toFixed(1).padStart(6)}${held}`,
  );
}

const detailed = dataFile("quotes/dev.jsonl");
if (detailed !== null && !process.argv.includes("--floors")) {
  const records = readRecords(detailed);
  const [folds, accept] = ["--folds", "--accept"].map((flag) => process.argv.includes(flag));
  reportQuotes(records, records.flatMap(predictQuotes), { folds, accept });
  reportIndirect(indirect);
}

if (process.argv.includes("--raise")) {
  const raised = Object.entries(figures).map(([name, figure]) => {
    const reached = Math.floor(10 * (figure - margin)) / 10;
    return [name, Math.max(floors[name] ?? 0, reached)];
  });
  writeFileSync(floorsFile, `${JSON.stringify({ ...floors, ...Object.fromEntries(raised) }, null, 2)}\n`);
}
if (
  process.argv.includes("--floors") &&
  Object.entries(figures).some(([name, figure]) => figure < (floors[name] ?? 0))
) {
  process.exitCode = 1;
}
