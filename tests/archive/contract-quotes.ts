import { expect, it } from "vitest";
import type { QuotesQuestion } from "../../src/questions.js";
import { reportQuotes } from "../../src/reports/report-quotes.js";
import type { Asked } from "./asked.js";
import { boats } from "./clips.js";

export function askForQuotes({ archive }: Asked): void {
  const textsOf = async (question: QuotesQuestion) => {
    const { quotes, total } = await archive().quotes(question);
    return [quotes.map(({ text }) => text), total];
  };
  const every = [
    "The cables are worn through,",
    "Nobody asked the shopkeepers,",
    "We have ordered two larger boats,",
    "It will grind again by the autumn,",
    "The wheel is sound,",
  ];

  it("gives records, with the paragraphs around them", async () => {
    const { considered, quotes, context, ...facts } = await archive().quotes({ since: "2024-05", before: 1 });
    const confidence: unknown = expect.closeTo(0.95, 1);
    expect(considered).toEqual({ all: 4, articles: 1, undated: 2, unplaced: 0, age: 0 });
    expect(quotes).toEqual([{ ...boats, confidence }]);
    expect(context.map((lines) => lines.map(({ line }) => line))).toEqual([[7, 9]]);
    expect(facts).toEqual({ total: 1, said: 1, unsure: 0, matches: [], about: null, reported: null });
  });

  it("counts all and shows as many as are asked for", async () => {
    expect(await textsOf({})).toEqual([every, 5]);
    expect(await textsOf({ limit: 2 })).toEqual([every.slice(0, 2), 5]);
    expect(await textsOf({ limit: 2, sort: "-date" })).toEqual([[every[2], every[0]], 5]);
    expect(await textsOf({ limit: 2, minWords: 5 })).toEqual([[every[0], every[2]], 3]);
  });

  it("gives those of a kind, in reading order", async () => {
    expect(await textsOf({ kinds: ["indirect", "other"] })).toEqual([
      ["the ferry would run every hour", "the longest wait in the valley"],
      2,
    ]);
    expect(await textsOf({ kinds: ["direct", "indirect"], until: "2024-03" })).toEqual([
      [every[0], "the ferry would run every hour", every[1]],
      3,
    ]);
    expect(await textsOf({ sections: ["caption"] })).toEqual([[], 0]);
  });

  it("gives those about something, and announces a close spelling", async () => {
    expect(await textsOf({ about: "shopkeepers OR wheel" })).toEqual([[every[1], every[4]], 2]);
    const { quotes, about } = await archive().quotes({ about: "autmn" });
    expect([quotes.length, about?.substitutions]).toEqual([
      1,
      [{ term: "autmn", words: ["autumn"], alsoExact: false }],
    ]);
  });

  it("counts those that are not sure enough", async () => {
    const { total, said, unsure } = await archive().quotes({ minConfidence: 1 });
    expect([total, said, unsure]).toEqual([0, 5, 5]);
  });

  it("stops at the first where one is enough", async () => {
    for (const question of [{}, { by: ["ferrer"] }, { about: "boats" }]) {
      const { found } = await reportQuotes(archive(), { ...question, limit: 1, anyOnly: true });
      expect(found).toBe(true);
    }
    expect((await reportQuotes(archive(), { by: ["lind"], limit: 1, anyOnly: true })).found).toBe(false);
  });
}

export function askByName({ archive }: Asked): void {
  const by = async (...names: readonly string[]) => {
    const { quotes, matches } = await archive().quotes({ by: names });
    return { texts: quotes.map(({ text }) => text), matches };
  };
  const notesOf = async (...names: readonly string[]) =>
    (await reportQuotes(archive(), { by: names })).notes.map(({ message }) => message);
  const achebe = { name: "Robert Achebe", role: "the transport minister of Ostmark" };

  it("gives what one person says under another spelling too", async () => {
    const texts = ["The cables are worn through,", "We have ordered two larger boats,"];
    const none = { surnames: [], named: null, near: null };
    expect(await by("bob achebe")).toEqual({ texts, matches: [{ wanted: "bob achebe", speakers: [achebe], ...none }] });
    expect(await by("Robert")).toEqual({ texts, matches: [{ wanted: "Robert", speakers: [achebe], ...none }] });
  });

  it("says who is named and not quoted, over what the filter leaves", async () => {
    const { matches } = await archive().quotes({ by: ["quill"], since: "2024-05" });
    const named = { name: "Marta Quill", articles: 1 };
    expect(matches).toEqual([{ wanted: "quill", speakers: [], surnames: [], named, near: null }]);
  });

  it("says who is nearly so called, with their quotes", async () => {
    const near = { name: "Robert Achebe", quotes: 2 };
    expect((await by("achbe")).matches).toEqual([{ wanted: "achbe", speakers: [], surnames: [], named: null, near }]);
    expect(await notesOf("achbe")).toEqual(['no speaker matches "achbe"; did you mean Robert Achebe (2 quotes)?']);
  });

  it("says that nobody is", async () => {
    expect(await notesOf("okonkwo")).toEqual([
      'no speaker matches "okonkwo" in 4 articles; to see who is quoted: onrecord speakers clips',
    ]);
  });

  it("asks for several, and for quotes without a speaker", async () => {
    expect((await by("quill", "ferrer")).texts).toEqual([
      "Nobody asked the shopkeepers,",
      "It will grind again by the autumn,",
    ]);
    expect(await by("unknown")).toEqual({ texts: [], matches: [] });
    expect(await notesOf("unknown")).toEqual(["no quotes without a speaker in 4 articles"]);
  });
}
