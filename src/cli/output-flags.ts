import { bomNeedsTable, cannotCombine, formatNeeded, unknownField } from "../errors.js";
import type { Report } from "../report.js";
import type { RenderOptions } from "../render/types.js";
import { closest } from "../text/edit-distance.js";
import { isAddress } from "../text/is-address.js";
import type { CommandName } from "./command.js";
import type { Io } from "./io.js";
import { formatsOf, isCitation, isRecordFormat, recordFormats } from "./output-formats.js";
import { readLinks } from "./link-formats.js";
import { readFields } from "./question-flags.js";
import type { Flags } from "./read-flags.js";

const defaultWidth = 80;

/** Narrower than this, nothing can be laid out. */
const leastWidth = 20;

/** How the result is to be shown. */
export async function readOutput(
  command: CommandName,
  flags: Flags,
  io: Io,
  paths: readonly string[] = [],
): Promise<RenderOptions> {
  const format = readFormat(command, flags, io);
  const instead = readInstead(command, flags);
  const kind = kindOf(command, flags, paths);
  checkShown(format, instead.show);
  if (kind === "tally") checkTally({ format, show: instead.show });
  const bom = flags.isOn("--bom");
  if (bom && format !== "csv" && format !== "tsv") throw bomNeedsTable();
  const when = flags.choice("--color", ["auto", "always", "never"]) ?? "auto";
  const width = readWidth(flags);
  return {
    format,
    fields: await readKnownFields(kind, flags, { format, show: instead.show }),
    header: !flags.isOn("--no-header"),
    width: width ?? terminalWidth(io),
    colorLevel: chooseColor(when, { env: io.env, isTTY: io.stdout.isTTY === true }),
    bom,
    links: format === "terminal" ? await readLinks(flags, io) : null,
    ...instead,
  };
}

export function readWidth(flags: Flags): number | undefined {
  return flags.wholeNumber("--width", leastWidth);
}

function readFormat(command: CommandName, flags: Flags, { stdout }: Io): RenderOptions["format"] {
  const [format, other] = recordFormats.filter((name) => flags.isOn(`--${name}`));
  const named = flags.choice("--format", formatsOf(command));
  if (named !== undefined && format !== undefined && named !== format) {
    throw cannotCombine(`--format ${named}`, `--${format}`);
  }
  if (format !== undefined && other !== undefined) throw cannotCombine(`--${format}`, `--${other}`);
  const asked = named ?? format;
  if (asked !== undefined && flags.isOn("--pretty")) throw cannotCombine("--pretty", flagOf(asked));
  if (asked !== undefined) return asked;
  return flags.isOn("--pretty") || stdout.isTTY === true ? "terminal" : "text";
}

/** Names of files are text in every format, and counts are nothing to cite, or to hand on as a page. */
function checkShown(format: RenderOptions["format"], show: RenderOptions["show"]): void {
  const isDocument = isCitation(format) || format === "html";
  if (show === "paths" && (isRecordFormat(format) || isDocument)) {
    throw cannotCombine("--files-with-matches", flagOf(format));
  }
  if (show === "counts" && isDocument) throw cannotCombine("--count", flagOf(format));
}

/** Counts by a key are records of their own: neither counts of files, nor their names, nor anything to cite. */
function checkTally({ format, show }: Pick<RenderOptions, "format" | "show">): void {
  if (show !== "records") throw cannotCombine("--count-by", show === "counts" ? "--count" : "--files-with-matches");
  if (isCitation(format) || format === "html") throw cannotCombine("--count-by", flagOf(format));
}

/** What is shown where a command's flags ask for something else than its results. */
function kindOf(command: CommandName, flags: Flags, paths: readonly string[]): Report["kind"] {
  if (counting.has(command) && flags.text("--count-by") !== undefined) return "tally";
  if (command === "speakers" && flags.isOn("--unquoted")) return "unquoted";
  if (command === "correct") return "quotes";
  if (command === "index" && (flags.isGiven("--to") || paths.some(isAddress))) return "archive";
  return command === "quotes" && flags.isOn("--group") ? "statements" : command;
}

/** The commands whose results can be counted by a key. */
const counting: ReadonlySet<CommandName> = new Set(["quotes", "search", "speakers", "list"]);

/** The shortest flag that asks for a format. */
function flagOf(format: RenderOptions["format"]): string {
  return isRecordFormat(format) ? `--${format}` : `--format ${format}`;
}

/** Only the commands that list something can count or name files instead. */
const withoutFiles: ReadonlySet<CommandName> = new Set(["show", "check", "correct", "verify", "index", "config"]);

function readInstead(command: CommandName, flags: Flags): Pick<RenderOptions, "show" | "nul"> {
  if (withoutFiles.has(command)) return { show: "records", nul: false };
  const nul = flags.isOn("--null");
  if (flags.isOn("--files-with-matches")) return { show: "paths", nul };
  return { show: flags.isOn("--count") ? "counts" : "records", nul };
}

async function readKnownFields(
  kind: Report["kind"],
  flags: Flags,
  { format, show }: Pick<RenderOptions, "format" | "show">,
): Promise<readonly string[] | null> {
  const fields = readFields(flags);
  if (fields === undefined) return null;
  if (!isRecordFormat(format)) throw formatNeeded("--fields");
  const { fieldsOf } = await import("../render/record-fields.js");
  const known = fieldsOf(kind, show);
  const unknown = fields.find((field) => !known.includes(field));
  if (unknown !== undefined) throw unknownField(unknown, closest(unknown, known), known);
  return fields;
}

function terminalWidth({ env, stdout }: Io): number {
  const columns = Number(env["COLUMNS"]);
  if (Number.isInteger(columns) && columns >= leastWidth) return columns;
  // A terminal that does not know its size says 0.
  return Math.max(stdout.columns || defaultWidth, leastWidth);
}

export type ColorWhen = "auto" | "always" | "never";

/** No colour, 16 colours, 256, or all of them. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** What colour depends on. */
interface Surroundings {
  readonly env: Io["env"];
  readonly isTTY: boolean;
}

/** How much colour to print: `--color`, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then the terminal decides. */
export function chooseColor(when: ColorWhen, { env, isTTY }: Surroundings): ColorLevel {
  if (when === "never") return 0;
  if (when === "always") return terminalLevel(env);
  if (isSet(env["NO_COLOR"])) return 0;
  const forced = env["FORCE_COLOR"];
  if (forced === "0" || forced === "false") return 0;
  if (forced === "1" || forced === "2" || forced === "3") return levels[forced];
  if (forced !== undefined || isForced(env["CLICOLOR_FORCE"])) return terminalLevel(env);
  return isTTY && env["TERM"] !== "dumb" ? terminalLevel(env) : 0;
}

const levels = { "1": 1, "2": 2, "3": 3 } as const;

/** What the terminal says of itself; 16 colours are safe where it says nothing. */
function terminalLevel(env: Io["env"]): ColorLevel {
  if (/^(?:truecolor|24bit)$/i.test(env["COLORTERM"] ?? "")) return 3;
  return /256/.test(env["TERM"] ?? "") ? 2 : 1;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}

function isForced(value: string | undefined): boolean {
  return isSet(value) && value !== "0";
}
