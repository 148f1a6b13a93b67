import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readIndirectModel } from "../../src/attribution/indirect/read-indirect-model.js";

const path = fileURLToPath(new URL("../../src/attribution/indirect/indirect.weights", import.meta.url));
const file = readFileSync(path);
const headerEnd = file.indexOf("\n");
const unusable = /^indirect.weights is damaged or of another build: install onrecord again, or run npm run train$/;

describe("the weights of reported speech", () => {
  it("are not used with other features than they were learnt for", () => {
    const header = JSON.parse(file.toString("utf8", 0, headerEnd)) as Record<string, unknown>;
    const other = Buffer.from(JSON.stringify({ ...header, features: ["what follows"] }));
    expect(() => readIndirectModel(Buffer.concat([other, file.subarray(headerEnd)]))).toThrow(unusable);
  });

  it("are not used when a part is missing", () => {
    expect(() => readIndirectModel(file.subarray(0, file.length - 1))).toThrow(unusable);
    expect(() => readIndirectModel(file.subarray(0, 100))).toThrow(unusable);
    expect(() => readIndirectModel(new Uint8Array())).toThrow(unusable);
  });

  it("take less than 600 kB", () => {
    expect(file.length).toBeLessThan(600_000);
  });
});
