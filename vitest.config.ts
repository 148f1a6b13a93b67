import { defineConfig } from "vitest/config";

export default defineConfig({
  // Growth is told by processor time, so that files may run beside each other.
  test: { include: ["tests/**/*.test.ts"], testTimeout: 60_000, maxWorkers: "100%" },
});
