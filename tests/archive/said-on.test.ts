import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saidOn } from "../../src/archive/said-on.js";
import { attributePage } from "../attribution/read-page.js";
import { articleOf } from "../quotes/article-of.js";

/** Of a Thursday: the day that each quotation of a text was said. */
function daysIn(text: string, published: string | null = "2024-10-24T17:37"): (string | null)[] {
  const article = { ...articleOf(text), published };
  const { quotes } = attributePage(article).quoted;
  return quotes.flatMap((quote) => (quote.kind === "other" ? [] : [saidOn(article, quote)?.date ?? null]));
}

describe("the day that something was said", () => {
  it.each([
    ["“We moved the boats,” Ana Souza said Wednesday.", "2024-10-23"],
    ["“We moved the boats,” Ana Souza said on Thursday.", "2024-10-24"],
    ["“We moved the boats,” Ana Souza told reporters late Friday night.", "2024-10-18"],
    ["“We moved the boats,” Ana Souza said in a briefing Wednesday.", "2024-10-23"],
    ["“We moved the boats,” Ana Souza said at the harbour of Tarn on Monday, before the vote.", "2024-10-21"],
    ["“We moved the boats,” said Ana Souza on Tuesday.", "2024-10-22"],
    ["Ana Souza said Wednesday that the boats were “not safe at all.”", "2024-10-23"],
    ["Ana Souza said in a statement Wednesday that the boats were “not safe at all.”", "2024-10-23"],
    ["Ana Souza on Wednesday said “the boats are not safe.”", "2024-10-23"],
    ["On Sunday, Ana Souza said: “The boats are not safe.”", "2024-10-20"],
    ["Ana Souza said Saturday: “The boats are not safe.”", "2024-10-19"],
  ])("is the last such weekday on or before the article's date: %s", (text, date) => {
    expect(daysIn(text)).toEqual([date]);
  });

  it.each([
    "“We moved the boats,” Ana Souza said.",
    "“We move the boats next Wednesday,” Ana Souza said.",
    "“We moved the boats,” Ana Souza said before Wednesday.",
    "“We moved the boats,” Ana Souza said of Wednesday's vote.",
    "“We moved the boats,” Ana Souza says every Wednesday.",
    "“We moved the boats,” Ana Souza said last Wednesday.",
    "“We moved the boats,” Ana Souza said Tuesday and Wednesday.",
    "“We moved the boats,” Ana Souza said on Black Friday.",
    "“We moved the boats,” Ana Souza said on Wednesday, Oct. 16.",
    "“We moved the boats,” said Ana Souza, who will vote on Wednesday.",
    "Ana Souza said Wednesday's meeting will be “the last of all meetings.”",
    "Ana Souza said the boats left on Wednesday and were “not safe at all.”",
    "Ana Souza said the boats in Tarn on Wednesday were “not safe at all.”",
  ])("is open where the text leaves it open: %s", (text) => {
    expect(daysIn(text)).toEqual([null]);
  });

  it("is open where the article has no day", () => {
    const text = "“We moved the boats,” Ana Souza said Wednesday.";
    expect([daysIn(text, null), daysIn(text, "2024-10")]).toEqual([[null], [null]]);
  });

  it("is one of the last seven days, and of the name that the text has", () => {
    const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat(6), (published, n) => {
        const text = `“We moved the boats,” Ana Souza said ${names[n]}.`;
        const date = published.toISOString().slice(0, 10);
        const [said] = daysIn(text, date);
        const found = new Date(`${said}T00:00:00Z`);
        const back = (Date.parse(`${date}T00:00:00Z`) - found.getTime()) / 86_400_000;
        expect([found.getUTCDay(), back >= 0 && back < 7]).toEqual([n, true]);
      }),
      { numRuns: 40 },
    );
  });
});
