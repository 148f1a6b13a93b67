import type { ListQuestion, SortKey } from "../../questions.js";
import type { AskingCommand } from "../command.js";
import { listingFlags } from "../flags.js";
import { readFields, readQuestion } from "../question-flags.js";
import type { Flags } from "../read-flags.js";

const sortKeys: readonly SortKey[] = ["date", "-date", "path"];

export const listCommand: AskingCommand = {
  kind: "asks",
  name: "list",
  aliases: ["ls"],
  about: "the articles: date, outlet, title",
  operand: null,
  flags: listingFlags({ flags: "--sort <KEY>", about: "path (default), date or -date" }),
  examples: [
    ["the latest first", "onrecord list clips --sort -date"],
    [
      "the texts of one outlet's articles, for a program",
      "onrecord list clips --outlet reuters --jsonl --fields id,body",
    ],
  ],
  prepare(given) {
    const fields = readFields(given);
    const question: ListQuestion = {
      ...readQuestion(given, sortKeys),
      body: fields?.includes("body") ?? false,
      counts: needsCounts(given, fields),
    };
    return (corpus) => corpus.list(question);
  },
};

/** Counting quotes means finding them, in every article: only where the counts are shown. */
function needsCounts(given: Flags, fields: readonly string[] | undefined): boolean {
  if (given.isOn("--quiet") || given.isOn("--count") || given.isOn("--files-with-matches")) return false;
  return fields === undefined || fields.includes("quotes") || fields.includes("speakers");
}
