import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { killNode, restartNode, waitForGreen } from "./order-nodes.js";

const { addresses } = inject("cluster");

/** The JSON that a node answers. */
async function ask(node: number, path: string, request: RequestInit = {}): Promise<unknown> {
  const response = await fetch(`${addresses[node]}/${path}`, request);
  return response.json();
}

function put(path: string, body: unknown): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  return ask(0, path, { method: "PUT", headers, body: JSON.stringify(body) });
}

beforeAll(async () => {
  await put("ferries", { settings: { number_of_shards: 3, number_of_replicas: 1 } });
  for (let number = 0; number < 20; number += 1) await put(`ferries/_doc/${number}`, { number });
  await ask(0, "ferries/_refresh", { method: "POST" });
  await waitForGreen();
});

afterAll(() => ask(0, "ferries", { method: "DELETE" }));

it("three nodes are one green cluster", async () => {
  for (const node of [0, 1, 2]) {
    expect(await ask(node, "_cluster/health")).toMatchObject({ status: "green", number_of_nodes: 3 });
  }
});

it("a node killed with SIGKILL takes no document with it, and comes back at the same address", async () => {
  await killNode(1);
  await expect(ask(1, "")).rejects.toThrow("fetch failed");
  expect(await ask(0, "ferries/_count")).toMatchObject({ count: 20, _shards: { total: 3, failed: 0 } });
  await restartNode(1);
  await waitForGreen();
  expect(await ask(1, "ferries/_count")).toMatchObject({ count: 20, _shards: { total: 3, failed: 0 } });
});
