"use strict";
const { existsSync, readFileSync } = require("node:fs");
const { Script } = require("node:vm");

/** Where the code cache of a program lies. Other versions of Node and other processors have other caches, or none. */
exports.cacheFile = (program) => program.replace(/cjs$/, `${process.version}-${process.arch}.cache`);

/**
 * Compiles a program, from its cache where there is one: that saves a third of the average answer. A cache that V8
 * refuses, for it was made under other flags or is damaged, is as good as none.
 */
exports.compile = (program) => {
  const cache = exports.cacheFile(program);
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  return new Script(readFileSync(program, "latin1"), { filename: program, cachedData });
};
