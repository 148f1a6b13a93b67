import { inspect } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { readAddress } from "../../../src/archive/remote/address.js";
import { type ClusterOptions, connect } from "../../../src/archive/remote/cluster.js";
import { type Answer, type FakeCluster, startFakeCluster } from "./fake-cluster.js";

let fake: FakeCluster | null = null;

afterEach(() => fake?.close());

/** What a request to a cluster fails with that answers so. */
async function failureAt(answer: Answer | "cut", options: ClusterOptions): Promise<unknown> {
  fake = await startFakeCluster(() => answer);
  const cluster = connect(readAddress(fake.address), options);
  const failure: unknown = await cluster.ask({ method: "GET", path: "/clips" }).catch((error: unknown) => error);
  await cluster.close();
  return failure;
}

const answers: readonly (readonly [string, Answer | "cut"])[] = [
  ["401", { status: 401, body: "Unauthorized" }],
  ["403", { status: 403, body: { error: { type: "security_exception", reason: "no permissions" } } }],
  ["400", { status: 400, body: { error: { reason: "parse_exception" } } }],
  ["200 and no JSON", { status: 200, body: "<html>Welcome</html>" }],
  ["nothing, and cuts the connection", "cut"],
];

const secrets = ["hunter2", Buffer.from("ana:hunter2").toString("base64"), "a2V5"];

describe("what a request fails with where a cluster answers", () => {
  it.each(answers)("%s holds no password and no key, however deep one looks", async (_answers, answer) => {
    for (const options of [{ user: "ana", password: "hunter2" }, { apiKey: "a2V5" }]) {
      const failure = await failureAt(answer, options);
      expect(failure).toMatchObject({ name: "OnrecordError" });
      const all = inspect(failure, { depth: Infinity, showHidden: true });
      for (const secret of secrets) expect(all).not.toContain(secret);
    }
  });
});
