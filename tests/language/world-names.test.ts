import { describe, expect, it } from "vitest";
import { speakersIn } from "../attribution/attribute.js";

describe("he and she are told apart by given names from everywhere", () => {
  it.each([
    ["Hungarian", "Ildikó Varga faced Gergely Kis in court. “It burned,” he said.", "Gergely Kis"],
    ["Nigerian", "Babatunde Ojo met Ngozi Eze. “It rained,” she said.", "Ngozi Eze"],
    ["Icelandic", "Sigurður Jónsson met Guðrún Pálsdóttir. “It snowed,” she said.", "Guðrún Pálsdóttir"],
    ["Spanish, with an accent", "Ramón Soto met Inés Vidal. “It rained,” she said.", "Inés Vidal"],
  ])("%s", (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });
});

describe("a name is told from its parts by the custom of its country", () => {
  it.each([
    ["Korean, surname first", "Kim Min-ji", "Kim"],
    ["Korean, surname last", "Min-ji Kim", "Kim"],
    ["Chinese, surname first", "Li Qianru", "Li"],
    ["Vietnamese, by the given name", "Nguyen Thi Hoa", "Hoa"],
    ["Spanish, two surnames", "María Gómez Ruiz", "Gómez Ruiz"],
    ["Spanish, the first of two surnames", "María Gómez Ruiz", "Gómez"],
    ["Dutch, with a particle", "Joost van der Meulen", "Van der Meulen"],
    ["Arabic, with an article", "Khalid bin Rashid al-Mansoori", "al-Mansoori"],
    ["Indian, with initials", "K. R. Menon", "Menon"],
    ["Icelandic, by the given name", "Guðrún Jónsdóttir", "Guðrún"],
    ["Hungarian, surname first", "Horváth Márton", "Horváth"],
    ["Nigerian, two surnames", "Chukwuemeka Okonkwo-Bello", "Okonkwo-Bello"],
  ])("%s", (_, full, short) => {
    expect(speakersIn(`${full} spoke in the hall.\n“It rained,” said ${short}.`)).toEqual([full]);
  });

  it("a single name is a whole one", () => {
    expect(speakersIn("“It rained,” Admiral Sutarno said.")).toEqual(["Sutarno"]);
  });
});

it("they is one person where the article says so", () => {
  const text = "Rowan Sinclair, who uses they and them, won.\nOfficials met Sinclair. “It rained,” they said.";
  expect(speakersIn("Rowan Sinclair, who uses they and them, won. “It rained,” they said.")).toEqual([
    "Rowan Sinclair",
  ]);
  expect(speakersIn(text.replace(", who uses they and them,", ""))).not.toEqual(["Rowan Sinclair"]);
});
