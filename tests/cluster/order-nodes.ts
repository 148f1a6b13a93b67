import { inject } from "vitest";

/** Ends node 0, 1 or 2 with SIGKILL; resolves when it is gone. */
export const killNode = (number: number): Promise<void> => order(`kill/${number}`);

/** Starts a node again, if it was killed, with its data; resolves when it answers as one of the cluster. */
export const restartNode = (number: number): Promise<void> => order(`restart/${number}`);

/** Resolves when all three nodes are there with every copy of every shard. */
export const waitForGreen = (): Promise<void> => order("green");

async function order(path: string): Promise<void> {
  const response = await fetch(`${inject("cluster").orders}/${path}`, { method: "POST" });
  if (!response.ok) throw new Error(await response.text());
}
