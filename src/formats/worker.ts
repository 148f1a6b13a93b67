import { parentPort } from "node:worker_threads";
import { FormatError, type FormatDocument } from "./document.js";
import type { FormatId } from "./formats.js";
import { readBytes, type ReaderWorker } from "./read-bytes.js";
import { readingOf, type Reading } from "./readers.js";
import type { WorkerAnswer, WorkerRequest } from "./worker-messages.js";
import { workerReaders } from "./worker-readers.js";

// The worker in which files are read that need a library, or are packed: a thread whose end costs one file. It is a
// program of its own, started by load/read-in-worker.ts, and answers one request after the other.

// What nobody here needs: a library that calls it does more than read.
for (const name of ["fetch", "WebSocket", "EventSource"]) Reflect.deleteProperty(globalThis, name);
// What libraries say to their programmers.
for (const name of ["log", "info", "warn", "error", "debug"]) Reflect.set(console, name, () => null);

parentPort?.on("message", (request: WorkerRequest) => {
  void answer(request).then((answer) => parentPort?.postMessage(answer, buffersOf(answer)));
});

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  const { bytes, path } = request;
  try {
    if (request.kind === "unpack") return { kind: "contents", contents: await readers.unpack(bytes, path) };
    return { kind: "reading", reading: await readers.read(request.format, bytes, path) };
  } catch (error) {
    if (error instanceof FormatError) return { kind: "refused", message: error.message };
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

const readers: ReaderWorker = {
  async read(format: FormatId, bytes: Uint8Array, path: string): Promise<Reading> {
    const read = await workerReaders[format]?.();
    if (read === undefined) throw new FormatError("this build does not read it");
    const result = await read(bytes, path, readMember);
    return "articles" in result ? result : readingOf(result);
  },
  async unpack(bytes, path) {
    const { unpack } = await import("./packed/unpack.js");
    return unpack(bytes, path);
  },
};

/** What lies in a mail or the like, whatever it is; signatures and pictures give nothing. */
async function readMember(name: string, bytes: Uint8Array): Promise<readonly FormatDocument[]> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reading = await readBytes({ bytes: content, path: name, encoding: null, asked: null }, readers);
  if (reading.kind === "failed") throw new FormatError(reading.why);
  return reading.kind === "read" ? reading.articles.map(({ document }) => document) : [];
}

/** What is handed over instead of being copied; small buffers share their memory with others. */
function buffersOf(answer: WorkerAnswer): ArrayBuffer[] {
  if (answer.kind !== "contents") return [];
  const buffers = answer.contents.members
    .filter(({ bytes }) => bytes.byteLength > 0 && bytes.byteLength === bytes.buffer.byteLength)
    .map(({ bytes }) => bytes.buffer);
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
