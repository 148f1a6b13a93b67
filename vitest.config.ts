import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // The worker is a program of its own, which runs only when it is built: tests start the one that the set-up builds.
  resolve: {
    alias: [
      {
        find: /^\.\/worker-program\.js$/,
        replacement: fileURLToPath(new URL("tests/worker-program.ts", import.meta.url)),
      },
    ],
  },
  test: {
    include: ["tests/**/*.test.ts"],
    // Take many minutes, or need Java, and have commands of their own: npm run test:faults, npm run test:cluster.
    exclude: ["tests/faults/**", "tests/cluster/**"],
    globalSetup: "tests/build-worker.ts",
    testTimeout: 60_000,
    // Some tests build the program before they start.
    hookTimeout: 60_000,
    // Growth is told by processor time, so that files may run beside each other.
    maxWorkers: "100%",
    // What a longer text leaves for the collector of young objects to copy would count as growth: it gets room.
    execArgv: ["--max-semi-space-size=64"],
  },
});
