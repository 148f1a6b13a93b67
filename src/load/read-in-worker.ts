import { once } from "node:events";
import { setInterval, setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { FormatError } from "../formats/document.js";
import type { Reading } from "../formats/readers.js";
import type { PackedContents } from "../formats/packed/packed-member.js";
import type { WorkerAnswer, WorkerRequest } from "../formats/worker-messages.js";
import type { FormatId } from "../formats/formats.js";
import { workerProgram } from "./worker-program.js";

/** A file to be read in the worker. */
export interface FileForWorker {
  readonly bytes: Uint8Array;
  /** For its name only. */
  readonly path: string;
}

/** What reading one file may cost. */
export interface WorkerLimits {
  /** In seconds, from the request to the answer. */
  readonly seconds: number;
  /** Of objects and text, in megabytes, for the worker's whole life: what is set when it starts holds. */
  readonly megabytes: number;
}

/** One file in an analyst's folder is worth a minute; a large one more, by its size. */
function limitsFor({ bytes }: FileForWorker): WorkerLimits {
  const tens = Math.floor(bytes.length / (10 * 1024 * 1024));
  return { seconds: 60 + 10 * tens, megabytes: 512 };
}

/**
 * The articles of a file, read in the worker: it is started for the first file and kept for the next. Files wait for
 * each other. A worker that takes too much time or memory, or dies, costs the one file, which a `FormatError` explains.
 */
export async function readInWorker(
  request: FileForWorker & { readonly format: FormatId },
  limits: WorkerLimits = limitsFor(request),
): Promise<Reading> {
  const answer = await ask({ ...request, kind: "read" }, limits);
  return answer.kind === "reading" ? answer.reading : { articles: [], bad: [], cut: 0 };
}

/** The files that an archive holds, unpacked in the worker. */
export async function unpackInWorker(
  request: FileForWorker,
  limits: WorkerLimits = limitsFor(request),
): Promise<PackedContents> {
  const answer = await ask({ ...request, kind: "unpack" }, limits);
  return answer.kind === "contents" ? answer.contents : { members: [], left: [] };
}

/** Ends the worker, if there is one. It keeps no process alive; this frees its memory. */
export async function endWorker(): Promise<void> {
  const ended = current;
  current = null;
  await ended?.terminate();
}

let current: Worker | null = null;
/** Settles when the worker is free. */
let free: Promise<unknown> = Promise.resolve();

/** An answer that is neither a refusal nor a failure. */
async function ask(request: WorkerRequest, limits: WorkerLimits): Promise<WorkerAnswer> {
  const answered = free.then(async () => askNow(request, limits));
  free = answered.catch(() => null);
  const answer = await answered;
  if (answer.kind === "refused") throw new FormatError(answer.message);
  if (answer.kind === "failed") throw new FormatError(`it cannot be read: ${firstLine(answer.message)}`);
  return answer;
}

async function askNow(request: WorkerRequest, limits: WorkerLimits): Promise<WorkerAnswer> {
  const worker = (current ??= start(limits));
  worker.ref();
  try {
    return await answerOf(worker, request, limits);
  } catch (error) {
    // A worker that did not answer is of no further use, whatever it does now.
    if (current === worker) current = null;
    void worker.terminate();
    throw error;
  } finally {
    worker.unref();
  }
}

/** Its next message; a `FormatError` where it ends without one, or is not done in time. */
async function answerOf(worker: Worker, request: WorkerRequest, limits: WorkerLimits): Promise<WorkerAnswer> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    // A copy: the caller may still want the bytes, to say what else they are.
    worker.postMessage(request, []);
    return await Promise.race([
      once(worker, "message", { signal }).then(([answer]: readonly WorkerAnswer[]) => answer ?? refuse(noAnswer)),
      once(worker, "exit", { signal }).then(() => refuse(noAnswer)),
      setTimeout(limits.seconds * 1000, null, { signal }).then(() =>
        refuse(`reading it took more than ${limits.seconds} s`),
      ),
      watchMemory(request, limits, signal),
    ]);
  } catch (error) {
    throw error instanceof FormatError ? error : new FormatError(explain(error, limits));
  } finally {
    settled.abort();
  }
}

/** In milliseconds. */
const watchEvery = 100;

/**
 * Refuses a file whose reader takes more memory than its size explains. The worker's own limit is for objects and text;
 * what libraries unpack into buffers is seen from outside alone.
 */
async function watchMemory({ bytes }: WorkerRequest, { megabytes }: WorkerLimits, signal: AbortSignal): Promise<never> {
  const most = process.memoryUsage.rss() + 2 * megabytes * 1024 * 1024 + 4 * bytes.length;
  for await (const _ of setInterval(watchEvery, null, { signal })) {
    if (process.memoryUsage.rss() > most) break;
  }
  return refuse(tooMuchMemory(megabytes));
}

function tooMuchMemory(megabytes: number): string {
  return `reading it took more than ${megabytes} MB of memory`;
}

const noAnswer = "its reader stopped without an answer";

function refuse(message: string): never {
  throw new FormatError(message);
}

function start({ megabytes }: WorkerLimits): Worker {
  const worker = new Worker(workerProgram(), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    // What reads a stranger's file is told nothing of this process, and prints nothing: what it writes waits unread, for
    // a stream that is read would keep the process from ending.
    argv: [],
    execArgv: [],
    env: {},
    stdin: false,
    stdout: true,
    stderr: true,
  });
  worker.on("exit", () => {
    if (current === worker) current = null;
  });
  // Without a listener, an error that comes between two files would end the process.
  worker.on("error", () => null);
  return worker;
}

function explain(error: unknown, { megabytes }: WorkerLimits): string {
  const isMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  if (isMemory) return tooMuchMemory(megabytes);
  return `it cannot be read: ${firstLine(error instanceof Error ? error.message : String(error))}`;
}

function firstLine(message: string): string {
  return message.split("\n")[0] ?? "";
}
