import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/language/tokens.js";
import { anyText } from "./any-text.js";
import { namesIn, readText } from "./read-text.js";

describe("a name is found whole", () => {
  it.each([
    ["a person", "On Monday Ngozi Eze rowed home.", ["Ngozi Eze"]],
    ["with its particles", "They met Pieter van der Laan there.", ["Pieter van der Laan"]],
    ["with its suffix", "They met Otis Grant Jr. there.", ["Otis Grant Jr."]],
    ["with a nickname in it", "They met Roberto “Beto” Lima there.", ["Roberto “Beto” Lima"]],
    ["a body with what it is for", "They met the Ministry of Health and Welfare.", ["Ministry of Health and Welfare"]],
    ["a body that opens its sentence", "Bank of Volta staff rowed home.", ["Bank of Volta"]],
    ["behind an office that opens its sentence", "Minister of the Interior Ngozi Eze rowed home.", ["Ngozi Eze"]],
    ["a surname before a verb of speech alone", "Tembo was quoted as saying that it rained.", ["Tembo"]],
    [
      "with the point of the compass that opens its sentence",
      "South Volta refused. The south is warm.",
      ["South Volta"],
    ],
    [
      "with a usual word that opens it elsewhere too",
      "World Bank staff met the World Bank.",
      ["World Bank", "World Bank"],
    ],
    ["a firm from its first word", "Computer Memories Inc said it lost computer parts.", ["Computer Memories Inc"]],
    [
      "a firm whose name ends as a trade does",
      "Oppenheimer Industries Inc rowed home.",
      ["Oppenheimer Industries Inc"],
    ],
    ["behind a word for its likes", "Rival Acme Lamps Corp rowed home.", ["Acme Lamps Corp"]],
    ["before a possessive", "They sold Ngozi Eze’s boat.", ["Ngozi Eze"]],
  ])("%s", (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ["a word that opens its sentence", "Queues were long at the pier."],
    ["a day", "It rained on Tuesday."],
    ["a people", "The Ukrainian laughed."],
    ["an office", "They met the CEO."],
    ["a pronoun in capitals", "And THEY left."],
  ])("%s is none", (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it.each([
    ["an office", "They met Harbour Minister Ngozi Eze.", "Harbour Minister"],
    ["a role in small letters", "They met the ferry captain Ngozi Eze.", "the ferry captain"],
    ["a role without an article", "They met captain Ngozi Eze.", "captain"],
    ["a courtesy behind a role", "They met Tema manager Sir Otis Grant.", "Tema manager Sir"],
  ])("%s before it is its title", (_, text, title) => {
    const { tokens, names } = readText(text);
    const name = names.at(-1);
    expect(wordsOf(tokens, name?.title ?? 0, name?.first ?? 0)).toBe(title);
  });
});

it("whatever the text, names are in order, inside the tokens and not longer than 120 characters", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { tokens, names } = readText(text);
      let last = 0;
      for (const { title, first, next, end } of names) {
        expect(title <= first && first < next && next <= end && end <= tokens.start.length).toBe(true);
        expect(first).toBeGreaterThanOrEqual(last);
        expect((tokens.end[next - 1] ?? 0) - (tokens.start[first] ?? 0)).toBeLessThanOrEqual(120);
        expect(tokens.paragraph[first]).toBe(tokens.paragraph[next - 1]);
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});

it("a text of words that every object has is read like any other", () => {
  const words = Object.getOwnPropertyNames(Object.prototype);
  const capitals = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const text = [...words, ...capitals].map((word) => `They met ${word} Eze, the ${word} of ${word}.`).join("\n");
  const { entities, tokens } = readText(text);
  expect(tokens.paragraphStart.length).toBe(2 * words.length + 1);
  for (const { name } of entities.all) expect(name).toMatch(/\S/);
});
