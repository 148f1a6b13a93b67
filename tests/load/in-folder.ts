import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { OnrecordError } from "../../src/errors.js";
import { loadSources } from "../../src/load/load-sources.js";
import { startLoadLog, type LoadOptions } from "../../src/load/options.js";
import type { LoadStats, SourceText } from "../../src/types.js";

/** Runs `use` with a new folder of these files as the current one, and removes it. */
export async function inFolder<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: () => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-load-"));
  const before = process.cwd();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  process.chdir(folder);
  try {
    return await use();
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Loaded {
  readonly paths: readonly string[];
  readonly sources: readonly SourceText[];
  readonly messages: readonly string[];
  readonly stats: LoadStats;
  /** What `loadSources` threw, as its code and message; null if it ended well. */
  readonly error: string | null;
}

/** Everything that loading gives, with its errors as text. */
export async function load(options: LoadOptions): Promise<Loaded> {
  const log = startLoadLog();
  const sources: SourceText[] = [];
  let error: string | null = null;
  try {
    for await (const source of loadSources(options, log)) sources.push(source);
  } catch (thrown) {
    if (!(thrown instanceof OnrecordError)) throw thrown;
    error = `${thrown.code}: ${thrown.message}`;
  }
  const paths = sources.map((source) => source.path);
  return { paths, sources, messages: log.warnings.map((warning) => warning.message), stats: log.stats, error };
}

export function loadIn(files: Readonly<Record<string, string | Uint8Array>>, options: LoadOptions): Promise<Loaded> {
  return inFolder(files, () => load(options));
}
