import { existsSync } from "node:fs";
import { archivedAbove } from "../archive/disk/archive-key.js";
import { engine } from "../engine.js";
import { realPathOf } from "../load/list-folder.js";

/** From so many files on an archive is made of a folder; of fewer reading them again takes no time. */
export const filesToArchive = 200;

/** From so many files on it is worth reading them in several threads, though nothing is kept of them. */
export const filesToShare = 1000;

/** Whether one of some paths lies in a folder that has an archive. Asked of every question: it has to be quick. */
export function mayBeArchived(paths: readonly string[], folder: string): boolean {
  if (!existsSync(folder)) return false;
  return paths.some((path) => existsSync(path) && archivedAbove({ folder, engine }, realPathOf(path)) !== null);
}
