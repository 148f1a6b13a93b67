/**
 * Learns which lines are of the story from all pages, and writes one file of weights. On the way it says how often right
 * that is on sites that were not learnt from: each fifth of the sites by what the other four taught.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { Label } from "../../src/clean/label-rule.js";
import { isAround, relabel } from "../../src/clean/model/tell-story.js";
import { element } from "./element.js";
import { comparison } from "./compare-pages.js";
import { crossPredict, learnLines, prepare } from "./learn-lines.js";
import { readPages, type TrainingPage } from "./read-pages.js";
import { figureOf, type PageScore, readScorer } from "./score-pages.js";
import { writeLineModel } from "./write-line-model.js";

const folds = 5;

const { overlap } = await readScorer();

/** The body that `list --fields body` gives. */
function bodyOf({ read, text }: TrainingPage, labels: readonly Label[], withHeadings = true): string {
  const is = (at: number, label: string) => labels[at]?.label === label;
  const body = [...labels.keys()].filter((at) => is(at, "body"));
  const [first, last] = [body.at(0) ?? 0, body.at(-1) ?? -1];
  const isKept = (at: number) => is(at, "body") || (withHeadings && is(at, "heading") && at > first && at < last);
  const kept = read.page.blocks.filter((_, at) => isKept(at));
  return kept.map(({ start, end }) => text.slice(start, end)).join("\n");
}

const scored = (page: TrainingPage, body: string): PageScore => ({ page, ...overlap(page.gold, body) });

const kind = process.argv[2] === "markup" ? "markup" : "text";
const pages = readPages(kind);
const prepared = prepare(pages);
const predicted = crossPredict(prepared, folds);
const rules = pages.map((page) => scored(page, bodyOf(page, page.read.labels, false)));
const model = pages.map((page, i) => {
  const { page: known, labels } = page.read;
  const told = isAround(page.read.page) ? relabel(known, labels, element(predicted, i)) : labels;
  return scored(page, bodyOf(page, told));
});
const scores: Record<string, number> = {};
for (const dump of new Set(pages.map(({ dump }) => dump))) {
  const of = (all: readonly PageScore[]) => all.filter(({ page }) => page.dump === dump);
  console.log(`${dump.padEnd(16)} ${comparison(of(rules), of(model))}`);
  scores[dump] = Math.round(1000 * figureOf(of(model))) / 10;
}

const lines = learnLines(prepared, folds);
const data = createHash("sha256")
  .update(JSON.stringify(pages.map(({ text, gold }) => [text, gold])))
  .digest("hex")
  .slice(0, 12);
const path = `src/clean/model/${kind}.weights`;
const file = writeLineModel(lines, { command: "node bench/train-body.mjs", data, scores });
writeFileSync(path, file);
console.log(`${path}: ${(file.length / 1000).toFixed(0)} kB, learnt from ${pages.length} pages`);
