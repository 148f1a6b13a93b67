import type { LeftOut, LoadStats, Warning } from "../types.js";

/** What to read, and how. */
export interface LoadOptions {
  /** Files, folders (walked), globs, or `-` for standard input. */
  readonly paths: readonly string[];
  /** As `rg -g`: gitignore patterns that name files to read, or with `!` files to leave out. */
  readonly globs?: readonly string[];
  /** Only these types of file: `txt`, `md`, `jsonl`; also the type of standard input. */
  readonly types?: readonly string[];
  readonly maxDepth?: number;
  readonly hidden?: boolean;
  readonly noIgnore?: boolean;
  /** An encoding's name, or `auto` (the default). */
  readonly encoding?: string;
  /** In bytes; default 256 MiB. */
  readonly maxFileSize?: number;
  /** Where `-` reads from; default `process.stdin`. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** A file that held several articles. */
export interface SplitFile {
  readonly path: string;
  readonly articles: number;
}

/** A folder or an ignore file, as it is opened. */
export interface Walked {
  readonly path: string;
  /** When it had last changed before it was read, in milliseconds. */
  readonly changed: number;
}

/** What loading notes as it goes: the caller owns it, `loadSources` fills it. */
export interface LoadLog {
  readonly warnings: Warning[];
  readonly splits: SplitFile[];
  /** What decided which files there are: the folders that were listed, and the ignore files in them. */
  readonly walked: Walked[];
  stats: LoadStats;
}

export function startLoadLog(): LoadLog {
  return {
    warnings: [],
    splits: [],
    walked: [],
    stats: { files: 0, articles: 0, bytes: 0, leftOut: [], ignored: 0, unreadable: 0 },
  };
}

/** Enough for any article and for most feeds; more is a mistake (a disk image, a log) until somebody says otherwise. */
export const defaultMaxFileSize = 256 * 1024 * 1024;

/** Adds one, or `amount`, to a figure of the log. */
export function countIn(log: LoadLog, figure: Exclude<keyof LoadStats, "leftOut">, amount = 1): void {
  log.stats = { ...log.stats, [figure]: log.stats[figure] + amount };
}

/** Adds a file that was met and not read. */
export function countLeftOut(log: LoadLog, { kind, reason }: Omit<LeftOut, "files">): void {
  const { leftOut } = log.stats;
  const isSame = (one: LeftOut) => one.kind === kind && one.reason === reason;
  const known = leftOut.find(isSame);
  const counted = { kind, reason, files: (known?.files ?? 0) + 1 };
  log.stats = {
    ...log.stats,
    leftOut: known === undefined ? [...leftOut, counted] : leftOut.map((one) => (isSame(one) ? counted : one)),
  };
}
