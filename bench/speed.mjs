// How fast: `npm run bench` prints cold start, MB/s of each stage, and search times at 1, 1,000 and 10,000 articles.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openCorpus } from "../dist/index.js";
import {
  attributeQuotes,
  buildIndex,
  cleanArticle,
  findStretches,
  loadLineModels,
  loadModel,
  summariseArticle,
} from "../dist/stages.js";
import { dataFile, readRecords, sourceOf } from "./data.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "bin/onrecord.js");
const median = (xs) => xs.toSorted((a, b) => a - b)[xs.length >> 1];

/** Whole-process medians, the commands taking turns so that a busy machine is unfair to none. */
function coldStart(commands, runs = 21) {
  const env = { ...process.env };
  delete env.NODE_EXTRA_CA_CERTS; // reading certificates would cost every start some 30 ms
  const times = commands.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [i, args] of commands.entries()) {
      const from = performance.now();
      spawnSync(process.execPath, args, { env, cwd: root });
      times[i].push(performance.now() - from);
    }
  }
  return times.map(median);
}

function printColdStart() {
  const asked = [
    ["quotes", "seeds", "--by", "kirby"],
    ["search", "rubicon", "seeds"],
    ["search", "rubicn", "seeds"],
    ["speakers", "seeds"],
    ["summary", "seeds"],
    ["list", "seeds"],
    ["--version"],
  ];
  const [floor, ...times] = coldStart([["-e", "0"], ...asked.map((args) => [program, ...args])]);
  console.log(`cold start, ms (median)\n  ${"node -e 0".padEnd(32)} ${floor.toFixed(1)}`);
  for (const [i, args] of asked.entries()) {
    console.log(`  ${args.join(" ").padEnd(32)} ${times[i].toFixed(1)}  (+${(times[i] - floor).toFixed(1)})`);
  }
}

function printStages(texts) {
  const megabytes = texts.reduce((n, text) => n + Buffer.byteLength(text), 0) / 1e6;
  console.log(`\nstages, MB/s over ${texts.length} articles, ${megabytes.toFixed(1)} MB (best of three)`);
  const show = (name, work) => {
    let best = Infinity;
    let result;
    for (let i = 0; i < 3; i++) {
      const from = performance.now();
      result = work();
      best = Math.min(best, performance.now() - from);
    }
    console.log(`  ${name.padEnd(24)} ${((megabytes * 1000) / best).toFixed(1)}`);
    return result;
  };
  const lineModels = loadLineModels();
  const clean = (text, i) => cleanArticle(sourceOf(`a${i}`, text), lineModels);
  const articles = show("clean", () => texts.map(clean));
  const stretches = show("quotation marks", () => articles.map(findStretches));
  const model = loadModel();
  show("speakers", () => articles.map((article, i) => attributeQuotes(article, stretches[i], model)));
  show("summary", () => articles.map((article) => summariseArticle(article, 3)));
  show("search index", () => buildIndex(articles.map(searchable)));
}

function searchable({ text, title, outlet, published, paragraphs }) {
  const passages = paragraphs.map((p) => ({
    text: text.slice(p.start, p.end),
    section: p.label,
    line: p.line,
    start: p.start,
  }));
  return { title, outlet, published, speakers: () => [], passages };
}

/** Search times inside a process that is already there, and of a whole process, at growing numbers of articles. */
async function printSearch(records, queries) {
  console.log("\nsearch, ms (median)            first question   exact   misspelt   whole process");
  for (const size of [1, 1000, records.length]) {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
    const file = join(folder, "articles.jsonl");
    writeFileSync(
      file,
      records
        .slice(0, size)
        .map((record) => JSON.stringify(record))
        .join("\n"),
    );
    const from = performance.now();
    const corpus = await openCorpus({ paths: [file] });
    await corpus.search({ query: "minister" });
    const first = performance.now() - from;
    const timeOf = async (kind) => {
      const times = [];
      for (const { query } of queries.filter((q) => q.kind.startsWith(kind)).slice(0, 40)) {
        const start = performance.now();
        await corpus.search({ query, limit: 10 });
        times.push(performance.now() - start);
      }
      return median(times);
    };
    const [exact, misspelt] = [await timeOf("exact"), await timeOf("e1")];
    const [, process] = coldStart(
      [
        ["-e", "0"],
        [program, "search", "minister", file, "--limit", "10"],
      ],
      3,
    );
    const cells = [first, exact, misspelt, process].map((ms, i) => ms.toFixed(1).padStart([12, 8, 11, 16][i]));
    console.log(`  ${`${size} articles`.padEnd(28)} ${cells.join("")}`);
    rmSync(folder, { recursive: true });
  }
}

printColdStart();
const train = dataFile("quotes/train.jsonl");
if (train !== null)
  printStages(
    readRecords(train)
      .slice(0, 500)
      .map(({ text }) => text),
  );
const corpus = dataFile("search/corpus.jsonl");
const queries = dataFile("search/queries.jsonl");
if (corpus !== null && queries !== null) {
  await printSearch(
    readRecords(corpus).map(({ path, text }) => ({ id: path, text })),
    readRecords(queries),
  );
}
