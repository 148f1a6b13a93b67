import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCorpus } from "../src/index.js";
import { inflectVerb } from "../src/text/inflect-verb.js";
import { inFolder } from "./load/in-folder.js";

/** What every object has: a table that is an object, asked for one of these words of a text, answers with a function. */
const words = [...Object.getOwnPropertyNames(Object.prototype), "prototype", "then", "length", "name"];

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The word as a word, a verb, a name, a surname, a title, a role, a month, an abbreviation, a byline and an outlet. */
function storyOf(word: string): string {
  const name = capital(word);
  return [
    `The ${word} of Tamale closes for repairs`,
    "",
    `By ${name} Danso, The ${name}`,
    "",
    `12 ${word} 2024`,
    "",
    `TAMALE (${name}) — The ${word} in Tamale will close for a month. ${name}. Danso confirmed it at 5 ${word}.`,
    "",
    `“Our bridge cannot wait,” said Ana Souza, the ${word} of Tamale.`,
    "",
    `“Trucks must go by Yendi,” ${name} Danso said. “${name} is the word,” ${word} said.`,
    "",
    `“Drivers are tired,” ${word} Mai Tran said. “The ${word} is old,” she ${word}.`,
    "",
    `Kofi Mensah ${word} that the road was closed. ${name} Danso asked drivers to slow down.`,
    "",
    `The ${word}s' union will meet on ${name} 3. ${word}`,
  ].join("\n");
}

describe("a text with the word", () => {
  it.each(words)("%s is cleaned, searched, attributed and summarised like any other", async (word) => {
    const file = { "story.txt": storyOf(word) };
    await inFolder(file, async () => {
      const corpus = await openCorpus({ paths: ["story.txt"] });
      expect(corpus.warnings).toEqual([]);
      const { quotes } = await corpus.quotes();
      const said = (text: string) => quotes.find((quote) => quote.text.includes(text));
      expect(said("bridge cannot wait")?.speaker).toBe("Ana Souza");
      expect(said("Drivers are tired")?.speaker).toMatch(/Mai Tran$/);
      const indirect = await corpus.quotes({ kinds: ["indirect"], minConfidence: 0 });
      expect(indirect.quotes.some(({ text }) => text.includes("slow"))).toBe(true);
      const { hits } = await corpus.search({ query: word });
      expect(hits.map(({ line }) => line)).toContain(1);
      for (const query of [`${word} Tamale`, `speaker:${word}`, `outlet:${word}`, `title:${word}`, `-${word} Yendi`]) {
        await corpus.search({ query }).catch((error: unknown) => {
          if (!(error instanceof Error && "code" in error)) throw error;
        });
      }
      const { articles } = await corpus.list();
      expect(articles[0]?.title).toMatch(/^The .* of Tamale closes for repairs$/);
      expect(articles[0]?.published).toBe(null);
      expect((await corpus.speakers()).speakers.some(({ speaker }) => speaker === "Ana Souza")).toBe(true);
      expect((await corpus.summary()).summaries[0]?.sentences.length).toBeGreaterThan(0);
      expect((await corpus.check({ article: "story.txt" })).lines.length).toBeGreaterThan(0);
    });
  });

  it("and any others in any order ends no question", async () => {
    const pieces = [
      ...words,
      ...words.map(capital),
      ..."“ ” , . \n\n said Ana Souza By Mr. the told that 12 2024".split(" "),
    ];
    const anyText = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anyText, async (parts) => {
        await inFolder({ "story.txt": `Ferry stops\n\n${parts.join(" ")}` }, async () => {
          const corpus = await openCorpus({ paths: ["story.txt"] });
          const { quotes } = await corpus.quotes({ kinds: ["direct", "mixed", "indirect"] });
          expect(quotes.every(({ speaker }) => speaker === null || typeof speaker === "string")).toBe(true);
          await corpus.summary();
          await corpus.search({ query: "constructor OR toString" });
        });
      }),
      { numRuns: 100 },
    );
  });

  it("is a verb with forms as well", () => {
    for (const word of words) expect(inflectVerb(word).third.startsWith(word.slice(0, -1))).toBe(true);
  });
});
