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
    // Takes many minutes, and has a command of its own: npm run test:faults.
    exclude: ["tests/faults/**"],
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
