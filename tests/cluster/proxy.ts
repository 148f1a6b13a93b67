import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request as send, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A request as the proxy saw it; sizes are of bodies as they travel, in bytes. */
export interface Seen {
  readonly method: string;
  /** With what follows "?". */
  readonly path: string;
  readonly sent: number;
  /** 0 until the answer is there, and where the connection was cut. */
  received: number;
  /** null until the answer is there, and where the connection was cut. */
  status: number | null;
}

/** What happens to a request. */
export type Fate =
  | { readonly kind: "pass" }
  | { readonly kind: "answer"; readonly status: number; readonly body: string }
  /** The node's answer, after so many milliseconds; never for Infinity. */
  | { readonly kind: "late"; readonly after: number }
  /** Half of the node's answer, and the connection is closed. */
  | { readonly kind: "cut" };

/** Decides the fate of a request; null leaves it to the next rule. What must happen before it is done before it resolves. */
export type Rule = (seen: Seen) => Fate | null | Promise<Fate | null>;

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** Paths that are asked with POST, or closed with DELETE, by who may only read. */
export const reads =
  /\/_(?:search|msearch|count|mget|field_caps|analyze|explain|validate\/query|search\/point_in_time|search\/scroll)$/u;

/** Whether a request asks for rights to write: all but what is known to read. */
export function isWrite({ method, path }: Seen): boolean {
  return method !== "GET" && method !== "HEAD" && !reads.test(path.split("?")[0] ?? "");
}

const answer = (status: number, body: string): Fate => ({ kind: "answer", status, body });

/** As the security plug-in of OpenSearch answers who it does not know. */
export const unauthorized: Rule = () => answer(401, "Unauthorized");

/** As the security plug-in answers who may only read. */
export const forbidWrites: Rule = (seen) =>
  isWrite(seen) ? failing(403, "security_exception", "no permissions for [indices:data/write/bulk]") : null;

/** As a node answers whose queue of writes is full, the first `times` times that `meant` fits. */
export const rejectFirst = (times: number, meant: (seen: Seen) => boolean): Rule =>
  first(times, meant, () =>
    failing(429, "rejected_execution_exception", "rejected execution of coordinating operation"),
  );

/** As a proxy answers that finds no node, the first `times` times. */
export const unavailableFirst = (times: number): Rule =>
  first(
    times,
    () => true,
    () => answer(503, "<html><body>503 Service Unavailable</body></html>"),
  );

/** As a portal answers, a mistyped address or a maintenance page: all is well, and it is no JSON. */
export const noJson: Rule = () => answer(200, "<html><body>Welcome</body></html>");

/** The connection breaks in the middle of the answer, the first `times` times that `meant` fits. */
export const cutFirst = (times: number, meant: (seen: Seen) => boolean): Rule =>
  first(times, meant, () => ({ kind: "cut" }));

/** Every answer comes `after` milliseconds late; Infinity is never. */
export const late =
  (after: number): Rule =>
  () => ({ kind: "late", after });

/** Does something before the request number `nth` (from 1) that `meant` fits is passed on. */
export function beforeNth(nth: number, meant: (seen: Seen) => boolean, act: () => Promise<unknown>): Rule {
  let count = 0;
  return async (seen) => {
    if (meant(seen)) {
      count += 1;
      if (count === nth) await act();
    }
    return null;
  };
}

function first(times: number, meant: (seen: Seen) => boolean, fate: () => Fate): Rule {
  let left = times;
  return (seen) => {
    if (left === 0 || !meant(seen)) return null;
    left -= 1;
    return fate();
  };
}

/** An error in the form of OpenSearch. */
function failing(status: number, type: string, reason: string): Fate {
  return answer(status, JSON.stringify({ error: { root_cause: [{ type, reason }], type, reason }, status }));
}

/** An HTTP server on the loopback that passes requests to a node as the rules say, and remembers them. */
export class FaultProxy {
  /** All requests so far, in the order in which they came. */
  readonly seen: Seen[] = [];
  /** The first that decides is obeyed; with none, all pass. */
  rules: readonly Rule[] = [];
  readonly #server = createServer((request, response) => {
    this.#handle(request, response).catch((error: Error) => response.destroy(error));
  });
  readonly #agent = new Agent({ keepAlive: true });
  readonly #node: string;

  private constructor(node: string) {
    this.#node = node;
  }

  /** Begins to listen before the node at the address `http://host:port`. */
  static async before(node: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(node);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  /** `http://127.0.0.1:PORT` */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Forgets what it saw, and passes everything again. */
  reset(): void {
    this.seen.length = 0;
    this.rules = [];
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
    this.#agent.destroy();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const { method = "", url: path = "" } = request;
    const seen: Seen = { method, path, sent: body.length, received: 0, status: null };
    this.seen.push(seen);
    const fate = await this.#decide(seen);
    if (fate.kind === "late") {
      if (fate.after === Infinity) return;
      await sleep(fate.after, null, { ref: false });
    }
    const {
      status,
      headers,
      body: given,
    } = fate.kind === "answer" ? madeUp(fate.status, fate.body) : await this.#pass(request, body);
    response.writeHead(status, headers);
    if (fate.kind === "cut") {
      response.write(given.subarray(0, given.length / 2), () => response.destroy());
      return;
    }
    seen.status = status;
    seen.received = given.length;
    response.end(given);
  }

  async #decide(seen: Seen): Promise<Fate> {
    for (const rule of this.rules) {
      const fate = await rule(seen);
      if (fate !== null) return fate;
    }
    return { kind: "pass" };
  }

  async #pass({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    const passed = send(this.#node + url, { method, headers, agent: this.#agent });
    passed.end(body);
    const [answered] = (await once(passed, "response")) as [IncomingMessage];
    return { status: answered.statusCode ?? 502, headers: answered.headers, body: await readAll(answered) };
  }
}

function madeUp(status: number, text: string): Answer {
  const body = Buffer.from(text);
  const type = text.startsWith("{") ? "application/json" : "text/html";
  return { status, headers: { "content-type": type, "content-length": String(body.length) }, body };
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
