#!/usr/bin/env node
// CommonJS (package.json here says so): setting up ES modules takes longer than the average answer does. For the same
// reason all of it is one file, which .ci/cache-code.mjs requires too.
"use strict";
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { Script } = require("node:vm");

const sumBytes = 4;

const [major, minor] = process.versions.node.split(".").map(Number);

/**
 * Lets functions run fifteen times as long as usual before V8 optimises them: a few articles are read before that pays,
 * and over many, what is optimised early is soon found wrong and done again. V8 complains of flags that it does not know,
 * so these are for the versions of Node that have them.
 */
const optimiseLate = () => {
  const counts = ["--invocation-count-for-turbofan=45000", "--invocation-count-for-maglev=6000"];
  const flags = { 20: ["--interrupt-budget=1000000"], 22: counts, 24: counts, 26: counts }[major] || [];
  for (const flag of flags) require("node:v8").setFlagsFromString(flag);
};

/** Where the code cache of a program lies. Other versions of Node and other processors have other caches, or none. */
const cacheFile = (program) => program.replace(/cjs$/, `${process.version}-${process.arch}.cache`);

/** The CRC-32 of a program and its cache: code and cache must be of one build, and whole. */
const sumOf = (code, cache) => {
  const { crc32 } = require("node:zlib");
  return crc32(cache, crc32(code));
};

/** Adds to a cache what `readCache` asks for. */
const sealCache = (code, cache) => {
  const sum = Buffer.alloc(sumBytes);
  sum.writeUInt32LE(sumOf(code, cache));
  return Buffer.concat([cache, sum]);
};

/** The code cache of a program, where there is one. V8 runs what it is given unseen: a flipped bit would crash it. */
const readCache = (program, code) => {
  try {
    const file = readFileSync(cacheFile(program));
    const cache = file.subarray(0, -sumBytes);
    return file.readUInt32LE(cache.length) === sumOf(code, cache) ? cache : undefined;
  } catch {
    // None, or none that can be read: the program is only slower.
    return undefined;
  }
};

/** Compiles a program, from its cache where it can be had: that saves a third of the average answer. */
const compile = (program) => {
  const code = readFileSync(program);
  return new Script(code.latin1Slice(), { filename: program, cachedData: readCache(program, code) });
};

/** What package.json asks for under "engines". */
const isNodeNewEnough = () => {
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
};

const run = () => {
  const home = path.dirname(__dirname);
  const program = {
    exports: {},
    /** Stands for import.meta.url: as if the program lay where the chunks of the library lie. */
    get url() {
      return require("node:url").pathToFileURL(path.join(home, "dist/chunks/")).href;
    },
  };
  const script = compile(path.join(home, "dist/onrecord.cjs"));
  // Only now: V8 takes a cache under the flags alone that it was made under.
  optimiseLate();
  script.runInThisContext()(program, require);
  void program.exports.main(home);
};

if (require.main === module) {
  if (isNodeNewEnough()) run();
  else {
    process.stderr.write(`onrecord: needs Node.js 20.19, 22.12 or later; this is ${process.versions.node}\n`);
    process.exitCode = 2;
  }
}

module.exports = { cacheFile, compile, sealCache };
