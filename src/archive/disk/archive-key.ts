import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { segmentFormat } from "../segment/kept.js";

/** Where archives are kept, and what made them: other results are other archives. */
export interface Cache {
  readonly folder: string;
  /** Changes with everything that changes what is read, found or learnt: the program and its weights. */
  readonly engine: string;
}

/**
 * The folder of the archive of the articles below `root`, a real path. Its manifest says whose it is: two checksums are
 * quick to work out, and that two roots have the same ones costs no more than reading again.
 */
export function archiveFolder({ folder, engine }: Cache, root: string): string {
  const made = crc32(`${segmentFormat} ${engine}`);
  const key = [crc32(root, made), crc32(made.toString(), crc32(root))];
  return join(folder, key.map((sum) => sum.toString(16).padStart(8, "0")).join(""));
}

/** The outermost folder at or above a real path that has an archive; null where none has. */
export function archivedAbove(cache: Cache, path: string): string | null {
  let found: string | null = null;
  for (let root = path; ; root = dirname(root)) {
    if (existsSync(join(archiveFolder(cache, root), "manifest.json"))) found = root;
    if (dirname(root) === root) return found;
  }
}
