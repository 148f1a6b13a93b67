import type { VerifyQuestion } from "../../questions.js";
import type { AskingCommand } from "../command.js";
import { type FlagGroup, verifyingFlags } from "../flags.js";
import { readFilter } from "../question-flags.js";

const flags: FlagGroup = {
  title: "Verify:",
  flags: [{ flags: "--all", about: "what is quoted and no statement too: titles, terms, irony", common: true }],
};

export const verifyCommand: AskingCommand = {
  kind: "asks",
  name: "verify",
  aliases: [],
  about: "hold every quotation of a draft against the articles",
  operand: { name: "DRAFT", what: "a draft", example: "onrecord verify draft.md clips" },
  flags: [flags, ...verifyingFlags],
  examples: [
    ["a draft against the clips; exit code 1 where a quotation differs", "onrecord verify draft.md clips"],
    ["what a model wrote, on standard input", "llm 'Sum up the week' | onrecord verify - clips"],
    ["for a code host that shows findings", "onrecord verify draft.md clips --format sarif > verify.sarif"],
    ["a page that shows draft and source side by side", "onrecord verify draft.md clips --format html > verify.html"],
    ["what does not pass, for a program", "onrecord verify draft.md clips --jsonl | jq 'select(.passes | not)'"],
  ],
  prepare(given, draft) {
    const question: VerifyQuestion = { draft, ...readFilter(given), all: given.isOn("--all") };
    return (corpus) => corpus.verify(question);
  },
};
