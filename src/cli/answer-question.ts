import type { Corpus } from "../index.js";
import type { Report } from "../records.js";
import type { Warning } from "../types.js";
import type { RenderOptions } from "../render/types.js";
import { chooseCache } from "./cache.js";
import type { Ask, CliCommand } from "./command.js";
import { checkCurrentFolder, checkPaths, chooseInput, type Input, stdinOf } from "./input.js";
import type { Io } from "./io.js";
import { readOutput } from "./output-flags.js";
import type { ParsedWords } from "./parse-words.js";
import { printNotes, printStats, printWarnings } from "./print-messages.js";
import type { Flags } from "./read-flags.js";
import { type LoadSettings, readLoadOptions } from "./question-flags.js";
import { showProgress } from "./show-progress.js";
import { guardTerminal, writeOutput } from "./write-output.js";

/** What the program's exit code says. */
export const exitCodes = { found: 0, nothing: 1, trouble: 2 } as const;

/** Warnings of what was read all the same, or was never asked for. */
const telling: ReadonlySet<string> = new Set(["archive", "encoding", "noted", "split", "left-out"]);

/** "nothing" means that everything was read and it is not there; with a file unread, nobody can say so. */
function exitCodeOf(report: Report, { warnings, stats }: Corpus, strict: boolean): number {
  const incomplete = warnings.some(({ code }) => !telling.has(code));
  if (strict && (incomplete || stats.leftOut.length > 0)) return exitCodes.trouble;
  if (warnings.some(({ code }) => code === "internal" || code === "not-found")) return exitCodes.trouble;
  if (report.found) return exitCodes.found;
  return incomplete ? exitCodes.trouble : exitCodes.nothing;
}

/** Asks the library what a command line asks, and shows the answer. Bad flags are complained about before reading. */
export async function answerQuestion(command: CliCommand, words: ParsedWords, io: Io): Promise<number> {
  const started = process.uptime();
  const { flags } = words;
  const ask = command.prepare(flags, words.operand);
  const output = await readOutput(command.name, flags, io);
  const loadOptions = readLoadOptions(flags);
  checkCurrentFolder();
  await checkPaths(command.name, words);
  const input = chooseInput(command, words, io);
  const asked = async (corpus: Corpus) => ask(corpus, output);
  const cache = chooseCache(flags, io);
  const settings = { ...loadOptions, ...(cache !== undefined && { cache }) };
  const { corpus, report } = await askCorpus(asked, input, settings, io, warningsWanted(flags));
  if (!flags.isOn("--quiet")) {
    const end = await showReport(report, output, io);
    // Who has read the first lines must know too that a word was changed.
    printNotes(io.stderr, report, corpus.stats.articles, input.from === "samples");
    if (end === "closed") return exitCodes.found;
  }
  if (flags.isOn("--stats")) printStats(io.stderr, corpus.stats, process.uptime() - started);
  return exitCodeOf(report, corpus, flags.isOn("--strict"));
}

type Wanted = (warning: Warning) => boolean;

/** `--stats` says by itself what was left out. */
function warningsWanted(flags: Flags): Wanted {
  const [silent, counted] = [flags.isOn("--no-messages"), flags.isOn("--stats")];
  return ({ code }) => !silent && !(counted && code === "left-out");
}

/** What was read, and what it answered. */
interface Answer {
  readonly corpus: Corpus;
  readonly report: Report;
}

/** What could not be read is said whether there is an answer or not: it may be why there is none. */
async function askCorpus(
  ask: (corpus: Corpus) => ReturnType<Ask>,
  input: Input,
  settings: LoadSettings & { readonly cache?: string },
  io: Io,
  wanted: Wanted,
): Promise<Answer> {
  const progress = showProgress(io.stderr);
  let corpus: Corpus | null = null;
  try {
    const { openCorpus } = await import("../index.js");
    const stdin = stdinOf(input, io);
    const { onProgress } = progress;
    corpus = await openCorpus({
      ...settings,
      paths: input.paths,
      name: input.name,
      onProgress,
      ...(stdin && { stdin }),
    });
    return { corpus, report: await ask(corpus) };
  } finally {
    progress.end();
    if (corpus !== null) printWarnings(io, corpus.warnings.filter(wanted));
  }
}

async function showReport(report: Report, output: RenderOptions, { stdout }: Io): Promise<"written" | "closed"> {
  const { renderReport } = await import("../render/render-report.js");
  return writeOutput(guardTerminal(await renderReport(report, output), output, stdout), stdout);
}
