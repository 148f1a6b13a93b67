import { statSync, type Stats } from "node:fs";
import type { OnProgress } from "../archive/build/progress.js";
import { BrokenContainer } from "../archive/container/container.js";
import { describeArchive } from "../archive/disk/describe-archive.js";
import { guardStages } from "../archive/guard-stages.js";
import { engine } from "../engine.js";
import { archiveDamaged, cannotKeep, cannotOpen, noFolder, noSuchPath } from "../errors.js";
import { importStages } from "../import-stages.js";
import { explainFailure } from "../load/explain-failure.js";
import { suggestPath } from "../load/suggest-path.js";
import type { ArchiveRecord } from "../records.js";
import type { LoadStats, Warning } from "../types.js";
import { Archived } from "./archived.js";
import { whyNotKept } from "./open-archived.js";

/** Folders whose articles are to be kept. */
export interface IndexOptions {
  readonly paths: readonly string[];
  /** Where it is kept, as `openCorpus` takes it. */
  readonly cache: string;
  /** Look at every file, and read again those that could not be read. */
  readonly refresh?: boolean;
  /** Told how far it is. */
  readonly onProgress?: OnProgress;
}

/** What is kept now, and what was met on the way. */
export interface Indexed {
  readonly archives: readonly ArchiveRecord[];
  readonly warnings: readonly Warning[];
  readonly stats: LoadStats;
}

/** What is damaged, or not complete because something else was changed meanwhile, is gone over again. */
const mostTries = 4;

export async function indexFolders({ paths, cache: folder, ...asked }: IndexOptions): Promise<Indexed> {
  const cache = { folder, engine };
  for (const path of paths) checkFolder(path);
  const { refresh = false, onProgress = () => {} } = asked;
  const warnings: Warning[] = [];
  const archived = new Archived(
    { paths },
    { cache, refresh, always: true, onProgress },
    guardStages(importStages(warnings), warnings),
  );
  try {
    await complete(archived);
  } catch (error) {
    const why = whyNotKept(error);
    throw why === null ? error : cannotKeep(folder, why, error);
  }
  const told = archived.wasDamaged ? [archiveDamaged()] : [];
  const archives = archived.archives.map(({ path, root }) => describeArchive(cache, { folder: path, root }));
  return { archives, warnings: [...archived.log.warnings, ...told, ...warnings], stats: archived.log.stats };
}

/** Reads what has to be read, finds who says what in all of it, and puts it together. */
async function complete(archived: Archived): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await archived.openFully();
      await archived.complete("reports");
      if (archived.knowsAll("reports")) archived.dropRemoved();
      // The first look merges the words, this one who says what; it also sees what has changed meanwhile.
      await archived.openFully();
      // Another process may have merged what was being worked on.
      if (!archived.knowsAll("reports") && tries < mostTries) continue;
      // Of a large folder the rows of all speakers are kept too.
      await archived.holdings().speakers();
      return;
    } catch (error) {
      if (!(error instanceof BrokenContainer) || tries === mostTries) throw error;
      archived.clear();
    }
  }
}

/** Throws an `OnrecordError` where a path is none of a folder that is there. */
export function checkFolder(path: string): void {
  const stats = statOf(path);
  if (stats === undefined) throw path === "-" ? noFolder(path) : noSuchPath(path, suggestPath(path));
  if (!stats.isDirectory()) throw noFolder(path);
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw cannotOpen(path, explainFailure(error), error);
  }
}
