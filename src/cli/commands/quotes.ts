import type { QuotesQuestion, SortKey } from "../../questions.js";
import type { CountKeys, QuoteKind } from "../../types.js";
import { cannotCombine, flagNeeded } from "../../errors.js";
import type { Ask, AskingCommand } from "../command.js";
import { asNumber, asTexts, citableFlags, pageForm, sortFlag, type FlagGroup } from "../flags.js";
import {
  articleKeys,
  contextFlags,
  dropUndefined,
  readContext,
  readCounted,
  readNames,
  readQuestion,
  readSections,
  refuseContext,
  sectionFlag,
  unfoldKinds,
} from "../question-flags.js";
import type { Flags } from "../read-flags.js";

const sortKeys: readonly SortKey[] = ["date", "-date", "path"];

const kinds = ["direct", "mixed", "indirect", "other", "all"] as const;

const countKeys: readonly CountKeys["quotes"][] = ["speaker", ...articleKeys, "kind", "section", "article"];

const flags: FlagGroup = {
  title: "Quotes:",
  flags: [
    {
      flags: "--by <NAME>",
      offers: "speakers",
      about: "said by: whole parts of a name (repeatable: either); unknown = no speaker found",
      common: true,
    },
    { flags: "--about <QUERY>", about: "a search query over the quote and its sentence", common: true },
    {
      flags: "--kind <KIND>",
      about: "direct, mixed, indirect (without marks), other, or all but other (repeatable; default direct and mixed)",
      values: kinds,
      setting: { ...asTexts, yieldsTo: ["--all", "--group"] },
    },
    { flags: "--min-words <N>", about: "quotes of N words or more", setting: asNumber },
    {
      flags: "--min-confidence <P>",
      about: "quotes at least so surely right, from 0 to 1 (0.9: nine in ten and more)",
      setting: asNumber,
    },
    { flags: "--group", about: "the same words over articles as one statement, the earliest first", common: true },
    { flags: "--new", about: "only what was not shown before under this question with --new (for cron)", common: true },
    { flags: "--forget", about: "with --new: as if nothing had been shown before" },
    { flags: "--all", about: "the quoted stretches set aside too, each with why" },
    sectionFlag,
    ...contextFlags,
  ],
};

export const quotesCommand: AskingCommand = {
  kind: "asks",
  name: "quotes",
  aliases: [],
  about: "list quotes: who said what, where",
  operand: null,
  flags: [flags, ...citableFlags(sortFlag("path (default), date or -date", sortKeys), countKeys, pageForm)],
  examples: [
    ["everything that one person said", "onrecord quotes clips --by kirby"],
    ["what anybody said about something", "onrecord quotes clips --about sanctions"],
    ["who has the same words, and how each words them", "onrecord quotes clips --group --about sanctions"],
    ["how often, month by month", "onrecord quotes clips --by kirby --count-by month"],
    ["for a spreadsheet", "onrecord quotes clips --csv --fields published,speaker,text,path,line > quotes.csv"],
    ["every morning, what is new", "onrecord quotes clips --by kirby --new"],
    ["for a text, each with its source", "onrecord quotes clips --by kirby --format md"],
    ["a page for an editor, with filters and charts", "onrecord quotes clips --format html > quotes.html"],
    ["for a program", "onrecord quotes clips --jsonl | jq -r .speaker"],
    ["as a filter over JSON Lines", "zcat feed.jsonl.gz | onrecord quotes - -t jsonl --jsonl"],
    ["of an article on standard input", "cat clips/interview.txt | onrecord quotes"],
  ],
  prepare(given) {
    const { by, question: asked } = readCounted(given, sortKeys, countKeys);
    const question = readQuotesQuestion(given, asked);
    if (by !== undefined) {
      refuseContext(given, "--count-by");
      for (const flag of ["--group", "--new"]) if (given.isOn(flag)) throw cannotCombine(flag, "--count-by");
      return (corpus) => corpus.tally({ of: "quotes", by, among: question });
    }
    if (given.isOn("--new")) return askNew(given, question);
    if (given.isOn("--forget")) throw flagNeeded("--forget", "--new");
    if (!given.isOn("--group"))
      return (corpus, { format }) => corpus.quotes({ ...question, paragraph: format === "html" });
    refuseContext(given, "--group");
    // A reporter's words for what several people said are not the same words.
    if (question.kinds?.includes("indirect") === true) throw cannotCombine("--group", "--kind indirect");
    return (corpus) => corpus.statements(question);
  },
  prepareEach(given) {
    if (given.text("--count-by") !== undefined || given.isOn("--new")) return null;
    const { by, about, sort, ...question } = readQuotesQuestion(given, readQuestion(given, sortKeys));
    // Who else has a name, and which spellings are close, is told from all of them.
    if (by !== undefined || about !== undefined || given.isOn("--group") || (sort !== undefined && sort !== "path"))
      return null;
    return (stream) => stream.quotes(question);
  },
};

function readQuotesQuestion(given: Flags, asked: QuotesQuestion): QuotesQuestion {
  return {
    ...asked,
    ...readContext(given),
    ...dropUndefined({
      by: readNames(given),
      about: given.text("--about"),
      kinds: readKinds(given),
      minWords: given.wholeNumber("--min-words", 1),
      minConfidence: given.share("--min-confidence"),
      sections: readSections(given),
    }),
  };
}

/** All of it: what was shown before is left out of the answer, and the limit counts the rest. */
function askNew(given: Flags, question: QuotesQuestion): Ask {
  for (const flag of ["--group", "--count", "--files-with-matches"]) {
    if (given.isOn(flag)) throw cannotCombine("--new", flag);
  }
  const { limit: _, anyOnly: __, ...all } = question;
  return (corpus, { format }) => corpus.quotes({ ...all, paragraph: format === "html" });
}

function readKinds(given: Flags): readonly QuoteKind[] | undefined {
  const named = given.choices("--kind", kinds);
  if (named.length > 0 && given.isOn("--all")) throw cannotCombine("--kind", "--all");
  if (named.length > 0) return unfoldKinds(named);
  return given.isOn("--all") ? ["direct", "mixed", "other"] : undefined;
}
