import { describe, expect, it } from "vitest";
import { groupQuotes } from "../../src/statements/group-quotes.js";
import { growthOf, maxRatio } from "../time-ratio.js";

const said = (text: string, speaker: string | null = "Amina Okoro", published: string | null = "2024-03-05") => ({
  id: `${text}:${speaker}:${published}`,
  text,
  speaker,
  speakerType: speaker === null ? null : ("person" as const),
  published,
});

const ferry = "We will keep the ferry running all night as long as people are waiting at the pier.";

const countOf = (...quotes: ReturnType<typeof said>[]): number => groupQuotes(quotes).length;

describe("quotes are one statement", () => {
  it("with the same words, whatever the marks, the case and the spelling", () => {
    const others = ["we will keep the ferry running all night, as long as people are waiting at the pier", ferry];
    expect(countOf(said(ferry), ...others.map((text) => said(text)))).toBe(1);
    expect(
      countOf(
        said("They don’t organise it as we had hoped they would."),
        said("They do not organize it as we had hoped they would"),
      ),
    ).toBe(1);
  });

  it("with a word more or less, or in another form", () => {
    expect(countOf(said(ferry), said(ferry.replace("all night", "all through the night")))).toBe(1);
    expect(countOf(said(ferry), said(ferry.replace("are waiting", "were waiting")))).toBe(1);
    expect(countOf(said(ferry), said(`Look, ${ferry}`))).toBe(1);
  });

  it("when articles give the same words to different speakers", () => {
    expect(countOf(said(ferry), said(ferry, "Jonas Ferrer"))).toBe(1);
  });

  it("of few words when one speaker says them within days", () => {
    expect(countOf(said("crossed the line"), said("crossed the line,", "Okoro", "2024-03-08"))).toBe(1);
    expect(countOf(said("crossed the line"), said("crossed the line", "Amina Okoro", "2024-06-08"))).toBe(2);
    expect(countOf(said("crossed the line"), said("crossed the line", "Jonas Ferrer"))).toBe(2);
    expect(countOf(said("crossed the line"), said("crossed the line", "Amina Okoro", null))).toBe(2);
  });
});

describe("a part of a quotation is one statement with it", () => {
  const later = "2024-09-05";

  it("when one speaker says it within days", () => {
    expect(countOf(said(ferry), said("running all night,", "Okoro", "2024-03-08"))).toBe(1);
    expect(countOf(said("The pier was not ready for them."), said("was not ready"))).toBe(1);
    expect(countOf(said("running all night"), said(ferry, "Amina Okoro", "2024-03-08"))).toBe(1);
  });

  it("at any time, when it has eight words and more", () => {
    const part = "running all night as long as people are waiting";
    expect(countOf(said(ferry), said(part, "Okoro", later))).toBe(1);
    expect(countOf(said(ferry), said(part, "Okoro", null))).toBe(1);
  });

  it("as a part of a part", () => {
    expect(countOf(said("night as long as people"), said("running all night as long as people"), said(ferry))).toBe(1);
  });

  it("when both stand in one article, whose date is not known", () => {
    const [whole, part] = [said(ferry, "Amina Okoro", null), said("running all night", "Amina Okoro", null)];
    expect(countOf({ ...whole, id: "07fe:1" }, { ...part, id: "07fe:2" })).toBe(1);
    expect(countOf({ ...whole, id: "07fe:1" }, { ...part, id: "11aa:2" })).toBe(2);
  });

  it.each([
    ["another says it", said("running all night", "Jonas Ferrer")],
    ["nobody knows who says it", said("running all night", null)],
    ["it is short, and said at another time", said("running all night", "Okoro", later)],
    ["its words are not in a row", said("running night as long")],
    ["it is two words", said("all night")],
    ["only one of its words tells anything", said("all night as")],
  ])("not when %s", (_, part) => {
    expect(countOf(said(ferry), part)).toBe(2);
  });
});

it("a part that is denied or made a condition in the whole is another statement", () => {
  expect(countOf(said("We will not close the harbour in any winter."), said("close the harbour"))).toBe(2);
  expect(countOf(said("Close the harbour if the ice comes."), said("close the harbour"))).toBe(2);
});

describe("quotes are different statements", () => {
  it.each([
    ["a denial", "We will not keep the ferry running all night as long as people are waiting at the pier."],
    ["a denial at the beginning", `I do not think ${ferry}`],
    ["another number", "We will keep the 3 ferries running all night as long as people are waiting at the pier."],
    ["one word for another", "We will keep the ferry running all night as long as people are sleeping at the pier."],
    ["one word for another at the end", ferry.replace("pier.", "gate.")],
    ["one word for another at the beginning", ferry.replace("We", "They")],
    ["a condition", `${ferry.slice(0, -1)} unless`],
    ["another name", "We will keep the ferry running all night as long as people are waiting at the Tarn."],
    ["a weaker word", "We may keep the ferry running all night as long as people are waiting at the pier."],
  ])("with %s", (_, text) => {
    expect(countOf(said(ferry), said(text))).toBe(2);
  });

  it("with other numbers in the same sentence", () => {
    const soldiers = "They moved at least 3,000 soldiers over the border in the last two weeks,";
    expect(countOf(said(soldiers), said(soldiers.replace("3,000", "5,000")))).toBe(2);
    expect(countOf(said(soldiers), said(soldiers.replace("3,000", "3000")))).toBe(1);
  });

  it("of different speakers where a word differs", () => {
    expect(countOf(said(ferry), said(ferry.replace("all night", "all the night"), "Jonas Ferrer"))).toBe(2);
  });
});

it("a group has the earliest first, and groups follow each other by their earliest", () => {
  const other = "The new bridge will open in the spring of next year, as we have said.";
  const quotes = [
    said(ferry, "A. Okoro", null),
    said(other, "Jonas Ferrer", "2024-03-07"),
    said(ferry, "Okoro", "2024-03-09"),
    said(ferry),
  ];
  const dates = groupQuotes(quotes).map((group) => group.map(({ published }) => published));
  expect(dates).toEqual([["2024-03-05", "2024-03-09", null], ["2024-03-07"]]);
});

describe("time grows with the number of quotes", () => {
  const words = "ferry bridge night pier council winter school budget harbour union road train".split(" ");
  const sentence = (n: number): string =>
    Array.from({ length: 14 }, (_, k) => words[(n * (k + 3) + (n >> (k % 9))) % words.length] ?? "").join(" ");

  it.each([
    ["of one statement", () => ferry],
    ["of the same few words in any order", sentence],
    ["of few words", (n: number) => words[n % 2] ?? ""],
    [
      "in part and whole",
      (n: number) => (n % 2 === 0 ? `${ferry} So ${n} said.` : `running all night as long as ${n}`),
    ],
    ["of one part in many wholes", (n: number) => (n % 2 === 0 ? `${sentence(n)} ${ferry}` : "running all night")],
    [
      "of one sentence with other numbers",
      (n: number) => `The council has found ${n} holes in the road to the old harbour`,
    ],
  ])("%s", async (_, textOf) => {
    const prepare = (size: number) => {
      const quotes = Array.from({ length: size }, (_, n) => said(textOf(n), `Speaker ${n % 7}`));
      return () => groupQuotes(quotes);
    };
    expect(await growthOf(prepare, 500)).toBeLessThan(maxRatio);
  });
});
