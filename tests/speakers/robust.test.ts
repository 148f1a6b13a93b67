import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attributed } from "../../src/types.js";
import { articleOf } from "../quotes/article-of.js";
import { growthOf, maxRatio } from "../time-ratio.js";
import { attributePage, speakersOf, wrappedArticle } from "./read-page.js";

/** Every name and role that an article's reading gives to anybody. */
function wordsFor({ quotes, speakers, named }: Attributed): string[] {
  return [
    ...quotes.flatMap(({ attribution }) => attribution?.speaker ?? []),
    ...speakers.flatMap(({ name, names, roles }) => [name, ...names, ...roles.map(({ role }) => role)]),
    ...named,
  ];
}

describe("hard-wrapped text", () => {
  it.each([
    ["“Two men ran off,” said Dina\nFarouk.", "Dina Farouk"],
    ["“Two men ran off,” said the harbour\nmaster, Dina Farouk.", "Dina Farouk"],
  ])("%j has one source over two lines", (text, speaker) => {
    expect(speakersOf(text)).toEqual([speaker]);
  });
});

describe("a name", () => {
  it.each([
    "The clinic gave forty tired nurses “a week of proper rest”.",
    "The coach sent eleven young players “back to the first page”.",
  ])("holds no verb: %s", (text) => {
    const verbs = /\b(?:gave|sent)\b/;
    const { quoted, indirect } = attributePage(articleOf(text));
    expect([...wordsFor(quoted), ...wordsFor(indirect)].filter((words) => verbs.test(words))).toEqual([]);
  });

  it("is never longer than 120 characters", () => {
    const word = fc.constantFrom(
      ..."The Northern Harbour Board of and for the old young fishing Amina Diallo officials who gave told 200 , -".split(
        " ",
      ),
    );
    const long = fc.array(word, { minLength: 15, maxLength: 60 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(
        long,
        fc.constantFrom("said “we go on”.", "“a way out of it”.", "said that rain fell."),
        (name, rest) => {
          const { quoted, indirect } = attributePage(articleOf(`${name} ${rest}\n“We go,” said ${name}.`));
          expect([...wordsFor(quoted), ...wordsFor(indirect)].filter(({ length }) => length > 120)).toEqual([]);
        },
      ),
    );
  });
});

/** The same texts at every run, of parts in no order. */
function mixOf(parts: readonly string[]): (length: number) => string {
  return (length) => {
    let state = 1;
    let text = "";
    while (text.length < length) {
      state = (state * 48_271) % 2_147_483_647;
      text += parts[state % parts.length] ?? "";
    }
    return text;
  };
}

/** "BOV" for 1, "CAOV" for 52. */
function capitalWord(n: number): string {
  return `${n.toString(26).replace(/./g, (digit) => String.fromCharCode(65 + Number.parseInt(digit, 26)))}OV`;
}

/** So many names, no two the same: "BOV CAOV". */
function capitalsOf(length: number): string {
  let text = "";
  for (let n = 0; text.length < length; n++) text += `${capitalWord(n % 331)} ${capitalWord(Math.floor(n / 331))}\n`;
  return text;
}

describe("time grows with the text, not with its square, for", () => {
  const marks = ["“", "”", '"', "'", "‘", "’", "«", "»", "„", " "];
  it.each<[string, (length: number) => string, number]>([
    ["distinct names in capitals, one a line", capitalsOf, 60_000],
    ["distinct names in capitals, one a paragraph", (length) => capitalsOf(length).replaceAll("\n", "\n\n"), 60_000],
    ["marks and lines in no order", mixOf([...marks, "a", "a ", "\n"]), 60_000],
    ["marks and words in no order", mixOf([...marks, " said ", "Ann Lee", ", ", ". ", "rain fell"]), 60_000],
    ["marks and paragraphs in no order", mixOf([...marks, " he said ", "Ann Lee", ". ", "\n\n"]), 60_000],
    ["one quotation again and again in one line", (length) => "“We go,” he said. ".repeat(length / 18), 15_000],
  ])("%s", async (_, make, length) => {
    const reading = (size: number) => {
      const article = wrappedArticle(`“Go,” said Ann Lee.\n\n${make(size)}`);
      return () => attributePage(article);
    };
    expect(await growthOf(reading, length)).toBeLessThan(maxRatio);
  });
});
