import type { Cluster } from "../cluster.js";
import { type FilledIndices, statesOf } from "./prepare-indices.js";

/** Written in a way in which nobody else would: only what was set so is put back. */
const whileFilling = "30000ms";

/** Lets what is written be seen seldom, which costs less; where somebody has set how often, that stays. */
export async function refreshSeldom(cluster: Cluster, indices: FilledIndices): Promise<void> {
  await setWhere(cluster, indices, undefined, whileFilling);
  // What a process that was cut off has written is there, and need not be written again.
  await refresh(cluster, indices);
}

/** Puts back what `refreshSeldom` has set. Whoever fills too goes on all the same, only a little slower. */
export async function refreshAsBefore(cluster: Cluster, indices: FilledIndices): Promise<void> {
  await setWhere(cluster, indices, whileFilling, null);
}

/** Lets everything be seen that has been written. */
export async function refresh(cluster: Cluster, { articles, words }: FilledIndices): Promise<void> {
  await cluster.ask({ method: "POST", path: `/${articles},${words}/_refresh` });
}

/** Sets how often what is written can be seen where that is `now`; null is as usual. */
async function setWhere(
  cluster: Cluster,
  { articles, words }: FilledIndices,
  now: string | undefined,
  interval: string | null,
): Promise<void> {
  const states = Object.entries(await statesOf(cluster, `${articles},${words}`));
  const indices = states.flatMap(([index, { settings }]) => (settings.index.refresh_interval === now ? [index] : []));
  if (indices.length === 0) return;
  await cluster.ask({
    method: "PUT",
    path: `/${indices.join(",")}/_settings`,
    body: { index: { refresh_interval: interval } },
  });
}
