import { beforeAll, expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.js";
import type { TallyQuestion } from "../../src/questions.js";
import { reportTally } from "../../src/reports/report-tally.js";
import type { Asked } from "./asked.js";
import { clips } from "./clips.js";

const page = (author: string, outlet: string): string =>
  `---\ntitle: Ferry runs\nauthor: ${author}\noutlet: ${outlet}\n---\n\nThe ferry ran on Monday.\n`;

export function askForTallies({ open }: Asked): void {
  let archive: Archive;
  // Others may have put other files in its folder meanwhile.
  beforeAll(async () => {
    archive = await open(clips);
  });
  const counted = async (question: TallyQuestion) => {
    const { counts, total } = await archive.tally(question);
    return [counts.map(({ key, count }) => [key, count]), total];
  };

  it("counts quotes by what is known of their articles, dates in their order and what has none last", async () => {
    expect(await counted({ of: "quotes", by: "month", among: {} })).toEqual([
      [
        ["2024-03", 2],
        ["2024-05", 1],
        [null, 2],
      ],
      3,
    ]);
    expect(await counted({ of: "quotes", by: "outlet", among: { limit: 2 } })).toEqual([
      [
        ["Harbour Post", 2],
        [null, 2],
      ],
      3,
    ]);
    expect(await counted({ of: "quotes", by: "day", among: { sort: "count", since: "2024" } })).toEqual([
      [
        ["2024-03-05", 2],
        ["2024-05-20", 1],
      ],
      2,
    ]);
  });

  it("counts the quotes of one speaker, under each of his names", async () => {
    expect(await counted({ of: "quotes", by: "month", among: { by: ["robert achebe"] } })).toEqual([
      [
        ["2024-03", 1],
        ["2024-05", 1],
      ],
      2,
    ]);
  });

  it("counts by speaker as speakers does, with conditions and without", async () => {
    const everybody = [
      [
        ["Robert Achebe", 2],
        ["Jonas Ferrer", 1],
        ["Marta Quill", 1],
        ["a carpenter", 1],
      ],
      4,
    ];
    expect(await counted({ of: "quotes", by: "speaker", among: {} })).toEqual(everybody);
    expect(await counted({ of: "quotes", by: "speaker", among: { minWords: 2 } })).toEqual(everybody);
    expect(await counted({ of: "quotes", by: "speaker", among: { about: "boats OR wheel" } })).toEqual([
      [
        ["Bob Achebe", 1],
        ["a carpenter", 1],
      ],
      2,
    ]);
  });

  it("counts by kind and section, of all kinds asked for", async () => {
    const kinds = ["direct", "mixed", "indirect", "other"] as const;
    const [counts] = await counted({ of: "quotes", by: "kind", among: { kinds } });
    expect(counts).toContainEqual(["direct", 5]);
    expect(counts).toContainEqual(["other", 1]);
    expect(await counted({ of: "quotes", by: "section", among: {} })).toEqual([[["body", 5]], 1]);
  });

  it("counts passages, speakers and articles", async () => {
    expect(await counted({ of: "search", by: "year", among: { query: "lindholm" } })).toEqual([
      [
        ["2024", 4],
        [null, 1],
      ],
      2,
    ]);
    expect(await counted({ of: "search", by: "section", among: { query: "lindholm" } })).toEqual([
      [
        ["body", 3],
        ["meta", 2],
      ],
      2,
    ]);
    expect(await counted({ of: "speakers", by: "outlet", among: {} })).toEqual([
      [
        ["Harbour Post", 2],
        [null, 2],
        ["Coast Weekly", 1],
      ],
      3,
    ]);
    expect(await counted({ of: "list", by: "year", among: {} })).toEqual([
      [
        ["2024", 2],
        [null, 2],
      ],
      2,
    ]);
  });

  it("counts passages that a regular expression finds", async () => {
    const among = { query: "lindho.m", regexp: true };
    expect(await counted({ of: "search", by: "year", among })).toEqual(
      await counted({ of: "search", by: "year", among: { query: "lindholm" } }),
    );
    expect(await counted({ of: "search", by: "section", among: { ...among, sections: ["meta"] } })).toEqual([
      [["meta", 2]],
      1,
    ]);
    const { notes } = await reportTally(archive, { of: "search", by: "year", among: { query: "zz+", regexp: true } });
    expect(notes.map(({ message }) => message)).toEqual(['no match for "zz+" in 4 articles']);
  });

  it("says of nothing what the question itself would say", async () => {
    const { notes, found } = await reportTally(archive, { of: "quotes", by: "month", among: { by: ["achebi"] } });
    expect([found, notes.map(({ message }) => message)]).toEqual([
      false,
      ['no speaker matches "achebi"; did you mean Robert Achebe (2 quotes)?'],
    ]);
    const searched = await reportTally(archive, { of: "search", by: "month", among: { query: "volcano" } });
    expect(searched.notes.map(({ message }) => message)).toEqual(['no match for "volcano" in 4 articles']);
  });

  it("counts an article of two authors for each, and names that differ in case as one", async () => {
    const two = await open({
      "clips/a.md": page("Ana Souza and Kofi Mensah", "Harbour Post"),
      "clips/b.md": page("Ana Souza", "HARBOUR POST"),
    });
    const { counts, counted: articles } = await two.tally({ of: "list", by: "author", among: {} });
    expect([counts, articles]).toEqual([
      [
        { key: "Ana Souza", count: 2 },
        { key: "Kofi Mensah", count: 1 },
      ],
      2,
    ]);
    expect((await two.tally({ of: "list", by: "outlet", among: {} })).counts).toEqual([
      { key: "Harbour Post", count: 2 },
    ]);
  });
}
