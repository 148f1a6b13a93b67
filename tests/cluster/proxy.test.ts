import { afterAll, beforeAll, beforeEach, expect, inject, it } from "vitest";
import {
  beforeNth,
  cutFirst,
  FaultProxy,
  forbidWrites,
  isWrite,
  late,
  noJson,
  rejectFirst,
  unauthorized,
  unavailableFirst,
} from "./proxy.js";

let proxy: FaultProxy;
beforeAll(async () => {
  proxy = await FaultProxy.before(inject("cluster").addresses[0] ?? "");
});
beforeEach(() => proxy.reset());
afterAll(() => proxy.close());

const ask = (path: string, request: RequestInit = {}) => fetch(`${proxy.address}${path}`, request);
const statusOf = async (path: string, request: RequestInit = {}) => {
  const response = await ask(path, request);
  await response.text();
  return response.status;
};

it("what passes is counted in bytes", async () => {
  const headers = { "content-type": "application/json", "accept-encoding": "identity" };
  const response = await ask("/_search", { method: "POST", headers, body: '{"size":0}' });
  const { length } = await response.text();
  expect(proxy.seen).toEqual([{ method: "POST", path: "/_search", sent: 10, received: length, status: 200 }]);
});

it("401 for everything, 403 for what writes", async () => {
  proxy.rules = [unauthorized];
  expect(await statusOf("/")).toBe(401);
  proxy.rules = [forbidWrites];
  expect(await statusOf("/")).toBe(200);
  expect(await statusOf("/ferries", { method: "PUT" })).toBe(403);
  expect(await statusOf("/ferries/_count")).toBe(404);
});

it("429 and 503 so many times, and then the node's answer", async () => {
  proxy.rules = [rejectFirst(2, ({ path }) => path === "/"), unavailableFirst(1)];
  const statuses: number[] = [];
  for (const path of ["/", "/_cat/nodes", "/", "/"]) statuses.push(await statusOf(path));
  expect(statuses).toEqual([429, 503, 429, 200]);
});

it("an answer that is no JSON, one that breaks off, one that is late", async () => {
  proxy.rules = [noJson];
  await expect(ask("/").then((response) => response.json())).rejects.toThrow("is not valid JSON");
  proxy.rules = [cutFirst(1, () => true)];
  await expect(ask("/").then((response) => response.text())).rejects.toThrow("terminated");
  expect(await statusOf("/")).toBe(200);
  proxy.rules = [late(Infinity)];
  await expect(ask("/", { signal: AbortSignal.timeout(200) })).rejects.toThrow("timeout");
  proxy.rules = [late(10)];
  expect(await statusOf("/")).toBe(200);
  expect(proxy.seen.map(({ status }) => status)).toEqual([200, null, 200, null, 200]);
});

it("an index that vanishes before the second page", async () => {
  const node = inject("cluster").addresses[0] ?? "";
  await fetch(`${node}/vanishing`, { method: "PUT" });
  const vanish = () => fetch(`${node}/vanishing`, { method: "DELETE" });
  proxy.rules = [beforeNth(2, ({ path }) => path.endsWith("/_search"), vanish)];
  expect(await statusOf("/vanishing/_search")).toBe(200);
  expect(await statusOf("/vanishing/_search")).toBe(404);
});

it.each([
  ["GET", "/clips/_doc/1", false],
  ["HEAD", "/clips", false],
  ["POST", "/clips/_search?size=0", false],
  ["POST", "/clips/_search/point_in_time?keep_alive=1m", false],
  ["DELETE", "/_search/point_in_time", false],
  ["POST", "/_bulk", true],
  ["POST", "/clips/_doc", true],
  ["POST", "/clips/_delete_by_query", true],
  ["POST", "/clips/_refresh", true],
  ["PUT", "/clips", true],
  ["DELETE", "/clips", true],
  ["POST", "/_aliases", true],
])("whether %s %s writes: %s", (method, path, writes) => {
  expect(isWrite({ method, path, sent: 0, received: 0, status: null })).toBe(writes);
});
