import type { OnProgress } from "../../archive/build/progress.js";
import { BuildFailed } from "../../archive/build/segment-maker.js";
import { readAddress } from "../../archive/remote/address.js";
import { type Cluster, connect } from "../../archive/remote/cluster.js";
import { describeRemote } from "../../archive/remote/fill/describe-remote.js";
import { refresh, whileSeldomSeen } from "../../archive/remote/fill/filling-settings.js";
import { type FilledIndices, prepareIndices } from "../../archive/remote/fill/prepare-indices.js";
import { findGone, type GoneFiles, removeGone } from "../../archive/remote/fill/prune-source.js";
import { sourcesMissing, swapIndices } from "../../archive/remote/fill/swap-indices.js";
import { engine } from "../../engine.js";
import { cannotStore, notPruned, notSwapped, pruneNeedsAll } from "../../errors.js";
import { noteLeftOut, noteSplits } from "../../load/note-reading.js";
import { type LoadLog, startLoadLog } from "../../load/options.js";
import type { RemoteArchiveRecord } from "../../records.js";
import type { LoadStats, Warning } from "../../types.js";
import { checkFolder } from "../index-folders.js";
import { isInShard, listSources, type Shard, type Source } from "./list-sources.js";
import type { RemoteArchiveOptions } from "./manage-remote.js";
import { storeFiles } from "./store-files.js";

/** Folders whose articles are to be stored on a cluster. */
export interface FillOptions extends RemoteArchiveOptions {
  readonly paths: readonly string[];
  /** The name that the articles of the folder are stored under: what they are shown and known by. Default: the folder's. */
  readonly source?: string;
  /** Store again what is stored already. */
  readonly refresh?: boolean;
  /** Only this share of the files: others may fill the same archive with the others, at the same time. */
  readonly shard?: Shard;
  /** Remove the articles of files that are there no longer. */
  readonly prune?: boolean;
  /** Remove them, however many they are. */
  readonly confirmed?: boolean;
  /** Of an archive that is made now: in how many parts it is kept, and how many copies of each there are beside the first. */
  readonly shards?: number;
  readonly replicas?: number;
  /** Told how far it is. */
  readonly onProgress?: OnProgress;
}

/** What is stored now, and what was met on the way. */
export interface Filled {
  readonly archives: readonly RemoteArchiveRecord[];
  readonly warnings: readonly Warning[];
  readonly stats: LoadStats;
}

export async function fillArchive(options: FillOptions): Promise<Filled> {
  const { paths, source, shard, prune = false } = options;
  if (prune && shard !== undefined) throw pruneNeedsAll();
  const address = readAddress(options.to);
  for (const path of paths) checkFolder(path);
  const log = startLoadLog();
  const sources = await listSources(paths, source, log);
  const cluster = connect(address, options.cluster);
  try {
    await fill(cluster, options, sources, log);
    noteSplits(log);
    noteLeftOut(log);
    return { archives: await describeRemote(cluster, engine), warnings: log.warnings, stats: log.stats };
  } catch (error) {
    throw error instanceof BuildFailed ? cannotStore(error) : error;
  } finally {
    await cluster.close();
  }
}

async function fill(cluster: Cluster, options: FillOptions, sources: readonly Source[], log: LoadLog): Promise<void> {
  const {
    shards = null,
    replicas = null,
    refresh: again = false,
    prune = false,
    shard,
    onProgress = () => {},
  } = options;
  const textBytes = sources.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
  const indices = await prepareIndices(cluster, engine, { shards, replicas, textBytes });
  await whileSeldomSeen(cluster, indices, async () => {
    // Before much is done for nothing.
    const gone = prune ? await goneOf(cluster, indices, sources, options) : [];
    const own = shard === undefined ? sources : sources.map((source) => inShard(source, shard));
    await storeFiles({ cluster, indices, sources: own, refresh: again, onProgress }, log);
    const isWhole = log.stats.unreadable === 0 && !log.warnings.some(({ code }) => code === "lost");
    if (isWhole) for (const one of gone) await removeGone(cluster, indices.articles, one);
    else if (prune) log.warnings.push(notPruned());
    await refresh(cluster, indices);
    if (indices.isBeside) await swapWhereWhole(cluster, indices, isWhole && shard === undefined, log);
  });
}

function inShard({ name, files }: Source, shard: Shard): Source {
  return { name, files: files.filter((file) => isInShard(file, shard)) };
}

async function goneOf(
  cluster: Cluster,
  { articles }: FilledIndices,
  sources: readonly Source[],
  { confirmed = false }: FillOptions,
): Promise<GoneFiles[]> {
  const gone: GoneFiles[] = [];
  for (const { name, files } of sources) {
    const there = new Set(files.map(({ shown }) => shown));
    gone.push(await findGone(cluster, articles, name, { there, confirmed }));
  }
  return gone;
}

async function swapWhereWhole(cluster: Cluster, indices: FilledIndices, isWhole: boolean, log: LoadLog): Promise<void> {
  const missing = await sourcesMissing(cluster, indices);
  if (isWhole && missing.length === 0) await swapIndices(cluster, indices);
  else log.warnings.push(notSwapped(cluster.address.written, missing));
}
