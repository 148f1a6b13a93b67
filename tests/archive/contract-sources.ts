import { expect, it } from "vitest";
import type { SourcesQuestion } from "../../src/archive/answers.js";
import { guardStages } from "../../src/archive/guard-stages.js";
import { createMemoryArchive } from "../../src/archive/memory/memory-archive.js";
import { reportVerify } from "../../src/reports/report-verify.js";
import type { Asked } from "./asked.js";
import { boats } from "./clips.js";
import { readFiles, stages } from "./read-files.js";

export function askForSources({ archive }: Asked): void {
  const sourcesOf = async (text: string, question: Partial<SourcesQuestion> = {}) => {
    const sought = [{ text, speaker: null }];
    const { sources } = await archive().sources({ sought, without: [], ...question });
    return (sources[0] ?? []).map(({ path, quoted, lines }) => [path, quoted, lines.map(({ line }) => line)]);
  };

  it("gives the statements that come near, and the paragraphs that they stand in", async () => {
    const { path, title, outlet, published, url, language, speaker, text } = boats;
    const sought = [{ text: "We have ordered three larger boats", speaker: null }];
    const { considered, sources } = await archive().sources({ sought, without: [] });
    const about = { path, title, outlet, published, url, language, id: "3928fdd6b818", article: "ferry" };
    const line = { line: 9, lineUnit: "file", page: null };
    expect([considered.articles, sources]).toEqual([
      4,
      [
        [
          {
            ...about,
            quoted: true,
            lines: [{ ...line, column: 2, start: 166, text }],
            speaker,
            speakerType: "person",
            names: ["Bob Achebe"],
            roles: ["the transport minister of Ostmark"],
          },
          {
            ...about,
            quoted: false,
            lines: [{ ...line, column: 1, start: 165, text: boats.sentence }],
            speaker: null,
            speakerType: null,
            names: [],
            roles: [],
          },
        ],
      ],
    ]);
  });

  it("gives the same statement as the same object to each that it comes near to", async () => {
    const sought = ["We have ordered two larger boats", "larger boats"].map((text) => ({ text, speaker: null }));
    const { sources } = await archive().sources({ sought, without: [] });
    expect(sources[0]?.[0]).toBe(sources[1]?.[0]);
  });

  it("gives nothing where nothing is near, and looks only into stories that a filter leaves", async () => {
    expect(await sourcesOf("Glaciers melt")).toEqual([]);
    expect(await sourcesOf("subscribe to our newsletter")).toEqual([]);
    expect(await sourcesOf("larger boats", { until: "2024-03" })).toEqual([]);
    expect(await sourcesOf("larger boats", { outlet: "coast" })).toHaveLength(2);
  });

  it("leaves out an article by its id: a draft is no source of itself", async () => {
    expect(await sourcesOf("larger boats", { without: ["3928fdd6b818"] })).toEqual([]);
  });

  it("verifies a draft", async () => {
    const files = await readFiles({
      "clips/draft.md": `“The cables are worn through,” Achebe said. “We have ordered three larger boats,” Quill said.\n\n“The wheel is sound,” Jonas Ferrer said.\n`,
    });
    const draft = createMemoryArchive("draft.md", files, guardStages(stages, []));
    const { verdicts, found, notes } = await reportVerify(archive(), draft, {});
    expect(verdicts.map(({ verdict, source }) => [verdict, source?.path, source?.line])).toEqual([
      ["verbatim", "clips/bridge.md", 9],
      ["changed", "clips/ferry.md", 9],
      ["verbatim", "clips/mill.txt", 7],
    ]);
    expect([found, notes]).toEqual([false, []]);
  });
}
