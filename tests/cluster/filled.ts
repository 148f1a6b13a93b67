import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inject } from "vitest";
import { readAddress } from "../../src/archive/remote/address.js";
import { connect } from "../../src/archive/remote/cluster.js";
import { fillArchive } from "../../src/archives.js";
import { clips } from "../archive/clips.js";

const hosts = inject("cluster").addresses.map((address) => new URL(address).host);

/** An archive of that name at some hosts: without any at the three nodes themselves. */
export const addressOf = (name: string, asked: readonly string[] = hosts): string =>
  `opensearch+http://${asked.join(",")}/${name}`;

/** Makes an archive of files in a folder `clips`. */
export async function fill(
  name: string,
  files: Readonly<Record<string, string>> = clips,
  spread = { shards: 2, replicas: 0 },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-filled-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await fillArchive({ paths: [join(folder, "clips")], to: addressOf(name), ...spread });
  rmSync(folder, { recursive: true });
}

/** Removes an archive, where there is one. */
export async function remove(name: string): Promise<void> {
  const cluster = connect(readAddress(addressOf(name)));
  for (const path of [`/${name}.*`, `/_index_template/${name}.*`]) {
    await cluster.ask({ method: "DELETE", path }, { missing: null });
  }
  await cluster.close();
}
