import type { ArticleStream, Corpus, CorpusOptions } from "../index.js";
import type { Report } from "../report.js";
import type { RenderOptions } from "../render/types.js";
import type { FlagGroup } from "./flags.js";
import type { Io } from "./io.js";
import type { Flags } from "./read-flags.js";

/** What `quotes --group`, `speakers --unquoted` and `--count-by` show are reports of their own, and no commands; so is what there is on a cluster. */
export type CommandName = Exclude<Report["kind"], "statements" | "unquoted" | "tally" | "archive"> | "correct";

/** A command's first word, where it needs one. */
interface Operand {
  /** In the usage line: "QUERY". */
  readonly name: string;
  /** In the message when it is missing: "a query". */
  readonly what: string;
  /** A command line that has it. */
  readonly example: string;
  /** A flag that stands for it: where that is given, every word is a path. */
  readonly instead?: string;
}

/** An example of the long help: what it does, and the command line. */
export type Example = readonly [does: string, line: string];

/** One question to the library; what will not be shown need not be found. */
export type Ask = (corpus: Corpus, output: RenderOptions) => Promise<Report>;

/** The same question to articles that come one by one: a report of each, then one that tells of all. */
export type AskEach = (stream: ArticleStream, output: RenderOptions) => AsyncIterable<Report>;

/** What is shown: a report, with what was met while reading. */
export interface Answer {
  readonly report: Report;
  readonly corpus: Pick<Corpus, "warnings" | "stats">;
}

/** Something that is done with folders, and told of. */
export type Act = (
  paths: readonly string[],
  io: Io,
  onProgress: NonNullable<CorpusOptions["onProgress"]>,
  commands: readonly CliCommand[],
) => Promise<Answer>;

/** How a command is written. */
interface CommandWords<Name extends string = CommandName> {
  readonly name: Name;
  readonly aliases: readonly string[];
  /** Its line in the overview. */
  readonly about: string;
  /** Its first word, before the paths; null where it takes only paths. */
  readonly operand: Operand | null;
  /** Where it is about no articles. */
  readonly takesPaths?: false;
  readonly flags: readonly FlagGroup[];
  readonly examples: readonly Example[];
}

/** A command that puts a question to the articles. */
export interface AskingCommand extends CommandWords {
  readonly kind: "asks";
  /** Reads its flags, complaining about bad ones before any file is read, and says what to ask. */
  readonly prepare: (flags: Flags, operand: string) => Ask;
  /** The same for articles that come one by one; null where the answer needs them all. */
  readonly prepareEach?: (flags: Flags) => AskEach | null;
}

/** A command that does something itself. */
export interface ActingCommand extends CommandWords {
  readonly kind: "acts";
  /** Reads its flags, complaining about bad ones before anything is done, and says what to do. */
  readonly prepare: (flags: Flags) => Act;
}

/** A command that answers a program until that has no more questions. */
export interface ServingCommand extends CommandWords<"mcp"> {
  readonly kind: "serves";
  /** Resolves to the exit code. */
  readonly serve: (
    flags: Flags,
    paths: readonly string[],
    io: Io,
    aliases: NonNullable<CorpusOptions["aliases"]>,
  ) => Promise<number>;
}

/** A command that prints a text of its own, and reads no articles. */
export interface PrintingCommand extends CommandWords<"completion"> {
  readonly kind: "prints";
  readonly prepare: (operand: string) => Promise<string>;
}

/** One command of the program. */
export type CliCommand = AskingCommand | ActingCommand | ServingCommand | PrintingCommand;
