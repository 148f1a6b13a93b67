import type { Fuzziness, SearchQuestion, SortKey } from "../../questions.js";
import { cannotCombine } from "../../errors.js";
import type { LineLabel } from "../../types.js";
import type { AskingCommand } from "../command.js";
import { asText, type FlagGroup, citableFlags } from "../flags.js";
import {
  contextFlags,
  dropUndefined,
  everySection,
  readContext,
  readQuestion,
  readSections,
  sectionFlag,
} from "../question-flags.js";
import type { Flags } from "../read-flags.js";

const sortKeys: readonly SortKey[] = ["date", "-date", "path", "relevance"];

const fuzziness = ["auto", "off", "1", "2"] as const;

const flags: FlagGroup = {
  title: "Search:",
  flags: [
    { flags: "-w, --word-regexp", about: "whole words exactly: no prefix, no close spelling" },
    { flags: "-s, --case-sensitive", about: "case counts" },
    {
      flags: "--fuzzy <HOW>",
      about: "close spellings: auto, off, or up to 1 or 2 edits",
      values: fuzziness,
      setting: { ...asText, yieldsTo: ["--exact", "--word-regexp"] },
      common: true,
    },
    { flags: "--exact", about: "no close spellings, as --fuzzy off", common: true },
    ...contextFlags,
    sectionFlag,
    { flags: "--all", about: "every section, page furniture and repeats too" },
  ],
};

export const searchCommand: AskingCommand = {
  kind: "asks",
  name: "search",
  aliases: [],
  about: "find passages",
  operand: { name: "QUERY", what: "a query", example: "onrecord search sanctions clips" },
  flags: [
    flags,
    ...citableFlags({
      flags: "--sort <KEY>",
      about: "relevance (default), date, -date or path",
      values: sortKeys,
      setting: asText,
    }),
  ],
  examples: [
    ["both words in one passage", "onrecord search 'kirby sanctions' clips"],
    ["a phrase", "onrecord search '\"crossed the rubicon\"' clips"],
    ["one word without the other", "onrecord search 'sanctions -kirby' clips"],
    ["either of two", "onrecord search 'nato OR eu' clips"],
    ["where somebody speaks of it", "onrecord search 'sanctions speaker:stano' clips"],
    ["in the titles of one month", "onrecord search title:troops clips --since 2024-10 --until 2024-10"],
    ["the files that mention it", "onrecord search sanctions clips -l"],
  ],
  prepare(given, query) {
    const question: SearchQuestion = {
      query,
      ...readQuestion(given, sortKeys),
      ...readContext(given),
      ...dropUndefined({
        fuzzy: readFuzziness(given),
        sections: readSearched(given),
      }),
      wholeWords: given.isOn("--word-regexp"),
      caseSensitive: given.isOn("--case-sensitive"),
    };
    return (corpus) => corpus.search(question);
  },
};

function readSearched(given: Flags): readonly LineLabel[] | undefined {
  const sections = readSections(given);
  if (sections !== undefined && given.isOn("--all")) throw cannotCombine("--section", "--all");
  return given.isOn("--all") ? everySection : sections;
}

function readFuzziness(given: Flags): Fuzziness | undefined {
  const how = given.choice("--fuzzy", fuzziness);
  const exact = ["--exact", "--word-regexp"].find((flag) => given.isOn(flag));
  if (exact !== undefined && how !== undefined && how !== "off") throw cannotCombine(exact, `--fuzzy ${how}`);
  if (given.isOn("--exact")) return "off";
  return how === "1" ? 1 : how === "2" ? 2 : how;
}
