import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { readAddress } from "../../src/archive/remote/address.js";
import { connect } from "../../src/archive/remote/cluster.js";
import { fillArchive } from "../../src/archives.js";
import { beforeNth, cutFirst, FaultProxy, forbidWrites, rejectFirst, type Seen, unavailableFirst } from "./proxy.js";

const [node = ""] = inject("cluster").addresses;
const cluster = connect(readAddress(`opensearch+${node}/faulty`));
const folder = mkdtempSync(join(tmpdir(), "onrecord-faulty-"));
const wire = join(folder, "wire");
const files = 90;

let proxy: FaultProxy;
let to = "";
const isBulk = ({ path }: Seen) => path.startsWith("/_bulk");
const bulks = () => proxy.seen.filter(isBulk);

beforeAll(async () => {
  proxy = await FaultProxy.before(node);
  to = `opensearch+${proxy.address}/faulty`;
  mkdirSync(wire);
  for (let n = 0; n < files; n++) {
    writeFileSync(
      join(wire, `${n}.txt`),
      `Ship ${n} is in port\n\n“Berth ${n} is open,” said Marta Leal, the pilot.\n`,
    );
  }
});

beforeEach(() => proxy.reset());

afterEach(async () => {
  for (const index of Object.keys(await cluster.ask<object>({ method: "GET", path: "/faulty.*" }, { missing: {} }))) {
    await cluster.ask({ method: "DELETE", path: `/${index}` });
    await cluster.ask({ method: "DELETE", path: `/_index_template/${index}` }, { missing: null });
  }
});

afterAll(async () => {
  proxy.close();
  rmSync(folder, { recursive: true });
  await cluster.close();
});

async function count(): Promise<number> {
  return (await cluster.ask<{ readonly count: number }>({ method: "GET", path: "/faulty/_count" })).count;
}

describe("an archive is filled", () => {
  it("though the cluster is busy and connections are cut at times", async () => {
    proxy.rules = [rejectFirst(2, isBulk), cutFirst(2, isBulk), unavailableFirst(1)];
    const { warnings } = await fillArchive({ paths: [wire], to });
    expect(warnings).toEqual([]);
    expect(await count()).toBe(files);
    expect(bulks().filter(({ status }) => status === 429)).toHaveLength(2);
    expect(bulks().filter(({ status }) => status === null)).toHaveLength(2);
  });

  it("by nobody who may only read", async () => {
    proxy.rules = [forbidWrites];
    await expect(fillArchive({ paths: [wire], to })).rejects.toThrow(`${to}: this user has no right to do that`);
    expect(bulks()).toEqual([]);
  });

  it("and goes on where its index is removed meanwhile, of which no field is guessed; the next load stores the rest", async () => {
    const remove = () => cluster.ask({ method: "DELETE", path: "/faulty.v1-*" });
    proxy.rules = [beforeNth(2, isBulk, remove)];
    await fillArchive({ paths: [wire], to });
    proxy.reset();
    const { archives } = await fillArchive({ paths: [wire], to });
    expect(archives).toMatchObject([{ state: "live", articles: files }]);
    const mapping = await cluster.ask({ method: "GET", path: "/faulty/_mapping" });
    expect(Object.values(mapping as object)).toMatchObject([
      { mappings: { dynamic: "strict", _meta: { onrecord: {} } } },
    ]);
  });
});
