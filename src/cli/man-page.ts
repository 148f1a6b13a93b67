import type { CliCommand, Example } from "./command.js";
import { commands } from "./commands.js";
import { type OptionRow, optionsOf } from "./option-table.js";
import { environment, exitStatus, overviewExamples, pathRule, purpose } from "./overview.js";

/** Options that so many commands have are described once for all. */
const sharedFrom = 3;

/** The manual page of the program, in the language of man(7). */
export function formatManPage(version: string): string {
  const shared = sharedOptions();
  const lines = [
    `.TH ONRECORD 1 "" "onrecord ${version}" "User Commands"`,
    ".SH NAME",
    `onrecord \\- ${roff(purpose)}`,
    ".SH SYNOPSIS",
    ".B onrecord",
    "\\fICOMMAND\\fR [\\fIoptions\\fR] [\\fIPATH\\fR...]",
    ".SH DESCRIPTION",
    ...prose(pathRule.join(" ")),
    ".SH COMMANDS",
    ...commands.flatMap((command) => describeCommand(command, shared)),
    ".SH COMMON OPTIONS",
    ...describeShared(shared),
    ".SH ENVIRONMENT",
    ...environment.flatMap(describeMeaning),
    ".SH EXIT STATUS",
    ...exitStatus.flatMap(describeMeaning),
    ".SH EXAMPLES",
    ...overviewExamples.flatMap(describeExample),
  ];
  return `${lines.join("\n")}\n`;
}

/** An option with the commands that have it, in the same words. */
interface SharedOption {
  readonly option: OptionRow;
  readonly commands: readonly string[];
}

function sharedOptions(): ReadonlyMap<string, SharedOption> {
  const all = new Map<string, SharedOption>();
  for (const command of commands) {
    for (const option of optionsOf(command)) {
      const known = all.get(keyOf(option))?.commands ?? [];
      all.set(keyOf(option), { option, commands: [...known, command.name] });
    }
  }
  return new Map([...all].filter(([, { commands: having }]) => having.length >= sharedFrom));
}

function keyOf({ group, short, long, about }: OptionRow): string {
  return [group, short, long, about].join("\n");
}

function describeCommand(command: CliCommand, shared: ReadonlyMap<string, SharedOption>): string[] {
  const { name, aliases, about, operand, takesPaths, examples } = command;
  const words = [operand?.name ?? "", "[options]", takesPaths === false ? "" : "[PATH...]"];
  const also = aliases.map((alias) => `(also: onrecord ${roff(alias)})`);
  const own = optionsOf(command).filter((option) => !shared.has(keyOf(option)));
  return [
    `.SS "onrecord ${[name, ...words].filter((word) => word !== "").join(" ")}"`,
    ...prose(about),
    ...also,
    ...own.flatMap((option) => describeOption(option)),
    ".PP",
    "Examples:",
    ...examples.flatMap(describeExample),
  ];
}

/** The groups in the order in which commands have them, each with its options, and which commands have these where not all. */
function describeShared(shared: ReadonlyMap<string, SharedOption>): string[] {
  const groups = new Set(Array.from(shared.values(), ({ option }) => option.group));
  return [...groups].flatMap((group) => [
    `.SS "${roff(group.replace(/:$/, ""))}"`,
    ...[...shared.values()]
      .filter(({ option }) => option.group === group)
      .flatMap(({ option, commands: having }) =>
        describeOption(option, having.length === commands.length ? "" : ` (${having.join(", ")})`),
      ),
  ]);
}

function describeOption({ short, long, value, about }: OptionRow, of = ""): string[] {
  const names = [short, long].flatMap((name) => (name === null ? [] : `\\fB${roff(name)}\\fR`)).join(", ");
  const given = value === null ? "" : ` \\fI${roff(value)}\\fR`;
  return [".TP", names + given, ...prose(about + of)];
}

function describeMeaning([name, meaning]: readonly [string, string]): string[] {
  return [".TP", `\\fB${roff(name)}\\fR`, ...prose(meaning)];
}

function describeExample([does, line]: Example): string[] {
  return [".PP", ...prose(`${does}:`), ".RS 4", ".nf", roff(line), ".fi", ".RE"];
}

/** Lines of source of at most about this many bytes, as linters ask for. */
const longest = 72;

/** Text in lines; a dot at the beginning of one would be a command. */
function prose(text: string): string[] {
  const lines: string[] = [];
  for (const word of roff(text).split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest) lines.push(`${lines.pop() ?? ""} ${word}`);
    else lines.push(word.startsWith(".") ? `\\&${word}` : word);
  }
  return lines;
}

/** Text as troff prints it: each character outside ASCII by its number, so that no encoding can be wrong. */
function roff(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("'", "\\(aq")
    .replaceAll('"', "\\(dq")
    .replaceAll(
      /[^\0-\x7f]/gu,
      (one) => `\\[u${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`,
    );
}
