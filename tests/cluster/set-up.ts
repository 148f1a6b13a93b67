import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { findLacking } from "./build-node.js";
import { Nodes } from "./nodes.js";
import { hasTlsProxy } from "./tls-proxy.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the three nodes answer, and where whoever started them takes orders (see order-nodes.ts). */
    readonly cluster: { readonly addresses: readonly string[]; readonly orders: string };
    /** Whether there is what tls-proxy.ts needs. */
    readonly hasTlsProxy: boolean;
  }
}

/** Starts the nodes once for all test files. Vitest calls it, and what it returns at the end. */
export async function setup(project: TestProject): Promise<() => void> {
  const lacking = findLacking();
  if (lacking.length > 0) {
    skip("all", lacking);
    process.exit(0);
  }
  const hasTls = hasTlsProxy();
  if (!hasTls) skip("TLS and users", ["HAProxy", "OpenSSL"]);
  const nodes = await Nodes.start();
  project.provide("hasTlsProxy", hasTls);
  project.provide("cluster", { addresses: nodes.addresses, orders: await takeOrders(nodes) });
  return () => nodes.stop();
}

/** Says in one line what is not tested for want of a program: fine on a reader's machine, the end where it must be tested. */
function skip(what: string, lacking: readonly string[]): void {
  const required = process.env["CI"] === "true" || process.env["ONRECORD_CLUSTER"] === "required";
  process.stderr.write(
    `test:cluster ${required ? "cannot test" : "skips"} ${what}: it needs ${lacking.join(" and ")}\n`,
  );
  if (required) process.exit(1);
}

/** Tests run in processes of their own, and nodes end with the one that started them: orders come over HTTP. Gives the address. */
async function takeOrders(nodes: Nodes): Promise<string> {
  const orders: Readonly<Record<string, (number: number) => Promise<void>>> = {
    kill: (number) => nodes.kill(number),
    restart: (number) => nodes.restart(number),
    green: () => nodes.waitForGreen(),
  };
  const server = createServer((request, response) => {
    const [, order = "", number = ""] = (request.url ?? "").split("/");
    Promise.resolve(orders[order]?.(Number(number))).then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, "127.0.0.1").unref();
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
