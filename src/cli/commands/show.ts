import type { ShowQuestion } from "../../questions.js";
import { cannotCombine } from "../../errors.js";
import type { AskingCommand } from "../command.js";
import { type FlagGroup, readingFlags } from "../flags.js";
import { articleAsked } from "../input.js";
import { dropUndefined } from "../question-flags.js";
import type { Flags } from "../read-flags.js";

const flags: FlagGroup = {
  title: "Show:",
  flags: [
    { flags: "-C, --context <N>", about: "N paragraphs around the line asked for", common: true },
    { flags: "--all", about: "every line that is not blank, with its label", common: true },
    { flags: "--raw", about: "the text as it was read", common: true },
  ],
};

export const showCommand: AskingCommand = {
  kind: "asks",
  name: "show",
  aliases: [],
  about: "read one article without the page furniture",
  operand: { name: "ARTICLE", what: "an article", example: "onrecord show clips/interview.txt" },
  flags: [flags, ...readingFlags],
  examples: [
    ["one article, by a part of its file name", "onrecord show 000_1 clips"],
    ["a line that another command printed, in its place", "onrecord show clips/interview.txt:33 -C 1"],
    ["the words of the story alone", "onrecord show clips/interview.txt | wc -w"],
  ],
  prepare(given, operand) {
    const question: ShowQuestion = {
      article: articleAsked(operand),
      ...dropUndefined({ view: readView(given), context: given.wholeNumber("--context", 0) }),
    };
    return (corpus) => corpus.show(question);
  },
};

function readView(given: Flags): "all" | "raw" | undefined {
  if (given.isOn("--raw") && given.isOn("--all")) throw cannotCombine("--raw", "--all");
  if (given.isOn("--raw")) return "raw";
  return given.isOn("--all") ? "all" : undefined;
}
