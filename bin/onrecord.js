#!/usr/bin/env node
// CommonJS (package.json here says so): setting up ES modules takes longer than the average answer does. For the same
// reason the program is few files: parts of which a question loads some, as .ci/split-program.mjs cuts them.
"use strict";
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { Script } = require("node:vm");

const sumBytes = 4;

const [major, minor] = process.versions.node.split(".").map(Number);

/**
 * Lets functions run fifteen times as long as usual before V8 optimises them: a few articles are read before that pays,
 * and over many, what is optimised early is soon found wrong and done again. Patterns are compiled to machine code when
 * they are met the tenth time, not the second: most of them never are. V8 complains of flags that it does not know, so
 * these are for the versions of Node that have them.
 */
const optimiseLate = () => {
  const counts = ["--invocation-count-for-turbofan=45000", "--invocation-count-for-maglev=6000"];
  const functions = { 20: ["--interrupt-budget=1000000"], 22: counts, 24: counts, 26: counts }[major];
  if (functions === undefined) return;
  const { setFlagsFromString } = require("node:v8");
  for (const flag of [...functions, "--regexp-tier-up-ticks=10"]) setFlagsFromString(flag);
};

/** Where the code cache of a part lies. Other versions of Node and other processors have other caches, or none. */
const cacheFile = (file) => file.replace(/cjs$/, `${process.version}-${process.arch}.cache`);

/** The CRC-32 of a part and its cache: code and cache must be of one build, and whole. */
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

/** The code cache of a part, where there is one. V8 runs what it is given unseen: a flipped bit would crash it. */
const readCache = (file, code) => {
  try {
    const sealed = readFileSync(cacheFile(file));
    const cache = sealed.subarray(0, -sumBytes);
    return sealed.readUInt32LE(cache.length) === sumOf(code, cache) ? cache : undefined;
  } catch {
    // None, or none that can be read: the program is only slower.
    return undefined;
  }
};

/** Compiles a part of the program, from its cache where it can be had: that saves a third of the average answer. */
const compile = (file) => {
  const code = readFileSync(file);
  return new Script(code.latin1Slice(), { filename: file, cachedData: readCache(file, code) });
};

/**
 * The program whose parts lie in a folder; each is read when something in it is first asked for. `scripts` has those that
 * were, by name, and `load` gives what a chunk of a part exports.
 */
const openProgram = (folder) => {
  const scripts = new Map();
  const chunksOf = new Map();
  const loaded = new Map();
  const module = {
    /** Stands for import.meta.url: as if the program lay where the chunks of the library lie. */
    get url() {
      return require("node:url").pathToFileURL(path.join(folder, "../chunks/")).href;
    },
  };
  const open = (part) => {
    const script = compile(path.join(folder, `${part}.cjs`));
    scripts.set(part, script);
    loaded.set(part, []);
    chunksOf.set(part, script.runInThisContext());
  };
  const load = (part, number) => {
    if (!chunksOf.has(part)) open(part);
    return (loaded.get(part)[number] ??= chunksOf.get(part)[number](module, require, load));
  };
  return { scripts, open, load };
};

/** What package.json asks for under "engines". */
const isNodeNewEnough = () => {
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
};

const run = () => {
  const home = path.dirname(__dirname);
  // First of all: V8 takes a cache under the flags alone that it was made under.
  optimiseLate();
  const { main } = openProgram(path.join(home, "dist/program")).load("start", 0);
  void main(home);
};

if (require.main === module) {
  if (isNodeNewEnough()) run();
  else {
    process.stderr.write(`onrecord: needs Node.js 20.19, 22.12 or later; this is ${process.versions.node}\n`);
    process.exitCode = 2;
  }
}

module.exports = { cacheFile, openProgram, optimiseLate, sealCache };
