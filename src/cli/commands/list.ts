import type { ListQuestion, SortKey } from "../../questions.js";
import type { RenderOptions } from "../../render/types.js";
import type { AskingCommand } from "../command.js";
import { citableFlags, sortFlag } from "../flags.js";
import { isCitation } from "../output-formats.js";
import { articleKeys, readCounted, readQuestion, readFields } from "../question-flags.js";
import type { Flags } from "../read-flags.js";

const sortKeys: readonly SortKey[] = ["date", "-date", "path"];

export const listCommand: AskingCommand = {
  kind: "asks",
  name: "list",
  aliases: ["ls"],
  about: "the articles: date, outlet, title",
  operand: null,
  flags: citableFlags(sortFlag("path (default), date or -date", sortKeys), articleKeys),
  examples: [
    ["the latest first", "onrecord list clips --sort -date"],
    [
      "the texts of one outlet's articles, for a program",
      "onrecord list clips --outlet reuters --jsonl --fields id,body",
    ],
    ["as a filter over JSON Lines", "zcat feed.jsonl.gz | onrecord list - -t jsonl --jsonl --fields article,body"],
    ["a bibliography", "onrecord list clips --format bibtex > clips.bib"],
  ],
  prepare(given) {
    const { by, question: asked } = readCounted(given, sortKeys, articleKeys);
    if (by !== undefined) return (corpus) => corpus.tally({ of: "list", by, among: asked });
    const question = readListQuestion(given, asked);
    return (corpus, output) => corpus.list({ ...question, counts: needsCounts(given, output) });
  },
  prepareEach(given) {
    if (given.text("--count-by") !== undefined) return null;
    const { sort, ...question } = readListQuestion(given, readQuestion(given, sortKeys));
    if (sort !== undefined && sort !== "path") return null;
    return (stream, output) => stream.list({ ...question, counts: needsCounts(given, output) });
  },
};

function readListQuestion(given: Flags, asked: ListQuestion): ListQuestion {
  const fields = readFields(given);
  return { ...asked, body: fields?.includes("body") ?? false };
}

/** Counting quotes means finding them, in every article: only where the counts are shown. */
function needsCounts(given: Flags, { show, format, fields }: RenderOptions): boolean {
  if (given.isOn("--quiet") || show !== "records" || isCitation(format)) return false;
  return fields === null || fields.includes("quotes") || fields.includes("speakers");
}
