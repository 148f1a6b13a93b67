import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkAt } from "../../src/language/chunks.js";
import { findGovernor } from "../../src/language/governor.js";
import { linkMentions } from "../../src/language/link-mentions.js";
import { wordsOf } from "../../src/language/tokens.js";
import { mentionKinds } from "../../src/language/vocabulary.js";
import { anyText } from "./any-text.js";
import { chunksOf, paragraphsOf, readText } from "./read-text.js";

/** The phrases of a text that could speak, with their owners. */
function mentionsIn(text: string): string[] {
  const { tokens, mentions } = chunksOf(text);
  return mentions
    .filter(({ kind }) => kind !== mentionKinds.none)
    .map(({ whole, next }) => wordsOf(tokens, whole, next));
}

describe("a mention is the whole phrase of somebody who could speak", () => {
  it.each([
    ["a name with its title", "They met Harbour Minister Ngozi Eze.", ["They", "Harbour Minister Ngozi Eze"]],
    ["a noun with its owner", "Eze’s lawyer agreed.", ["Eze", "Eze’s lawyer"]],
    ["a noun with a pronoun for an owner", "Their aunt said so.", ["Their", "Their aunt"]],
    ["any noun that says something", "The bakery said so.", ["The bakery"]],
    ["not what nobody says anything of", "The bakery burned.", []],
    ["an office that is an adjective as well", "So the general said.", ["the general"]],
    ["somebody behind a month", "In June somebody had written.", ["somebody"]],
    ["nothing inside quotation marks", "“Eze met the mayor,” Grant said.", ["Grant"]],
  ])("%s", (_, text, mentions) => {
    expect(mentionsIn(text)).toEqual(mentions);
  });
});

describe("the verb of a mention is found past what describes it", () => {
  it.each([
    ["right behind it", "Eze said so.", "said"],
    ["with its auxiliaries", "Eze would not have said so.", "said"],
    ["past an apposition", "Ngozi Eze, a captain, said so.", "said"],
    ["past a relative clause", "The captain who called the police said so.", "said"],
    ["past an adverb that looks like a verb", "Eze further predicted that it would rain.", "predicted"],
  ])("%s", (_, text, verb) => {
    const chunks = chunksOf(text);
    const governor = findGovernor(chunks, chunkAt(chunks, chunks.mentions[0]?.head ?? 0));
    expect(wordsOf(chunks.tokens, chunks.first[governor] ?? 0, chunks.next[governor] ?? 0)).toBe(verb);
  });
});

describe("a noun is linked to the name that stands beside it", () => {
  it.each([
    ["before the name", "Her aunt, Ngozi Eze, said so.", "Her aunt"],
    ["behind it", "Ngozi Eze, the captain, said so.", "the captain"],
    ["with a preposition between", "The man with the basket is Otis Grant.", "The man"],
  ])("%s", (_, text, noun) => {
    const { entities } = readText(text);
    const chunks = chunksOf(text);
    const linked = linkMentions(chunks, entities);
    const number = chunks.mentions.findIndex(({ whole, next }) => wordsOf(chunks.tokens, whole, next) === noun);
    expect(entities.all[(linked[number] ?? 0) - 1]?.name).toMatch(/Eze|Grant/);
  });
});

it("whatever the text, chunks are in order, and mentions stand inside the tokens and outside quotations", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { tokens, mentions, first, next, inside } = chunksOf(text);
      expect(first.every((token, i) => token >= (next[i - 1] ?? 0) && token <= (next[i] ?? 0))).toBe(true);
      for (const mention of mentions) {
        expect(mention.whole <= mention.first && mention.first <= mention.head && mention.head < mention.next).toBe(
          true,
        );
        expect(mention.next).toBeLessThanOrEqual(tokens.start.length);
        // A nickname in marks stands inside its name.
        expect([mention.whole, mention.first, mention.head].map((token) => inside[token])).toEqual([-1, -1, -1]);
        expect(tokens.paragraph[mention.whole]).toBe(tokens.paragraph[mention.next - 1]);
      }
      expect(paragraphsOf(text).length).toBe(tokens.paragraphStart.length - 1);
    }),
    { numRuns: 300 },
  );
});
