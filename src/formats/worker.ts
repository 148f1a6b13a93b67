import { parentPort } from "node:worker_threads";
import { FormatError } from "./document.js";
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
    if (request.kind === "unpack") {
      const { unpack } = await import("./packed/unpack.js");
      return { kind: "contents", contents: unpack(bytes, path) };
    }
    const read = await workerReaders[request.format]?.();
    if (read === undefined) throw new FormatError("this build does not read it");
    return { kind: "documents", documents: await read(bytes, path) };
  } catch (error) {
    if (error instanceof FormatError) return { kind: "refused", message: error.message };
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

/** What is handed over instead of being copied; small buffers share their memory with others. */
function buffersOf(answer: WorkerAnswer): ArrayBuffer[] {
  if (answer.kind !== "contents") return [];
  const buffers = answer.contents.members
    .filter(({ bytes }) => bytes.byteLength > 0 && bytes.byteLength === bytes.buffer.byteLength)
    .map(({ bytes }) => bytes.buffer);
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
