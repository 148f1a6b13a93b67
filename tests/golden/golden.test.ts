import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { goldenNames, compareGolden } from "./compare-golden.js";

const folder = fileURLToPath(new URL(".", import.meta.url));

// Each NAME.expected.json is what a careful reader takes from the article beside it. `either` names stretches that may
// be taken as a statement or left alone; `known` lists where the program still differs, so that every gap is in view:
// closing one, or opening one, fails the test until the list says so.
describe("a golden article is read as a careful reader reads it", () => {
  const names = goldenNames(readdirSync(folder));

  it.each(names)("%s", async (name) => {
    const { differences, known } = await compareGolden(folder, name);
    expect(differences).toEqual(known);
  });

  it("covers at least 50 kinds of story", () => {
    expect(names.length).toBeGreaterThanOrEqual(50);
  });
});
