import { describe, expect, it } from "vitest";
import { kindsIn, rulesIn, speakersIn } from "./attribute.js";

describe("each rule attributes the sentence it is for", () => {
  it.each([
    ["quote-then-source", "“The river came at night,” said Kofi Mensah.", "Kofi Mensah"],
    ["quote-then-source", "“The river came at night,” Kofi Mensah said.", "Kofi Mensah"],
    ["quote-then-source", "“The river came at night,” according to Kofi Mensah.", "Kofi Mensah"],
    [
      "quote-then-source",
      "“The river came at night,” Kofi Mensah, the mayor of Tamale, told reporters.",
      "Kofi Mensah",
    ],
    ["quote-then-source", "“Will it come back?” Kofi Mensah, who has lived there since 1990, asked.", "Kofi Mensah"],
    ["source-then-colon", "Kofi Mensah said on Monday: “The river came at night.”", "Kofi Mensah"],
    ["source-then-comma", "Kofi Mensah told the council, “The river came at night.”", "Kofi Mensah"],
    ["source-then-quote", "Kofi Mensah said “the river came at night”.", "Kofi Mensah"],
    ["source-then-clause", "Kofi Mensah called the plan “a wet joke”.", "Kofi Mensah"],
    ["source-then-clause", "Kofi Mensah’s claim that “the river came at night” was checked.", "Kofi Mensah"],
    ["source-then-clause", "Kofi Mensah warned that the river by the mill “would not wait”.", "Kofi Mensah"],
    ["clause-then-source", "The “wet joke” of a plan would fail, Kofi Mensah said.", "Kofi Mensah"],
    ["clause-then-source", "The “wet joke” of a plan would fail, said Kofi Mensah.", "Kofi Mensah"],
    ["name-then-colon", "Kofi Mensah: “The river came at night.”", "Kofi Mensah"],
    ["sentence-before", "Kofi Mensah kept it short. “The river came at night.”", "Kofi Mensah"],
    ["paragraph-before", "Kofi Mensah went on:\n“The river came at night.”", "Kofi Mensah"],
    [
      "paragraph-before",
      "Kofi Mensah wrote to the council.\n“The river came at night and nobody was awake.”",
      "Kofi Mensah",
    ],
  ])("%s: %s", (rule, text, speaker) => {
    expect(rulesIn(text)).toEqual([rule]);
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it("next-sentence: a second stretch goes on from the first", () => {
    const text = "“It rained,” Mensah said. “Then it poured, and nobody slept.”";
    expect(rulesIn(text)).toEqual(["quote-then-source", "next-sentence"]);
    expect(speakersIn(text)).toEqual(["Mensah", "Mensah"]);
  });

  it("next-paragraph: a paragraph of quotation alone goes on from the one before", () => {
    const text = "“It rained,” Mensah said. “Then it poured.”\n“Nobody slept.”";
    expect(rulesIn(text).at(-1)).toBe("next-paragraph");
    expect(speakersIn(text).at(-1)).toBe("Mensah");
  });
});

describe("the speaker is whoever governs the words", () => {
  it.each([
    ["not whom he told", "“It rained,” Mensah told Ama Boateng.", "Mensah"],
    ["not the subject inside the that-clause", "Mensah said that the port authority “will pay”.", "Mensah"],
    ["not the name inside his role", "“It rained,” said Ama Boateng, an aide to Kofi Mensah.", "Ama Boateng"],
    ["not the name inside the apposition", "Ama Boateng, an aide to Kofi Mensah, said it was “wet”.", "Ama Boateng"],
    [
      "not the name inside a relative clause",
      "Ama Boateng, who once beat Kofi Mensah, said it was “wet”.",
      "Ama Boateng",
    ],
    ["the head of a noun phrase", "The spokesman for Kofi Mensah said it was “wet”.", "The spokesman for Kofi Mensah"],
    ["not a day", "Ama Boateng on Tuesday night said it was “wet”.", "Ama Boateng"],
    ["not what stands in brackets", "Ama Boateng (NPP) said it was “wet”.", "Ama Boateng"],
    ["who was asked, not who is passive", "Mensah was asked by Ama Boateng whether it was “wet”.", "Ama Boateng"],
    ["the subject shared by a second verb", "Ama Boateng rose and called the plan “wet”.", "Ama Boateng"],
    ["the subject of a participle", "Ama Boateng left the room, calling Mensah “a wet rag”.", "Ama Boateng"],
    ["whoever is accused of saying", "Ama Boateng accused Mensah of calling her “a wet rag”.", "Mensah"],
    ["the one in an aside", "The party split, with Ama Boateng calling the plan “wet”.", "Ama Boateng"],
    ["a paper", "The report said the dam was “near failure”.", "The report"],
    ["not a dateline", "ACCRA, Ghana (Reuters) — Ama Boateng said it was “wet”.", "Ama Boateng"],
    ["whoever bears two titles", "“It is wet,” said chairman and chief executive Esi Lund.", "Esi Lund"],
    ["past a stop that shortens a word", "The report says that Volta Tin Ltd. ran the dam as “a bath”.", "The report"],
    ["in a headline", "Boateng Slams Mensah’s ‘Wet Joke’", "Boateng"],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it.each([
    [
      "somebody new, who lives in a place",
      "Ama Boateng wants rain. “I want it,” she said.\n\nEsi Lund lives in Accra. “I do not,” she said.",
    ],
    [
      "not the body that owns a speaker",
      "Palmyra bought a dam. Palmyra's Esi Lund says it leaks. “It is wet,” she said.",
    ],
  ])("she is %s", (_, text) => {
    expect(speakersIn(text).at(-1)).toBe("Esi Lund");
  });

  it.each([
    ["German", "„Das Wasser kam nachts“, sagte Jana Krüger am Montag.", "Jana Krüger"],
    ["French", "« L’eau est venue la nuit », a déclaré Aminata Diallo.", "Aminata Diallo"],
    ["Spanish", "“El agua vino de noche”, dijo el ingeniero Iván Soto.", "Iván Soto"],
  ])("in %s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });
});

it("nobody is she whom only her own words name", () => {
  expect(speakersIn("“Prior to the flood, Esi Lund came,” she said.")).toEqual([null]);
});

describe("what is nobody's statement is set aside", () => {
  it.each([
    ["a nickname", "Robert “Bobby” Mensah ran.", ["other: nickname"]],
    ["a title", "She has read a novel titled “Night Water”.", ["other: title"]],
    ["a title that the printer's stop stands in", "She directed the documentary “Rain.”", ["other: title"]],
    ["an episode of a show", "Mensah said in an episode of “The Long Dry” that it rained.", ["other: title"]],
    ["what something is known as", "Mensah crossed what is known as the “wet mile” at noon.", ["other: title"]],
    ["a term", "The city will take “phased” steps.", ["other: term"]],
    ["after so-called", "Mensah said the so-called “experts” left.", ["other: scare"]],
    ["a word that is spoken of", "Mensah rejected the word “failure”.", ["other: term"]],
    ["a stretch inside another", "“They said ‘no’ to us,” said Mensah.", ["direct", "other: nested"]],
    ["but not a word that somebody uses of somebody", "Mensah called her “Aunt Rain”.", ["mixed"]],
  ])("%s", (_, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it("a long stretch without a source stays, and nobody is named", () => {
    const text = "“The river came at night and took the bridge with it, and nobody saw it go.”";
    expect(kindsIn(text)).toEqual(["direct"]);
    expect(speakersIn(text)).toEqual([null]);
  });

  it("a quotation in a line too long to be read for speakers is listed all the same", () => {
    const text = `Mensah said “it rained”. ${"rain ".repeat(200_001)}`;
    expect(kindsIn(text)).toEqual(["mixed"]);
    expect(speakersIn(text)).toEqual([null]);
  });
});

describe("direct or mixed", () => {
  it.each([
    ["a clause before its source is direct", "“It rained,” said Mensah.", "direct"],
    ["a clause behind a comma is direct", "Mensah said, “It rained all night.”", "direct"],
    ["words that complete the sentence are mixed", "Mensah said that it “rained all night”.", "mixed"],
    ["words inside another's clause are mixed", "The dam “held all night”, Mensah said.", "mixed"],
  ])("%s", (_, text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });
});
