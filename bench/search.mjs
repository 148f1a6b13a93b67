// How often search finds what was meant: right article first (R@1) and among ten (R@10) for misspelt names and phrases,
// each kind of slip apart, and the median time of a question. One process asks all; `--errors 20` lists what it missed.
// `--in PATH` asks the same of a folder, or of an archive on a cluster, that holds the articles of the bench under their paths.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openCorpus } from "../dist/index.js";
import { dataFile, readRecords } from "./data.mjs";

const limit = 10;
const place = process.argv.includes("--in") ? process.argv[process.argv.indexOf("--in") + 1] : null;
const errors = process.argv.includes("--errors") ? Number(process.argv[process.argv.indexOf("--errors") + 1]) : 0;

/** As the labels were made: without case, accents, possessives and punctuation. */
function plain(text) {
  const letters = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/['"]s\b/g, "");
  return ` ${letters.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

function groupOf(kind) {
  if (kind === "exact" || kind === "e1-first") return kind;
  if (kind.startsWith("e1-")) return "e1";
  return kind.startsWith("hyph") ? "hyphen" : kind;
}

/** The articles as the program has them: in one file, or where they lie already. */
async function answerAll(records, queries) {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  const file = join(folder, "articles.jsonl");
  writeFileSync(file, records.map(({ path, text }) => JSON.stringify({ id: path, text })).join("\n"));
  const corpus = await openCorpus(
    place === null ? { paths: [file] } : { paths: [place], cache: join(folder, "cache") },
  );
  await corpus.search({ query: "minister", limit });
  const texts = new Map(records.map(({ path, text }) => [path, text]));
  const answers = [];
  for (const { kind, query, target } of queries) {
    const from = performance.now();
    const { hits } = await corpus.search({ query, limit });
    const ms = performance.now() - from;
    const found = [...new Set(hits.map(({ path, article }) => (place === null ? article : path)))];
    const rank = 1 + found.findIndex((path) => plain(textAt(path, texts)).includes(` ${target} `));
    answers.push({ group: groupOf(kind), query, target, rank, ms });
  }
  rmSync(folder, { recursive: true });
  return answers;
}

/** The text of a record whose path is this, or the end of it. */
function textAt(path, texts) {
  for (let from = 0; ; from = path.indexOf("/", from) + 1) {
    const text = texts.get(path.slice(from));
    if (text !== undefined || !path.includes("/", from)) return text ?? "";
  }
}

function printGroup(name, answers) {
  const share = (right) => ((100 * answers.filter(right).length) / answers.length).toFixed(1).padStart(7);
  const ms = answers.map((answer) => answer.ms).toSorted((a, b) => a - b)[answers.length >> 1];
  const counts = [share(({ rank }) => rank === 1), share(({ rank }) => rank > 0), ms.toFixed(1).padStart(7)];
  console.log(`${name.padEnd(16)} ${String(answers.length).padStart(5)} ${counts.join("")}`);
}

/** One answer a query: the kind of slip, the rank of the first right article (0 where none is among ten), and the time. */
export async function answerQueries() {
  const corpus = dataFile("search/corpus.jsonl");
  const queries = dataFile("search/queries.jsonl");
  return corpus === null || queries === null ? null : answerAll(readRecords(corpus), readRecords(queries));
}

function printAnswers(answers) {
  console.log("kind                 n    R@1   R@10     ms");
  for (const name of new Set(answers.map(({ group }) => group))) {
    printGroup(
      name,
      answers.filter(({ group }) => group === name),
    );
  }
  printGroup(
    "all but exact",
    answers.filter(({ group }) => group !== "exact"),
  );
  for (const { query, target, rank } of answers.filter((answer) => answer.rank !== 1).slice(0, errors)) {
    console.log(`"${query}" wanted "${target}", rank ${rank === 0 ? "-" : rank}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const answers = await answerQueries();
  if (answers !== null) printAnswers(answers);
}
