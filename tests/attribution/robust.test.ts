import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attributions, Quote, Span } from "../../src/types.js";
import { articleOf } from "../quotes/article-of.js";
import { growthOf, maxRatio } from "../time-ratio.js";
import { attributePage, speakersOf, wrappedArticle } from "./read-page.js";

/** Every name and role that an article's reading gives to anybody. */
function wordsFor({ quotes, speakers, named }: Attributions): string[] {
  return [
    ...quotes.flatMap(({ attribution }) => attribution?.speaker ?? []),
    ...speakers.flatMap(({ name, names, roles }) => [name, ...names, ...roles.map(({ role }) => role)]),
    ...named,
  ];
}

const story = [
  "“The nets came up empty again,” said Torvald Eikeland, head of the fishing board in Bodo.",
  "The deputy minister for northern waters, Ingrid Sandvik, told reporters that the season would close early.",
  "“We have boats to pay for,” a senior harbour official said. A local police source said “nobody was hurt”.",
  "According to the chief scientist of the marine institute, Amadou Keita, the herring had moved west.",
  "“They will come back,” the head of the Lofoten cooking school, Marit Aas, added on Monday.",
  "A spokeswoman for the coast guard said the patrols would go on. Eikeland said: “I doubt it.”",
];

/** The story with its paragraphs wrapped at so many characters. */
function wrap(width: number): string {
  return story
    .map((paragraph) => {
      const lines: string[] = [];
      for (const word of paragraph.split(" ")) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines.join("\n");
    })
    .join("\n\n");
}

describe("hard-wrapped text", () => {
  it("never leaves the end of a line in a name or a role", () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 90 }), (width) => {
        const { quoted, indirect } = attributePage(wrappedArticle(wrap(width)));
        expect([...wordsFor(quoted), ...wordsFor(indirect)].filter((words) => /[\r\n]/.test(words))).toEqual([]);
      }),
    );
  });

  it("has the speakers of the same text without its line ends", () => {
    const speakers = speakersOf(wrap(1000));
    for (const width of [30, 44, 52, 61, 72, 80]) expect(speakersOf(wrap(width))).toEqual(speakers);
  });

  it.each([
    ["Dina Farouk left early.\n\n“Two men ran off,” a local\npolice source said.", "a local police source"],
    ["Dina Farouk left early.\n\nA local\npolice source said “two men ran off”.", "A local police source"],
    ["Dina Farouk left early.\n\n“Two men ran off,” said a senior\nharbour official.", "a senior harbour official"],
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
    "The board left two hundred small farmers “without a single buyer”.",
    "The trainers made 60 older swimmers “count every single stroke”.",
  ])("holds no verb: %s", (text) => {
    const verbs = /\b(?:gave|sent|left|made)\b/;
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

/** What may become of a sentence on its way from page to file. */
const edit = fc.record({
  kind: fc.constantFrom("delete", "double", "insert", "capital", "small", "break"),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 9 }),
  mark: fc.constantFrom(..."“”\"'‘’.,:;?!()&—\n".split(""), " said ", " according to ", ". & ", "“a” ", "The ", " he "),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function editText(text: string, { kind, at, length, mark }: Edit): string {
  const start = at % (text.length + 1);
  const end = Math.min(text.length, start + length);
  const [before, part, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (kind) {
    case "delete":
      return before + after;
    case "double":
      return before + part + part + after;
    case "insert":
      return before + mark + part + after;
    case "capital":
      return before + part.toUpperCase() + after;
    case "small":
      return before + part.toLowerCase() + after;
    case "break":
      return `${before}${part}\n\n${after}`;
  }
}

const newsSentences = [
  ...story,
  "The foreign secretary said: “It was late.” The Foreign Secretary added that “nobody knew”.",
  "“We knew,” Ms. Okafor told the Lagos Herald, “and we waited.” ‘Not so,’ he replied.",
  "The report, according to Li Wei, shows a loss of 4 percent, officials said on Friday.",
  "Police said that the bridge, built in 1962, had closed; the mayor denied it.",
];
const edited = fc
  .tuple(fc.array(fc.constantFrom(...newsSentences), { minLength: 1, maxLength: 4 }), fc.array(edit, { maxLength: 12 }))
  .map(([sentences, edits]) => edits.reduce(editText, sentences.join("\n\n")));

/** What is left of a sentence after very many edits. */
const words =
  "added said told according to is are not that who he The the O Sees P mayor a t i y 4 percent & , . : ; ? “ ” ' \"";
const shredded = fc
  .array(fc.constantFrom(...words.split(" "), "\n\n"), { maxLength: 24 })
  .chain((pieces) => fc.constantFrom(" ", "").map((space) => pieces.join(space)));

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The spans that begin before the one before them ends, or end outside the text. */
function disorderedIn({ spans }: Quote, text: string): Span[] {
  return spans.filter(({ start, end }, i) => start < (spans[i - 1]?.end ?? 0) || end < start || end > text.length);
}

/** Edits that have led a reading astray. */
const astray = [
  "Ann Lee said the dam is safe. & nobody knew",
  "The report, according to Li Wei,\n\n shows a loss, officials said on Friday.",
  'rain fell according to a w,"',
  "“We knew,” Ms. OKAFOR Told the Lagos Herald, “and we waited.” ‘Not so,’ he replied.",
  "A Sees 'B' on it",
  "The foreign secretary said: “It was late.” The Foreign Secretary added that “nobody knew”.",
];

/** The attributions whose mention overlaps their cue. */
function overlapsIn(quotes: readonly Quote[]): Quote["attribution"][] {
  const attributions = quotes.map(({ attribution }) => attribution);
  return attributions.filter((attribution) => {
    const { mention = null, cue = null } = attribution ?? {};
    return mention !== null && cue !== null && overlap(mention, cue);
  });
}

/** The speakers of quotes that the list of speakers does not have, letter for letter. */
function unlistedIn({ quotes, speakers }: Attributions): string[] {
  const names = new Set(speakers.map(({ name }) => name));
  return quotes.flatMap(({ attribution }) => attribution?.speaker ?? []).filter((name) => !names.has(name));
}

describe("whatever becomes of a news sentence", () => {
  // One reading for all four: it is what takes long.
  it("spans are in order, a mention is apart from its cue, indirect content in its sentence, and speakers listed", () => {
    const holds = fc.property(fc.oneof(edited, shredded), (text) => {
      const { quoted, indirect } = attributePage(wrappedArticle(text));
      const all = [...quoted.quotes, ...indirect.quotes];
      expect(all.flatMap((quote) => disorderedIn(quote, text))).toEqual([]);
      expect(overlapsIn(all)).toEqual([]);
      for (const { spans, sentence } of indirect.quotes) {
        expect(spans.filter(({ start, end }) => start < sentence.start || end > sentence.end)).toEqual([]);
      }
      expect([...unlistedIn(quoted), ...unlistedIn(indirect)]).toEqual([]);
    });
    fc.assert(holds, { numRuns: 1000, examples: astray.map((text) => [text]) });
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
    ["distinct names in capitals, one a line", capitalsOf, 20_000],
    ["distinct names in capitals, one a paragraph", (length) => capitalsOf(length).replaceAll("\n", "\n\n"), 8_000],
    ["marks in no order", mixOf([...marks, "a", "a "]), 10_000],
    ["marks and lines in no order", mixOf([...marks, "a", "a ", "\n"]), 10_000],
    ["marks and words in no order", mixOf([...marks, " said ", "Ann Lee", ", ", ". ", "rain fell"]), 12_000],
    ["marks and paragraphs in no order", mixOf([...marks, " he said ", "Ann Lee", ". ", "\n\n"]), 12_000],
    ["brackets and marks in no order", mixOf(["(", ")", "[", "]", "“", "”", " a", ".", " "]), 15_000],
    ["one quotation again and again, a line each", (length) => "“We go,” he said.\n".repeat(length / 18), 20_000],
    [
      "one quotation again and again, a paragraph each",
      (length) => "“We go,” he said.\n\n".repeat(length / 19),
      10_000,
    ],
    ["one quotation again and again in one line", (length) => "“We go,” he said. ".repeat(length / 18), 5_000],
    [
      "quotations of distinct people",
      (length) => capitalsOf(length).replaceAll(/(.*)\n/g, "“We go,” said $1.\n"),
      5_000,
    ],
  ])("%s", async (_, make, length) => {
    const reading = (size: number) => {
      const article = wrappedArticle(`“Go,” said Ann Lee.\n\n${make(size)}`);
      return () => attributePage(article);
    };
    expect(await growthOf(reading, length)).toBeLessThan(maxRatio);
  });
});
