import type { SortKey, SummaryQuestion } from "../../records.js";
import type { CliCommand } from "../command.js";
import { type FlagGroup, listingFlags } from "../flags.js";
import { dropUndefined, readQuestion } from "../question-flags.js";

const sortKeys: readonly SortKey[] = ["date", "-date", "path"];

const flags: FlagGroup = {
  title: "Summary:",
  flags: [{ flags: "-n, --sentences <N>", about: "so many sentences of each article (default 3)", common: true }],
};

export const summaryCommand: CliCommand = {
  name: "summary",
  aliases: ["summarize"],
  about: "what each article says, in its own sentences, with line numbers",
  operand: null,
  flags: [flags, ...listingFlags({ flags: "--sort <KEY>", about: "path (default), date or -date" })],
  examples: [
    ["every article in three sentences", "onrecord summary clips"],
    ["the latest five in one", "onrecord summary clips -n 1 --sort -date -L 5"],
  ],
  prepare(given) {
    const question: SummaryQuestion = {
      ...readQuestion(given, sortKeys),
      ...dropUndefined({ sentences: given.wholeNumber("--sentences", 1) }),
    };
    return (corpus) => corpus.summary(question);
  },
};
