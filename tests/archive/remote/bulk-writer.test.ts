import { afterEach, describe, expect, it } from "vitest";
import { readAddress } from "../../../src/archive/remote/address.js";
import { type Cluster, connect } from "../../../src/archive/remote/cluster.js";
import { type BulkOperation, BulkWriter } from "../../../src/archive/remote/fill/bulk-writer.js";
import { type Answer, type Asked, type FakeCluster, startFakeCluster } from "./fake-cluster.js";

let fake: FakeCluster | null = null;
let cluster: Cluster | null = null;

afterEach(async () => {
  await cluster?.close();
  fake?.close();
});

/** A writer to a cluster that answers so. */
async function writerTo(answer: (asked: Asked) => Answer | "cut"): Promise<BulkWriter> {
  fake = await startFakeCluster(answer);
  cluster = connect(readAddress(fake.address));
  return new BulkWriter(cluster);
}

function document(id: string, size = 10): BulkOperation {
  return {
    kind: "index",
    index: "clips.v1",
    id,
    name: `clips/${id}.txt`,
    json: JSON.stringify({ text: "x".repeat(size) }),
  };
}

/** The ids of the documents in a request. */
function idsIn({ body }: Asked): string[] {
  return [...body.matchAll(/^\{"(?:index|create|delete)":\{"_index":"[^"]*","_id":"([^"]*)"/gm)].map(
    ([, id = ""]) => id,
  );
}

/** Of each document what became of it. */
function itemsOf(asked: Asked, statusOf: (id: string) => number): Answer {
  const items = idsIn(asked).map((id) => {
    const status = statusOf(id);
    return {
      index: { status, ...(status > 299 && { error: { reason: "failed", caused_by: { reason: `because\n${id}` } } }) },
    };
  });
  return { status: 200, body: { items } };
}

const idsAsked = () => (fake?.asked ?? []).map((one) => idsIn(one).join(" "));

describe("BulkWriter", () => {
  it("writes many documents with a request, of which none is larger than 5 MB", async () => {
    const writer = await writerTo((asked) => itemsOf(asked, () => 201));
    const ids = Array.from({ length: 40 }, (_, n) => `d${n}`);
    for (const id of ids) await writer.add(document(id, 300_000));
    await writer.finish();
    expect(
      idsAsked()
        .flatMap((asked) => asked.split(" "))
        .toSorted(),
    ).toEqual(ids.toSorted());
    expect(fake?.asked.length).toBe(3);
    expect(Math.max(...(fake?.asked ?? []).map(({ body }) => body.length))).toBeLessThan(5 * 1024 * 1024);
    expect(writer.lost).toEqual([]);
  });

  it("sends again what there is no room for at the moment, and that alone", async () => {
    let times = 0;
    const writer = await writerTo((asked) => itemsOf(asked, (id) => (id === "b" && times++ < 2 ? 429 : 201)));
    for (const id of ["a", "b", "c"]) await writer.add(document(id));
    await writer.finish();
    expect(idsAsked()).toEqual(["a b c", "b", "b"]);
    expect(writer.lost).toEqual([]);
  });

  it("names each document that is refused for good, in one line", async () => {
    const writer = await writerTo((asked) => itemsOf(asked, (id) => (id === "b" ? 400 : 201)));
    for (const id of ["a", "b", "c"]) await writer.add(document(id));
    await writer.finish();
    expect(idsAsked()).toEqual(["a b c"]);
    expect(writer.lost).toEqual([{ code: "lost", message: "warning: clips/b.txt: not stored: failed: because b" }]);
  });

  it("ends where nobody may write any more, instead of naming every document", async () => {
    const writer = await writerTo((asked) => itemsOf(asked, () => 403));
    for (const id of ["a", "b"]) await writer.add(document(id));
    await expect(writer.finish()).rejects.toThrow(`${fake?.address} refused: failed: because a`);
    expect(writer.lost).toEqual([]);
  });

  it("makes requests smaller where a proxy takes less, and loses only what is too large by itself", async () => {
    const writer = await writerTo((asked) =>
      asked.body.length > 3000 ? { status: 413, body: "<html>413</html>" } : itemsOf(asked, () => 201),
    );
    for (const id of ["a", "b", "c", "d"]) await writer.add(document(id, id === "c" ? 4000 : 1000));
    await writer.finish();
    expect(idsAsked()).toEqual(["a b c d", "a b", "c d", "c", "d"]);
    expect(writer.lost).toEqual([
      { code: "lost", message: "warning: clips/c.txt: not stored: larger than is taken there" },
    ]);
  });

  it("takes words that are there already, and what is gone already, for done", async () => {
    const writer = await writerTo((asked) => itemsOf(asked, (id) => (id === "word" ? 409 : 404)));
    await writer.add({ ...document("word"), kind: "create" });
    await writer.add({ ...document("gone"), kind: "delete", json: "" });
    await writer.finish();
    expect(fake?.asked[0]?.body.split("\n")).toHaveLength(4);
    expect(writer.lost).toEqual([]);
  });

  it("sends again what was on its way when the connection was cut", async () => {
    let times = 0;
    const writer = await writerTo((asked) => (times++ < 2 ? "cut" : itemsOf(asked, () => 201)));
    await writer.add(document("a"));
    await writer.finish();
    expect(idsAsked()).toEqual(["a", "a", "a"]);
    expect(writer.lost).toEqual([]);
  });

  it("ends at the first request that fails, with that error", async () => {
    const writer = await writerTo(() => ({ status: 403, body: { error: { reason: "no permissions" } } }));
    await writer.add(document("a"));
    const why = /: this user has no right to do that$/;
    await expect(writer.finish()).rejects.toThrow(why);
    await expect(writer.finish()).rejects.toThrow(why);
  });
});
