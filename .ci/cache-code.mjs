// Compiles the program once for everybody: V8 keeps what the usual questions have made it compile, and bin/onrecord.js
// hands that back to the same Node. It is not tied to the questions' answers; what they did not run is compiled as ever.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Writable } from "node:stream";

const require = createRequire(import.meta.url);
const { cacheFile, openProgram, optimiseLate, sealCache } = require("../bin/onrecord.js");

/** The usual questions by kind: a part of the program is named by the kinds that load it. */
const questions = {
  version: [["--version"]],
  // Of words in no quotation: who says them is not asked, and what tells that is no part of a search.
  search: [
    ["search", "intervention"],
    ["search", "intervntion"],
  ],
  quotes: [["quotes", "--by", "kirby"], ["speakers"], ["summary"], ["list"]],
  archive: [
    ["search", "rubicon"],
    ["search", "rubicn"],
    ["list", "--limit", "1"],
    ["quotes", "--by", "kirby"],
    ["speakers", "--limit", "1"],
  ],
};

/** Which part each chunk belongs in, where `folder` has the program with every chunk as a part of its own. */
export async function partsByQuestion(folder, root) {
  const kinds = new Map();
  for (const kind of Object.keys(questions)) {
    const { scripts } = await ask(folder, root, kind);
    for (const chunk of scripts.keys()) kinds.set(chunk, [...(kinds.get(chunk) ?? []), kind]);
  }
  return new Map([...kinds].map(([chunk, loading]) => [chunk, partNamed(loading)]));
}

/** What nobody can do without is the part that is loaded first. */
const partNamed = (kinds) => (kinds.includes("version") ? "start" : kinds.join("-"));

/** Writes the code cache of each part of the program in `folder`. */
export async function cacheCode(folder, root) {
  optimiseLate();
  const { scripts, open } = await ask(folder, root, ...Object.keys(questions));
  const parts = readdirSync(folder).filter((name) => name.endsWith(".cjs"));
  for (const name of parts) {
    const part = basename(name, ".cjs");
    if (!scripts.has(part)) open(part);
    const file = join(folder, name);
    writeFileSync(cacheFile(file), sealCache(readFileSync(file), scripts.get(part).createCachedData()));
  }
}

const runOf = (program) => program.load("start", 0).run;

/** Opens the program and asks it the questions of some kinds, over the sample. */
async function ask(folder, root, ...kinds) {
  const program = openProgram(folder);
  const temporary = mkdtempSync(join(tmpdir(), "onrecord-build-"));
  try {
    const articles = join(temporary, "articles");
    cpSync(join(root, "seeds"), articles, { recursive: true });
    const env = { ONRECORD_CACHE: join(temporary, "cache") };
    for (const kind of kinds) {
      if (kind === "archive") indexApart(folder, root, articles, env);
      const paths = kind === "version" ? [] : [articles];
      for (const isTTY of [false, true]) {
        for (const words of questions[kind]) await runOf(program)([...words, ...paths], silentIo(root, isTTY, env));
      }
    }
  } finally {
    rmSync(temporary, { recursive: true });
  }
  return program;
}

/**
 * Indexes the articles in a process of its own: V8 shares what it compiles among scripts of one text, and all that an index takes
 * would be in the caches of questions that never need it.
 */
function indexApart(folder, home, articles, env) {
  const bin = require.resolve("../bin/onrecord.js");
  const start = `require(${JSON.stringify(bin)}).openProgram(${JSON.stringify(folder)}).load("start", 0).main(${JSON.stringify(home)})`;
  const { status, stderr } = spawnSync(process.execPath, ["-e", start, bin, "index", articles], {
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`onrecord index: ${stderr}`);
}

function silentIo(home, isTTY, env) {
  const output = () => Object.assign(new Writable({ write: (_chunk, _encoding, done) => done() }), { isTTY });
  return { stdout: output(), stderr: output(), stdin: null, stdinKind: "other", env, home };
}
