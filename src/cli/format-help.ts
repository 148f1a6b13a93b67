import type { CliCommand, Example } from "./command.js";
import { commands } from "./commands.js";
import { environment, exitStatus, overviewExamples, pathRule, purpose } from "./overview.js";
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
    `onrecord: ${purpose}`,
    "",
    "Usage: onrecord COMMAND [options] [PATH...]",
    "",
    "Commands:",
    ...inColumns(commands.map((command) => [usageOf(command), command.about])),
    "",
  ];
  if (length === "long") lines.push(...overviewDetails());
  else lines.push("onrecord COMMAND -h shows a command's options; onrecord --help says more, with examples");
  return `${lines.join("\n")}\n`;
}

function overviewDetails(): string[] {
  return [
    ...pathRule,
    "",
    "Examples:",
    ...formatExamples(overviewExamples),
    "",
    "Environment:",
    ...inColumns(environment),
    "",
    "Exit codes:",
    ...inColumns(exitStatus),
    "",
    "onrecord COMMAND --help shows all options of a command, with examples",
  ];
}

/** The help of one command. */
export function formatCommandHelp(command: CliCommand, length: HelpLength, columns = 80): string {
  const parser = buildParser(command)
    .usage(
      `${command.operand === null ? "" : `${command.operand.name} `}[options]${command.takesPaths === false ? "" : " [PATH...]"}`,
    )
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

function usageOf({ name, operand, takesPaths }: CliCommand): string {
  return `${name}${operand === null ? "" : ` ${operand.name}`}${takesPaths === false ? "" : " [PATH...]"}`;
}

function formatExamples(examples: readonly Example[]): string[] {
  return examples.flatMap(([does, line]) => [`  # ${does}`, `  ${line}`]);
}

function inColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
