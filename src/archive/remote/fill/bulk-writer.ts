import { setTimeout } from "node:timers/promises";
import { articleLost, clusterFailed } from "../../../errors.js";
import type { Warning } from "../../../types.js";
import { type Cluster, mostTries, waitBefore } from "../cluster.js";
import { failureOf } from "../failed-request.js";
import { askAgain } from "./ask-again.js";

/** A document to be written, or removed. */
export interface BulkOperation {
  readonly kind: "index" | "create" | "delete";
  readonly index: string;
  readonly id: string;
  /** What messages call it: the article's path. */
  readonly name: string;
  /** The document as JSON, without line ends; empty where it is removed. */
  readonly json: string;
}

/** What one request holds, in bytes: a larger one is no faster, and is more to send again. */
const bytesARequest = 5 * 1024 * 1024;
const mostInFlight = 2;
/** `http.max_content_length` as it is usually set: what is larger is refused with a cut connection. */
export const largestDocument = 100 * 1000 * 1000;
export const tooLarge = `larger than ${largestDocument / 1e6} MB`;

/** Writes documents, many with one request; each that is refused for good is named in `lost`, and the others are written. */
export class BulkWriter {
  readonly lost: Warning[] = [];
  readonly #cluster: Cluster;
  readonly #inFlight = new Set<Promise<void>>();
  #batch: SizedOperation[] = [];
  #bytes = 0;
  #failure: { readonly error: unknown } | null = null;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /** Resolves when there is room for more. Throws what an earlier request failed with. */
  async add(operation: BulkOperation): Promise<void> {
    const lines = linesOf(operation);
    const bytes = Buffer.byteLength(lines);
    if (bytes > largestDocument) return this.#lose(operation, tooLarge);
    const full = this.#bytes + bytes > bytesARequest ? this.#take() : [];
    this.#batch.push({ ...operation, lines });
    this.#bytes += bytes;
    await this.#start(full);
  }

  /** Sends what there is where nothing is on its way: the cluster need not wait until there is more. */
  async sendIfIdle(): Promise<void> {
    if (this.#inFlight.size === 0) await this.#start(this.#take());
  }

  /** Resolves when all is written. */
  async finish(): Promise<void> {
    await this.#start(this.#take());
    await Promise.all(this.#inFlight);
    this.#throwFailure();
  }

  #take(): SizedOperation[] {
    const batch = this.#batch;
    [this.#batch, this.#bytes] = [[], 0];
    return batch;
  }

  async #start(batch: readonly SizedOperation[]): Promise<void> {
    while (batch.length > 0 && this.#inFlight.size >= mostInFlight) await Promise.race(this.#inFlight);
    this.#throwFailure();
    if (batch.length === 0) return;
    const sent: Promise<void> = this.#send(batch)
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#inFlight.delete(sent));
    this.#inFlight.add(sent);
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }

  /** What the cluster has no room for at the moment is sent again, later and later. */
  async #send(batch: readonly SizedOperation[]): Promise<void> {
    let left = batch;
    for (let tries = 1; left.length > 0; tries++) {
      const outcome = await this.#ask(left);
      for (const { operation, reason } of outcome.refused) this.#lose(operation, reason);
      left = outcome.delayed.map(({ operation }) => operation);
      const [first] = outcome.delayed;
      if (first === undefined) return;
      if (tries === mostTries) throw clusterFailed(this.#cluster.address.written, first.reason, null);
      await setTimeout(waitBefore(tries));
    }
  }

  async #ask(batch: readonly SizedOperation[]): Promise<Outcome> {
    try {
      const body = batch.map(({ lines }) => lines).join("");
      const request = { method: "POST", path: "/_bulk", body, query: asked } as const;
      const { items = [] } = await askAgain<BulkAnswer>(this.#cluster, request);
      return this.#outcomeOf(batch, items);
    } catch (error) {
      if (failureOf(error)?.status !== contentTooLarge) throw error;
      // A proxy may take less than the cluster.
      const [operation] = batch;
      if (operation === undefined || batch.length === 1) return refusedAll(batch, "larger than is taken there");
      const middle = Math.ceil(batch.length / 2);
      const [first, second] = [await this.#ask(batch.slice(0, middle)), await this.#ask(batch.slice(middle))];
      return { refused: [...first.refused, ...second.refused], delayed: [...first.delayed, ...second.delayed] };
    }
  }

  #outcomeOf(batch: readonly SizedOperation[], items: NonNullable<BulkAnswer["items"]>): Outcome {
    const refused: Refused[] = [];
    const delayed: Refused[] = [];
    for (const [at, operation] of batch.entries()) {
      const [item] = Object.values(items[at] ?? {});
      const status = item?.status ?? unanswered;
      if (isFine(operation, status)) continue;
      const reason = reasonOf(item);
      // It is not about the document: the others would be refused as well.
      if (status === forbidden) throw clusterFailed(this.#cluster.address.written, reason, null);
      (passing.has(status) ? delayed : refused).push({ operation, reason });
    }
    return { refused, delayed };
  }

  #lose({ name }: BulkOperation, reason: string): void {
    this.lost.push(articleLost(name, reason));
  }
}

interface SizedOperation extends BulkOperation {
  readonly lines: string;
}

interface Refused {
  readonly operation: SizedOperation;
  readonly reason: string;
}

interface Outcome {
  /** For good, and for now. */
  readonly refused: readonly Refused[];
  readonly delayed: readonly Refused[];
}

interface BulkItem {
  readonly status: number;
  readonly error?: { readonly reason?: string; readonly caused_by?: { readonly reason?: string } };
}

interface BulkAnswer {
  readonly items?: readonly Readonly<Record<string, BulkItem>>[];
}

/** What of the answer is wanted: of thousands of documents nothing but what became of them. */
const asked = { filter_path: "items.*.status,items.*.error.reason,items.*.error.caused_by.reason" };
const contentTooLarge = 413;
/** Nobody may write to the index any more. */
const forbidden = 403;
const unanswered = 0;
/** No room at the moment; no copy of the shard to write to at the moment. */
const passing: ReadonlySet<number> = new Set([unanswered, 429, 503]);

function linesOf({ kind, index, id, json }: BulkOperation): string {
  const action = JSON.stringify({ [kind]: { _index: index, _id: id } });
  return kind === "delete" ? `${action}\n` : `${action}\n${json}\n`;
}

/** In one line. */
function reasonOf(item: BulkItem | undefined): string {
  const { reason = "no answer", caused_by: cause } = item?.error ?? {};
  const said = cause?.reason === undefined ? reason : `${reason}: ${cause.reason}`;
  return said.replaceAll(/\s+/g, " ").slice(0, longestReason);
}

const longestReason = 200;

/** What is there already need not be made, and what is gone need not be removed. */
function isFine({ kind }: BulkOperation, status: number): boolean {
  return (
    (status >= 200 && status < 300) || (kind === "create" && status === 409) || (kind === "delete" && status === 404)
  );
}

function refusedAll(batch: readonly SizedOperation[], reason: string): Outcome {
  return { refused: batch.map((operation) => ({ operation, reason })), delayed: [] };
}
