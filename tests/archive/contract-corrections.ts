import { expect, it } from "vitest";
import type { QuoteRecord } from "../../src/records.js";
import { reportCheck } from "../../src/reports/report-show.js";
import type { Correction } from "../../src/types.js";
import type { Asked } from "./asked.js";
import { clips } from "./clips.js";

/** What somebody says of a quote. */
function correctionOf({ id, kind, spans, text }: QuoteRecord, speaker: string | null, at: string): Correction {
  const [article = ""] = id.split(":");
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  return { article, path: "/clips", start, end, indirect: kind === "indirect", text, speaker, at };
}

export function askCorrected({ open }: Asked): void {
  const openCorrected = async () => {
    const { quotes } = await (await open(clips)).quotes({ kinds: ["direct", "mixed", "indirect"] });
    const of = (words: string, speaker: string | null) =>
      quotes.filter(({ text }) => text.includes(words)).map((quote) => correctionOf(quote, speaker, words));
    const [edited] = of("larger boats", "Ana Souza");
    const corrections = [
      ...of("shopkeepers", "Amina Okoro"),
      ...of("wheel is sound", null),
      ...of("ferry would run", "Marta Quill"),
      ...(edited === undefined
        ? []
        : [
            { ...edited, article: "0123456789ab" },
            { ...edited, end: edited.end + 1 },
          ]),
    ];
    return open(clips, corrections);
  };

  it("has the quotes as they say, marked, and all others as they are", async () => {
    const { quotes } = await (await openCorrected()).quotes({ kinds: ["direct", "mixed", "indirect", "other"] });
    const told = quotes.flatMap(({ text, speaker, kind, corrected }) => (corrected ? [[text, speaker, kind]] : []));
    expect(told).toEqual([
      ["the ferry would run every hour", "Marta Quill", "indirect"],
      ["Nobody asked the shopkeepers,", "Amina Okoro", "direct"],
      ["The wheel is sound,", null, "other"],
    ]);
    expect(quotes.filter(({ corrected }) => !corrected).map(({ speaker }) => speaker)).toEqual([
      "Robert Achebe",
      "Bob Achebe",
      "Jonas Ferrer",
      null,
    ]);
    expect(quotes.find(({ speaker }) => speaker === "Amina Okoro")).toMatchObject({
      speakerType: "person",
      mention: null,
      rule: "corrected",
      confidence: 0.99,
    });
  });

  it("answers every other question so too", async () => {
    const archive = await openCorrected();
    const { speakers } = await archive.speakers({});
    expect(speakers.map(({ speaker, quotes }) => [speaker, quotes])).toEqual([
      ["Robert Achebe", 2],
      ["Amina Okoro", 1],
      ["Jonas Ferrer", 1],
    ]);
    expect((await archive.quotes({ by: ["okoro"] })).quotes.map(({ text }) => text)).toEqual([
      "Nobody asked the shopkeepers,",
    ]);
    expect((await archive.quotes({ by: ["quill"] })).quotes).toEqual([]);
    expect((await archive.quotes({ by: ["okora"] })).matches.map(({ near }) => near?.name)).toEqual(["Amina Okoro"]);
    const { counts } = await archive.tally({ of: "quotes", by: "speaker", among: {} });
    expect(counts.map(({ key }) => key)).toEqual(["Robert Achebe", "Amina Okoro", "Jonas Ferrer"]);
    const { articles } = await archive.articles({});
    expect(articles.map(({ quotes }) => quotes)).toEqual([2, 1, 1, 0]);
    const found = await archive.passages({ query: "speaker:okoro" });
    expect(found.hits.map(({ path }) => path)).toEqual(["clips/bridge.md"]);
    const checked = await reportCheck(archive, { article: "mill" });
    expect(checked.quotes.map(({ corrected }) => corrected)).toEqual([false, true, false]);
    const { sources } = await archive.sources({
      sought: [{ text: "Nobody asked the shopkeepers", speaker: null }],
      without: [],
    });
    expect(sources[0]?.[0]?.speaker).toBe("Amina Okoro");
  });

  it("tells those that fit nothing", async () => {
    const misfits = await (await openCorrected()).misfits();
    expect(misfits.map(({ article, at }) => [article, at])).toEqual([
      ["0123456789ab", "larger boats"],
      ["3928fdd6b818", "larger boats"],
    ]);
    expect(await (await open(clips)).misfits()).toEqual([]);
  });
}
