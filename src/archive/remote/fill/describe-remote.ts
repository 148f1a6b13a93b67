import { noSuchArchive } from "../../../errors.js";
import type { RemoteArchiveRecord } from "../../../records.js";
import type { Cluster } from "../cluster.js";
import { aliasesOf, indicesOf, remoteFormat } from "../layout.js";
import { metaOf, statesOf } from "./prepare-indices.js";
import { countSources } from "./stored-files.js";

interface IndexSize {
  readonly primaries: { readonly docs: { readonly count: number }; readonly store: { readonly size_in_bytes: number } };
}

interface IndexHealth {
  readonly status: RemoteArchiveRecord["health"];
  readonly number_of_shards: number;
  readonly number_of_replicas: number;
}

/** What the cluster says of some indices, by name. */
interface ByIndex<Said> {
  readonly indices: Readonly<Record<string, Said>>;
}

/**
 * What there is of an archive: the index that questions are answered from first, then those that are filled beside it. Throws
 * an `OnrecordError` where there is none.
 */
export async function describeRemote(cluster: Cluster, engine: string): Promise<RemoteArchiveRecord[]> {
  const { written, name } = cluster.address;
  const states = await statesOf(cluster, `${name},${name}.v*,${name}.words.v*`);
  const all = Object.keys(states).join(",");
  if (all === "") throw noSuchArchive(written, name);
  const sizes = await cluster.ask<ByIndex<IndexSize>>({ method: "GET", path: `/${all}/_stats/docs,store` });
  const healths = await cluster.ask<ByIndex<IndexHealth>>({
    method: "GET",
    path: `/_cluster/health/${all}`,
    query: { level: "indices" },
  });
  const records: RemoteArchiveRecord[] = [];
  for (const [index, state] of Object.entries(states)) {
    const meta = metaOf(state);
    if (meta?.kind !== "articles") continue;
    const words = indicesOf(name, meta.engine).words;
    const [own, ofWords] = [sizes.indices[index]?.primaries, sizes.indices[words]?.primaries];
    const health = healths.indices[index] ?? lost;
    records.push({
      schema: "onrecord.archive/1",
      address: written,
      index,
      state: aliasesOf(name).articles in state.aliases ? "live" : "beside",
      sameEngine: meta.engine === engine && meta.format === remoteFormat,
      articles: own?.docs.count ?? null,
      words: ofWords?.docs.count ?? null,
      sources: await sourcesOf(cluster, index, health),
      bytes: own === undefined ? null : own.store.size_in_bytes + (ofWords?.store.size_in_bytes ?? 0),
      format: meta.format,
      engine: meta.engine,
      health: health.status,
      shards: health.number_of_shards,
      replicas: health.number_of_replicas,
    });
  }
  return records.toSorted((a, b) => Number(a.state === "beside") - Number(b.state === "beside"));
}

const lost: IndexHealth = { status: "red", number_of_shards: 0, number_of_replicas: 0 };

/** Of an index that is not all there nothing can be counted. */
async function sourcesOf(cluster: Cluster, index: string, { status }: IndexHealth): Promise<string[] | null> {
  return status === "red" ? null : [...(await countSources(cluster, index)).keys()].toSorted();
}
