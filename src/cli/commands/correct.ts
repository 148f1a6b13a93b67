import { cannotCombine, correctionNeeded, emptyName } from "../../errors.js";
import type { AskingCommand } from "../command.js";
import { type FlagGroup, readingFlags } from "../flags.js";

const flags: FlagGroup = {
  title: "Correct:",
  flags: [
    { flags: "--speaker <NAME>", about: "who says it", common: true },
    { flags: "--none", about: "it is nobody's statement", common: true },
  ],
};

export const correctCommand: AskingCommand = {
  kind: "asks",
  name: "correct",
  aliases: [],
  about: "note who said a quote, for every answer from now on",
  operand: { name: "QUOTE", what: "a quote", example: "onrecord correct clips/a.txt:15 --speaker 'Ana Souza' clips" },
  flags: [flags, ...readingFlags],
  examples: [
    ["the only quote that begins in a line", "onrecord correct clips/interview.txt:15 --speaker 'Ana Souza' clips"],
    ["a quote by its id", "onrecord correct 4f5f96a3e8ed:3 --none clips"],
    ["which there are", "onrecord quotes clips --jsonl --fields id,path,line,speaker,text"],
  ],
  prepare(given, quote) {
    const speaker = given.text("--speaker");
    if (speaker !== undefined && given.isOn("--none")) throw cannotCombine("--speaker", "--none");
    if (speaker === undefined && !given.isOn("--none")) throw correctionNeeded();
    if (speaker?.trim() === "") throw emptyName("--speaker");
    return (corpus) => corpus.correct({ quote, speaker: speaker?.trim() ?? null });
  },
};
