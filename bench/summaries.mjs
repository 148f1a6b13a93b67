// How good summaries are: ROUGE beside the first three sentences under the same splitter, and the hard checks, by the
// scorers that come with the labelled data. `node bench/summaries.mjs`
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanArticle, loadLineModels, sentenceSpans, summariseArticle } from "../dist/stages.js";
import { pathToFileURL } from "node:url";
import { dataFile, readRecords, sourceOf } from "./data.mjs";

const sentences = 3;
const lineModel = loadLineModels();
const folder = mkdtempSync(join(tmpdir(), "onrecord-summaries-"));

/** One prediction a line, as `onrecord summary --jsonl` prints them. */
function writePredictions(name, records, summarise) {
  const path = join(folder, `${name}.jsonl`);
  const lines = records.map(({ id, text }) => {
    const article = cleanArticle(sourceOf(id, text), lineModel);
    const picked = summarise(article);
    return JSON.stringify({ article: id, title: article.title, summary: picked.map((s) => s.text), sentences: picked });
  });
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** The first sentences of the body, whatever they are. */
function leadOf({ text, paragraphs }) {
  const body = paragraphs.filter(({ label }) => label === "body");
  const spans = body.slice(0, 20).flatMap(({ start, end }) => sentenceSpans(text, start, end));
  return spans.slice(0, sentences).map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}

function printScore(scorer, args) {
  console.log(spawnSync(process.execPath, [scorer, ...args], { encoding: "utf8" }).stdout.trimEnd());
}

/** Numbers from 0 to 1, the same at every run. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** By how much ours is better, in points of F1, and between what the middle 95% of resampled sets of articles lie. */
async function printDifference(scorer, gold, ours, lead) {
  const { scoreAll } = await import(pathToFileURL(scorer).href);
  const [mine, theirs] = [summariesOf(ours), summariesOf(lead)];
  for (const key of ["r1", "r2", "rl"]) {
    const differences = gold.map((one) => 100 * (scoreAll([one], mine)[key] - scoreAll([one], theirs)[key]));
    const random = createRandom(1);
    const means = Array.from({ length: 2000 }, () =>
      meanOf(differences.map(() => differences[Math.floor(random() * differences.length)])),
    ).toSorted((a, b) => a - b);
    const [low, high] = [means[50], means[1949]].map((value) => value.toFixed(2));
    console.log(`${key} over lead-3: ${meanOf(differences).toFixed(2)} [${low}, ${high}]`);
  }
}

function summariesOf(path) {
  return new Map(readRecords(path).map(({ article, summary }) => [article, summary]));
}

function meanOf(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function printRouge(scorer) {
  for (const set of ["cnndm", "writers"]) {
    const gold = dataFile(`articles/summary/${set}.gold.jsonl`);
    if (gold === null) continue;
    const records = readRecords(gold);
    const ours = writePredictions("onrecord", records, (article) => summariseArticle(article, sentences));
    const lead = writePredictions("lead-3", records, leadOf);
    console.log(`\nROUGE, ${set}`);
    printScore(scorer, [gold, ours, lead]);
    await printDifference(scorer, records, ours, lead);
  }
}

function printChecks(scorer) {
  for (const set of ["aeb.html-text", "aeb.inscriptis", "aeb.html2text", "wcxb"]) {
    const texts = dataFile(`articles/text/${set}.jsonl`);
    if (texts === null) continue;
    const ours = writePredictions(set, readRecords(texts), (article) => summariseArticle(article, sentences));
    console.log(`\nhard checks, ${set}`);
    printScore(scorer, ["--texts", texts, "--pred", ours, "--sentences", String(sentences)]);
  }
}

const scorer = dataFile("articles/score-rouge.mjs");
try {
  if (scorer !== null) {
    await printRouge(scorer);
    printChecks(join(scorer, "../check-summary.mjs"));
  }
} finally {
  rmSync(folder, { recursive: true });
}
