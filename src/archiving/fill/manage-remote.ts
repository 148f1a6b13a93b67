import { readAddress } from "../../archive/remote/address.js";
import { type Cluster, type ClusterOptions, connect } from "../../archive/remote/cluster.js";
import { describeRemote } from "../../archive/remote/fill/describe-remote.js";
import { findIndices } from "../../archive/remote/fill/prepare-indices.js";
import { sourcesMissing, swapIndices } from "../../archive/remote/fill/swap-indices.js";
import { engine } from "../../engine.js";
import { nothingBeside, swapUnconfirmed } from "../../errors.js";
import type { RemoteArchiveRecord } from "../../records.js";

export type { ClusterOptions };

/** An archive on a cluster, and how that is reached. */
export interface RemoteArchiveOptions {
  /** `opensearch://host:port/name`. */
  readonly to: string;
  readonly cluster?: ClusterOptions;
}

export interface SwapOptions extends RemoteArchiveOptions {
  /** Though what was filled beside has nothing of some sources. */
  readonly confirmed?: boolean;
}

export function findRemoteArchive(options: RemoteArchiveOptions): Promise<RemoteArchiveRecord[]> {
  return withCluster(options, (cluster) => describeRemote(cluster, engine));
}

export function swapArchive({ confirmed = false, ...options }: SwapOptions): Promise<RemoteArchiveRecord[]> {
  return withCluster(options, async (cluster) => {
    const { written } = cluster.address;
    const indices = await findIndices(cluster, engine);
    if (indices === null) throw nothingBeside(written);
    if (indices.isBeside) {
      const missing = confirmed ? [] : await sourcesMissing(cluster, indices);
      if (missing.length > 0) throw swapUnconfirmed(written, missing);
      await swapIndices(cluster, indices);
    }
    return describeRemote(cluster, engine);
  });
}

async function withCluster<Result>(
  { to, cluster: reached }: RemoteArchiveOptions,
  work: (cluster: Cluster) => Promise<Result>,
): Promise<Result> {
  const cluster = connect(readAddress(to), reached);
  try {
    return await work(cluster);
  } finally {
    await cluster.close();
  }
}
