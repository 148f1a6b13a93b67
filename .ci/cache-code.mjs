// Compiles the program once for everybody: V8 keeps what a few usual questions have made it compile, and bin/onrecord.js
// hands that back to the same Node. It is not tied to the questions' answers; what they did not run is compiled as ever.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const { cacheFile, compile, sealCache } = require("../bin/onrecord.js");

const questions = [
  ["--version"],
  ["quotes", "--by", "kirby"],
  ["search", "rubicon"],
  ["search", "rubicn"],
  ["speakers"],
  ["summary"],
  ["list"],
];

/** Writes the code cache of the program, and resolves to its path. `home` has the sample archive. */
export async function cacheCode(program, home) {
  const script = compile(program);
  const module = { exports: {}, url: pathToFileURL(join(dirname(program), "chunks/")).href };
  script.runInThisContext()(module, require);
  for (const isTTY of [false, true]) {
    for (const words of questions) await module.exports.run(words, silentIo(home, isTTY));
  }
  const file = cacheFile(program);
  writeFileSync(file, sealCache(readFileSync(program), script.createCachedData()));
  return file;
}

function silentIo(home, isTTY) {
  const output = () => Object.assign(new Writable({ write: (_chunk, _encoding, done) => done() }), { isTTY });
  const env = { ONRECORD_DIR: join(home, "seeds") };
  return { stdout: output(), stderr: output(), stdin: null, stdinKind: "other", env, home };
}
