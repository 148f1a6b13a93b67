import { expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.js";
import type { QuotesQuestion } from "../../src/questions.js";
import { reportCheck } from "../../src/reports/report-show.js";
import type { Asked } from "./asked.js";

const files = {
  "clips/dam.txt":
    "Dam vote put off\n\nMarta Quill said the board “was not ready” for the vote.\n\n“It waits,” she added.\n",
};
const clause = { text: "the board “was not ready” for the vote", spans: [{ start: 35, end: 73 }] };

async function contextsOf(archive: Archive, question: QuotesQuestion) {
  return (await archive.quotes(question)).quotes.map(({ speaker, context }) => [speaker, context]);
}

/** What a mixed quote is part of. */
export function askForClauses({ open }: Asked): void {
  it("gives it where reports are asked for too", async () => {
    const archive = await open(files);
    expect(await contextsOf(archive, { kinds: ["direct", "mixed", "indirect"] })).toEqual([
      ["Marta Quill", clause],
      ["Marta Quill", null],
    ]);
    expect(await contextsOf(archive, { kinds: ["mixed"] })).toEqual([["Marta Quill", null]]);
    expect(await contextsOf(archive, {})).toEqual([
      ["Marta Quill", null],
      ["Marta Quill", null],
    ]);
  });

  it("shows it when an article is checked with its reports", async () => {
    const archive = await open(files);
    const contexts = async (reports: boolean) =>
      (await reportCheck(archive, { article: "dam", reports })).quotes.map(({ context }) => context);
    expect(await contexts(true)).toEqual([clause, null]);
    expect(await contexts(false)).toEqual([null, null]);
  });

  it("has none of a quote that is another's by a correction", async () => {
    const [quote] = (await (await open(files)).quotes({ kinds: ["mixed"] })).quotes;
    const { id = "", spans = [], text = "" } = quote ?? {};
    const [article = ""] = id.split(":");
    const place = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0, indirect: false };
    const correction = { article, path: "/clips", ...place, text, speaker: "Ana Souza", at: "dam" };
    const corrected = await open(files, [correction]);
    expect(await contextsOf(corrected, { kinds: ["mixed", "indirect"] })).toEqual([["Ana Souza", null]]);
  });
}
