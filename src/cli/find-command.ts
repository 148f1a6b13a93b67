import { Option } from "commander";
import { commandNeeded, unknownCommand, unknownOption } from "../errors.js";
import { closest } from "../text/edit-distance.js";
import type { CliCommand } from "./command.js";
import { commands } from "./commands.js";
import { matchesFlag } from "./parse-words.js";

/** A command line taken apart: the command, and every other word of it. */
export interface CommandLine {
  readonly command: CliCommand;
  readonly words: readonly string[];
}

/** Finds the command: the first word that is neither a flag nor a flag's value, so that flags may stand before it. */
export function findCommand(argv: readonly string[]): CommandLine {
  const at = commandIndex(argv);
  const name = argv[at] ?? "";
  const command = commands.find((candidate) => candidate.name === name || candidate.aliases.includes(name));
  if (command !== undefined) return { command, words: argv.toSpliced(at, 1) };
  if (name === "") throw noCommand(argv);
  throw unknownCommand(
    name,
    closest(
      name,
      commands.flatMap((candidate) => [candidate.name, ...candidate.aliases]),
    ),
  );
}

function commandIndex(argv: readonly string[]): number {
  if (!argv[0]?.startsWith("-")) return 0;
  const options = everyOption();
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (!word.startsWith("-")) return i;
    if (options.some((option) => option.required && matchesFlag(option, word))) i++;
  }
  return argv.length;
}

function noCommand(argv: readonly string[]): Error {
  const flag = argv[0] ?? "";
  const options = everyOption();
  if (options.some((option) => matchesFlag(option, flag))) return commandNeeded(flag);
  return unknownOption(
    flag,
    null,
    closest(
      flag,
      options.map((option) => option.long ?? option.short ?? ""),
    ),
  );
}

function everyOption(): Option[] {
  return commands.flatMap(({ flags }) => flags.flatMap((group) => group.flags.map((flag) => new Option(flag.flags))));
}
