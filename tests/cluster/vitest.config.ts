import { defineConfig } from "vitest/config";
import usual from "../../vitest.config.js";

/** `npm run test:cluster`: against three nodes of OpenSearch, which set-up.ts starts. */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    include: ["tests/cluster/**/*.test.ts"],
    exclude: [],
    // The nodes first: where they cannot be, the worker need not be built.
    globalSetup: ["tests/cluster/set-up.ts", "tests/build-worker.ts"],
    // The nodes are there for all files, and some kill one.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
