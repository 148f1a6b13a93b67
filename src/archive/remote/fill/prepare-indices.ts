import { notOurs } from "../../../errors.js";
import type { Cluster } from "../cluster.js";
import { failureOf } from "../failed-request.js";
import { aliasesOf, articlesIndex, type IndexMeta, indicesOf, type Spread, wordsIndex } from "../layout.js";

/** How an archive is to be spread where nothing is there yet; what is null is chosen by its size. */
export interface WantedSpread {
  readonly shards: number | null;
  readonly replicas: number | null;
  /** Of the files that are to be read. */
  readonly textBytes: number;
}

export interface Indices {
  readonly articles: string;
  readonly words: string;
}

/** The indices that an engine fills. */
export interface FilledIndices extends Indices {
  /** Whether questions are answered from others by now, which another engine has filled. */
  readonly isBeside: boolean;
}

/** What an index says of itself. */
export interface IndexState {
  readonly aliases: Readonly<Record<string, unknown>>;
  readonly mappings: { readonly _meta?: IndexMeta };
  readonly settings: { readonly index: { readonly refresh_interval?: string } };
}

export type IndexStates = Readonly<Record<string, IndexState>>;

/** One part for so many bytes of text. */
const bytesAShard = 20e9;

/**
 * The indices to be filled, made where they are missing. Several processes may do it at once. Throws an `OnrecordError`
 * where the name is that of an index which another program made.
 */
export async function prepareIndices(cluster: Cluster, engine: string, wanted: WantedSpread): Promise<FilledIndices> {
  const { name } = cluster.address;
  const [aliases, indices] = [aliasesOf(name), indicesOf(name, engine)];
  const asked = await statesOf(cluster, aliases.articles);
  const own = await statesOf(cluster, `${indices.articles},${indices.words}`);
  const isLive = indices.articles in asked;
  const isFirst = Object.keys(asked).length === 0;
  if (!(indices.articles in own && indices.words in own)) {
    const spread = await chooseSpread(cluster, wanted);
    await makeIndex(cluster, indices.words, wordsIndex(engine, spread));
    await makeIndex(cluster, indices.articles, articlesIndex(engine, spread));
  }
  if (isFirst) await cluster.ask({ method: "POST", path: "/_aliases", body: { actions: namings(cluster, indices) } });
  return { ...indices, isBeside: !isFirst && !isLive };
}

/** What makes questions to the archive go to these indices. */
export function namings({ address: { name } }: Cluster, { articles, words }: Indices): object[] {
  const aliases = aliasesOf(name);
  return [{ add: { index: articles, alias: aliases.articles } }, { add: { index: words, alias: aliases.words } }];
}

/** The same where they are there already, else null. */
export async function findIndices(cluster: Cluster, engine: string): Promise<FilledIndices | null> {
  const { name } = cluster.address;
  const indices = indicesOf(name, engine);
  const own = await statesOf(cluster, `${indices.articles},${indices.words}`);
  if (!(indices.articles in own && indices.words in own)) return null;
  const isLive = aliasesOf(name).articles in (own[indices.articles]?.aliases ?? {});
  return { ...indices, isBeside: !isLive };
}

/** The indices of these names, or behind these aliases; each is ours. */
export async function statesOf(cluster: Cluster, names: string): Promise<IndexStates> {
  const query = { ignore_unavailable: true };
  const states = await cluster.ask<IndexStates>({ method: "GET", path: `/${names}`, query }, { missing: {} });
  for (const [index, state] of Object.entries(states)) {
    if (metaOf(state) === null) throw notOurs(cluster.address.written, index);
  }
  return states;
}

/** What an index says of itself; null where another program made it. */
export function metaOf({ mappings: { _meta: meta } }: IndexState): IndexMeta["onrecord"] | null {
  return meta?.onrecord ?? null;
}

/**
 * A template says the same as the index, and outlasts it: a write that comes once it is removed makes none whose fields are
 * guessed.
 */
async function makeIndex(cluster: Cluster, index: string, template: object): Promise<void> {
  await cluster.ask({
    method: "PUT",
    path: `/_index_template/${index}`,
    body: { index_patterns: [index], template, priority: 500 },
  });
  try {
    await cluster.ask({ method: "PUT", path: `/${index}`, body: template });
  } catch (error) {
    // Another process has just made it.
    if (failureOf(error)?.type !== "resource_already_exists_exception") throw error;
  }
}

async function chooseSpread(cluster: Cluster, { shards, replicas, textBytes }: WantedSpread): Promise<Spread> {
  return {
    shards: shards ?? Math.max(1, Math.ceil(textBytes / bytesAShard)),
    replicas: replicas ?? ((await countDataNodes(cluster)) > 1 ? 1 : 0),
  };
}

async function countDataNodes(cluster: Cluster): Promise<number> {
  const health = await cluster.ask<{ readonly number_of_data_nodes: number }>({
    method: "GET",
    path: "/_cluster/health",
  });
  return health.number_of_data_nodes;
}
