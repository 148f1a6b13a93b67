import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { systemPath } from "../../text/system-path.js";
import { archiveFolder, type Cache } from "./archive-key.js";
import { readManifest } from "./manifest.js";

/** Why a cache is not used. */
export class UnusableCache extends Error {
  override name = "UnusableCache";
}

/**
 * Makes a folder that only its owner can enter, where it is missing. Throws an `UnusableCache` where it belongs to somebody
 * else or others may enter: articles can be confidential, and what others have written is not to be trusted.
 */
export function ensurePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stats = lstatSync(folder);
  if (!stats.isDirectory()) throw new UnusableCache("it is no folder");
  if (process.getuid === undefined) return;
  if (stats.uid !== process.getuid()) throw new UnusableCache("it belongs to another user");
  if ((stats.mode & 0o077) !== 0) throw new UnusableCache("others may read it");
}

/** An archive in the cache, whoever made it. */
export interface KnownArchive {
  readonly folder: string;
  readonly root: string;
}

export function listArchives({ folder }: Pick<Cache, "folder">): KnownArchive[] {
  if (!existsSync(folder)) return [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => {
    const path = join(folder, name);
    const manifest = readManifest(path);
    return manifest === null ? [] : [{ folder: path, root: manifest.root }];
  });
}

/** Removes the archives of folders that are gone, and those that the one of `root` has in it now: older ones, and of folders below. */
export function removeSuperseded(cache: Cache, root: string): void {
  const own = archiveFolder(cache, root);
  for (const archive of listArchives(cache)) {
    const isBelow = archive.root === root || archive.root.startsWith(root.endsWith("/") ? root : `${root}/`);
    if (archive.folder !== own && (isBelow || !existsSync(systemPath(archive.root)))) removeArchive(archive);
  }
}

export function removeArchive({ folder }: Pick<KnownArchive, "folder">): void {
  rmSync(folder, { recursive: true, force: true });
}
