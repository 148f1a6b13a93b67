import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readWeights } from "../../src/load/read-weights.js";
import { languageOf } from "../../src/language/which-language.js";
import { readModel } from "../../src/attribution/model/read-model.js";
import { tokenize } from "../../src/language/tokenize.js";
import { attribute } from "./attribute.js";

const path = fileURLToPath(new URL("../../src/attribution/model/speakers.weights", import.meta.url));
const file = readFileSync(path);
const headerEnd = file.indexOf("\n");

/** The shipped weights under another header. */
function withHeader(change: (header: Record<string, unknown>) => Record<string, unknown>): Uint8Array {
  const header = change(JSON.parse(file.toString("utf8", 0, headerEnd)) as Record<string, unknown>);
  return Buffer.concat([Buffer.from(JSON.stringify(header)), file.subarray(headerEnd)]);
}

describe("the weights", () => {
  it("are not used with other features than they were learnt for", () => {
    const fewer = withHeader((header) => ({ ...header, features: ["the way to the quote"] }));
    expect(() => readModel(fewer)).toThrow(/was trained for 1 features, but this build has \d+: run npm run train$/);
  });

  it("are not used when a part is missing", () => {
    expect(() => readModel(file.subarray(0, file.length - 1))).toThrow("speakers.weights is damaged");
    expect(() => readModel(new Uint8Array())).toThrow("speakers.weights is damaged");
  });

  it("are missed by name", () => {
    expect(() => readWeights("attribution/model/speakers.weights", "no/such.weights")).toThrow(
      "no/such.weights: cannot be read; install onrecord again",
    );
  });

  it("take less than 1.5 MB", () => {
    expect(file.length).toBeLessThan(1_500_000);
  });

  it("know no word that is written with a capital", () => {
    const { words } = JSON.parse(file.toString("utf8", 0, headerEnd)) as { words: Record<string, string> };
    expect(Object.values(words).join(" ")).not.toMatch(/\p{Lu}/u);
  });
});

describe("what the model decides", () => {
  it("names the rule where it agrees with one", () => {
    const [quote] = attribute("“The river came at night,” said Kofi Mensah of the mill.").quotes;
    expect(quote?.attribution?.rule).toBe("quote-then-source");
  });

  it("names the kind of feature that weighed most where it does not", () => {
    const text =
      "Ama Boateng, whom the council thanked, took the floor. Her plan for the mill was “a wet joke”, the mayor’s.";
    for (const { attribution, rule } of attribute(text).quotes) expect(attribution?.rule ?? rule).toMatch(/^[a-z-]+$/);
  });

  it.each([
    ["English", "“It rained,” said the mayor of the town.", true],
    ["German", "„Es hat geregnet“, sagte die Bürgermeisterin der Stadt, und das war nicht alles.", false],
    ["French", "« Il a plu », a déclaré le maire de la ville, qui est aussi pêcheur.", false],
    ["Spanish", "“Ha llovido”, dijo el alcalde de la ciudad, que no es de aquí.", false],
    ["Indonesian", "“Hujan turun,” kata wali kota yang tidak hadir dalam rapat itu.", false],
    ["no small words", "“서울에 비가 왔다”고 시장은 말했다.", false],
  ])("is asked about texts in English: %s", (_, text, english) => {
    expect(languageOf(tokenize(text, [{ start: 0, end: text.length }])) === "en").toBe(english);
  });
});
