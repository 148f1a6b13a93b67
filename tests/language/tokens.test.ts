import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/language/hash.js";
import { tokenize } from "../../src/language/tokenize.js";
import { isWord, opensSentence, tokenText, wordsOf, type Tokens } from "../../src/language/tokens.js";
import { anyText } from "./any-text.js";
import { paragraphsOf } from "./read-text.js";

const read = (text: string): Tokens => tokenize(text, paragraphsOf(text));
const printed = (tokens: Tokens): string[] => Array.from(tokens.start, (_, i) => tokenText(tokens, i));

describe("a text is cut into words and marks", () => {
  it.each([
    ["an abbreviation keeps its stop", "Dr. Eze left.", ["Dr.", "Eze", "left", "."]],
    ["so does one with stops inside", "The U.S. ferry", ["The", "U.S.", "ferry"]],
    ["and an initial", "J. Okoro rowed", ["J.", "Okoro", "rowed"]],
    ["the possessive stands alone", "Eze’s boat", ["Eze", "’s", "boat"]],
    ["so does the mark of a plural owner", "the rowers' boat", ["the", "rowers", "'", "boat"]],
    ["an apostrophe inside a word stays", "Ann O’Dea didn't", ["Ann", "O’Dea", "didn't"]],
    ["a hyphen joins", "Ji-eun rowed", ["Ji-eun", "rowed"]],
    ["figures keep their marks", "56-year-old", ["56-year-old"]],
    ["every other mark is a token", "“Row!” (now)", ["“", "Row", "!", "”", "(", "now", ")"]],
    ["dots in a row are one", "Row... now", ["Row", "...", "now"]],
    ["a flag or a face is none", "Eze 🇳🇬 rowed 😀.", ["Eze", "rowed", "."]],
  ])("%s", (_, text, tokens) => {
    expect(printed(read(text))).toEqual(tokens);
  });

  it.each([
    ["a soft hyphen", "har\u00adbour", "harbour"],
    ["a hyphen at the end of a line", "har-\nbour", "harbour"],
    ["a letter that the page spells out", "caf&eacute;", "café"],
    ["a zero-width space", "har\u200bbour", "harbour"],
  ])("%s is no part of its word", (_, text, word) => {
    const tokens = tokenize(text, [{ start: 0, end: text.length }]);
    expect(printed(tokens)).toEqual([text]);
    expect(wordsOf(tokens, 0, 1)).toBe(word);
    expect(tokens.word[0]).toBe(hashOf(word));
  });
});

const opening = (text: string): string[] => {
  const tokens = read(text);
  return printed(tokens).filter((_, i) => opensSentence(tokens, i));
};

describe("a sentence ends", () => {
  it.each([
    ["at a stop", "Eze rowed. Okoro slept.", ["Eze", "Okoro"]],
    ["at a stop inside the marks", "“We row.” Okoro slept.", ["“", "Okoro"]],
    ["with its paragraph", "Eze rowed\nOkoro slept", ["Eze", "Okoro"]],
    ["not at an abbreviation", "Dr. Eze rowed.", ["Dr."]],
    ["not where a small letter follows", "“Row!” she said.", ["“"]],
  ])("%s", (_, text, words) => {
    expect(opening(text)).toEqual(words);
  });
});

it("whatever the text, tokens are in order, never overlap, and stand inside their paragraph", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const paragraphs = paragraphsOf(text);
      const tokens = tokenize(text, paragraphs);
      let last = 0;
      for (const [i, start] of tokens.start.entries()) {
        const end = tokens.end[i] ?? 0;
        const paragraph = paragraphs[tokens.paragraph[i] ?? -1];
        expect(start >= last && end > start).toBe(true);
        expect(paragraph !== undefined && start >= paragraph.start && end <= paragraph.end).toBe(true);
        expect(isWord(tokens, i) && wordsOf(tokens, i, i + 1) === "").toBe(false);
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});
