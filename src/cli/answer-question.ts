import type { Corpus } from "../index.js";
import type { Report } from "../records.js";
import type { RenderOptions } from "../render/render-report.js";
import { checkPaths } from "./check-paths.js";
import { chooseInput, type Input } from "./choose-input.js";
import type { Ask, CliCommand } from "./command.js";
import { exitCodeOf, exitCodes } from "./exit-codes.js";
import type { Io } from "./io.js";
import type { ParsedWords } from "./parse-words.js";
import { printNotes, printStats, printWarnings } from "./print-messages.js";
import { type LoadSettings, readLoadOptions } from "./read-load-options.js";
import { readOutput } from "./read-output.js";
import { readStdin } from "./read-stdin.js";
import { showProgress } from "./show-progress.js";
import { writeOutput } from "./write-output.js";

/** What the library answered, and what it was asked of. */
interface Answer {
  readonly corpus: Corpus;
  readonly report: Report;
}

/** Asks the library what a command line asks, and shows the answer. Bad flags are complained about before reading. */
export async function answerQuestion(command: CliCommand, words: ParsedWords, io: Io): Promise<number> {
  const started = performance.now();
  const { flags } = words;
  const ask = command.prepare(flags, words.operand);
  const output = await readOutput(command.name, flags, io);
  const loadOptions = readLoadOptions(flags);
  await checkPaths(command.name, words);
  const input = chooseInput(command, words, io);
  const { corpus, report } = await askCorpus(ask, input, loadOptions, io);
  const quiet = flags.isOn("--quiet");
  if (!quiet && (await showReport(report, output, io)) === "closed") return exitCodes.found;
  if (!flags.isOn("--no-messages")) printWarnings(io.stderr, corpus.warnings);
  if (!quiet) printNotes(io.stderr, report, input.from === "samples" ? corpus.stats.articles : null);
  if (flags.isOn("--stats")) printStats(io.stderr, corpus.stats, performance.now() - started);
  return exitCodeOf(report, corpus, flags.isOn("--strict"));
}

async function askCorpus(ask: Ask, input: Input, loadOptions: LoadSettings, io: Io): Promise<Answer> {
  const endProgress = showProgress(io.stderr);
  try {
    const { openCorpus } = await import("../index.js");
    const stdin = readStdin(input, io);
    const corpus = await openCorpus({ ...loadOptions, paths: input.paths, name: input.name, ...(stdin && { stdin }) });
    return { corpus, report: await ask(corpus) };
  } finally {
    endProgress();
  }
}

async function showReport(report: Report, output: RenderOptions, { stdout }: Io): Promise<"written" | "closed"> {
  const { renderReport } = await import("../render/render-report.js");
  return writeOutput(await renderReport(report, output), stdout);
}
