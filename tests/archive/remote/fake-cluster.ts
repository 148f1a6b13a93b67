import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: string;
}

/** What it says; `cut` ends the connection instead. */
export interface Answer {
  readonly status: number;
  readonly body: object | string;
}

/** Stands for a cluster: it answers what a test says, and remembers what it was asked. */
export interface FakeCluster {
  /** `opensearch+http://127.0.0.1:PORT/clips` */
  readonly address: string;
  readonly asked: readonly Asked[];
  close(): void;
}

export async function startFakeCluster(answer: (asked: Asked) => Answer | "cut"): Promise<FakeCluster> {
  const asked: Asked[] = [];
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "", url: path = "", headers } = request;
    const one = { method, path, authorization: headers.authorization ?? null, body: await readAll(request) };
    asked.push(one);
    const said = answer(one);
    if (said === "cut") {
      request.socket.destroy();
      return;
    }
    const { status, body } = said;
    const isText = typeof body === "string";
    response.writeHead(status, { "content-type": isText ? "text/html" : "application/json" });
    response.end(isText ? body : JSON.stringify(body));
  };
  const server = createServer((request, response) => void reply(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `opensearch+http://127.0.0.1:${(server.address() as AddressInfo).port}/clips`,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
