import { beforeAll, describe, expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.js";
import { reportCheck, reportShow } from "../../src/reports/report-show.js";
import { reportList } from "../../src/reports/report-list.js";
import { reportQuotes } from "../../src/reports/report-quotes.js";
import { reportSearch } from "../../src/reports/report-search.js";
import { reportSpeakers } from "../../src/reports/report-speakers.js";
import { reportSummary } from "../../src/reports/report-summary.js";
import type { QuoteKind } from "../../src/types.js";
import type { Asked, OpenArchive } from "./asked.js";
import { clips, everything } from "./clips.js";
import { askForClauses } from "./contract-clauses.js";
import { askCorrected } from "./contract-corrections.js";
import { askForPassages } from "./contract-passages.js";
import { askByName, askForQuotes } from "./contract-quotes.js";
import { askForSources } from "./contract-sources.js";
import { askForStatements } from "./contract-statements.js";
import { askForTallies } from "./contract-tally.js";
import { askForUnquoted } from "./contract-unquoted.js";

const bridge = {
  schema: "onrecord.article/1",
  id: "217df28b69b6",
  article: "bridge",
  path: "clips/bridge.md",
  title: "Bridge at Lindholm closes for a month",
  authors: [],
  outlet: "Harbour Post",
  published: "2024-03-05",
  url: null,
  language: null,
  words: 45,
  quotes: 2,
  speakers: 2,
};

/** The questions that every archive answers, and the same answers from each. */
export function describeArchive(name: string, open: OpenArchive): void {
  describe(`an archive ${name}`, () => {
    let archive: Archive;
    beforeAll(async () => {
      archive = await open(clips);
    });
    const ask = { archive: () => archive, open };
    describe("asked for articles", () => {
      askForArticles(ask);
    });
    describe("asked for passages", () => {
      askForPassages(ask);
    });
    describe("asked for quotes", () => {
      askForQuotes(ask);
    });
    describe("asked who fits a name", () => {
      askByName(ask);
    });
    describe("asked for speakers", () => {
      askForSpeakers(ask);
    });
    describe("asked for sources", () => {
      askForSources(ask);
    });
    describe("asked for one article", () => {
      askForOne(ask);
    });
    describe("asked for statements", () => {
      askForStatements(ask);
    });
    describe("asked for counts by a key", () => {
      askForTallies(ask);
    });
    describe("asked who is not quoted", () => {
      askForUnquoted(ask);
    });
    describe("of copies", () => {
      askForCopies(ask);
    });
    describe("asked what a mixed quote is part of", () => {
      askForClauses(ask);
    });
    describe("with corrections", () => {
      askCorrected(ask);
    });
    describe("of one empty article", () => {
      askNothing(ask);
    });
  });
}

function askForArticles({ archive }: Asked): void {
  const namesOf = async (question: Parameters<Archive["articles"]>[0]) => {
    const { articles, total } = await archive().articles(question);
    return [articles.map(({ article }) => article), total];
  };

  it("gives records by path, with counts", async () => {
    const { considered, articles, total } = await archive().articles({});
    expect([considered, articles[0], total]).toEqual([everything, bridge, 4]);
    expect(articles.map(({ path, words, quotes, speakers }) => [path, words, quotes, speakers])).toEqual([
      ["clips/bridge.md", 45, 2, 2],
      ["clips/ferry.md", 38, 1, 1],
      ["clips/mill.txt", 44, 2, 2],
      ["clips/notice.txt", 0, 0, 0],
    ]);
  });

  it("counts nobody and adds the body where that is asked", async () => {
    const { articles } = await archive().articles({ counts: false, body: true, since: "2024-05" });
    expect(articles.map(({ quotes, speakers, body }) => [quotes, speakers, body])).toEqual([
      [
        0,
        0,
        "The ferry to Lindholm was late on 12 of 20 days in May, passengers counted.\n“We have ordered two larger boats,” said Bob Achebe, the transport minister of Ostmark.\nOfficials met Marta Quill and other shopkeepers on Friday.",
      ],
    ]);
  });

  it("sorts by date, those without one last, and cuts after that", async () => {
    expect(await namesOf({ sort: "date" })).toEqual([["bridge", "ferry", "mill", "notice"], 4]);
    expect(await namesOf({ sort: "-date", limit: 2 })).toEqual([["ferry", "bridge"], 4]);
  });

  it("filters by dates as far as they are named, and by words of the outlet", async () => {
    expect(await namesOf({ since: "2024", until: "2024-03" })).toEqual([["bridge"], 1]);
    expect(await namesOf({ outlet: "coast" })).toEqual([["ferry"], 1]);
    expect(await namesOf({ outlet: "coas" })).toEqual([[], 0]);
  });

  it("says how many the filter left out for want of a date", async () => {
    const { considered } = await archive().articles({ since: "2025" });
    expect(considered).toEqual({ all: 4, articles: 0, undated: 2, unplaced: 0, age: 0 });
    const { notes } = await reportList(archive(), { since: "2025" });
    expect(notes.map(({ message }) => message)).toEqual([
      "2 articles without a date left out",
      "none of 4 articles is within --since 2025",
    ]);
  });
}

async function countedIn(archive: Archive, kinds: readonly QuoteKind[]) {
  const { speakers } = await archive.speakers({ kinds });
  return speakers.map(({ speaker, quotes, reports }) => [speaker, quotes, reports]);
}

function askForSpeakers({ archive }: Asked): void {
  it("gives a row for each, people under one name", async () => {
    const { considered, speakers, total } = await archive().speakers({});
    expect([considered, total]).toEqual([everything, 4]);
    expect(speakers[0]).toEqual({
      schema: "onrecord.speaker/1",
      speaker: "Robert Achebe",
      speakerType: "person",
      quotes: 2,
      reports: null,
      articles: 2,
      role: "the transport minister of Ostmark",
      roles: ["clips/bridge.md", "clips/ferry.md"].map((path) => ({
        role: "the transport minister of Ostmark",
        path,
        line: 9,
      })),
      tenures: [
        {
          role: "the transport minister of Ostmark",
          first: "2024-03-05",
          last: "2024-05-20",
          places: ["clips/bridge.md", "clips/ferry.md"].map((path) => ({ path, line: 9 })),
        },
      ],
      conflicts: [],
      names: ["Robert Achebe", "Achebe", "Bob Achebe"],
      maybe: null,
      first: "2024-03-05",
      last: "2024-05-20",
      places: [
        { path: "clips/bridge.md", published: "2024-03-05", outlet: "Harbour Post", lines: [9] },
        { path: "clips/ferry.md", published: "2024-05-20", outlet: "Coast Weekly", lines: [9] },
      ],
      countsAge: 0,
    });
    const rows = speakers.map(({ speaker, quotes }) => [speaker, quotes]);
    expect(rows.slice(1)).toEqual([
      ["Jonas Ferrer", 1],
      ["Marta Quill", 1],
      ["a carpenter", 1],
    ]);
  });

  it("counts what is reported without quotation marks where that is asked", async () => {
    const all = await countedIn(archive(), ["direct", "mixed", "indirect"]);
    expect(all[0]).toEqual(["Robert Achebe", 3, 1]);
    expect(all.slice(1)).toEqual(["Jonas Ferrer", "Marta Quill", "a carpenter"].map((speaker) => [speaker, 1, 0]));
    expect(await countedIn(archive(), ["indirect"])).toEqual([["Robert Achebe", 1, 1]]);
  });

  it("filters, sorts and cuts", async () => {
    const namesOf = async (question: Parameters<Archive["speakers"]>[0]) => {
      const { speakers, total } = await archive().speakers(question);
      return [speakers.map(({ speaker }) => speaker), total];
    };
    expect(await namesOf({ sort: "name", limit: 1 })).toEqual([["Jonas Ferrer"], 4]);
    expect(await namesOf({ min: 2 })).toEqual([["Robert Achebe"], 1]);
    expect(await namesOf({ since: "2024-05" })).toEqual([["Bob Achebe"], 1]);
    expect((await reportSpeakers(archive(), { anyOnly: true, limit: 1 })).found).toBe(true);
  });

  it("picks by name, by role, and by what somebody speaks of, of which alone it counts", async () => {
    const countsOf = async (question: Parameters<Archive["speakers"]>[0]) => {
      const { speakers, total } = await archive().speakers(question);
      return [speakers.map(({ speaker, quotes }) => `${speaker} ${quotes}`), total];
    };
    expect(await countsOf({ by: ["achebe"] })).toEqual([["Robert Achebe 2"], 1]);
    expect(await countsOf({ by: ["ferrer", "Minister Bob Achebe"] })).toEqual([
      ["Robert Achebe 2", "Jonas Ferrer 1"],
      2,
    ]);
    expect(await countsOf({ by: ["unknown"] })).toEqual([[], 0]);
    expect(await countsOf({ role: "Transport Minister" })).toEqual([["Robert Achebe 2"], 1]);
    expect(await countsOf({ role: "transport ostmark" })).toEqual([[], 0]);
    expect(await countsOf({ about: "wheel OR grind" })).toEqual([["Jonas Ferrer 1", "a carpenter 1"], 2]);
    expect(await countsOf({ about: "cables OR wheel", by: ["achebe"] })).toEqual([["Robert Achebe 1"], 1]);
    const { found, notes } = await reportSpeakers(archive(), { by: ["nobody"] });
    expect([found, notes.map(({ message }) => message)]).toEqual([
      false,
      ['no speaker matches "nobody" in 4 articles; to see who is quoted: onrecord speakers clips'],
    ]);
  });
}

function askForOne({ archive }: Asked): void {
  const pathOf = async (wanted: string) => {
    const { article, line } = await archive().open(wanted);
    return [article.path, line];
  };

  it("opens it by path, line, id, name and a part of them", async () => {
    const [path, ferry] = ["clips/mill.txt", "clips/ferry.md"];
    expect(await pathOf("./clips/mill.txt")).toEqual([path, null]);
    expect(await pathOf("clips/mill.txt:5")).toEqual([path, 5]);
    expect(await pathOf("clips/mill.txt:5:2")).toEqual([path, 5]);
    expect(await pathOf("3928fdd6b818")).toEqual([ferry, null]);
    expect(await pathOf("ferry")).toEqual([ferry, null]);
    expect(await pathOf("MILL")).toEqual([path, null]);
  });

  it("throws where none or several fit, or the line is past the end", async () => {
    await expect(archive().open("tower")).rejects.toThrow(/no article "tower" in clips/);
    await expect(archive().open(".md")).rejects.toThrow('".md" fits 2 articles: clips/bridge.md, clips/ferry.md');
    await expect(archive().open("mill:90")).rejects.toThrow("clips/mill.txt has 9 lines, not 90");
  });

  it("tells who says what in it, how that was decided, what it says, and its figures", async () => {
    const opened = await archive().open("ferry");
    const { quotes, named } = await opened.attributed();
    expect([quotes.map(({ attribution }) => attribution?.speaker), named.includes("Marta Quill")]).toEqual([
      ["Bob Achebe"],
      true,
    ]);
    // Whatever an archive keeps, it is as sure as it shows.
    expect(quotes.map(({ confidence }) => confidence)).toEqual([0.99]);
    const { attributed, decisions } = await opened.explained();
    expect([attributed.quotes, decisions.length]).toEqual([quotes, 1]);
    const sentences = (await opened.summary(1)) ?? [];
    expect(sentences.map(({ line, text }) => [line, text])).toEqual([
      [7, "The ferry to Lindholm was late on 12 of 20 days in May, passengers counted."],
    ]);
    expect((await opened.figures()).every(({ line }) => line === 7)).toBe(true);
  });

  it("answers show, check and summary", async () => {
    const shown = await reportShow(archive(), { article: "clips/mill.txt:7" });
    expect(shown.lines.map(({ text }) => text)).toEqual(["“The wheel is sound,” a carpenter said."]);
    const checked = await reportCheck(archive(), { article: "bridge" });
    expect(checked.quotes.map(({ speaker }) => speaker)).toEqual(["Robert Achebe", "Marta Quill"]);
    const { summaries, total, notes } = await reportSummary(archive(), { sentences: 1, since: "2024" });
    expect(summaries.map(({ path, quoted }) => [path, quoted.map(({ speaker }) => speaker)])).toEqual([
      ["clips/bridge.md", ["Robert Achebe", "Marta Quill"]],
      ["clips/ferry.md", ["Bob Achebe"]],
    ]);
    expect([total, notes.map(({ code }) => code)]).toEqual([2, ["undated"]]);
  });

  it("answers check and summary with what is reported without quotation marks", async () => {
    const { quotes } = await reportCheck(archive(), { article: "bridge", reports: true });
    expect(quotes.map(({ kind, mention }) => [kind, mention?.text])).toContainEqual(["indirect", "Achebe"]);
    const { summaries } = await reportSummary(archive(), { kinds: ["direct", "mixed", "indirect"], since: "2024" });
    expect(summaries[0]?.quoted).toEqual([
      { speaker: "Robert Achebe", quotes: 2, reports: 1, lines: [9, 11] },
      { speaker: "Marta Quill", quotes: 1, reports: 0, lines: [13] },
    ]);
  });
}

function askForCopies({ open }: Asked): void {
  it("counts the speakers of an article once, and says which other is its copy", async () => {
    const { "clips/mill.txt": mill, "clips/notice.txt": notice, "clips/ferry.md": ferry } = clips;
    const archive = await open({
      "clips/mill (1).txt": mill,
      "clips/mill.txt": mill,
      "clips/mill-old.txt": mill,
      "clips/ferry.md": ferry,
      // As long, and another.
      "clips/millers.txt": mill.replace("Jonas Ferrer", "Jonas Keller"),
      "clips/notice.txt": notice,
      "clips/notice2.txt": notice,
    });
    const { speakers, notes } = await reportSpeakers(archive, {});
    expect(speakers.map(({ speaker, quotes, places }) => [speaker, quotes, places.map(({ path }) => path)])).toEqual([
      ["Bob Achebe", 1, ["clips/ferry.md"]],
      ["Jonas Ferrer", 1, ["clips/mill.txt"]],
      ["Jonas Keller", 1, ["clips/millers.txt"]],
      ["a carpenter", 1, ["clips/mill.txt"]],
      ["a carpenter", 1, ["clips/millers.txt"]],
    ]);
    expect(notes.map(({ message }) => message)).toEqual([
      "clips/mill (1).txt and 1 more are exact copies of other articles; counted once",
    ]);
    // Quotes are listed from every copy, and so counted.
    const { counts } = await archive.tally({ of: "quotes", by: "speaker", among: {} });
    expect(counts.find(({ key }) => key === "Jonas Ferrer")?.count).toBe(3);
    const voices = await archive.tally({ of: "speakers", by: "type", among: {} });
    expect(voices.counted).toBe(5);
  });
}

function askNothing({ open }: Asked): void {
  it("has an answer to everything, and says why it is empty", async () => {
    const archive = await open({ "clips/notice.txt": clips["clips/notice.txt"] });
    const reports = [
      await reportQuotes(archive, {}),
      await reportSpeakers(archive, {}),
      await reportSearch(archive, { query: "harbour" }),
      await reportSummary(archive, {}),
    ];
    expect(reports.map(({ found, notes }) => [found, ...notes.map(({ message }) => message)])).toEqual([
      [false, "no quotes in 1 article"],
      [false, "no quotes in 1 article"],
      [false, 'no match for "harbour" in 1 article'],
      [false, expect.stringContaining("clips/notice.txt")],
    ]);
  });
}
