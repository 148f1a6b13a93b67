#!/usr/bin/env node
// CommonJS (package.json here says so): setting up ES modules takes longer than the average answer does. For the same
// reason all of it is one file, which .ci/cache-code.mjs requires too.
"use strict";
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { Script } = require("node:vm");

/** Where the code cache of a program lies. Other versions of Node and other processors have other caches, or none. */
const cacheFile = (program) => program.replace(/cjs$/, `${process.version}-${process.arch}.cache`);

/**
 * Compiles a program, from its cache where there is one: that saves a third of the average answer. A cache that V8
 * refuses, for it was made under other flags or is damaged, is as good as none.
 */
const compile = (program) => {
  const cache = cacheFile(program);
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  return new Script(readFileSync(program, "latin1"), { filename: program, cachedData });
};

if (require.main === module) {
  const home = path.dirname(__dirname);
  const program = {
    exports: {},
    /** Stands for import.meta.url: as if the program lay where the chunks of the library lie. */
    get url() {
      return require("node:url").pathToFileURL(path.join(home, "dist/chunks/")).href;
    },
  };
  compile(path.join(home, "dist/onrecord.cjs")).runInThisContext()(program, require);
  void program.exports.main(home);
}

module.exports = { cacheFile, compile };
