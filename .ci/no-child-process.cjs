// Stands where commander would load node:child_process: see build.mjs.
module.exports = {};
