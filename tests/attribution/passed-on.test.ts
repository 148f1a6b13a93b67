import { describe, expect, it } from "vitest";
import { kindsIn, speakersIn } from "./attribute.js";

describe("words that somebody else passes on are their speaker's", () => {
  it.each([
    [
      "quoted by an agency",
      "Ama Boateng was quoted by the state news agency as saying the dam was “wet”.",
      "Ama Boateng",
    ],
    ["quoted", "Boateng was quoted as saying that the river “would not wait”.", "Boateng"],
    ["overheard", "Boateng was overheard telling an aide that the dam was “wet through”.", "Boateng"],
    ["told an outlet", "The dam “will hold”, Boateng told Reuters on Monday.", "Boateng"],
    ["carried by a paper", "In comments carried by the daily Ledger, Boateng said the dam was “wet”.", "Boateng"],
    ["but not the agency's own words", "The plan was described by the agency as “a wet joke”.", "the agency"],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });
});

describe("a noun for what was said, and a colon", () => {
  it.each([
    ["an answer", "Kofi Mensah sat down. Ama Boateng’s answer was shorter: “It rained.”", "Ama Boateng"],
    ["a message", "Kofi Mensah’s message to the council was simple: “Move the mill.”", "Kofi Mensah"],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });
});

describe("a quotation that its cue splits is direct on both sides", () => {
  it.each([
    ["behind the cue a small letter goes on", "“It rained,” Mensah said, “and then it poured.”", ["direct", "direct"]],
    ["in another language", "„Es regnete“, sagte Krüger, „und dann goss es.“", ["direct", "direct"]],
    [
      "but not words that complete a sentence",
      "The dam was “wet”, Mensah said, “through and through”.",
      ["mixed", "mixed"],
    ],
  ])("%s", (_, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});
