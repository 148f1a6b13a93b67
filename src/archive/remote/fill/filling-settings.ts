import type { Cluster } from "../cluster.js";
import { type Indices, statesOf } from "./prepare-indices.js";

/** Written in a way in which nobody else would: only what was set so is put back. */
const whileFilling = "30000ms";

/**
 * Lets what is written be seen seldom while it is filled, which costs less, and then as before; where somebody has set how often,
 * that stays. Of several processes the first to end puts it back: the others go on, only a little slower.
 */
export async function whileSeldomSeen(cluster: Cluster, indices: Indices, fill: () => Promise<void>): Promise<void> {
  await setWhere(cluster, indices, undefined, whileFilling);
  // What a process that was cut off has written is there, and need not be written again.
  await refresh(cluster, indices);
  try {
    await fill();
  } catch (error) {
    // Why it cannot be put back is the same, or says less.
    await setWhere(cluster, indices, whileFilling, null).catch(() => {});
    throw error;
  }
  await setWhere(cluster, indices, whileFilling, null);
}

/** Lets everything be seen that has been written. */
export async function refresh(cluster: Cluster, { articles, words }: Indices): Promise<void> {
  await cluster.ask({ method: "POST", path: `/${articles},${words}/_refresh` });
}

/** Sets how often what is written can be seen where that is `now`; null is as usual. */
async function setWhere(
  cluster: Cluster,
  { articles, words }: Indices,
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
