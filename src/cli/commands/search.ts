import type { Fuzziness, SearchQuestion, SortKey } from "../../questions.js";
import { cannotCombine, emptyQuery } from "../../errors.js";
import type { RenderOptions } from "../../render/types.js";
import type { CountKeys, LineLabel } from "../../types.js";
import type { AskingCommand } from "../command.js";
import { asText, citableFlags, sortFlag, type FlagGroup } from "../flags.js";
import { isCitation } from "../output-formats.js";
import {
  articleKeys,
  contextFlags,
  dropUndefined,
  everySection,
  readContext,
  readCounted,
  readSections,
  refuseContext,
  sectionFlag,
} from "../question-flags.js";
import type { Flags } from "../read-flags.js";

const sortKeys: readonly SortKey[] = ["date", "-date", "path", "relevance"];

const fuzziness = ["auto", "off", "1", "2"] as const;
const countKeys: readonly CountKeys["search"][] = [...articleKeys, "section", "article"];

const flags: FlagGroup = {
  title: "Search:",
  flags: [
    {
      flags: "-e, --regexp <REGEX>",
      about: "a regular expression (of RE2) in place of QUERY; reads every article (repeatable: either)",
      common: true,
    },
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
  operand: { name: "QUERY", what: "a query", example: "onrecord search sanctions clips", instead: "--regexp" },
  flags: [flags, ...citableFlags(sortFlag("relevance (default), date, -date or path", sortKeys), countKeys)],
  examples: [
    ["both words in one passage", "onrecord search 'kirby sanctions' clips"],
    ["a phrase", "onrecord search '\"crossed the rubicon\"' clips"],
    ["one word without the other", "onrecord search 'sanctions -kirby' clips"],
    ["either of two", "onrecord search 'nato OR eu' clips"],
    ["where somebody speaks of it", "onrecord search 'sanctions speaker:stano' clips"],
    ["in the titles of one month", "onrecord search title:troops clips --since 2024-10 --until 2024-10"],
    ["a regular expression", "onrecord search -e 'sanction(s|ed) on \\w+' clips"],
    ["the files that mention it", "onrecord search sanctions clips -l"],
  ],
  prepare(given, query) {
    const { by, question: asked } = readCounted(given, sortKeys, countKeys);
    const patterns = given.texts("--regexp");
    if (patterns.includes("")) throw emptyQuery("");
    for (const flag of ["--fuzzy", "--exact"]) {
      if (patterns.length > 0 && given.isGiven(flag)) throw cannotCombine("--regexp", flag);
    }
    const question: SearchQuestion = {
      query: patterns.length > 1 ? patterns.map((one) => `(?:${one})`).join("|") : (patterns[0] ?? query),
      regexp: patterns.length > 0,
      ...asked,
      ...readContext(given),
      ...dropUndefined({
        fuzzy: readFuzziness(given),
        sections: readSearched(given),
      }),
      wholeWords: given.isOn("--word-regexp"),
      caseSensitive: given.isOn("--case-sensitive"),
    };
    if (by === undefined)
      return (corpus, output) => corpus.search({ ...question, speakers: showsSpeakers(given, output) });
    refuseContext(given, "--count-by");
    return (corpus) => corpus.tally({ of: "search", by, among: question });
  },
};

/** Who speaks takes a while to find: only where it is shown. */
function showsSpeakers(given: Flags, { show, format, fields }: RenderOptions): boolean {
  if (given.isOn("--quiet") || show !== "records" || format === "text" || isCitation(format)) return false;
  return fields === null || fields.includes("speakers");
}

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
