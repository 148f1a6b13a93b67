import type { CliCommand, Example } from "./command.js";
import { commands } from "./commands.js";
import { buildParser } from "./parse-words.js";

/** `-h` shows what is used most; `--help` everything, with examples. */
export type HelpLength = "short" | "long";

/** Wider lines are harder to read, whatever the terminal has room for. */
const widest = 100;

/** In less room than this, a description is left to the terminal to break. */
const narrowest = 20;

/** The help of the program. */
export function formatOverview(length: HelpLength): string {
  const lines = [
    "onrecord: who said what, where, in a folder of saved news articles",
    "",
    "Usage: onrecord COMMAND [options] [PATH...]",
    "",
    "Commands:",
    ...inColumns(commands.map((command) => [usageOf(command), command.about])),
    "",
  ];
  if (length === "long") lines.push(...overviewDetails);
  else lines.push("onrecord COMMAND -h shows a command's options; onrecord --help says more, with examples");
  return `${lines.join("\n")}\n`;
}

const overviewDetails: readonly string[] = [
  "PATH is a file, a folder, a glob, or - for standard input. Without one, articles come from",
  "standard input if it is a pipe or a file; else from the folder that ONRECORD_DIR names; else from",
  "the current folder if articles lie in it; else from the sample archive that ships with onrecord.",
  "",
  "Examples:",
  ...formatExamples([
    ["find a word, also misspelt", "onrecord search rubicn clips"],
    ["what one person said", "onrecord quotes clips --by kirby"],
    ["what anybody said about something", "onrecord quotes clips --about sanctions"],
    ["who is quoted, how often", "onrecord speakers clips"],
    ["an article in three sentences", "onrecord summary clips/interview.txt"],
    ["quotes for a spreadsheet", "onrecord quotes clips --csv > quotes.csv"],
    ["whether a draft quotes what was said", "onrecord verify draft.md clips"],
  ]),
  "",
  "Environment:",
  ...inColumns([
    ["ONRECORD_DIR", "the folder to search when no path is given"],
    ["ONRECORD_CACHE", "the folder in which what large folders hold is kept; off: nothing is kept"],
    ["ONRECORD_DEBUG", "if set, errors show where they come from"],
    ["NO_COLOR", "if set, no colour; FORCE_COLOR and CLICOLOR_FORCE: colour in a pipe too"],
    ["COLUMNS", "how wide the terminal is"],
  ]),
  "",
  "Exit codes:",
  ...inColumns([
    ["0", "something was found; of verify: every quotation passes"],
    ["1", "everything was read, and nothing was found; of verify: a quotation does not pass"],
    ["2", "a mistake in the command line, or something could not be read"],
  ]),
  "",
  "onrecord COMMAND --help shows all options of a command, with examples",
];

/** The help of one command. */
export function formatCommandHelp(command: CliCommand, length: HelpLength, columns = 80): string {
  const parser = buildParser(command)
    .usage(`${command.operand === null ? "" : `${command.operand.name} `}[options] [PATH...]`)
    .name(`onrecord ${command.name}`)
    .description(`${command.about}${command.aliases.map((alias) => ` (also: onrecord ${alias})`).join("")}`)
    .configureOutput({ getOutHelpWidth: () => Math.min(columns, widest) })
    // Flags without a letter are moved to the right, so that the long names stand below each other.
    .configureHelp({
      minWidthToWrap: narrowest,
      optionTerm: ({ flags, short }) => (short === undefined ? `    ${flags}` : flags),
    });
  if (length === "long") for (const option of parser.options) option.hideHelp(false);
  const help = parser.helpInformation().trimEnd();
  if (length === "short") return `${help}\n\nonrecord ${command.name} --help shows every option, with examples\n`;
  return `${help}\n\nExamples:\n${formatExamples(command.examples).join("\n")}\n`;
}

function usageOf({ name, operand }: CliCommand): string {
  return `${name}${operand === null ? "" : ` ${operand.name}`} [PATH...]`;
}

function formatExamples(examples: readonly Example[]): string[] {
  return examples.flatMap(([does, line]) => [`  # ${does}`, `  ${line}`]);
}

function inColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
