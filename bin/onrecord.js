#!/usr/bin/env node
// CommonJS (bin/package.json says so): a program of ES modules takes longer to set up than the average answer does.
"use strict";
const { dirname, join } = require("node:path");
const { compile } = require("./compile.cjs");

const home = dirname(__dirname);
const program = { exports: {} };
compile(join(home, "dist/onrecord.cjs")).runInThisContext()(program, require);
void program.exports.main(home);
