import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** In a folder of articles, or in one above it. */
export const correctionsName = "corrections.jsonl";

export const correctionSchema = "onrecord.correction/1";

/**
 * The files of corrections for articles below some paths: of each path the nearest in its folder or above, as long as folders are
 * the user's own: nobody else may say who said what. What reads them is loaded where there are any.
 */
export function findCorrections(paths: readonly string[]): string[] {
  const folders = new Set(paths.flatMap((path) => (path === "-" ? [] : folderOf(path))));
  return [...new Set([...folders].flatMap((folder) => correctionsFor(folder) ?? []))];
}

/** The folder that a path of a question is, or lies in. */
export function folderOf(path: string): string {
  const real = resolve(path);
  return statSync(real, { throwIfNoEntry: false })?.isDirectory() === true ? real : dirname(real);
}

export function correctionsFor(folder: string): string | null {
  const owner = process.getuid?.();
  for (let at = folder; ; at = dirname(at)) {
    const stats = statSync(at, { throwIfNoEntry: false });
    if (owner !== undefined && stats !== undefined && stats.uid !== owner) return null;
    const file = join(at, correctionsName);
    if (isCorrections(file)) return file;
    if (dirname(at) === at) return null;
  }
}

const headLength = 256;

/** Whether a file is one of corrections: any other of this name may hold articles. */
export function isCorrections(file: string): boolean {
  if (!file.endsWith(correctionsName) || !existsSync(file)) return false;
  try {
    const handle = openSync(file, "r");
    const head = new Uint8Array(headLength);
    const read = readSync(handle, head, 0, headLength, 0);
    closeSync(handle);
    return new TextDecoder().decode(head.subarray(0, read)).includes(`"${correctionSchema}"`);
  } catch {
    return false;
  }
}
