import { describe, expect, it } from "vitest";
import { runIn } from "./fake-io.js";

describe("a message", () => {
  const path = "no-such-folder-with-a-long-name-at-all";

  it("is broken between words in a terminal, the later lines indented", async () => {
    const { stderr } = await runIn({ terminal: true, columns: 40 }, "quotes", "--limit", "many", path);
    expect(stderr).toBe('onrecord: --limit takes a whole number\n  from 1 up, not "many"\n');
  });

  it("is one line in a pipe", async () => {
    const { stderr } = await runIn({}, "quotes", "--limit", "many", path);
    expect(stderr).toBe('onrecord: --limit takes a whole number from 1 up, not "many"\n');
  });

  it("keeps a word that is wider than the terminal whole in the number of its lines", async () => {
    const { stderr } = await runIn({ terminal: true, columns: 24 }, "quotes", path, "--limit", "1");
    expect(stderr.split("\n").every((line) => line.length <= 24)).toBe(true);
  });
});
