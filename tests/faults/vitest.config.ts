import { defineConfig } from "vitest/config";

/** The long fault suite: `npm run test:faults`. */
export default defineConfig({
  test: { include: ["tests/faults/long.test.ts"], testTimeout: 3_600_000, hookTimeout: 60_000, bail: 0 },
});
