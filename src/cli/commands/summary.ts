import type { SortKey, SummaryQuestion } from "../../questions.js";
import type { RenderOptions } from "../../render/types.js";
import type { AskingCommand } from "../command.js";
import { asNumber, asText, type FlagGroup, listingFlags } from "../flags.js";
import { countedKindsFlag, dropUndefined, readCountedKinds, readQuestion } from "../question-flags.js";

const sortKeys: readonly SortKey[] = ["date", "-date", "path"];

const flags: FlagGroup = {
  title: "Summary:",
  flags: [
    {
      flags: "-n, --sentences <N>",
      about: "so many sentences of each article (default 3)",
      setting: { ...asNumber, yieldsTo: ["--words"] },
      common: true,
    },
    { flags: "--words <N>", about: "as many sentences as fit in N words, at least one" },
    countedKindsFlag,
  ],
};

export const summaryCommand: AskingCommand = {
  kind: "asks",
  name: "summary",
  aliases: ["summarize"],
  about: "what each article says, in its own sentences, whom it quotes, its figures",
  operand: null,
  flags: [
    flags,
    ...listingFlags({
      flags: "--sort <KEY>",
      about: "path (default), date or -date",
      values: sortKeys,
      setting: asText,
    }),
  ],
  examples: [
    ["every article in three sentences", "onrecord summary clips"],
    ["the latest five in one", "onrecord summary clips -n 1 --sort -date -L 5"],
  ],
  prepare(given) {
    const question: SummaryQuestion = {
      ...readQuestion(given, sortKeys),
      ...dropUndefined({
        sentences: given.wholeNumber("--sentences", 1),
        words: given.wholeNumber("--words", 1),
        kinds: readCountedKinds(given),
      }),
    };
    return (corpus, output) => corpus.summary({ ...question, details: showsDetails(output) && !given.isOn("--quiet") });
  },
};

/** Whom an article quotes takes long to find: only where it is shown. */
function showsDetails({ show, format, fields }: RenderOptions): boolean {
  if (show !== "records" || format === "text") return false;
  return fields === null || fields.includes("quoted") || fields.includes("figures");
}
