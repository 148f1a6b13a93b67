import type { Cluster } from "../cluster.js";
import { aliasesOf } from "../layout.js";
import { type FilledIndices, namings, statesOf } from "./prepare-indices.js";
import { countSources } from "./stored-files.js";

/** The sources of the index that questions are answered from which the one beside it has nothing of. */
export async function sourcesMissing(cluster: Cluster, { articles }: FilledIndices): Promise<string[]> {
  const live = Object.keys(await statesOf(cluster, aliasesOf(cluster.address.name).articles));
  const own = await countSources(cluster, articles);
  const asked = await Promise.all(live.map((index) => countSources(cluster, index)));
  return [...new Set(asked.flatMap((sources) => [...sources.keys()]))].filter((source) => !own.has(source));
}

/** From now on questions are answered from these indices; those that they were answered from are removed, all in one step. */
export async function swapIndices(cluster: Cluster, indices: FilledIndices): Promise<void> {
  const aliases = aliasesOf(cluster.address.name);
  const states = await statesOf(cluster, `${aliases.articles},${aliases.words}`);
  const old = Object.keys(states).filter((index) => index !== indices.articles && index !== indices.words);
  const actions = [...namings(cluster, indices), ...old.map((index) => ({ remove_index: { index } }))];
  await cluster.ask({ method: "POST", path: "/_aliases", body: { actions } });
  for (const index of old) {
    await cluster.ask({ method: "DELETE", path: `/_index_template/${index}` }, { missing: null });
  }
}
