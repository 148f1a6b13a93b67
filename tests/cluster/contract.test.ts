import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, inject } from "vitest";
import { guardStages } from "../../src/archive/guard-stages.js";
import { readAddress } from "../../src/archive/remote/address.js";
import { type Cluster, connect } from "../../src/archive/remote/cluster.js";
import { RemoteArchive } from "../../src/archive/remote/remote-archive.js";
import { RemoteIndex } from "../../src/archive/remote/remote-index.js";
import { fillArchive } from "../../src/archives.js";
import { describeArchive } from "../archive/contract.js";
import { stages } from "../archive/read-files.js";

const hosts = inject("cluster").addresses.map((address) => new URL(address).host);
const before = process.cwd();
const folders: string[] = [];
const made: Cluster[] = [];

afterAll(async () => {
  process.chdir(before);
  for (const folder of folders) rmSync(folder, { recursive: true });
  for (const cluster of made) {
    const path = `/${cluster.address.name}.*`;
    await cluster.ask({ method: "DELETE", path }, { missing: null });
    await cluster.close();
  }
});

/** Makes a folder of these files the current one. */
function write(files: Readonly<Record<string, string>>): void {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-contract-"));
  folders.push(folder);
  process.chdir(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

describeArchive("on a cluster", async (files, corrections = []) => {
  const to = `opensearch+http://${hosts.join(",")}/contract-${process.pid}-${made.length}`;
  const cluster = connect(readAddress(to));
  made.push(cluster);
  write(files);
  await fillArchive({ paths: ["clips"], to });
  const index = new RemoteIndex(cluster);
  return new RemoteArchive({ index, name: "clips", stages: guardStages(stages, []), aliases: null, corrections });
});
