import { Command, CommanderError, Option } from "commander";
import { operandNeeded, takesNoValue, unknownOption, valueNeeded } from "../errors.js";
import { closest } from "../text/edit-distance.js";
import { catchStrayWords } from "./catch-stray-words.js";
import type { CliCommand } from "./command.js";
import { matchesFlag } from "./match-flag.js";
import { type Flags, readFlags } from "./read-flags.js";

/** What stands on a command line: flags, and everything else in order. */
export interface ParsedWords {
  readonly flags: Flags;
  /** The word that the command needs; "" where it needs none, or where only help was asked for. */
  readonly operand: string;
  readonly paths: readonly string[];
}

/** Reads the words after a command with commander; every complaint is ours. */
export function parseWords(command: CliCommand, words: readonly string[]): ParsedWords {
  const parser = buildParser(command);
  const { operands, unknown } = readOptions(parser, catchStrayWords(command, parser.options, words));
  const flags = readFlags(parser);
  const helpOnly = flags.isOn("-h") || flags.isOn("--help") || flags.isOn("--version");
  if (helpOnly) return { flags, operand: "", paths: [] };
  if (unknown[0] !== undefined) throw complain(command, parser.options, unknown[0]);
  if (command.operand === null) return { flags, operand: "", paths: operands };
  const [operand, ...paths] = operands;
  if (operand === undefined) throw operandNeeded(command.name, command.operand.what, command.operand.example);
  return { flags, operand, paths };
}

/** commander's view of a command: its options. Help, version and exit codes are not left to it. */
export function buildParser({ name, flags }: CliCommand): Command {
  const parser = new Command(name)
    .helpOption(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} });
  for (const { title, flags: group } of flags) {
    for (const flag of group) {
      const option = new Option(flag.flags, flag.about).helpGroup(title).hideHelp(flag.common !== true);
      parser.addOption(option.required ? option.argParser(collectValues) : option);
    }
  }
  return parser;
}

/** Every value of a flag, in order: some may be repeated, of the others the last one counts. */
function collectValues(value: string, before: unknown): string[] {
  return Array.isArray(before) ? [...before, value] : [value];
}

/** `operands` and, from the first option that is not known on, `unknown`. */
function readOptions(parser: Command, words: readonly string[]): { operands: string[]; unknown: string[] } {
  try {
    return parser.parseOptions([...words]);
  } catch (error) {
    // The one complaint left: the last word is a flag, and its value is missing.
    if (error instanceof CommanderError) throw valueNeeded(words.at(-1) ?? "", parser.name());
    throw error;
  }
}

function complain(command: CliCommand, options: readonly Option[], given: string): Error {
  const [flag = "", value] = given.split("=", 2);
  if (value !== undefined && options.some((option) => matchesFlag(option, flag))) return takesNoValue(flag, value);
  const names = options.flatMap(({ long, short }) => long ?? short ?? []);
  return unknownOption(flag, command.name, flag.length > 2 ? closest(flag, names) : null);
}
