import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributeQuotes } from "../../src/attribution/attribute-quotes.js";
import { findIndirect } from "../../src/attribution/indirect/find-indirect.js";
import { loadIndirectModel, loadModel } from "../../src/load-model.js";
import { findStretches } from "../../src/quotes/find-stretches.js";
import type { Attributions, ReportedSpeech } from "../../src/types.js";
import { articleOf } from "../quotes/article-of.js";

const model = loadModel();
const indirectModel = loadIndirectModel();

interface Read {
  readonly attributed: Attributions;
  readonly reported: ReportedSpeech;
}

function read(text: string): Read {
  const article = articleOf(text);
  const stretches = findStretches(article);
  const attributed = attributeQuotes(article, stretches, model);
  return { attributed, reported: findIndirect(article, stretches, attributed.quotes, model, indirectModel) };
}

/** The clause of each mixed quote with its speaker, the two sides of a source parted by a bar; null where there is none. */
function clausesIn(text: string): (string | null)[] {
  const { attributed, reported } = read(text);
  const clauses = new Map(reported.clauses.map(({ n, spans }) => [n, spans]));
  return attributed.quotes
    .filter(({ kind }) => kind === "mixed")
    .map(({ n, attribution }) => {
      const words = clauses.get(n)?.map(({ start, end }) => text.slice(start, end));
      return words === undefined ? null : `${attribution?.speaker}: ${words.join(" | ")}`;
    });
}

describe("a mixed quote has the whole clause that its words are part of", () => {
  it.each([
    [
      "John Kirby said the agency “was not ready” for the vote.",
      ["John Kirby: the agency “was not ready” for the vote"],
    ],
    [
      "Ana Ruiz told reporters that the dam was “worn out” by frost.",
      ["Ana Ruiz: that the dam was “worn out” by frost"],
    ],
    ["Priya Nair called the plan “a joke”.", ["Priya Nair: the plan “a joke”"]],
    ["Lars Holm accused the board of “hiding” the bill.", ["Lars Holm: the board of “hiding” the bill"]],
    [
      "The harbour, Kofi Mensah said, “will be dredged” before winter.",
      ["Kofi Mensah: The harbour | “will be dredged” before winter"],
    ],
    ["The dam is “past saving,” Mei Lin said.", ["Mei Lin: The dam is “past saving,”"]],
    [
      "Still, says Ana Okafor, head of crops at the port, it was not “the thing” that failed.",
      ["Ana Okafor: Still | it was not “the thing” that failed"],
    ],
    [
      "The quay, according to a report that the city ordered last year, has been “slowly sinking” since 1998.",
      ["a report: The quay | has been “slowly sinking” since 1998"],
    ],
    ["According to Mei Lin, the tunnel is “a sieve” in spring.", ["Mei Lin: the tunnel is “a sieve” in spring"]],
  ])("%s", (text, clauses) => {
    expect(clausesIn(text)).toEqual(clauses);
  });

  it("two stretches of one clause have it both", () => {
    const clause = "Aiko Mori: that the ferry was “dangerously old” and “a disgrace” to the port";
    expect(clausesIn("Aiko Mori said that the ferry was “dangerously old” and “a disgrace” to the port.")).toEqual([
      clause,
      clause,
    ]);
  });

  it("a clause ends behind the marks, though the quoted words go on behind their sentence", () => {
    expect(clausesIn("Tomas Novak said the mill was “finished. It will never grind again.”")).toEqual([
      "Tomas Novak: the mill was “finished. It will never grind again.”",
    ]);
  });
});

it("a quotation that is no part of the reporter's sentence, or nobody's words, has no clause", () => {
  const { reported } = read("“We will not wait,” said Ines Tavares, who read “The Tide” twice.");
  expect(reported.clauses).toEqual([]);
});

it("the clause of a mixed quote is not listed as indirect speech too", () => {
  const { reported } = read("John Kirby said the agency “was not ready” for the vote.");
  expect(reported.quotes).toEqual([]);
});

it("who speaks the quoted words decides: of another's report nothing is taken", () => {
  const article = articleOf("Ana Okafor listened. Jan Lindgren said the tax was “a burden” on the port.");
  const stretches = findStretches(article);
  const clausesSaidBy = (name: string) => {
    const start = article.text.indexOf(name);
    const mention = { text: name, start, end: start + name.length };
    const attribution = { mention, cue: null, speaker: name, speakerType: "person", rule: "by-hand" } as const;
    const quotes = attributeQuotes(article, stretches, model).quotes.map((quote) => ({ ...quote, attribution }));
    return findIndirect(article, stretches, quotes, model, indirectModel).clauses.length;
  };
  expect(["Jan Lindgren", "Ana Okafor"].map(clausesSaidBy)).toEqual([1, 0]);
});

it("every clause holds its quote's words and not their source, lies in a paragraph, and begins and ends as words or marks do", () => {
  const words =
    "Ann Lee said that the “worn out” dam, Kofi Mensah “was not” ready. told called “a joke”, “It leaks. It will” and by \n says";
  const text = fc
    .array(fc.constantFrom(...words.split(" ")), { minLength: 3, maxLength: 60 })
    .map((all) => all.join(" "));
  fc.assert(
    fc.property(text, (given) => {
      const { attributed, reported } = read(given);
      for (const { n, spans } of reported.clauses) {
        const quote = attributed.quotes.find((one) => one.n === n);
        const isHeld = quote?.spans.every((own) =>
          spans.some(({ start, end }) => start <= own.start && end >= own.end),
        );
        const mention = quote?.attribution?.mention ?? { start: 0, end: 0 };
        const holdsSource = spans.some(({ start, end }) => start < mention.end && end > mention.start);
        expect([quote?.kind, isHeld, holdsSource]).toEqual(["mixed", true, false]);
        for (const { start, end } of spans) expect(given.slice(start, end)).toMatch(/^\S(?:.*\S)?$/);
      }
    }),
    { numRuns: 200 },
  );
});
