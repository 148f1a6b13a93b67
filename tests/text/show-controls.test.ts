import { describe, expect, it } from "vitest";
import { showControls } from "../../src/text/show-controls.js";

describe("characters that a terminal would obey, or that hide in a text", () => {
  it.each([
    ["\u001b[2J", "␛[2J"],
    ["a\u009bb", "a\\x9bb"],
    ["a\u202eb", "a\\u202eb"],
    ["a\u200eb\u200fc\u061cd", "a\\u200eb\\u200fc\\u061cd"],
    ["a\u{e0061}b", "a\\u{e0061}b"],
  ])("are made visible: %j", (text, shown) => {
    expect(showControls(text)).toBe(shown);
  });

  it("are not the letters, marks and pictures that people write", () => {
    const text = "Zoë, Nguyễn, 한국, नमस्ते, 👩‍🌾";
    expect(showControls(text)).toBe(text);
  });
});
