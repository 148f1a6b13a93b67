import { notSize } from "../errors.js";
import type { CorpusOptions } from "../index.js";
import { dropUndefined } from "./drop-undefined.js";
import type { Flags } from "./read-flags.js";

/** Which files of the paths to read, and how. */
export type LoadSettings = Omit<CorpusOptions, "paths" | "name" | "stdin">;

export function readLoadOptions(flags: Flags): LoadSettings {
  return dropUndefined({
    globs: flags.texts("--glob"),
    types: flags.texts("--type"),
    maxDepth: flags.wholeNumber("--max-depth", 1),
    maxFileSize: readSize(flags, "--max-filesize"),
    hidden: flags.isOn("--hidden"),
    noIgnore: flags.isOn("--no-ignore"),
    encoding: flags.text("--encoding"),
  });
}

const factors: Readonly<Record<string, number>> = { "": 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** "10M" as bytes. */
function readSize(flags: Flags, flag: string): number | undefined {
  const text = flags.text(flag);
  if (text === undefined) return undefined;
  const [, digits, unit] = /^(\d{1,12})([kmg]?)$/i.exec(text) ?? [];
  if (digits === undefined || unit === undefined) throw notSize(flag, text);
  return Number(digits) * (factors[unit.toLowerCase()] ?? 1);
}
