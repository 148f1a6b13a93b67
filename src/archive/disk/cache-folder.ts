import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareCodePoints } from "../../text/compare-code-points.js";
import { systemPath } from "../../text/system-path.js";
import { archiveFolder, keyLength, type Cache } from "./archive-key.js";
import { isLeft, readManifest } from "./manifest.js";

/** Why a cache is not used. */
export class UnusableCache extends Error {
  override name = "UnusableCache";
}

/**
 * Makes a folder that only its owner can enter, where it is missing. Throws an `UnusableCache` where it belongs to somebody
 * else or others may enter: articles can be confidential, and what others have written is not to be trusted.
 */
export function ensurePrivate(folder: string): void {
  makeFolder(folder);
  checkPrivate(folder);
}

/**
 * Makes a folder and those above it. Not Node's own `recursive`, which never ends where a file system makes no folders,
 * and names another reason than the true one.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (existsSync(folder)) return;
    if (!statSync(parent).isDirectory()) throw new UnusableCache(`${parent} is no folder`, { cause: error });
    throw error;
  }
}

/** Of a folder that is there. */
export function checkPrivate(folder: string): void {
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

/** By their roots. A cache that is not private is not looked into: an `UnusableCache` is thrown. */
export function listArchives(cache: Pick<Cache, "folder">): KnownArchive[] {
  const known = archiveFolders(cache).flatMap((folder) => {
    const manifest = readManifest(folder);
    return manifest === null ? [] : [{ folder, root: manifest.root }];
  });
  return known.toSorted((a, b) => compareCodePoints(a.root, b.root));
}

/** Every folder of an archive, or of one that was begun. What else lies in the cache is not ours. */
export function archiveFolders({ folder }: Pick<Cache, "folder">): string[] {
  if (!existsSync(folder)) return [];
  checkPrivate(folder);
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.filter(({ name }) => isKey.test(name)).map(({ name }) => join(folder, name));
}

const isKey = new RegExp(`^[0-9a-f]{${keyLength}}$`);

/** Whether a path is a folder's own or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/**
 * Removes the archives of folders that are gone, those that the one of `root` has in it now (older ones, and of folders
 * below), and what was begun and left.
 */
export function removeSuperseded(cache: Cache, root: string): void {
  const own = archiveFolder(cache, root);
  for (const folder of archiveFolders(cache)) {
    const manifest = readManifest(folder);
    const isOver =
      manifest === null ? isLeft(folder) : isWithin(manifest.root, root) || !existsSync(systemPath(manifest.root));
    if (folder !== own && isOver) removeArchive(folder);
  }
}

export function removeArchive(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
