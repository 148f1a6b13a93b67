// How often `verify` is right: quotations of the search corpus, altered by program in each way that people and models misquote;
// precision and recall of each verdict, in percent. `--errors 20` lists what it got wrong.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openCorpus } from "../dist/index.js";
import { dataFile, readRecords } from "./data.mjs";
import { makeDrafts, truthOf } from "./verify/make-drafts.mjs";

const errors = process.argv.includes("--errors") ? Number(process.argv[process.argv.indexOf("--errors") + 1]) : 0;

/** Every altered quotation with what became of it; null where the data is not there. */
export async function judgeDrafts() {
  const data = dataFile("search/corpus.jsonl");
  if (data === null) return null;
  const records = readRecords(data);
  const { drafts, heldOut } = makeDrafts(records);
  const folder = mkdtempSync(join(tmpdir(), "onrecord-verify-"));
  const [articles, draft] = [join(folder, "articles.jsonl"), join(folder, "draft.jsonl")];
  const kept = records.filter(({ path }) => !heldOut.has(path));
  writeFileSync(articles, kept.map(({ path, text }) => JSON.stringify({ id: path, text })).join("\n"));
  writeFileSync(draft, drafts.map(({ text }) => JSON.stringify({ text })).join("\n"));
  const corpus = await openCorpus({ paths: [articles] });
  await corpus.search({ query: "minister", limit: 1 });
  const from = performance.now();
  const { verdicts } = await corpus.verify({ draft });
  const ms = performance.now() - from;
  rmSync(folder, { recursive: true });
  const byPlace = new Map(verdicts.map((record) => [`${record.draft.path}:${record.draft.line}`, record]));
  const judged = drafts.flatMap(({ items }, n) =>
    items.map(({ way }, i) => ({
      way,
      ...truthOf(way),
      record: byPlace.get(`${draft}:${n + 1}:${2 * i + 1}`) ?? null,
    })),
  );
  return { judged, ms };
}

const percent = (list, isRight) => (list.length === 0 ? 100 : (100 * list.filter(isRight).length) / list.length);

/** By verdict: how many of those given are right, and how many of those due are given. */
export function scoreVerdicts(judged) {
  const figures = {};
  for (const verdict of new Set(judged.map((one) => one.verdict))) {
    const given = judged.filter(({ record }) => record?.verdict === verdict);
    const due = judged.filter((one) => one.verdict === verdict);
    figures[`${verdict} P`] = percent(given, (one) => one.verdict === verdict);
    figures[`${verdict} R`] = percent(due, ({ record }) => record?.verdict === verdict);
  }
  const named = judged.filter(({ kind }) => kind !== null);
  figures["kind of change"] = percent(named, ({ kind, record }) =>
    record?.changes.some((change) => change.kind === kind),
  );
  return figures;
}

function printJudged({ judged, ms }) {
  for (const [name, figure] of Object.entries(scoreVerdicts(judged)))
    console.log(`${name.padEnd(16)} ${figure.toFixed(1)}`);
  for (const way of new Set(judged.map((one) => one.way))) {
    const all = judged.filter((one) => one.way === way);
    const right = percent(all, ({ verdict, record }) => record?.verdict === verdict);
    console.log(`  ${way.padEnd(16)} ${String(all.length).padStart(3)} ${right.toFixed(1)}`);
  }
  console.log(`${judged.length} quotations in ${Math.round(ms)} ms`);
  const wrong = judged.filter(
    ({ verdict, kind, record }) =>
      record?.verdict !== verdict || (kind !== null && !record.changes.some((change) => change.kind === kind)),
  );
  for (const { way, verdict, record } of wrong.slice(0, errors)) {
    console.log(`\n${way}: ${verdict}, not ${record?.verdict ?? "looked for"}`);
    console.log(`  draft  ${record?.draft.text} — ${record?.draft.speaker}`);
    console.log(`  source ${record?.source?.text} — ${record?.source?.speaker} (${record?.source?.path})`);
    console.log(`  ${JSON.stringify(record?.changes.map(({ kind, draft, source }) => [kind, draft, source]))}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const result = await judgeDrafts();
  if (result !== null) printJudged(result);
}
