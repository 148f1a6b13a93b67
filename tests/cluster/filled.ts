import { inject } from "vitest";
import { readAddress } from "../../src/archive/remote/address.js";
import { connect } from "../../src/archive/remote/cluster.js";
import { clips } from "../archive/clips.js";
import { loadClips } from "./load-clips.js";

/** The nodes' hosts and ports, as addresses of archives have them. */
export const hosts = inject("cluster").addresses.map((address) => new URL(address).host);

/** An archive of that name which the test's own cluster holds, straight at its nodes. */
export const addressOf = (name: string, asked: readonly string[] = hosts): string =>
  `opensearch+http://${asked.join(",")}/${name}`;

/** Makes an archive of small articles anew; gives what removes it. */
export async function fill(
  name: string,
  files: Readonly<Record<string, string>> = clips,
  spread = { shards: 2, replicas: 0 },
): Promise<() => Promise<void>> {
  const cluster = connect(readAddress(addressOf(name)));
  const remove = () => cluster.ask({ method: "DELETE", path: `/${name}.*` }, { missing: null });
  await remove();
  await loadClips(cluster, files, spread);
  return async () => {
    await remove();
    await cluster.close();
  };
}
