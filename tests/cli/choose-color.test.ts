import { describe, expect, it } from "vitest";
import { chooseColor, type ColorLevel, type ColorWhen } from "../../src/cli/output-flags.js";

type Env = Readonly<Record<string, string>>;

/** When, on a terminal or not, in which environment, and how much colour that makes. */
const cases: readonly (readonly [ColorWhen, boolean, Env, ColorLevel])[] = [
  ["auto", true, { TERM: "xterm" }, 1],
  ["auto", true, { TERM: "xterm-256color" }, 2],
  ["auto", true, { TERM: "xterm-256color", COLORTERM: "truecolor" }, 3],
  ["auto", true, { TERM: "dumb" }, 0],
  ["auto", true, {}, 1],
  ["auto", false, { TERM: "xterm-256color" }, 0],
  ["auto", true, { TERM: "xterm", NO_COLOR: "1" }, 0],
  ["auto", true, { TERM: "xterm", NO_COLOR: "" }, 1],
  ["auto", true, { NO_COLOR: "1", FORCE_COLOR: "3" }, 0],
  ["auto", false, { FORCE_COLOR: "1" }, 1],
  ["auto", false, { FORCE_COLOR: "3" }, 3],
  ["auto", false, { FORCE_COLOR: "" }, 1],
  ["auto", true, { TERM: "xterm", FORCE_COLOR: "0" }, 0],
  ["auto", false, { CLICOLOR_FORCE: "1", TERM: "xterm-256color" }, 2],
  ["auto", false, { CLICOLOR_FORCE: "0" }, 0],
  ["always", false, { NO_COLOR: "1", TERM: "xterm-256color" }, 2],
  ["always", false, {}, 1],
  ["never", true, { FORCE_COLOR: "3" }, 0],
];

describe("colour", () => {
  it.each(cases)("--color %s, terminal %s, %j: level %i", (when, isTTY, env, level) => {
    expect(chooseColor(when, { env, isTTY })).toBe(level);
  });
});
