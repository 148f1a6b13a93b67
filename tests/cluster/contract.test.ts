import { afterAll, inject } from "vitest";
import { guardStages } from "../../src/archive/guard-stages.js";
import { readAddress } from "../../src/archive/remote/address.js";
import { type Cluster, connect } from "../../src/archive/remote/cluster.js";
import { RemoteArchive } from "../../src/archive/remote/remote-archive.js";
import { RemoteIndex } from "../../src/archive/remote/remote-index.js";
import { describeArchive } from "../archive/contract.js";
import { stages } from "../archive/read-files.js";
import { loadClips } from "./load-clips.js";

const hosts = inject("cluster").addresses.map((address) => new URL(address).host);
const made: Cluster[] = [];

afterAll(async () => {
  for (const cluster of made) {
    const path = `/${cluster.address.name}.*`;
    await cluster.ask({ method: "DELETE", path }, { missing: null });
    await cluster.close();
  }
});

describeArchive("on a cluster", async (files, corrections = []) => {
  const address = readAddress(`opensearch+http://${hosts.join(",")}/contract-${made.length}`);
  const cluster = connect(address);
  made.push(cluster);
  await cluster.ask({ method: "DELETE", path: `/${address.name}.*` }, { missing: null });
  await loadClips(cluster, files);
  const index = new RemoteIndex(cluster);
  return new RemoteArchive({ index, name: "clips", stages: guardStages(stages, []), aliases: null, corrections });
});
