import type { Cluster } from "../cluster.js";
import { type FilledIndices, statesOf } from "./prepare-indices.js";

/** Written in a way in which nobody else would: only what was set so is put back. */
const whileFilling = "30000ms";

/** Lets what is written be seen seldom, which costs less; where somebody has set how often, that stays. */
export async function refreshSeldom(cluster: Cluster, { articles, words }: FilledIndices): Promise<void> {
  const states = await statesOf(cluster, `${articles},${words}`);
  const unset = Object.entries(states).filter(([, { settings }]) => settings.index.refresh_interval === undefined);
  for (const [index] of unset) await setRefresh(cluster, index, whileFilling);
  // What a process that was cut off has written is there, and need not be written again.
  await refresh(cluster, { articles, words });
}

/** Puts back what `refreshSeldom` has set. Whoever fills too goes on all the same, only a little slower. */
export async function refreshAsBefore(cluster: Cluster, { articles, words }: FilledIndices): Promise<void> {
  const states = await statesOf(cluster, `${articles},${words}`);
  const ours = Object.entries(states).filter(([, { settings }]) => settings.index.refresh_interval === whileFilling);
  for (const [index] of ours) await setRefresh(cluster, index, null);
}

/** Lets everything be seen that has been written. */
export async function refresh(
  cluster: Cluster,
  { articles, words }: Pick<FilledIndices, "articles" | "words">,
): Promise<void> {
  await cluster.ask({ method: "POST", path: `/${articles},${words}/_refresh` });
}

async function setRefresh(cluster: Cluster, index: string, interval: string | null): Promise<void> {
  await cluster.ask({
    method: "PUT",
    path: `/${index}/_settings`,
    body: { index: { refresh_interval: interval } },
  });
}
