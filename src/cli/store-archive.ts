import { notAnAddress, notAShard } from "../errors.js";
import type { FillOptions } from "../index.js";
import type { RemoteArchiveRecord } from "../records.js";
import type { RemoteArchivesReport } from "../report.js";
import { isAddress } from "../text/is-address.js";
import type { LoadStats } from "../types.js";
import { chooseCluster } from "./choose-cluster.js";
import type { Act, Answer } from "./command.js";
import type { Io } from "./io.js";
import type { Flags } from "./read-flags.js";

/** How folders are to be stored, as flags say it. */
export type Storing = Omit<FillOptions, "paths" | "cluster" | "onProgress">;

/** Reads the flags that say how to store; bad ones are complained about. */
export function readStoring(flags: Flags): Storing {
  const to = flags.text("--to") ?? "";
  if (!isAddress(to)) throw notAnAddress(flags.nameOf("--to"), to);
  const [source, shards, replicas] = [
    flags.text("--source"),
    flags.wholeNumber("--shards", 1),
    flags.wholeNumber("--replicas", 0),
  ];
  const shard = readShard(flags);
  return {
    to,
    refresh: flags.isOn("--refresh"),
    prune: flags.isOn("--prune"),
    confirmed: flags.isOn("--yes"),
    ...(source !== undefined && { source }),
    ...(shard !== undefined && { shard }),
    ...(shards !== undefined && { shards }),
    ...(replicas !== undefined && { replicas }),
  };
}

/** "2/8". */
function readShard(flags: Flags): FillOptions["shard"] {
  const text = flags.text("--shard");
  if (text === undefined) return undefined;
  const [number = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).slice(1).map(Number);
  if (number < 1 || number > of) throw notAShard(flags.nameOf("--shard"), text);
  return { number, of };
}

/** Stores folders. */
export async function storeFolders(
  storing: Storing,
  flags: Flags,
  paths: readonly string[],
  io: Io,
  onProgress: Parameters<Act>[2],
): Promise<Answer> {
  const cluster = await chooseCluster(flags, [storing.to], io);
  const { fillArchive } = await import("../index.js");
  const { archives, ...corpus } = await fillArchive({ ...storing, paths, cluster, onProgress });
  return { report: reportOf(archives), corpus };
}

/** Says what there is at some addresses. */
export function showStored(flags: Flags): Act {
  return async (addresses, io) => {
    const cluster = await chooseCluster(flags, addresses, io);
    const { findRemoteArchive } = await import("../index.js");
    const found: RemoteArchiveRecord[] = [];
    for (const to of addresses) found.push(...(await findRemoteArchive({ to, cluster })));
    return answerWith(found);
  };
}

/** Lets questions to some addresses be answered from what was stored beside. */
export function swapStored(flags: Flags): Act {
  return async (addresses, io) => {
    const cluster = await chooseCluster(flags, addresses, io);
    const { swapArchive } = await import("../index.js");
    const found: RemoteArchiveRecord[] = [];
    for (const to of addresses) found.push(...(await swapArchive({ to, cluster, confirmed: flags.isOn("--yes") })));
    return answerWith(found);
  };
}

const nothingRead: LoadStats = { files: 0, articles: 0, bytes: 0, leftOut: [], ignored: 0, unreadable: 0 };

function answerWith(archives: readonly RemoteArchiveRecord[]): Answer {
  return { report: reportOf(archives), corpus: { warnings: [], stats: nothingRead } };
}

function reportOf(archives: readonly RemoteArchiveRecord[]): RemoteArchivesReport {
  return { kind: "archive", archives, notes: [], total: archives.length, found: archives.length > 0, countsAge: 0 };
}
