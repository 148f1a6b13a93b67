import type { AskingCommand } from "../command.js";
import { readingFlags } from "../flags.js";
import { articleAsked } from "../input.js";

export const checkCommand: AskingCommand = {
  kind: "asks",
  name: "check",
  aliases: [],
  about: "every line's label and every quoted stretch's decision, with reasons",
  operand: { name: "ARTICLE", what: "an article", example: "onrecord check clips/interview.txt" },
  flags: readingFlags,
  examples: [
    ["why a line or a quote was taken for what it is", "onrecord check clips/interview.txt"],
    ["the lines taken for page furniture", "onrecord check clips/interview.txt | grep -P '^\\d+\\tfurniture'"],
  ],
  prepare(_given, operand) {
    return (corpus) => corpus.check({ article: articleAsked(operand) });
  },
};
