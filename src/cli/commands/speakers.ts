import { cannotCombine, emptyName, flagNeeded } from "../../errors.js";
import type { SortKey, SpeakersQuestion } from "../../questions.js";
import type { CountKeys } from "../../types.js";
import type { AskingCommand } from "../command.js";
import { type FlagGroup, listingFlags, sortFlag } from "../flags.js";
import {
  articleKeys,
  countedKindsFlag,
  dropUndefined,
  readCounted,
  readCountedKinds,
  readNames,
} from "../question-flags.js";

const sortKeys: readonly SortKey[] = ["name", "quotes"];

const countKeys: readonly CountKeys["unquoted"][] = [...articleKeys, "type", "act"];

const flags: FlagGroup = {
  title: "Speakers:",
  flags: [
    {
      flags: "--by <NAME>",
      about: "only who is called so: whole parts of a name (repeatable: either)",
      offers: "speakers",
      common: true,
    },
    {
      flags: "--about <QUERY>",
      about: "only who speaks of it, and how often (unquoted: is told of in such a paragraph)",
      common: true,
    },
    { flags: "--role <WORDS>", about: "only who is given a role with these words, one after the other", common: true },
    { flags: "--min <N>", about: "only who is quoted, or told of, N times or more", common: true },
    {
      flags: "--unquoted",
      about: "who acts, is reported, gave no comment or was asked, and is never quoted",
      common: true,
    },
    countedKindsFlag,
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
    ["which ministers speak of the budget", "onrecord speakers clips --role minister --about budget"],
    ["who is missing: named, and never quoted", "onrecord speakers clips --unquoted"],
    ["who is told of in paragraphs on the budget", "onrecord speakers clips --unquoted --about budget"],
    ["how many voices each outlet has", "onrecord speakers clips --count-by outlet"],
    ["every role that anybody is given", "onrecord speakers clips --json"],
  ],
  prepare(given) {
    const { by: key, question: asked } = readCounted(given, sortKeys, countKeys);
    const role = given.text("--role");
    if (role?.trim() === "") throw emptyName("--role");
    const question: SpeakersQuestion = {
      ...asked,
      ...dropUndefined({
        by: readNames(given),
        about: given.text("--about"),
        role,
        min: given.wholeNumber("--min", 1),
        kinds: readCountedKinds(given),
      }),
    };
    if (question.about !== undefined && question.kinds !== undefined) throw cannotCombine("--about", "--kind");
    const of = given.isOn("--unquoted") ? "unquoted" : "speakers";
    if (of === "unquoted" && question.kinds !== undefined) throw cannotCombine("--unquoted", "--kind");
    if (key === undefined)
      return (corpus) => (of === "unquoted" ? corpus.unquoted(question) : corpus.speakers(question));
    if (of === "unquoted") return (corpus) => corpus.tally({ of, by: key, among: question });
    if (key === "act") throw flagNeeded("--count-by act", "--unquoted");
    return (corpus) => corpus.tally({ of, by: key, among: question });
  },
};
