import { cannotCombine, formatNeeded, unknownField } from "../errors.js";
import type { RenderOptions } from "../render/render-report.js";
import { closest } from "../text/edit-distance.js";
import { chooseColor } from "./choose-color.js";
import type { CommandName } from "./command.js";
import type { Io } from "./io.js";
import { readFields } from "./read-fields.js";
import type { Flags } from "./read-flags.js";

const formats = ["json", "jsonl", "csv", "tsv"] as const;

const defaultWidth = 80;

/** Narrower than this, nothing can be laid out. */
const leastWidth = 20;

/** How the result is to be shown. */
export async function readOutput(command: CommandName, flags: Flags, io: Io): Promise<RenderOptions> {
  const format = readFormat(flags, io);
  const when = flags.choice("--color", ["auto", "always", "never"]) ?? "auto";
  const width = flags.wholeNumber("--width", leastWidth);
  return {
    format,
    fields: await readKnownFields(command, flags, format),
    header: !flags.isOn("--no-header"),
    width: width ?? terminalWidth(io),
    colorLevel: chooseColor(when, { env: io.env, isTTY: io.stdout.isTTY === true }),
    ...readInstead(command, flags),
  };
}

function readFormat(flags: Flags, { stdout }: Io): RenderOptions["format"] {
  const [format, other] = formats.filter((name) => flags.isOn(`--${name}`));
  if (format !== undefined && other !== undefined) throw cannotCombine(`--${format}`, `--${other}`);
  if (format !== undefined) return format;
  return flags.isOn("--pretty") || stdout.isTTY === true ? "terminal" : "text";
}

/** Only the commands that list something can count or name files instead. */
function readInstead(command: CommandName, flags: Flags): Pick<RenderOptions, "show" | "nul"> {
  if (command === "show" || command === "check") return { show: "records", nul: false };
  const nul = flags.isOn("--null");
  if (flags.isOn("--files-with-matches")) return { show: "paths", nul };
  return { show: flags.isOn("--count") ? "counts" : "records", nul };
}

async function readKnownFields(
  command: CommandName,
  flags: Flags,
  format: RenderOptions["format"],
): Promise<readonly string[] | null> {
  const fields = readFields(flags);
  if (fields === undefined) return null;
  if (format === "terminal" || format === "text") throw formatNeeded("--fields");
  const { fieldsOf } = await import("../render/record-fields.js");
  const known = fieldsOf(command);
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
