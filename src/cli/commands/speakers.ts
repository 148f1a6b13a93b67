import { cannotCombine } from "../../errors.js";
import type { SortKey, SpeakersQuestion } from "../../questions.js";
import type { CountKeys } from "../../types.js";
import type { AskingCommand } from "../command.js";
import { type FlagGroup, listingFlags, sortFlag } from "../flags.js";
import { articleKeys, dropUndefined, readCounted } from "../question-flags.js";

const sortKeys: readonly SortKey[] = ["name", "quotes"];

const countKeys: readonly CountKeys["speakers"][] = [...articleKeys, "type"];

const flags: FlagGroup = {
  title: "Speakers:",
  flags: [
    { flags: "--min <N>", about: "only who is quoted N times or more", common: true },
    {
      flags: "--unquoted",
      about: "who acts, is reported, gave no comment or was asked, and is never quoted",
      common: true,
    },
  ],
};

export const speakersCommand: AskingCommand = {
  kind: "asks",
  name: "speakers",
  aliases: [],
  about: "who is quoted, how often, in which roles",
  operand: null,
  flags: [flags, ...listingFlags(sortFlag("quotes (default) or name", sortKeys), countKeys)],
  examples: [
    ["who is quoted most", "onrecord speakers clips -L 10"],
    ["who is missing: named, and never quoted", "onrecord speakers clips --unquoted"],
    ["how many voices each outlet has", "onrecord speakers clips --count-by outlet"],
    ["every role that anybody is given", "onrecord speakers clips --json"],
  ],
  prepare(given) {
    const { by, question: asked } = readCounted(given, sortKeys, countKeys);
    const question: SpeakersQuestion = {
      ...asked,
      ...dropUndefined({ min: given.wholeNumber("--min", 1) }),
    };
    if (given.isOn("--unquoted")) {
      if (by !== undefined) throw cannotCombine("--unquoted", "--count-by");
      return (corpus) => corpus.unquoted(question);
    }
    if (by === undefined) return (corpus) => corpus.speakers(question);
    return (corpus) => corpus.tally({ of: "speakers", by, among: question });
  },
};
