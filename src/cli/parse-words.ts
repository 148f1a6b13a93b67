import { Command, CommanderError, Option } from "commander";
import {
  needlessOption,
  operandNeeded,
  strayExclusion,
  takesNoPath,
  takesNoValue,
  unknownOption,
  valueNeeded,
} from "../errors.js";
import { formats } from "../formats/formats.js";
import { isLetter } from "../text/character-classes.js";
import { closest } from "../text/edit-distance.js";
import type { CliCommand } from "./command.js";
import { flagMeant, whyNeedless } from "./other-names.js";
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
  if (unknown[0] !== undefined) throw complainUnknown(command, parser.options, unknown[0]);
  return { flags, ...partOperands(command, flags, operands) };
}

/** The word that the command needs, and the paths behind it. */
function partOperands(command: CliCommand, flags: Flags, operands: readonly string[]): Omit<ParsedWords, "flags"> {
  const { name, operand: needed, takesPaths } = command;
  const stands = needed !== null && !(needed.instead !== undefined && flags.isGiven(needed.instead));
  const [operand, ...paths] = stands ? operands : ["", ...operands];
  if (needed !== null && (operand === undefined || (needed.name === "ARTICLE" && operand === ""))) {
    throw operandNeeded(name, needed.what, needed.example);
  }
  if (takesPaths === false && paths[0] !== undefined) throw takesNoPath(name, paths[0]);
  return { operand: operand ?? "", paths };
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

function complainUnknown(command: CliCommand, options: readonly Option[], given: string): Error {
  const [flag = "", value] = given.split("=", 2);
  if (value !== undefined && options.some((option) => matchesFlag(option, flag))) return takesNoValue(flag, value);
  const why = whyNeedless(flag);
  if (why !== null) return needlessOption(flag, command.name, why);
  const names = options.flatMap(({ long, short }) => long ?? short ?? []);
  const near = flagMeant(flag, options) ?? (flag.length > 2 ? closest(flag, names) : null);
  return unknownOption(flag, command.name, near);
}

/** Whether a word of the command line is this flag, without a value written onto it. */
export function matchesFlag({ long, short }: Option, word: string): boolean {
  return word !== "" && (word === long || word === short);
}

/**
 * Looks through a command line for words that commander would misread, before it does. `-cha` is not `-c -h -a`, and
 * `-gaza` not the glob "aza": one dash and several letters is a word to be left out of a query, which needs quotes.
 * A query in quotes may begin with such a word ('-kirby sanctions'), and is handed on as what it is.
 */
function catchStrayWords(command: CliCommand, options: readonly Option[], words: readonly string[]): string[] {
  const passed: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (word === "--") return [...passed, ...words.slice(i)];
    // The space in front changes no query, and keeps commander from taking it for an option.
    passed.push(isQuotedQuery(word) ? ` ${word}` : word);
    if (isStray(word, options)) throw complainStray(command, options, word);
    const value = words[i + 1];
    if (value !== undefined && options.some((option) => option.required && matchesFlag(option, word))) {
      passed.push(value);
      i++;
    }
  }
  return passed;
}

function isQuotedQuery(word: string): boolean {
  return /^-[^-]/.test(word) && /\s/.test(word);
}

function isStray(word: string, options: readonly Option[]): boolean {
  return opensWithLetters(word) && !isQuotedQuery(word) && !isCluster(word, options);
}

/** A dash and two letters. */
function opensWithLetters(word: string): boolean {
  return word.startsWith("-") && isLetter(word.charCodeAt(1)) && isLetter(word.charCodeAt(2));
}

/** Whether a word is flags of one letter each, the last perhaps with its value: "-lq", "-L10", "-tjsonl". */
function isCluster(word: string, options: readonly Option[]): boolean {
  for (let i = 1; i < word.length; i++) {
    const option = options.find(({ short }) => short === `-${word.charAt(i)}`);
    if (option === undefined) return false;
    if (option.required) return isAttachedValue(word.slice(i + 1));
  }
  return true;
}

/** A value written onto its flag has a digit or a sign in it, or is a type of file; letters alone are a word. */
function isAttachedValue(value: string): boolean {
  return /[^\p{L}'’]/u.test(value) || value === "" || formats.some(({ type }) => type === value);
}

function complainStray(command: CliCommand, options: readonly Option[], word: string): Error {
  const long = closest(
    `-${word}`,
    options.flatMap((option) => option.long ?? []),
  );
  const takesQuery = command.name === "search" || command.name === "quotes";
  const meantLong = options.some((option) => option.long === `-${word}`);
  return takesQuery && !meantLong ? strayExclusion(word) : unknownOption(word, command.name, long);
}
