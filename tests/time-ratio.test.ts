import { describe, expect, it } from "vitest";
import { growthOf, maxRatio } from "./time-ratio.js";

/** Work of so many steps, and whether it was done cannot be optimised away. */
function stepping(steps: number): () => number {
  return () => {
    let sum = 0;
    for (let i = 0; i < steps; i++) sum = (sum * 31 + i) % 1_000_003;
    return sum;
  };
}

describe("growth", () => {
  it("of work in proportion to its text is within bounds, however short it takes", async () => {
    for (const size of [1, 4000]) expect(await growthOf((n) => stepping(n * 1000), size)).toBeLessThan(maxRatio);
  });

  it("of work with the square of its text is not", async () => {
    expect(await growthOf((size) => stepping(size * size), 100)).toBeGreaterThan(maxRatio);
  });

  it("of work with the text times its root is not", async () => {
    expect(await growthOf((size) => stepping(size * Math.sqrt(size)), 500)).toBeGreaterThan(maxRatio);
  });
});
