import type { LoadStats, Warning } from "../types.js";

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

/** What loading notes as it goes: the caller owns it, `loadSources` fills it. */
export interface LoadLog {
  readonly warnings: Warning[];
  stats: LoadStats;
}

export function startLoadLog(): LoadLog {
  return { warnings: [], stats: { files: 0, articles: 0, bytes: 0, notText: 0, ignored: 0, unreadable: 0 } };
}

/** Enough for any article and for most feeds; more is a mistake (a disk image, a log) until somebody says otherwise. */
export const defaultMaxFileSize = 256 * 1024 * 1024;

/** Adds one, or `amount`, to a figure of the log. */
export function countIn(log: LoadLog, figure: keyof LoadStats, amount = 1): void {
  log.stats = { ...log.stats, [figure]: log.stats[figure] + amount };
}
