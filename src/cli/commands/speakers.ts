import type { SortKey, SpeakersQuestion } from "../../questions.js";
import type { AskingCommand } from "../command.js";
import { asText, type FlagGroup, listingFlags } from "../flags.js";
import { dropUndefined, readQuestion } from "../question-flags.js";

const sortKeys: readonly SortKey[] = ["name", "quotes"];

const flags: FlagGroup = {
  title: "Speakers:",
  flags: [{ flags: "--min <N>", about: "only who is quoted N times or more", common: true }],
};

export const speakersCommand: AskingCommand = {
  kind: "asks",
  name: "speakers",
  aliases: [],
  about: "who is quoted, how often, in which roles",
  operand: null,
  flags: [
    flags,
    ...listingFlags({ flags: "--sort <KEY>", about: "quotes (default) or name", values: sortKeys, setting: asText }),
  ],
  examples: [
    ["who is quoted most", "onrecord speakers clips -L 10"],
    ["every role that anybody is given", "onrecord speakers clips --json"],
  ],
  prepare(given) {
    const question: SpeakersQuestion = {
      ...readQuestion(given, sortKeys),
      ...dropUndefined({ min: given.wholeNumber("--min", 1) }),
    };
    return (corpus) => corpus.speakers(question);
  },
};
