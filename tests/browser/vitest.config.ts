import { defineConfig, mergeConfig } from "vitest/config";
import usual from "../../vitest.config.js";

/** `npm run test:browser`: the pages in a browser, which must be there. */
export default mergeConfig(usual, defineConfig({ test: { env: { ONRECORD_BROWSER_NEEDED: "yes" } } }));
