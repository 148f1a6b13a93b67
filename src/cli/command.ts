import type { Corpus } from "../index.js";
import type { Report } from "../records.js";
import type { RenderOptions } from "../render/types.js";
import type { FlagGroup } from "./flags.js";
import type { Flags } from "./read-flags.js";

export type CommandName = Report["kind"];

/** A command's first word, where it needs one. */
interface Operand {
  /** In the usage line: "QUERY". */
  readonly name: string;
  /** In the message when it is missing: "a query". */
  readonly what: string;
  /** A command line that has it. */
  readonly example: string;
}

/** An example of the long help: what it does, and the command line. */
export type Example = readonly [does: string, line: string];

/** One question to the library; what will not be shown need not be found. */
export type Ask = (corpus: Corpus, output: RenderOptions) => Promise<Report>;

/** One command of the program: how it is written, and what it asks. */
export interface CliCommand {
  readonly name: CommandName;
  readonly aliases: readonly string[];
  /** Its line in the overview. */
  readonly about: string;
  /** Its first word, before the paths; null where it takes only paths. */
  readonly operand: Operand | null;
  readonly flags: readonly FlagGroup[];
  readonly examples: readonly Example[];
  /** Reads its flags, complaining about bad ones before any file is read, and says what to ask. */
  readonly prepare: (flags: Flags, operand: string) => Ask;
}
