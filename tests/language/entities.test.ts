import { describe, expect, it } from "vitest";
import { readText } from "./read-text.js";

/** Everybody that a text names, under every form. */
function bearersIn(text: string): string[][] {
  return readText(text).entities.all.map(({ name, forms }) => [name, ...[...forms].filter((form) => form !== name)]);
}

describe("who bears a name", () => {
  it.each([
    ["a surname is whoever was named with it", "They met Ngozi Eze. Then Eze rowed.", [["Ngozi Eze", "Eze"]]],
    ["also where the full name comes later", "Then Eze rowed. They met Ngozi Eze.", [["Ngozi Eze", "Eze"]]],
    ["a courtesy changes nothing", "They met Ngozi Eze. Then Ms. Eze rowed.", [["Ngozi Eze", "Eze"]]],
    [
      "a courtesy before a given name, where nobody has the surname",
      "They met Hirut Bekele. Then Ms. Hirut rowed.",
      [["Hirut Bekele", "Hirut"]],
    ],
    [
      "a body by what stands in brackets behind it",
      "They met the Port Authority of Lomé (PAL). Then PAL agreed.",
      [["Port Authority of Lomé", "PAL"]],
    ],
    ["a nickname is no part of the name", "They met Roberto “Beto” Lima. Then Lima rowed.", [["Roberto Lima", "Lima"]]],
    ["one slip in a long surname", "They met Ross Monteith. Then Montieth rowed.", [["Ross Monteith", "Montieth"]]],
    [
      "father and son are two",
      "They met Otis Grant Sr. and met Otis Grant Jr. there.",
      [["Otis Grant Sr."], ["Otis Grant Jr."]],
    ],
    [
      "abuse before a full name is no part of it",
      "They met Ana Souza. They called her Wobbly Ana Souza. Then Souza rowed.",
      [["Ana Souza", "Wobbly Ana Souza", "Souza"]],
    ],
    [
      "a body by its noun is the one that was named last",
      "They met Wells Harbour Bank. They met the Bank of Volta. Then the Bank agreed.",
      [["Wells Harbour Bank"], ["Bank of Volta", "Bank"]],
    ],
    ["as it is written outside a headline", "MENSAH SAYS NO\n\nThen Mensah rowed.", [["Mensah", "MENSAH"]]],
    [
      "north is not south",
      "South Volta rowed with the crew of North Volta. South Volta won.",
      [["South Volta"], ["North Volta"]],
    ],
    ["behind the name of a firm", "They met OpenQuay Ana Souza. Then Souza rowed.", [["Ana Souza", "Souza"]]],
    ["a man is not his wife", "They met John Eze. They met Maria Eze.", [["John Eze"], ["Maria Eze"]]],
  ])("%s", (_, text, bearers) => {
    expect(bearersIn(text)).toEqual(bearers);
  });

  it.each([
    ["a given name", "They met Guðrún Jónsdóttir.", "woman"],
    ["letters of Iceland", "They met Sigurður Jónsson.", "man"],
    ["a title", "They met Mr. Tembo.", "man"],
    ["nothing", "They met Tembo there.", null],
  ])("he or she by %s", (_, text, gender) => {
    expect(readText(text).entities.all.map((entity) => entity.gender)).toEqual([gender]);
  });

  it("of a text knows the name at each token", () => {
    const { entities, names } = readText("Ngozi Eze met Otis Grant.");
    const at = names.map(({ first }) => entities.all[entities.entityAt(first)]?.name);
    expect(at).toEqual(["Ngozi Eze", "Otis Grant"]);
    expect(entities.nameAt(2)).toBe(-1);
  });
});
