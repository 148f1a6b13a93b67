// What size costs: `npm run bench:scale` (or `node bench/scale.mjs 1000 10000 100000`) reads folders of so many articles into
// archives, then times whole processes beside `node -e 0` and two greps, all taking turns on a machine that may be busy.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataFile, readRecords } from "./data.mjs";

const program = fileURLToPath(new URL("../bin/onrecord.js", import.meta.url));
const rounds = 7;
/** In milliseconds: what takes longer is timed three times. */
const slow = 3000;

const median = (xs) => xs.toSorted((a, b) => a - b)[xs.length >> 1];

function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Of an archive, without what has been merged and goes away later. */
function filesInUse(cache) {
  const files = filesBelow(cache);
  const manifests = files.filter((path) => path.endsWith("manifest.json")).map((path) => readFileSync(path, "utf8"));
  return files.filter(
    (path) => !/\.(?:words|speech|reports)$/.test(path) || manifests.some((text) => text.includes(basename(path))),
  );
}

const bytesOf = (files) => files.reduce((sum, path) => sum + statSync(path).size, 0);

/** A folder of so many articles: real ones, evenly chosen where fewer are wanted, and made ones where more are. */
function unpack(script, folder, size) {
  spawnSync(process.execPath, [script, folder, "--articles", String(size)], { stdio: ["ignore", "ignore", "inherit"] });
  const files = filesBelow(folder).toSorted();
  const kept = new Set(
    Array.from({ length: Math.min(size, files.length) }, (_, i) => Math.floor((i * files.length) / size)),
  );
  for (const [i, path] of files.entries()) if (!kept.has(i)) rmSync(path);
  return files.filter((_, i) => kept.has(i));
}

/** Runs commands in a folder, with a cache of their own. */
function runnerIn(folder, cache) {
  const env = { ...process.env, ONRECORD_CACHE: cache };
  delete env.NODE_EXTRA_CA_CERTS; // reading certificates would cost every start some 30 ms
  return ([command, ...words], more = {}) => {
    const from = performance.now();
    const { status, stdout, stderr } = spawnSync(command, words, {
      cwd: folder,
      env: { ...env, ...more },
      encoding: "utf8",
      maxBuffer: 2 ** 30,
      stdio: ["ignore", "pipe", "pipe"],
    });
    return { ms: performance.now() - from, status, stdout, stderr };
  };
}

const hasCommand = (name) => spawnSync(name, ["--version"]).status === 0;

const at = (list) => (round) => list[round % list.length];

const ask = (...words) => [process.execPath, program, ...words];

/** Medians of whole processes; each round asks for another name where there are several. */
function timeInTurn(run, commands) {
  const times = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, command] of commands.entries()) {
      if (round >= 3 && median(times[i]) > slow) continue;
      times[i].push(run(command(round)).ms);
    }
  }
  return times.map(median);
}

const tellMemory = 'process.on("exit", () => process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}`))';

/** The most memory that a question takes, in MB. */
function memoryOf(run, command) {
  const { stderr } = run(command, { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(tellMemory)}` });
  return Number(/maxRSS (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024;
}

/** Names spelt rightly and wrongly, of which some article of the folder has the right one. */
function namesIn(run, queries) {
  const names = queries.filter(({ kind, query }) => kind === "exact" && /^\p{L}{6,}$/u.test(query));
  const found = [];
  for (const name of names) {
    if (found.length === rounds) break;
    if (run(ask("search", name.query, "clips", "--exact", "-q")).status === 0) found.push(name);
  }
  const wrong = found.map(({ target }) => queries.find((one) => one.kind === "e1-sub" && one.target === target)?.query);
  return { exact: found.map(({ query }) => query), misspelt: wrong.map((query, i) => query ?? found[i].query) };
}

/** Each row of the table: its name, and the command of a round. */
function rowsFor(run, files, queries) {
  const { exact, misspelt } = namesIn(run, queries);
  const [{ speaker }] = run(ask("speakers", "clips", "--limit", "1", "--jsonl"))
    .stdout.trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const one = files[files.length >> 1];
  return [
    ["node -e 0", () => [process.execPath, "-e", "0"]],
    ["search NAME", (round) => ask("search", at(exact)(round), "clips")],
    ["search MISSPELT", (round) => ask("search", at(misspelt)(round), "clips")],
    [`quotes --by`, () => ask("quotes", "clips", "--by", speaker)],
    ["speakers --limit 20", () => ask("speakers", "clips", "--limit", "20")],
    ["list --limit 20", () => ask("list", "clips", "--limit", "20")],
    ["show ONE", () => ask("show", one)],
    ...(hasCommand("rg") ? [["rg -ic NAME", (round) => ["rg", "-ic", at(exact)(round), "clips"]]] : []),
    ...(hasCommand("ugrep")
      ? [["ugrep -Z2 -ic MISSPELT", (round) => ["ugrep", "-rZ2", "-ic", at(misspelt)(round), "clips"]]]
      : []),
  ];
}

function measure(size, script, queries) {
  const home = mkdtempSync(join(tmpdir(), "onrecord-scale-"));
  const cache = join(home, "cache");
  try {
    const files = unpack(script, join(home, "clips"), size).map((path) => path.slice(home.length + 1));
    const run = runnerIn(home, cache);
    const bytes = bytesOf(files.map((path) => join(home, path)));
    const first = run(ask("search", "minister", "clips", "-c")).ms;
    const rest = run(ask("list", "clips", "--limit", "1")).ms;
    // Segments that became many are made one.
    const merging = run(ask("list", "clips", "--limit", "1")).ms;
    const share = (100 * bytesOf(filesInUse(cache))) / bytes;
    const [seconds, megabytes] = [(first + rest + merging) / 1000, bytes / 1e6];
    console.log(`\n${files.length} articles, ${megabytes.toFixed(1)} MB`);
    console.log(
      `  built in ${seconds.toFixed(1)} s, ${(megabytes / seconds).toFixed(1)} MB/s; first search ${(first / 1000).toFixed(1)} s; archive ${share.toFixed(0)}% of the text`,
    );
    printRows(run, rowsFor(run, files, queries));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function printRows(run, rows) {
  const times = timeInTurn(
    run,
    rows.map(([, command]) => command),
  );
  console.log(`  ${"".padEnd(26)}${"ms".padStart(8)}${"F".padStart(8)}${"MB".padStart(8)}`);
  for (const [i, [name, command]] of rows.entries()) {
    const isOurs = command(0)[1] === program;
    const memory = isOurs ? memoryOf(run, command(0)).toFixed(0) : "";
    const ratio = (times[i] / times[0]).toFixed(2);
    console.log(`  ${name.padEnd(26)}${times[i].toFixed(0).padStart(8)}${ratio.padStart(8)}${memory.padStart(8)}`);
  }
}

const script = dataFile("search/unpack.mjs");
const queries = dataFile("search/queries.jsonl");
const sizes = process.argv.slice(2).map(Number);
if (script !== null && queries !== null) {
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) measure(size, script, readRecords(queries));
}
