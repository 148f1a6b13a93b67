import { describe, expect, it } from "vitest";
import { attribute, speakersIn } from "./attribute.js";

describe("an office stands for whoever the article says bears it", () => {
  it.each([
    ["a title before the name", "Justice Emeka Nwosu sat down. “It rained,” the judge said.", "Emeka Nwosu"],
    ["an apposition", "Ama Boateng, the mayor of Tema, rose.\n“It rained,” the mayor said.", "Ama Boateng"],
    [
      "before a comma and the name",
      "The defence minister, Ama Boateng, rose. “It rained,” the minister said.",
      "Ama Boateng",
    ],
    ["shortened", "Gov. Kofi Mensah rose. “It rained,” the governor said.", "Kofi Mensah"],
    [
      "an adjective that the role has",
      "The Accra premier, Kofi Mensah, rose. “It rained,” said the Accra premier.",
      "Kofi Mensah",
    ],
    [
      "not one that it has not",
      "Kofi Mensah, the mayor of Tema, rose. “It rained,” said the former mayor.",
      "the former mayor",
    ],
    ["not a shadow's", "Shadow chancellor Kofi Mensah rose. “It rained,” the chancellor said.", "the chancellor"],
    [
      "not of another body",
      "President Kofi Mensah rose. “It rained,” said the president of the union.",
      "the president",
    ],
    [
      "not where two bear it",
      "Senator Kofi Mensah met Senator Ama Boateng. “It rained,” the senator said.",
      "the senator",
    ],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it("a headline may name the office before the story names whoever bears it", () => {
    const { quotes } = attribute("‘It rained’, says port minister\nPort Minister Ama Boateng rose.", { 1: "title" });
    expect(quotes[0]?.attribution?.speaker).toBe("Ama Boateng");
  });

  it("the words before a comma and the name are a role", () => {
    const { speakers } = attribute("The defence minister of Togo, Ama Boateng, said it was “wet”.");
    expect(speakers[0]?.roles).toEqual([{ role: "The defence minister of Togo", line: 1 }]);
  });
});

describe("somebody without a full name is called what the article calls him", () => {
  it.each([
    ["only by one name", "“It rained,” said one farmer, who gave his name only as Bahram.", "Bahram"],
    ["identified", "“It rained,” said a nurse who asked to be identified only as Ama.", "Ama"],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it("of two sources the one right at the words speaks", () => {
    const text = "“It rained,” the minister said, according to the official Turan Press agency.";
    expect(speakersIn(text)).toEqual(["the minister"]);
  });
});
