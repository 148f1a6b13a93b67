import { describe, expect, it } from "vitest";
import { kindsIn } from "./attribute.js";

describe("what has a title of its own is named, not quoted", () => {
  it.each([
    ["an opera", "Blanár finished the opera “The Night Porter” in May.", ["other: title"]],
    ["by its year", "Blanár was known for “Lamp Music” (1966).", ["other: title"]],
    ["in apposition", "The team sang its hymn, “Salt and Sun”, until four.", ["other: title"]],
    ["a slogan", "The campaign’s slogan, “Let Us Ring”, was on the wall.", ["other: title"]],
    ["a name", "She keeps a diary under the name “Ferry Cat”.", ["other: nickname"]],
    ["an expression", "Blanár loved the expression “half past never”.", ["other: term"]],
    ["a nickname between the names", "Coach Roberto “Beto” Lanza won.", ["other: nickname"]],
    ["what was not said", "Valadares did not say “passengers” once.", ["other: term"]],
    ["a subhead", "“It rained,” said Blanár.\n\n‘Rust Is No Reason’", ["direct", "other: title"]],
    ["but not a play on which somebody remarks", "Mensah said the play “is a wet joke”.", ["mixed"]],
    ["but not what was denied at length", "Mensah did not say it was “over”.", ["mixed"]],
  ])("%s", (_, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});
