import type { AskingCommand } from "../command.js";
import { type FlagGroup, readingFlags } from "../flags.js";
import { articleAsked } from "../input.js";

const flags: FlagGroup = {
  title: "Check:",
  flags: [{ flags: "--kind <KIND>", about: "quoted (default), or all: what is reported without quotation marks too" }],
};

export const checkCommand: AskingCommand = {
  kind: "asks",
  name: "check",
  aliases: [],
  about: "every line's label and every quoted stretch's decision, with reasons",
  operand: { name: "ARTICLE", what: "an article", example: "onrecord check clips/interview.txt" },
  flags: [flags, ...readingFlags],
  examples: [
    ["why a line or a quote was taken for what it is", "onrecord check clips/interview.txt"],
    ["the lines taken for page furniture", "onrecord check clips/interview.txt | grep -P '^\\d+\\tfurniture'"],
  ],
  prepare(given, operand) {
    const reports = given.choice("--kind", ["quoted", "all"]) === "all";
    return (corpus) => corpus.check({ article: articleAsked(operand), reports });
  },
};
