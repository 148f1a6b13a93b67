import type { Filled, FillOptions } from "./archiving/fill/fill-archive.js";
import type { ClusterOptions, RemoteArchiveOptions, SwapOptions } from "./archiving/fill/manage-remote.js";
import type { IndexOptions, Indexed } from "./archiving/index-folders.js";
import type { ArchivesOptions } from "./archiving/manage-archives.js";
import type { ShownOptions, ShownQuotes } from "./archiving/shown-quotes.js";
import type { ArchiveRecord, RemoteArchiveRecord } from "./records.js";

export type { ArchivesOptions, Indexed, IndexOptions, ShownOptions, ShownQuotes };
export type { ClusterOptions, Filled, FillOptions, RemoteArchiveOptions, SwapOptions };

/**
 * Reads folders and keeps what was read and found, who says what included, so that questions with the same `cache` need
 * not read them. What has been kept when it is cut off stays.
 *
 * Throws an `OnrecordError` where nothing can be kept, or nothing is there to be read.
 *
 * @example
 * const { archives } = await indexFolders({ paths: ["clips"], cache: "/home/ana/.cache/onrecord" });
 * console.log(archives[0].root, archives[0].articles);
 */
export async function indexFolders(options: IndexOptions): Promise<Indexed> {
  return (await import("./archiving/index-folders.js")).indexFolders(options);
}

/** What is kept, by folder. No article is read. */
export async function findArchives(options: ArchivesOptions): Promise<readonly ArchiveRecord[]> {
  return (await import("./archiving/manage-archives.js")).findArchives(options);
}

/** Removes what is kept, and says what that was. The articles themselves stay. */
export async function clearArchives(options: ArchivesOptions): Promise<readonly ArchiveRecord[]> {
  return (await import("./archiving/manage-archives.js")).clearArchives(options);
}

/**
 * Reads folders, finds who says what, and stores it as an archive on an OpenSearch cluster. To do so twice, from several
 * processes at once too, changes nothing; what has been stored when it is cut off stays, and is not done again.
 *
 * Throws an `OnrecordError` where the cluster cannot be reached or refuses, or there is nothing to read; an article that it
 * does not take is a warning with the code `lost`.
 *
 * @example
 * const to = "opensearch+http://localhost:9200/clips";
 * const { archives } = await fillArchive({ paths: ["clips"], to });
 * console.log(archives[0].articles, archives[0].health);
 */
export async function fillArchive(options: FillOptions): Promise<Filled> {
  return (await import("./archiving/fill/fill-archive.js")).fillArchive(options);
}

/** What there is of an archive on a cluster: what questions are answered from first, then what is filled beside it. */
export async function findRemoteArchive(options: RemoteArchiveOptions): Promise<readonly RemoteArchiveRecord[]> {
  return (await import("./archiving/fill/manage-remote.js")).findRemoteArchive(options);
}

/** From now on questions are answered from what this version has filled beside; what they were answered from is removed. */
export async function swapArchive(options: SwapOptions): Promise<readonly RemoteArchiveRecord[]> {
  return (await import("./archiving/fill/manage-remote.js")).swapArchive(options);
}

/**
 * What was shown before under a question, for whoever asks it again and again: quotes are told by text, speaker and article,
 * not by their ids. Note them after they were written out, and close it. Only hashes are kept.
 *
 * Throws an `OnrecordError` where nothing can be kept, or another process does not finish with the same question.
 *
 * @example
 * const shown = await openShown({ cache: "/home/ana/.cache/onrecord", question: "kirby in clips" });
 * const fresh = quotes.filter((quote) => shown.isNew(quote));
 * for (const { speaker, text } of fresh) console.log(speaker, text);
 * shown.note(fresh);
 * shown.close();
 */
export async function openShown(options: ShownOptions): Promise<ShownQuotes> {
  return (await import("./archiving/shown-quotes.js")).openShown(options);
}
