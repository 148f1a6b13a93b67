import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";
import type * as opensearch from "@opensearch-project/opensearch";
import {
  clientMissing,
  clusterBusy,
  clusterFailed,
  clusterSilent,
  clusterUnreachable,
  noRights,
  noSuchArchive,
  notACluster,
  notLetIn,
} from "../../errors.js";
import type { Address } from "./address.js";
import { type FailedRequest, readFailure } from "./failed-request.js";

/** How a cluster is reached. */
export interface ClusterOptions {
  readonly user?: string;
  readonly password?: string;
  readonly apiKey?: string;
  /** The certificates, in PEM, that its own are signed with; default: those that Node knows. */
  readonly ca?: string;
  /** Seconds that an answer may take. */
  readonly timeout?: number;
}

/** A request: the path is put together of names that were checked, never of what an article or a user says. */
export interface ClusterRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE" | "HEAD";
  readonly path: string;
  /** Lines of JSON where it is a string. */
  readonly body?: object | string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
}

const usualTimeout = 30;
/** A cluster that is busy is asked again, later and later. */
export const mostTries = 6;
const firstWait = 200;
const longestWait = 10_000;
const busy: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** What is broken off is asked again at once or soon; a host that takes no connection must not be waited for long. */
const mostConnections = 3;

/** A cluster, as far as archives on it need one. */
export class Cluster {
  readonly address: Address;
  /** Parts of an index that could not be asked: an answer may lack articles. */
  lacking = 0;
  readonly #client: opensearch.Client;
  readonly #timeout: number;

  constructor(client: opensearch.Client, address: Address, timeout: number) {
    this.#client = client;
    this.#timeout = timeout;
    this.address = address;
  }

  /** The body of the answer. Throws an `OnrecordError`; of 404 where `or` does not say what it means. */
  async ask<Answer>(request: ClusterRequest, or: { readonly missing: Answer } | null = null): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#send<Answer>(request);
      } catch (error) {
        const failed = readFailure(error);
        if (failed === null) throw error;
        if (failed.status === 404 && or !== null) return or.missing;
        if (tries >= triesFor(failed)) throw this.#explain(failed);
        await setTimeout(waitBefore(tries));
      }
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  async #send<Answer>({ method, path, body, query = {} }: ClusterRequest): Promise<Answer> {
    const isLines = typeof body === "string";
    const response = await this.#client.transport.request({
      method,
      path,
      querystring: { ...query },
      ...(body !== undefined && (isLines ? { bulkBody: body } : { body })),
    });
    if (method !== "HEAD" && !isObject(response.body)) throw notACluster(this.address.written);
    this.#noteLacking(response.body);
    return response.body;
  }

  #noteLacking(answer: object): void {
    const { _shards: shards, timed_out: late, responses = [] } = answer as SearchState;
    const missing = shards?.skipped === undefined ? 0 : shards.total - shards.successful;
    this.lacking = Math.max(this.lacking, missing, late === true ? 1 : 0);
    for (const each of responses) this.#noteLacking(each);
  }

  #explain(failed: FailedRequest): Error {
    const { written, name } = this.address;
    const { kind, status, message } = failed;
    if (status === 401) return notLetIn(written, failed);
    if (status === 403) return noRights(written, failed);
    if (status === 404) return noSuchArchive(written, name, failed);
    if (status !== null && busy.has(status)) return clusterBusy(written, status, failed);
    switch (kind) {
      case "late":
        return clusterSilent(written, this.#timeout, failed);
      case "unreadable":
        return notACluster(written, failed);
      case "unreachable":
        return clusterUnreachable(written, message, failed);
      case "refused":
        return clusterFailed(written, message, failed);
    }
  }
}

/** What answers of searches say of their completeness; those of writes have no `skipped`, and count copies. */
interface SearchState {
  readonly _shards?: { readonly total: number; readonly successful: number; readonly skipped?: number };
  readonly timed_out?: boolean;
  readonly responses?: readonly object[];
}

/** How often a request is sent at most that fails so. */
function triesFor({ kind, status }: FailedRequest): number {
  if (status !== null) return busy.has(status) ? mostTries : 1;
  return kind === "unreachable" ? mostConnections : 1;
}

function isObject(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null;
}

/** Half of it by chance, so that many who were refused at once do not come back at once. */
export function waitBefore(tries: number): number {
  const wait = Math.min(longestWait, firstWait * 2 ** (tries - 1));
  return wait / 2 + (Math.random() * wait) / 2;
}

/** Asks nothing yet. Throws an `OnrecordError` where the client is not installed. */
export function connect(address: Address, options: ClusterOptions = {}): Cluster {
  const { user, password, apiKey, ca, timeout = usualTimeout } = options;
  const { Client } = requireClient(address);
  const client = new Client({
    nodes: [...address.nodes],
    maxRetries: address.nodes.length - 1,
    requestTimeout: timeout * 1000,
    ...(user !== undefined && password !== undefined && { auth: { username: user, password } }),
    ...(apiKey !== undefined && { headers: { authorization: `ApiKey ${apiKey}` } }),
    ...(ca !== undefined && { ssl: { ca } }),
  });
  return new Cluster(client, address, timeout);
}

/** The client is an optional package, and CommonJS: no build of ours holds it. */
function requireClient({ written }: Address): typeof opensearch {
  try {
    return createRequire(import.meta.url)("@opensearch-project/opensearch");
  } catch (error) {
    throw clientMissing(written, error);
  }
}
