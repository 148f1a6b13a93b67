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
