import type { Corpus, CorpusOptions } from "../index.js";
import type { RenderOptions } from "../render/types.js";
import type { Warning } from "../types.js";
import { chooseCache } from "./cache.js";
import { chooseCluster } from "./choose-cluster.js";
import type { Answer, Ask, AskingCommand } from "./command.js";
import { checkCurrentFolder, checkPaths, chooseInput, type Input, isDraftOnStdin, stdinOf } from "./input.js";
import type { Io } from "./io.js";
import { readOutput } from "./output-flags.js";
import type { NewQuotes } from "./new-quotes.js";
import type { ParsedWords } from "./parse-words.js";
import { printWarnings } from "./print-messages.js";
import { type LoadSettings, readLoadOptions } from "./question-flags.js";
import type { Flags } from "./read-flags.js";
import { showAnswer, warningsWanted } from "./show-answer.js";
import { showProgress } from "./show-progress.js";

/** Asks the library what a command line asks, and shows the answer. Bad flags are complained about before reading. */
export async function answerQuestion(
  command: AskingCommand,
  words: ParsedWords,
  io: Io,
  aliases: CorpusOptions["aliases"] = {},
): Promise<number> {
  const started = process.uptime();
  const { flags } = words;
  const ask = command.prepare(flags, words.operand);
  const output = await readOutput(command.name, flags, io);
  const loadOptions = readLoadOptions(flags);
  checkCurrentFolder();
  await checkPaths(command.name, words);
  const input = chooseInput(command, words, io);
  const cluster = await chooseCluster(flags, input.paths, io);
  // Whose name an alias joins is announced with all that was found.
  const isEach = isStream(input, loadOptions, output) && Object.keys(aliases).length === 0;
  const askEach = isEach ? (command.prepareEach?.(flags) ?? null) : null;
  if (askEach !== null) {
    const { answerStream } = await import("./answer-stream.js");
    const options = { ...loadOptions, stdin: stdinOf(input, io) ?? io.stdin };
    return answerStream(askEach, options, output, { flags, started }, io);
  }
  const cache = chooseCache(flags, io);
  const settings = { ...loadOptions, aliases, cluster, ...(cache !== undefined && { cache }) };
  const stdin = isDraftOnStdin(command, words.operand) ? io.stdin : stdinOf(input, io);
  const unseen = await openUnseen(command, flags, input.paths, cache);
  try {
    const asked = async (corpus: Corpus) => {
      const report = await ask(corpus, output);
      return unseen?.select(report) ?? report;
    };
    const answer = await askCorpus(asked, { ...input, stdin }, settings, io, warningsWanted(flags));
    return await showAnswer(answer, output, { flags, started, fromSamples: input.from === "samples", unseen }, io);
  } finally {
    unseen?.close();
  }
}

/** With `quotes --new` what was shown before; what does that is loaded only then. */
async function openUnseen(
  { name }: AskingCommand,
  flags: Flags,
  paths: readonly string[],
  cache: string | undefined,
): Promise<NewQuotes | null> {
  if (name !== "quotes" || !flags.isOn("--new")) return null;
  return (await import("./new-quotes.js")).openNewQuotes(flags, paths, cache);
}

/** Whether records come on standard input and results go out line by line: one can be answered after the other. */
function isStream({ paths }: Input, { types }: LoadSettings, { format }: RenderOptions): boolean {
  const isOfLines = format === "jsonl" || format === "csv" || format === "tsv" || format === "text";
  return isOfLines && paths.length === 1 && paths[0] === "-" && types?.length === 1 && types[0] === "jsonl";
}

/** What could not be read is said whether there is an answer or not: it may be why there is none. */
async function askCorpus(
  ask: (corpus: Corpus) => ReturnType<Ask>,
  input: Input & { readonly stdin: AsyncIterable<Uint8Array> | null },
  settings: LoadSettings & Pick<CorpusOptions, "aliases" | "cache" | "cluster">,
  io: Io,
  wanted: (warning: Warning) => boolean,
): Promise<Answer> {
  const progress = showProgress(io.stderr);
  let corpus: Corpus | null = null;
  try {
    const { openCorpus } = await import("../index.js");
    const { stdin } = input;
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
