import { describe, expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.js";
import { guardStages } from "../../src/archive/guard-stages.js";
import { createMemoryArchive } from "../../src/archive/memory/memory-archive.js";
import { clips } from "./clips.js";
import { describeArchive } from "./contract.js";
import { readFiles, stages } from "./read-files.js";

describeArchive("in memory", async (files, corrections) =>
  createMemoryArchive("clips", await readFiles(files), guardStages(stages, []), corrections),
);

/** What a question has cleaned and attributed, by path. */
async function workOf(
  ask: (archive: Archive) => Promise<unknown>,
): Promise<{ cleaned: string[]; attributed: string[] }> {
  const cleaned: string[] = [];
  const attributed: string[] = [];
  const [clean, attribute] = await Promise.all([stages.clean(), stages.attribute()]);
  const noting = {
    ...stages,
    clean: async () => (source: Parameters<typeof clean>[0]) => {
      cleaned.push(source.path);
      return clean(source);
    },
    attribute: async () => (article: Parameters<typeof attribute>[0]) => {
      attributed.push(article.path);
      return attribute(article);
    },
  };
  await ask(createMemoryArchive("clips", await readFiles(clips), guardStages(noting, [])));
  return { cleaned, attributed };
}

describe("an archive in memory does no more than a question takes", () => {
  const all = Object.keys(clips);

  it("opens one article alone", async () => {
    expect(await workOf((archive) => archive.open("ferry"))).toEqual({ cleaned: ["clips/ferry.md"], attributed: [] });
  });

  it("lists without looking for quotes where none are counted", async () => {
    expect(await workOf((archive) => archive.articles({ counts: false }))).toEqual({ cleaned: all, attributed: [] });
    const { attributed } = await workOf((archive) => archive.articles({ limit: 1 }));
    expect(attributed).toEqual(["clips/bridge.md"]);
  });

  it("stops at the first quote where one is enough, and asks only who speaks in what a filter leaves", async () => {
    const first = await workOf((archive) => archive.quotes({ anyOnly: true, limit: 1 }));
    expect(first.attributed).toEqual(["clips/bridge.md"]);
    const filtered = await workOf((archive) => archive.passages({ query: "speaker:achebe", outlet: "coast" }));
    expect(filtered.attributed).toEqual(["clips/ferry.md"]);
  });
});
