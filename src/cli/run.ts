import { answerQuestion } from "./answer-question.js";
import type { CliCommand, PrintingCommand } from "./command.js";
import { commands } from "./commands.js";
import type { Aliases } from "./config/read-config.js";
import { findConfigFiles } from "./config/find-config.js";
import { findCommand } from "./find-command.js";
import { formatCommandHelp, formatOverview, type HelpLength } from "./format-help.js";
import type { Io } from "./io.js";
import { type ParsedWords, parseWords } from "./parse-words.js";
import { performAct } from "./perform-act.js";
import { printError, printWarnings } from "./print-messages.js";
import { readVersion } from "./read-version.js";
import { askingWord } from "./shells.js";
import { exitCodes } from "./show-answer.js";
import { writeOutput } from "./write-output.js";

/** Runs the program with the words after its name, and resolves to its exit code. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    printError(error, io);
    return exitCodes.trouble;
  }
}

/** Answers what a command line asks: help, the version or a question to the library. */
async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [first, ...others] = argv;
  if (first === undefined) return printHelp(io, "short");
  if (first === "help" && others.length > 0) return dispatch([...others, "--help"], io);
  if (others.length === 0) {
    if (first === "-h") return printHelp(io, "short");
    if (first === "--help" || first === "help") return printHelp(io, "long");
    if (first === "-V" || first === "--version") return printVersion(io);
  }
  if (first === askingWord) return printCompletion(others, io);
  const { command, words } = findCommand(argv);
  const parsed = parseWords(command, words);
  if (parsed.flags.isOn("--version")) return printVersion(io);
  if (parsed.flags.isOn("--help")) return printHelp(io, "long", command);
  if (parsed.flags.isOn("-h")) return printHelp(io, "short", command);
  if (command.kind === "prints") return print(await command.prepare(parsed.operand), io);
  const files = command.name === "config" ? [] : findConfigFiles(io);
  if (files.length === 0) return perform(command, parsed, io);
  const [{ applyConfig }, { readConfig }] = await Promise.all([
    import("./config/apply-config.js"),
    import("./config/read-config.js"),
  ]);
  const configured = applyConfig(readConfig(files, commands), command, parsed.flags, io);
  const isServed = command.kind === "serves";
  // Who starts a server does not wait for its end.
  if (isServed) printWarnings(io, configured.notes);
  const code = await perform(command, { ...parsed, flags: configured.flags }, configured.io, configured.aliases);
  if (!isServed && !configured.flags.isOn("--quiet")) printWarnings(io, configured.notes);
  return code;
}

function perform(
  command: Exclude<CliCommand, PrintingCommand>,
  words: ParsedWords,
  io: Io,
  aliases: Aliases = {},
): Promise<number> {
  switch (command.kind) {
    case "asks":
      return answerQuestion(command, words, io, aliases);
    case "acts":
      return performAct(command, words, io);
    case "serves":
      return command.serve(words.flags, words.paths, io, aliases);
  }
}

/** What the script of a shell asks at every press of the tab key. */
async function printCompletion(words: readonly string[], io: Io): Promise<number> {
  const { completeWords, printCompletions } = await import("./completion/complete-words.js");
  return print(printCompletions(await completeWords(words, io)), io);
}

function printHelp(io: Io, length: HelpLength, command?: CliCommand): Promise<number> {
  const text = command === undefined ? formatOverview(length) : formatCommandHelp(command, length, io.stdout.columns);
  return print(text, io);
}

function printVersion(io: Io): Promise<number> {
  return print(`onrecord ${readVersion(io.home)}\n`, io);
}

async function print(text: string, { stdout }: Io): Promise<number> {
  await writeOutput([text], stdout);
  return exitCodes.found;
}
