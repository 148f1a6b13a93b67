import { describe, expect, it } from "vitest";
import { kindsIn, speakersIn } from "./attribute.js";

describe("a block quotation", () => {
  it("is direct: the mark that sets it off is no word of the reporter's", () => {
    expect(kindsIn("The keeper, Ama Boateng, wrote home:\n> “We have more wheat than we can eat.”")).toEqual([
      "direct",
    ]);
  });

  it.each([
    [
      "in Markdown",
      "A guard wrote to his mother:\n> “Tell them that I am fat.”\n> — Yusuf Khoury, February 1991",
      "Yusuf Khoury",
    ],
    ["in plain text", "A card hung there.\n“Tell them that I am fat.”\n— Yusuf Khoury", "Yusuf Khoury"],
  ])("is signed by the line below it, %s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it("is not signed by a line that goes on to tell a story", () => {
    const text =
      "“It rained on the mill,” said Ama Boateng.\n“And then it poured.”\n— Yusuf Khoury said that it was dry.";
    expect(speakersIn(text)).toEqual(["Ama Boateng", "Ama Boateng"]);
  });
});

describe("people of one surname are told apart", () => {
  it.each([
    [
      "father and son by the suffix",
      "Hernán Delgado Sr. met Hernán Delgado Jr. in May.\n“It rained,” said Hernán Delgado Jr.",
      "Hernán Delgado Jr.",
    ],
    ["a couple by courtesy", "Rosa Fuentes met Pablo Fuentes. “It rained,” Mr. Fuentes said.", "Pablo Fuentes"],
    ["siblings by the given name", "Ildikó Varga sued Gergely Varga. “It burned,” Ildikó said.", "Ildikó Varga"],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it("the man who is named behind “is” is “he”", () => {
    const text = "The man with the basket is Artur Lobo, and he has views. “It rained,” he told me.";
    expect(speakersIn(text)).toEqual(["Artur Lobo"]);
  });
});
