import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { readAddress } from "../../src/archive/remote/address.js";
import { connect } from "../../src/archive/remote/cluster.js";
import { fillArchive } from "../../src/archives.js";
import { killNode, restartNode, waitForGreen } from "./order-nodes.js";

const hosts = inject("cluster").addresses.map((address) => new URL(address).host);
const to = `opensearch+http://${hosts.join(",")}/losing`;
const cluster = connect(readAddress(to));
const folder = mkdtempSync(join(tmpdir(), "onrecord-losing-"));
const files = 90;

function write(n: number): void {
  const text = `Ship ${n} is in port\n\n“Berth ${n} is open,” said Marta Leal, the pilot.\n`;
  writeFileSync(join(folder, "wire", `${n}.txt`), text);
}

/** An archive that has both copies of each part: where a node takes the only one with it, nobody can go on without it. */
beforeAll(async () => {
  mkdirSync(join(folder, "wire"));
  write(0);
  await fillArchive({ paths: [join(folder, "wire")], to, shards: 3, replicas: 1 });
  await waitForGreen();
  for (let n = 1; n < files; n++) write(n);
});

afterAll(async () => {
  // After a failure too: the other tests need all three.
  await restartNode(1);
  rmSync(folder, { recursive: true });
  for (const index of Object.keys(await cluster.ask<object>({ method: "GET", path: "/losing.*" }))) {
    await cluster.ask({ method: "DELETE", path: `/${index}` });
    await cluster.ask({ method: "DELETE", path: `/_index_template/${index}` });
  }
  await cluster.close();
});

async function count(): Promise<number> {
  await cluster.ask({ method: "POST", path: "/losing/_refresh" });
  return (await cluster.ask<{ readonly count: number }>({ method: "GET", path: "/losing/_count" })).count;
}

it("a node killed with SIGKILL while an archive is filled costs no article, there or when it is back", async () => {
  const killing: Promise<void>[] = [];
  const { warnings, stats } = await fillArchive({
    paths: [join(folder, "wire")],
    to,
    onProgress({ done }) {
      if (done > 0 && killing.length === 0) killing.push(killNode(1));
    },
  });
  expect(killing).toHaveLength(1);
  await Promise.all(killing);
  expect(warnings).toEqual([]);
  expect(stats.articles).toBe(files);
  expect(await count()).toBe(files);
  await restartNode(1);
  await waitForGreen();
  expect(await count()).toBe(files);
});
