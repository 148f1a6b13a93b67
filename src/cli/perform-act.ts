import type { ActingCommand, Answer } from "./command.js";
import { commands } from "./commands.js";
import { checkCurrentFolder } from "./input.js";
import type { Io } from "./io.js";
import { readOutput } from "./output-flags.js";
import type { ParsedWords } from "./parse-words.js";
import { printWarnings } from "./print-messages.js";
import { showAnswer, warningsWanted } from "./show-answer.js";
import { showProgress } from "./show-progress.js";

/** Does what a command line asks, and shows what came of it. Bad flags are complained about before anything is done. */
export async function performAct(command: ActingCommand, words: ParsedWords, io: Io): Promise<number> {
  const started = process.uptime();
  const { flags, paths } = words;
  const act = command.prepare(flags);
  const output = await readOutput(command.name, flags, io, paths);
  checkCurrentFolder();
  const progress = showProgress(io.stderr);
  let answer: Answer;
  try {
    answer = await act(paths, io, progress.onProgress, commands);
  } finally {
    progress.end();
  }
  printWarnings(io, answer.corpus.warnings.filter(warningsWanted(flags)));
  return showAnswer(answer, output, { flags, started, fromSamples: false }, io);
}
