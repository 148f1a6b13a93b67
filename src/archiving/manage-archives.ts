import { realpathSync } from "node:fs";
import { resolve, sep } from "node:path";
import {
  archiveFolders,
  isWithin,
  listArchives,
  removeArchive,
  type KnownArchive,
} from "../archive/disk/cache-folder.js";
import type { Cache } from "../archive/disk/archive-key.js";
import { describeArchive } from "../archive/disk/describe-archive.js";
import { engine } from "../engine.js";
import { cannotKeep } from "../errors.js";
import type { ArchiveRecord } from "../records.js";
import { whyNotKept } from "./open-archived.js";

/** Which archives are meant. */
export interface ArchivesOptions {
  readonly cache: string;
  /** What is kept of these folders, also of folders in them, or with a folder that they lie in. Default: everything. */
  readonly paths?: readonly string[];
}

export function findArchives({ cache: folder, paths }: ArchivesOptions): ArchiveRecord[] {
  const cache = { folder, engine };
  return inCache(cache, () => archivesOf(cache, paths).map((archive) => describeArchive(cache, archive)));
}

export function clearArchives({ cache: folder, paths }: ArchivesOptions): ArchiveRecord[] {
  const cache = { folder, engine };
  return inCache(cache, () => {
    const removed = archivesOf(cache, paths).map((archive) => describeArchive(cache, archive));
    // Of everything, what was begun and is in no archive yet as well.
    const folders = paths === undefined ? archiveFolders(cache) : removed.map((one) => one.folder);
    for (const one of folders) removeArchive(one);
    return removed.map((one) => ({ ...one, state: "removed" }));
  });
}

function inCache<Result>({ folder }: Cache, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const why = whyNotKept(error);
    throw why === null ? error : cannotKeep(folder, why, error);
  }
}

/** Those of some folders: of what is in them, and of what they are in. */
function archivesOf(cache: Cache, paths: readonly string[] | undefined): KnownArchive[] {
  const all = listArchives(cache);
  if (paths === undefined) return all;
  const wanted = paths.map(realPath);
  return all.filter(({ root }) => wanted.some((path) => isWithin(root, path) || isWithin(path, root)));
}

/** As archives have their roots; of what is gone, as it is written. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path).replaceAll(sep, "/");
  } catch {
    return resolve(path).replaceAll(sep, "/");
  }
}
