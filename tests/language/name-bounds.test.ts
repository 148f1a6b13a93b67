import { describe, expect, it } from "vitest";
import { attribute, speakersIn } from "../attribution/attribute.js";

const said = (name: string): string => `“It rained,” said ${name}.`;

describe("a name begins behind what says what its bearer is", () => {
  it.each([
    ["a trade", said("Referee Tunde Okafor"), "Tunde Okafor"],
    ["a trade before a surname", said("Keeper Okafor"), "Okafor"],
    ["two trades", said("Singer-guitarist Tomas Lund"), "Tomas Lund"],
    ["a people", said("Russian Svetlana Orlova"), "Svetlana Orlova"],
    ["a people that is a noun", said("Swede Jonas Berg"), "Jonas Berg"],
    ["what somebody won", "The Oscar-nominated Okafor said it “rained”.", "Okafor"],
    ["where somebody is", "Lagos-based Tomas Lund said it “rained”.", "Tomas Lund"],
    ["a body without a comma", "Potters Federation of Togo Stephen Mensah said it “rained”.", "Stephen Mensah"],
    ["a place behind an office", "The special envoy to Ukraine Tomas Lund said it “rained”.", "Tomas Lund"],
    ["a ministry behind an office", said("then-Secretary of State Ana Lund"), "Ana Lund"],
    ["what the page asks of its reader", "Follow Ama Boateng here. “It rained,” she said.", "Ama Boateng"],
    ["nothing, where the noun is a name", said("Hunter Mensah"), "Hunter Mensah"],
    ["nothing, where a body ends it", "The Ama Boateng Foundation said it “rained”.", "Ama Boateng Foundation"],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it.each([["Prince Andrew"], ["Pope Francis"], ["King Charles III"], ["Sister Maria"]])(
    "a title stays where only a given name is left: %s",
    (name) => {
      expect(speakersIn(said(name))).toEqual([name]);
    },
  );

  it("a figure that is part of a name stays in it", () => {
    expect(attribute("Tema Radio 1 said it “rained”.").speakers).toEqual([
      { name: "Tema Radio 1", type: "organization", names: ["Tema Radio 1"], roles: [] },
    ]);
  });

  it("a letter that the page spells out is a letter", () => {
    const { quotes, speakers } = attribute(said("S&eacute;bastien Lund"));
    expect(speakers.map(({ name }) => name)).toEqual(["Sébastien Lund"]);
    expect(quotes[0]?.attribution?.mention?.text).toBe("S&eacute;bastien Lund");
  });

  it("a noun that ends as adverbs do is a noun", () => {
    expect(speakersIn("“It rained,” the former monopoly said.")).toEqual(["the former monopoly"]);
  });
});

describe("an office is nobody's name", () => {
  it.each([
    ["before a comma and the name", "“It rained,” says Co-Founder, Ana Lund.", "Ana Lund"],
    ["before another office", said("Tema Quay Co-Founder and CEO Luis Lund"), "Luis Lund"],
    ["nor somebody's country", "“It rained,” said the Dutchman.", "the Dutchman"],
    ["alone", "“It rained,” said the Tema Quay CEO.", "the Tema Quay CEO"],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it.each([["Ask"], ["Alternatively"], ["Check"], ["January"]])("nor is %s", (word) => {
    expect(speakersIn(`${word}, “Where does the ferry to Tema leave from on a Sunday?”`)).toEqual([null]);
  });

  it("whoever speaks for a body is called so", () => {
    const text = "A spokesperson for the harbour board said it “rained”.";
    expect(speakersIn(text)).toEqual(["A spokesperson for the harbour board"]);
  });
});

describe("a role is whole, and says what somebody is", () => {
  it.each([
    [
      "with its preposition",
      "“It rained,” director of telecoms research Ana Lund said.",
      ["director of telecoms research"],
    ],
    ["with the determiner of a team", said("All Whites captain Tomas Berg"), ["All Whites captain"]],
    ["with two domains", said("Health and Welfare Minister Kofi Mensah"), ["Health and Welfare Minister"]],
    ["with its time", said("former Dutch prime minister Wim Kolk"), ["former Dutch prime minister"]],
    ["without a courtesy", said("Tema manager Sir Kofi Mensah"), ["Tema manager"]],
    ["not a relation", "Ana Lund, his mother, said it “rained”.", []],
    ["not a paper", "In a statement, Ana Lund said it “rained”.", []],
    ["not an agency", "Kofi told the Togo Press news agency Ana Lund's plan was “wet”.", []],
  ])("%s", (_, text, roles) => {
    const given = attribute(text).speakers.flatMap((speaker) => speaker.roles.map(({ role }) => role));
    expect(given).toEqual(roles);
  });
});

describe("a body is told from a person", () => {
  it.each([["The Pentagon"], ["Congress"], ["OpenQuay"], ["Mango.com"], ["Tema Healthcare"], ["The Volta Channel"]])(
    "%s",
    (name) => {
      expect(attribute(`${name} said it “rained”.`).speakers[0]?.type).toBe("organization");
    },
  );

  it.each([["McOsei"], ["Ana DeSouza"], ["Abena Church"]])("%s is a person", (name) => {
    expect(attribute(said(name)).speakers[0]?.type).toBe("person");
  });
});
