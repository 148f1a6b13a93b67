import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readAddress } from "../../src/archive/remote/address.js";
import { type Cluster, connect } from "../../src/archive/remote/cluster.js";
import { type BuiltProgram, buildProgram } from "../build-program.js";

const [node = ""] = inject("cluster").addresses;
const to = (name: string): string => `opensearch+${node}/killed-${process.pid}-${name}`;

let program: BuiltProgram;
let cluster: Cluster;
let folder = "";

/** So many that several pieces of work fall to each process, and one of them may end in the middle. */
const files = 480;

beforeAll(() => {
  program = buildProgram();
  // The client is a package of its own.
  symlinkSync(fileURLToPath(new URL("../../node_modules", import.meta.url)), join(program.path, "../../node_modules"));
  cluster = connect(readAddress(to("any")));
  folder = mkdtempSync(join(tmpdir(), "onrecord-killed-"));
  mkdirSync(join(folder, "wire"));
  for (let n = 0; n < files; n++) writeFileSync(join(folder, "wire", `${n}.txt`), article(n));
});

afterAll(async () => {
  const indices = await cluster.ask<object>({ method: "GET", path: `/killed-${process.pid}-*` }, { missing: {} });
  for (const index of Object.keys(indices)) {
    await cluster.ask({ method: "DELETE", path: `/${index}` });
    await cluster.ask({ method: "DELETE", path: `/_index_template/${index}` }, { missing: null });
  }
  await cluster.close();
  program.remove();
  rmSync(folder, { recursive: true });
});

function article(n: number): string {
  const said = Array.from(
    { length: 30 },
    (_, at) => `“Berth ${at} of ${n} is open,” said Marta Leal, the pilot of ship ${n}.`,
  );
  return `Ship ${n} is in port\n\n${said.join("\n\n")}\n`;
}

function start(name: string, ...flags: readonly string[]): ChildProcess {
  const words = [program.path, "index", "wire", "--to", to(name), "-q", ...flags];
  return spawn(process.execPath, words, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

async function run(name: string, ...flags: readonly string[]): Promise<unknown> {
  const [code] = await once(start(name, ...flags), "exit");
  return code;
}

/** What is stored, by id. */
async function documentsAt(name: string): Promise<ReadonlyMap<string, string>> {
  type Hit = { readonly _id: string; readonly _source: object };
  const { hits } = await cluster.ask<{ readonly hits: { readonly hits: readonly Hit[] } }>({
    method: "POST",
    path: `/${readAddress(to(name)).name}/_search`,
    body: { size: 10_000, sort: ["path"] },
  });
  return new Map(hits.hits.map(({ _id: id, _source: source }) => [id, JSON.stringify(source)]));
}

async function count(name: string): Promise<number> {
  const path = `/${readAddress(to(name)).name}`;
  await cluster.ask({ method: "POST", path: `${path}/_refresh` }, { missing: null });
  return (await cluster.ask({ method: "GET", path: `${path}/_count` }, { missing: { count: 0 } })).count;
}

describe("filling that is cut off", () => {
  it("four processes, each killed with SIGKILL once and started again, store the same as one", async () => {
    expect(await run("one")).toBe(0);
    const shares = [1, 2, 3, 4].map((number) => ["--shard", `${number}/4`]);
    const killed = shares.map((flags) => start("four", ...flags));
    for (const [at, process] of killed.entries()) {
      // Each a little later than the one before, once something has been stored.
      while ((await count("four")) < at * 40 && process.exitCode === null) await sleep(50);
      process.kill("SIGKILL");
      if (process.exitCode === null && process.signalCode === null) await once(process, "exit");
    }
    const codes = await Promise.all(shares.map((flags) => run("four", ...flags)));
    expect(codes).toEqual([0, 0, 0, 0]);
    const one = await documentsAt("one");
    expect(one.size).toBe(files);
    expect(await documentsAt("four")).toEqual(one);
  });
});
