import { describe, expect, it } from "vitest";
import { guardStages } from "../../src/archive/guard-stages.js";
import { createMemoryArchive } from "../../src/archive/memory/memory-archive.js";
import { mergePeople } from "../../src/archive/local/merge-people.js";
import { reportQuotes } from "../../src/reports/report-quotes.js";
import { reportSpeakers } from "../../src/reports/report-speakers.js";
import type { Attributions, Quote, Speaker } from "../../src/types.js";
import { sourceText } from "../clean/source-text.js";
import { articleOf } from "../quotes/article-of.js";
import { growthOf, maxRatio } from "../time-ratio.js";

const line = "“We go.”";

/** An archive of one article in which so many people say a sentence each. */
function archiveOf(people: number) {
  const names = Array.from({ length: people }, (_, n) => `Ada Obi${n.toString(36)}`);
  const article = articleOf(names.map(() => line).join("\n"));
  const quotes = names.map((speaker, index): Quote => {
    const start = index * (line.length + 1);
    return {
      n: index + 1,
      kind: "direct",
      why: null,
      spans: [{ start: start + 1, end: start + line.length - 1 }],
      sentence: { start, end: start + line.length },
      section: "body",
      part: null,
      attribution: { mention: null, cue: null, speaker, speakerType: "person", rule: "by-hand" },
      rule: "by-hand",
      confidence: 0.9,
      reported: null,
    };
  });
  const speakers = names.map((name): Speaker => ({ name, type: "person", names: [name], roles: [] }));
  const attributed: Attributions = { quotes, speakers, named: [] };
  const stages = guardStages(
    {
      clean: async () => () => article,
      attribute: async () => () => attributed,
      explain: async () => () => ({ attributed, decisions: [] }),
      indirect: async () => () => ({ ...attributed, clauses: [] }),
      acts: async () => () => ({ acts: [], speakers: [] }),
      summarise: async () => () => [],
      figures: async () => () => [],
    },
    [],
  );
  return createMemoryArchive("clips", [sourceText(article.text)], stages);
}

function listingQuotes(people: number): () => unknown {
  const archive = archiveOf(people);
  return () => reportQuotes(archive, { by: ["Obi"], before: 1, after: 1 });
}

function listingSpeakers(people: number): () => unknown {
  const archive = archiveOf(people);
  return () => reportSpeakers(archive, {});
}

describe("time grows with the number of people who speak in one article", () => {
  it.each([
    ["for quotes with the paragraphs around them", listingQuotes, 1500],
    ["for speakers", listingSpeakers, 4000],
  ])("%s", async (_, listing, people) => {
    expect(await growthOf(listing, people)).toBeLessThan(maxRatio);
  });
});

/** So many articles about Bob or Robert, each with a role of its own. */
function merging(articles: number): () => unknown {
  const people = Array.from({ length: articles }, (_, i) => ({
    name: i % 2 === 0 ? "Bob Achebe" : "Robert Achebe",
    roles: [`minister of w${i}`],
  }));
  return () => mergePeople(people);
}

it("time grows with the number of articles whose people may be one", async () => {
  expect(await growthOf(merging, 3000)).toBeLessThan(maxRatio);
});
